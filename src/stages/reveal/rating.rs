//! Ratings: a strip of dots for each, the widest miss first.

use bearings_core::geometry::axis::{AxisData, Shoal, Standing};
use bearings_core::geometry::strip::{Camp, StripData, StripDot};
use bearings_core::model::{Document, ExerciseId, Revealed, RoundNumber};
use bearings_core::question::{Question, QuestionKind, RatingScale};
use bearings_core::results::{RatingFigures, RatingResult, Verdict, blind_spot, questions_asked, rating};
use bearings_core::route::Route;
use leptos::prelude::*;

use super::super::people::initials_of;
use super::super::words;
use super::revealed;
use crate::charts::{RatingBoard, RatingRow, Remark};
use crate::i18n::{t, t_count, t_with};
use crate::reactive::live;
use crate::state::use_store;

/// Ratings of one scale, in the order of the questions.
type Block = (&'static RatingScale, Vec<&'static Question>);

/// Every rating of a round, in blocks of one scale. They stay on the page when another round is shown.
#[component]
pub(super) fn RatingSection(exercise: ExerciseId, round: Signal<RoundNumber>) -> impl IntoView {
    let blocks = use_store().select(move |document| {
        revealed(document, exercise, round.get()).map(|shown| blocks(exercise, shown)).unwrap_or_default()
    });
    let block = move |(scale, questions): Block| {
        view! {
            <section class="section">
                <h2 class="visually-hidden">{t("rating.section")}</h2>
                <Ratings exercise round scale questions/>
            </section>
        }
    };
    live(move || blocks.get().into_iter().map(block).collect_view())
}

fn blocks(exercise: ExerciseId, shown: Revealed<'_>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for question in questions_asked(exercise, shown) {
        let QuestionKind::Rating(scale) = &question.kind else { continue };
        match blocks.iter_mut().find(|(known, _)| *known == scale) {
            Some((_, questions)) => questions.push(question),
            None => blocks.push((scale, vec![question])),
        }
    }
    blocks
}

/// Ratings of one scale; one of them alone in the discussion and the commitment vote.
#[component]
pub(in super::super) fn Ratings(
    exercise: ExerciseId,
    #[prop(into)] round: Signal<RoundNumber>,
    scale: &'static RatingScale,
    questions: Vec<&'static Question>,
    /// Whether the signs are explained below.
    #[prop(default = true)]
    legend: bool,
) -> impl IntoView {
    let store = use_store();
    let several = questions.len() > 1;
    // Rows keep the places they have in the round that is shown first, so that it is seen who moved.
    let order = store.with_now(|document| {
        let shown = revealed(document, exercise, round.get_untracked());
        shown.map(|round| lowest_first(round, scale, &questions)).unwrap_or_default()
    });
    let rows = store.select(move |document| {
        let shown = revealed(document, exercise, round.get());
        let rows = |round| order.iter().map(|question| row(document, round, scale, question)).collect();
        shown.map(rows).unwrap_or_default()
    });
    let answers = move || {
        let expected = |round: Revealed<'_>| round.expected().len();
        let expected =
            store.with_now(|document| revealed(document, exercise, round.get()).map_or(0, expected));
        t_count("rating.leaders", expected, &[])
    };
    view! {
        <RatingBoard
            question=if several { t("rating.question") } else { String::new() }
            answers=Signal::derive(answers)
            first=scale.first
            last=scale.last
            low=scale.low.clone()
            high=scale.high.clone()
            rows
            legend
        >
            <a href=Route::Method.to_fragment()>{t("reveal.method")}</a>
        </RatingBoard>
    }
}

/// The questions, the lowest agreement first; what has no figure stays in its order.
fn lowest_first(
    round: Revealed<'_>,
    scale: &RatingScale,
    questions: &[&'static Question],
) -> Vec<&'static Question> {
    let agreement = |question: &&'static Question| {
        rating(round, question, scale).figures.map_or(f64::INFINITY, |figures| figures.agreement)
    };
    let mut sorted: Vec<(f64, &'static Question)> =
        questions.iter().map(|question| (agreement(question), *question)).collect();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    sorted.into_iter().map(|(_, question)| question).collect()
}

fn row(document: &Document, round: Revealed<'_>, scale: &RatingScale, question: &Question) -> RatingRow {
    let result = rating(round, question, scale);
    let mut remarks = vec![Remark::Note(words::counts(&result))];
    if let Some(spot) = blind_spot(round, question) {
        let sentence = words::expectation(&spot);
        remarks.push(if spot.is_blind { Remark::BlindSpot(sentence) } else { Remark::Note(sentence) });
    }
    RatingRow {
        statement: question.text.clone(),
        remarks,
        strip: strip(document, &result, scale),
        axis: result.figures.as_ref().map(|figures| axis(figures, result.verdict)).unwrap_or_default(),
        verdict: words::verdict(&result),
        agreed: result.verdict == Verdict::Agreed,
        how: result.figures.as_ref().map(|figures| details(figures, result.count)).unwrap_or_default(),
    }
}

fn axis(figures: &RatingFigures, verdict: Verdict) -> AxisData {
    AxisData {
        agreement: Some(figures.agreement),
        shoal: figures.chance.as_ref().map(|chance| Shoal { median: chance.median, edge: chance.p95 }),
        one_voice: figures.one_voice.as_ref().map(|span| (span.lowest, span.highest)),
        standing: match verdict {
            Verdict::TwoCamps => Standing::Miss,
            Verdict::Agreed | Verdict::Partly => Standing::Clear,
            Verdict::TooFew | Verdict::Guessing => Standing::Guessing,
        },
        items: Vec::new(),
    }
}

/// Where the figure comes from, in sentences.
fn details(figures: &RatingFigures, count: usize) -> Vec<String> {
    let mut lines = vec![t_with(
        "rating.deviation",
        &[
            ("deviation", &words::brief(figures.average_deviation)),
            ("limit", &words::brief(figures.average_deviation_limit)),
        ],
    )];
    if let Some(chance) = &figures.chance {
        lines.push(t_count(
            "rating.chance",
            count,
            &[("edge", &words::whole(chance.p95)), ("median", &words::whole(chance.median))],
        ));
    }
    if let Some(span) = &figures.one_voice {
        lines.push(t_with(
            "rating.one_voice",
            &[("lowest", &words::whole(span.lowest)), ("highest", &words::whole(span.highest))],
        ));
    }
    if let Some(band) = figures.band {
        lines.push(t_with("rating.band", &[("band", &words::band(band))]));
    }
    if let Some(camps) = &figures.camps {
        lines.push(t_with("rating.camps", &[("camps", &words::camps(camps))]));
    }
    lines
}

/// The strip of a rating.
fn strip(document: &Document, result: &RatingResult, scale: &RatingScale) -> StripData {
    let initials = initials_of(document);
    let name = |id| document.leader(id).map(|leader| leader.name.clone());
    let camp = |camp: bearings_core::agreement::camps::Camp| Camp {
        count: camp.count,
        low: camp.lowest,
        high: camp.highest,
    };
    StripData {
        first: scale.first,
        last: scale.last,
        dots: result
            .dots
            .iter()
            .map(|dot| StripDot {
                initials: dot.leader.as_ref().and_then(|id| initials.get(id).cloned()),
                name: dot.leader.as_ref().and_then(name).map(|name| who(name, dot.late)),
                value: f64::from(dot.points),
                late: dot.late,
            })
            .collect(),
        median: result.median,
        camps: result
            .figures
            .as_ref()
            .and_then(|figures| figures.camps)
            .map(|camps| [camp(camps.low), camp(camps.high)]),
    }
}

/// The name for tables and screen readers, who do not see that a late dot is hollow.
fn who(name: String, late: bool) -> String {
    if late { t_with("late.name", &[("name", &name)]) } else { name }
}
