//! The answer sheet for paper: every question of an exercise with empty places in the form of its type.

use bearings_core::exercises::{self, SheetPart, SheetPlan};
use bearings_core::geometry::split::letter;
use bearings_core::model::{Document, ExerciseId, Naming, Purpose, Responses, Stage};
use bearings_core::question::{
    Options, Question, QuestionKind, QuestionOption, RatingScale, RowOf, SPLIT_TOTAL,
};
use bearings_core::route::Route;
use leptos::prelude::*;

use super::super::HEADING;
use super::super::people::option_shorts;
use super::predictions;
use super::sheet::ends;
use crate::browser::page;
use crate::i18n::{t, t_count, t_with};
use crate::state::use_store;
use crate::ui::{Button, ButtonLink, Look};

/// Characters of handwriting that fit on a line across the sheet.
const CHARS_PER_LINE: usize = 120;

/// The answer sheet of an exercise, to be printed.
#[component]
pub fn PrintedSheet(
    /// Which exercise.
    exercise: ExerciseId,
) -> impl IntoView {
    let store = use_store();
    let document = store.now();
    let plan = SheetPlan::to_print(&document, exercise);
    let open = document.exercise(exercise).and_then(|state| state.open_round());
    let content = exercises::content_for(exercise, open.map_or(Purpose::Answers, |round| round.purpose));
    let brief = Route::Exercise(document.id.clone(), exercise, Stage::Brief).to_fragment();
    let entry = Route::Entry(document.id.clone(), exercise).to_fragment();
    let to_entry = open.is_some();
    let minutes = usize::from(content.minutes_per_leader);
    view! {
        <div class="page is-narrow paper">
            <h1 id=HEADING tabindex="-1">{t_with("paper.heading", &[("exercise", &content.title)])}</h1>
            <div class="paper-acts stack">
                <p class="lead">{copies(&document)}</p>
                <div class="cluster">
                    <Button label=t("paper.print") on_press=|()| page::print() look=Look::Primary/>
                    {to_entry.then(|| view! { <ButtonLink href=entry label=t("lid.paper")/> })}
                    <ButtonLink href=brief label=t("paper.to_brief") look=Look::Quiet/>
                </div>
            </div>
            {whose(naming(&document, exercise), t_count("paper.how", minutes, &[]))}
            {plan.parts.chunk_by(|one, next| one.eyebrow == next.eyebrow).map(section).collect_view()}
            {(!plan.predictions.is_empty()).then(|| expected(&plan))}
        </div>
    }
}

/// How many to print.
fn copies(document: &Document) -> String {
    match document.active_leaders().count() {
        0 => t("paper.no_leaders"),
        leaders => t_count("paper.copies", leaders, &[]),
    }
}

/// Whether the sheets will carry names: as the open round does, else as set-up says.
fn naming(document: &Document, exercise: ExerciseId) -> Naming {
    let open = document.exercise(exercise).and_then(|state| state.open_round());
    match open.map(|round| &round.responses) {
        Some(Responses::Named(_)) => Naming::Named,
        Some(Responses::Unnamed(_)) => Naming::Unnamed,
        None if exercises::exercise(exercise).always_named => Naming::Named,
        None => document.naming,
    }
}

/// A place for the name, or that there is none; and how to fill the sheet in.
fn whose(naming: Naming, how: String) -> AnyView {
    match naming {
        Naming::Named => view! {
            <p class="paper-name"><strong>{t("paper.name")}</strong><span class="paper-line"></span></p>
            <p>{how} " " {t("paper.named")}</p>
        }
        .into_any(),
        Naming::Unnamed => view! { <p><strong>{t("paper.unnamed")}</strong> " " {how}</p> }.into_any(),
    }
}

fn section(parts: &[SheetPart]) -> AnyView {
    let name = parts.first().map(|part| part.eyebrow).filter(|name| !name.is_empty());
    let shared = shared_hint(parts);
    view! {
        <section class="section">
            {name.map(|name| view! { <h2>{name}</h2> })}
            {shared.map(|hint| view! { <p>{hint}</p> })}
            {parts.iter().map(|part| block(part, shared)).collect_view()}
        </section>
    }
    .into_any()
}

/// The hint that all questions of these parts have; it stands once above them.
fn shared_hint(parts: &[SheetPart]) -> Option<&'static str> {
    let mut hints = parts.iter().flat_map(|part| &part.questions).map(|question| question.hint.as_str());
    let first = hints.next().filter(|hint| !hint.is_empty())?;
    let mut rest = hints.peekable();
    rest.peek()?;
    rest.all(|hint| hint == first).then_some(first)
}

fn block(part: &SheetPart, shared: Option<&str>) -> AnyView {
    let heading = match (part.heading, part.eyebrow) {
        ("", _) => ().into_any(),
        (heading, "") => view! { <h2>{heading}</h2> }.into_any(),
        (heading, _) => view! { <h3>{heading}</h3> }.into_any(),
    };
    let item = |(number, question): (usize, &'static Question)| {
        if let (Some(of), Some(options)) = (&question.row, question.kind.options()) {
            return matrix_row(number, of, options);
        }
        let hint = Some(question.hint.as_str()).filter(|hint| !hint.is_empty() && shared.is_none());
        let total = match &question.kind {
            QuestionKind::Split(_) => Some(t_with("paper.total", &[("total", &SPLIT_TOTAL)])),
            _ => None,
        };
        view! {
            <div class="paper-item" class:is-row=matches!(question.kind, QuestionKind::Rating(_))>
                {asked(number, question, hint, total)}
                {places(&question.kind)}
            </div>
        }
        .into_any()
    };
    let items = (part.first..).zip(part.questions.iter().copied()).map(item);
    let key = part.questions.first().and_then(|question| matrix_key(question, shared));
    view! { <div class="paper-part">{heading} {ends(&part.questions)} {key} {items.collect_view()}</div> }
        .into_any()
}

/// What the letters in the rows of a matrix stand for; nothing above other questions.
fn matrix_key(question: &'static Question, shared: Option<&str>) -> Option<AnyView> {
    let of = question.row.as_ref()?;
    let hint = Some(question.hint.as_str()).filter(|hint| !hint.is_empty() && shared.is_none());
    let options = question.kind.options()?;
    let shorts = option_shorts(&use_store().now(), options);
    let line = |(short, option): (String, &'static QuestionOption)| {
        view! { <li class="paper-option"><strong>{short}</strong><span>{option.text.as_str()}</span></li> }
    };
    let lines = shorts.into_iter().zip(&options.options).take(of.own_options).map(line).collect_view();
    Some(
        view! {
            {hint.map(|hint| view! { <p>{hint}</p> })}
            <p class="note">{t("paper.matrix")}</p>
            <ul class="paper-options">{lines}</ul>
        }
        .into_any(),
    )
}

/// One row of a matrix: a box for each letter, and one beside each option that speaks for itself.
fn matrix_row(number: usize, of: &'static RowOf, options: &'static Options) -> AnyView {
    let shorts = option_shorts(&use_store().now(), options);
    let square = |(place, option): (usize, &'static QuestionOption)| {
        if let Some(short) = shorts.get(place).filter(|_| place < of.own_options) {
            return view! { <span class="paper-box">{short.clone()}</span> }.into_any();
        }
        let words = option.text.as_str();
        view! { <span class="paper-cant-say"><span class="paper-box is-small"></span>{words}</span> }
            .into_any()
    };
    let note = (!of.row.note.is_empty()).then(|| t_with("ui.choice.note", &[("note", &of.row.note)]));
    view! {
        <div class="paper-item is-row">
            <p class="paper-question">
                <span class="paper-number">{number}</span>
                <span><strong>{of.row.text.as_str()}</strong>" "{note}</span>
            </p>
            <p class="paper-scale">{options.options.iter().enumerate().map(square).collect_view()}</p>
        </div>
    }
    .into_any()
}

fn asked(
    number: usize,
    question: &'static Question,
    hint: Option<&'static str>,
    total: Option<String>,
) -> AnyView {
    view! {
        <p class="paper-question">
            <span class="paper-number">{number}</span>
            <span>
                <strong>{question.text.as_str()}</strong>
                {hint.map(|hint| format!(" {hint}"))}
            </span>
            {total.map(|total| view! { <span class="paper-total">{total}</span> })}
        </p>
    }
    .into_any()
}

/// The empty places of a question.
fn places(kind: &'static QuestionKind) -> AnyView {
    match kind {
        QuestionKind::Rating(scale) => rating(scale),
        QuestionKind::Choice(options) => lines(options, Some("paper.choice")),
        QuestionKind::Ranking(options) => lines(options, Some("paper.ranking")),
        QuestionKind::Split(options) => lines(options, None),
        QuestionKind::List(limits) => ruled(usize::from(limits.lines), true),
        QuestionKind::Text(limits) => ruled(usize::from(limits.chars).div_ceil(CHARS_PER_LINE), false),
    }
}

fn rating(scale: &RatingScale) -> AnyView {
    let point = |number: u8| view! { <span class="paper-box">{number}</span> }.into_any();
    view! {
        <p class="paper-scale">
            {(scale.first..=scale.last).map(point).collect_view()}
            <span class="paper-cant-say"><span class="paper-box is-small"></span>{t("ui.rating.cant_say")}</span>
        </p>
    }
    .into_any()
}

/// Options with a box for each, under the key of what to write into them.
fn lines(options: &'static Options, how: Option<&'static str>) -> AnyView {
    let line = |(place, text): (usize, &'static str)| {
        view! {
            <li class="paper-option">
                <strong>{letter(place)}</strong>
                <span>{text}</span>
                <span class="paper-box is-number"></span>
            </li>
        }
        .into_any()
    };
    let options = options.options.iter().map(|option| option.text.as_str()).enumerate();
    view! {
        {how.map(|how| view! { <p class="note">{t(how)}</p> })}
        <ul class="paper-options">{options.map(line).collect_view()}</ul>
    }
    .into_any()
}

/// Lines to write on.
fn ruled(count: usize, is_numbered: bool) -> AnyView {
    let line = |place: usize| {
        let number = is_numbered.then(|| place.to_string());
        view! { <li class="paper-ruled">{number}<span class="paper-line"></span></li> }.into_any()
    };
    view! { <ul>{(1..=count).map(line).collect_view()}</ul> }.into_any()
}

fn expected(plan: &SheetPlan) -> AnyView {
    let others = plan.others;
    let items = (plan.count() + 1..).zip(plan.predictions.iter().copied()).map(|(number, question)| {
        view! {
            <div class="paper-item is-row">
                {asked(number, question, None, None)}
                <p class="paper-scale">
                    <span>{predictions::hint(&question.kind)}</span>
                    <span class="paper-box is-number"></span>
                    <span>{t_with("paper.of_others", &[("others", &others)])}</span>
                </p>
            </div>
        }
        .into_any()
    });
    view! {
        <section class="section">
            <h2>{t("predict.heading")}</h2>
            <p>{t_count("predict.lead", others, &[])}</p>
            {items.collect_view()}
        </section>
    }
    .into_any()
}
