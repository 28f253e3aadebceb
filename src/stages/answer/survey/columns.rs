//! What each column holds.

use bearings_core::exchange::survey::{Mapping, Target};
use bearings_core::model::QuestionId;
use bearings_core::question::Question;
use leptos::prelude::*;

use super::words::{column_name, shortened};
use super::{Draft, numbered_questions};
use crate::i18n::{names, t, t_with};
use crate::reactive::live;
use crate::state::use_store;
use crate::ui::SelectField;

/// The values of the options; a question's is its id behind a sign that no id has.
const IGNORE: &str = "";
const NAME: &str = "=name";
const QUESTION: &str = "?";
/// How many different values of a column are shown.
const EXAMPLES: usize = 3;

#[component]
pub(super) fn Columns(draft: Draft, unnamed: bool) -> impl IntoView {
    let headers = draft.survey.with_untracked(|survey| {
        survey.as_ref().map(|survey| survey.table.headers.clone()).unwrap_or_default()
    });
    let options = options(draft, unnamed);
    let row = |(column, header): (usize, String)| {
        let value = Signal::derive(move || {
            draft.mapping.with(|mapping| mapping.targets.get(column).map(value_of).unwrap_or_default())
        });
        let choose = move |value: String| {
            draft.mapping.update(|mapping| mapping.set_target(column, target_of(&value)));
        };
        let error = move || {
            let is_double = draft.mapping.with(|mapping| mapping.is_double(column));
            is_double.then(|| t("survey.columns.double"))
        };
        view! {
            <li class="survey-row">
                <SelectField
                    label=column_name(column, &header)
                    options=options.clone()
                    value
                    on_change=choose
                    hint=examples(draft, column)
                    error=Signal::derive(error)
                />
            </li>
        }
        .into_any()
    };
    let rows = headers.into_iter().enumerate().map(row).collect_view();
    view! {
        <section class="section stack" aria-labelledby="survey-columns">
            <h2 id="survey-columns">{t("survey.columns.heading")}</h2>
            <p>{live(move || draft.mapping.with(|mapping| found(draft, mapping)))}</p>
            <ul class="rows">{rows}</ul>
        </section>
    }
}

fn options(draft: Draft, unnamed: bool) -> Vec<(String, String)> {
    let question = |(number, asked): (usize, &Question)| {
        let label = t_with("entry.question", &[("number", &number), ("text", &asked.text)]);
        (format!("{QUESTION}{}", asked.id), label)
    };
    let mut options = vec![(IGNORE.to_owned(), t("survey.leave_out"))];
    if !unnamed {
        options.push((NAME.to_owned(), t("survey.name")));
    }
    options.extend(numbered_questions(&use_store().now(), draft.exercise).into_iter().map(question));
    options
}

fn value_of(target: &Target) -> String {
    match target {
        Target::Ignore => IGNORE.to_owned(),
        Target::Name => NAME.to_owned(),
        Target::Question(id) => format!("{QUESTION}{id}"),
    }
}

fn target_of(value: &str) -> Target {
    let question = value.strip_prefix(QUESTION).and_then(|id| QuestionId::parse(id).ok());
    match question {
        Some(id) => Target::Question(id),
        None if value == NAME => Target::Name,
        None => Target::Ignore,
    }
}

/// A few of the values in a column, sorted: side by side in the order of the rows they would tell whose they are.
fn examples(draft: Draft, column: usize) -> String {
    draft.survey.with_untracked(|survey| {
        let examples =
            survey.as_ref().map(|survey| survey.table.examples(column, EXAMPLES)).unwrap_or_default();
        if examples.is_empty() {
            return t("survey.no_examples");
        }
        let shown: Vec<String> = examples.into_iter().map(shortened).collect();
        shown.join(" · ")
    })
}

/// How many questions have a column, and which have none.
fn found(draft: Draft, mapping: &Mapping) -> String {
    let all = numbered_questions(&use_store().now(), draft.exercise);
    let missing = mapping.unanswered();
    let numbers: Vec<String> = all
        .iter()
        .filter(|(_, asked)| missing.iter().any(|question| question.id == asked.id))
        .map(|(number, _)| number.to_string())
        .collect();
    let found = all.len() - numbers.len();
    match numbers.as_slice() {
        [] => t("survey.columns.all"),
        _ if found == 0 => t("survey.columns.none"),
        _ => t_with(
            "survey.columns.some",
            &[("found", &found), ("all", &all.len()), ("numbers", &names(&numbers))],
        ),
    }
}
