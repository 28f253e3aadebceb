//! Choices: who chose what, as a heat map; the rows of a matrix stand in one.

use bearings_core::agreement::Span;
use bearings_core::geometry::axis::{AxisData, Standing};
use bearings_core::geometry::heat::HeatDot;
use bearings_core::model::{Document, ExerciseId, Revealed, RoundNumber};
use bearings_core::question::{Options, Question, QuestionKind};
use bearings_core::results::{ChoiceFigures, ChoiceResult, MatrixResult, blind_spot, choice, matrix};
use leptos::prelude::*;

use super::super::people::{initials_of, option_shorts, seat};
use super::super::words;
use super::revealed;
use crate::charts::{HeatMap, HeatRow, Remark};
use crate::i18n::{number_word, t, t_count, t_with};
use crate::reactive::live;
use crate::state::use_store;

/// The rows of one matrix, or one Choice that stands alone.
#[component]
pub(super) fn ChoiceSection(
    exercise: ExerciseId,
    round: RoundNumber,
    questions: Vec<&'static Question>,
) -> impl IntoView {
    let store = use_store();
    let Some(first) = questions.first().copied() else { return ().into_any() };
    let heading = first.row.as_ref().map_or_else(|| first.text.clone(), |row| row.heading.clone());
    let asked = questions.clone();
    let finding = store.select(move |document| {
        let round = revealed(document, exercise, round)?;
        let of = |question: &&'static Question| {
            let QuestionKind::Choice(options) = &question.kind else { return None };
            Some((*question, choice(round, question, options)))
        };
        matrix_finding(&matrix(asked.iter().filter_map(of).collect()))
    });
    view! {
        <section class="section stack">
            <h2>{heading}</h2>
            {live(move || finding.get().map(|words| view! { <p class="lead">{words}</p> }))}
            <Choices exercise round questions/>
        </section>
    }
    .into_any()
}

/// "On two of six you chose alike. Agreement over all of them: 43 of 100."
fn matrix_finding(found: &MatrixResult) -> Option<String> {
    let agreement = found.agreement.filter(|_| found.rows.len() > 1)?;
    let values: &[(&str, &dyn std::fmt::Display)] = &[
        ("shared", &number_word(found.shared())),
        ("of", &number_word(found.rows.len())),
        ("agreement", &words::whole(agreement)),
    ];
    let key = if found.shared() == 0 { "choice.matrix_none" } else { "choice.matrix" };
    Some(t_with(key, values))
}

/// Choices with the same options; one of them alone in the discussion.
#[component]
pub(in super::super) fn Choices(
    exercise: ExerciseId,
    round: RoundNumber,
    questions: Vec<&'static Question>,
) -> impl IntoView {
    let store = use_store();
    let Some(first) = questions.first().copied() else { return ().into_any() };
    let QuestionKind::Choice(options) = &first.kind else { return ().into_any() };
    let question = first.row.as_ref().map_or_else(|| first.text.clone(), |row| row.heading.clone());
    let shorts = option_shorts(&store.now(), options);
    let words = shorts.into_iter().zip(&options.options).filter(|(_, option)| !option.abstains);
    let words = words.map(|(short, option)| (short, option.text.clone())).collect();
    let rows = store.select(move |document| {
        let round = revealed(document, exercise, round);
        round
            .map(|round| questions.iter().map(|asked| row(document, round, asked)).collect())
            .unwrap_or_default()
    });
    match &first.row {
        Some(row) => view! { <HeatMap question options=words rows totals=row.own_options/> }.into_any(),
        None => view! { <HeatMap question options=words rows/> }.into_any(),
    }
}

/// The options of which something can be said.
fn deciding(options: &Options) -> impl Iterator<Item = &bearings_core::question::QuestionOption> {
    options.options.iter().filter(|option| !option.abstains)
}

fn row(document: &Document, round: Revealed<'_>, question: &Question) -> HeatRow {
    let QuestionKind::Choice(options) = &question.kind else { return HeatRow::default() };
    let mut result = choice(round, question, options);
    result.votes.sort_by_key(|vote| seat(document, vote.leader.as_ref()));
    let mut remarks = vec![Remark::Note(counts(&result))];
    if let Some(spot) = blind_spot(round, question) {
        let sentence = words::expectation(&spot);
        remarks.push(if spot.is_blind { Remark::BlindSpot(sentence) } else { Remark::Note(sentence) });
    }
    let initials = initials_of(document);
    let dot = |vote: &bearings_core::results::Vote| HeatDot {
        initials: vote.leader.as_ref().and_then(|id| initials.get(id).cloned()),
        name: vote.leader.as_ref().and_then(|id| document.leader(id)).map(|leader| leader.name.clone()),
        late: vote.late,
    };
    let cell = |option: &bearings_core::question::QuestionOption| {
        result.votes.iter().filter(|vote| vote.option == option.id).map(dot).collect()
    };
    let (name, note) = match &question.row {
        Some(of) => (of.row.text.clone(), of.row.note.clone()),
        None => (t("choice.answers"), String::new()),
    };
    let (_, most) = result.most_frequent();
    HeatRow {
        name,
        note,
        remarks,
        cells: deciding(options).map(cell).collect(),
        axis: result.figures.as_ref().map(|figures| axis(figures, &result, most)).unwrap_or_default(),
        verdict: verdict(&result, most),
        agreed: result.figures.as_ref().is_some_and(|figures| figures.shared),
        how: result.figures.as_ref().map(how).unwrap_or_default(),
    }
}

/// "6 answers, none missing", and how many abstained.
fn counts(result: &ChoiceResult) -> String {
    let mut parts = vec![t_count("counts.answers", result.count, &[])];
    if result.abstained > 0 {
        parts.push(t_count("counts.cant_say", result.abstained, &[]));
    }
    parts.push(words::missing(result.missing));
    parts.join(", ")
}

/// A choice is a miss where not even half of the leaders chose the same.
fn is_scattered(result: &ChoiceResult, most: usize) -> bool {
    most * 2 < result.count
}

fn axis(figures: &ChoiceFigures, result: &ChoiceResult, most: usize) -> AxisData {
    AxisData {
        agreement: Some(figures.agreement),
        one_voice: figures.one_voice.as_ref().map(|span| (span.lowest, span.highest)),
        standing: match figures.shared {
            true => Standing::Clear,
            false if is_scattered(result, most) => Standing::Miss,
            false => Standing::Guessing,
        },
        ..AxisData::default()
    }
}

fn verdict(result: &ChoiceResult, most: usize) -> String {
    let key = match &result.figures {
        None => return t("verdict.too_few"),
        Some(figures) if figures.shared => "choice.shared",
        Some(_) if is_scattered(result, most) => "choice.scattered",
        Some(_) => "choice.not_shared",
    };
    t_with(key, &[("count", &most), ("of", &result.count)])
}

/// Where the figure comes from, in sentences.
fn how(figures: &ChoiceFigures) -> Vec<String> {
    let one_voice = figures.one_voice.as_ref().map(|Span { lowest, highest }| {
        t_with(
            "rating.one_voice",
            &[("lowest", &words::whole(*lowest)), ("highest", &words::whole(*highest))],
        )
    });
    std::iter::once(t("choice.how")).chain(one_voice).collect()
}
