//! What the words and numbers of the survey's scales stand for.

use std::fmt::Display;

use bearings_core::exchange::survey::{Reading, Value, Values};
use bearings_core::number::write_number;
use bearings_core::question::QuestionKind;
use leptos::prelude::*;

use super::words::shortened;
use super::{Draft, miss, numbered_questions};
use crate::i18n::{t, t_count, t_with};
use crate::reactive::{Selected, When, live};
use crate::state::use_store;
use crate::ui::{Checkbox, SelectField};

/// More different values than any scale has; a column with more holds something else.
const MOST_SHOWN: usize = 30;
const UNSAID: &str = "";
const CANT_SAY: &str = "cant_say";
const LEFT_OUT: &str = "left_out";

#[component]
pub(super) fn ValueList(draft: Draft) -> impl IntoView {
    let values = Selected::new(move || draft.preview.with(|preview| preview.values.clone()));
    // Only the range, without what the numbers are taken for: a tick must not build the box anew under the hand.
    let doubtful = Selected::new(move || {
        values.with(|values| values.doubtful().map(|numbers| (numbers.least, numbers.most)))
    });
    // Which values there are, without what they stand for: a choice must not build the list anew under the hand.
    let shown = Selected::new(move || {
        values.with(|values| values.words.iter().take(MOST_SHOWN).map(bare).collect::<Vec<_>>())
    });
    let hidden = Selected::new(move || values.with(|values| values.words.len().saturating_sub(MOST_SHOWN)));
    let is_unread = move || values.with(|values| values.words.iter().any(|value| value.reading.is_none()));
    let has_any = move || values.with(|values| !values.words.is_empty()) || doubtful.with(Option::is_some);
    let more = move |hidden: &usize| {
        (*hidden > 0).then(|| view! { <p class="note">{t_count("survey.values.more", *hidden, &[])}</p> })
    };
    view! {
        <When when=has_any>
            <section class="section stack" aria-labelledby="survey-values">
                <h2 id="survey-values">{t("survey.values.heading")}</h2>
                <p>{scale_words(draft)}</p>
                <When when=is_unread>{miss(t("survey.values.stretch"))}</When>
                {live(move || doubtful.get().map(|range| number_box(draft, values, range)))}
                <ul class="rows">
                    {live(move || shown.get().into_iter().map(|value| row(draft, values, value)).collect_view())}
                </ul>
                {live(move || hidden.with(more))}
            </section>
        </When>
    }
}

fn bare(value: &Value) -> Value {
    Value { reading: None, ..value.clone() }
}

/// Asks whether numbers that may belong to another scale are points of this one.
fn number_box(draft: Draft, values: Selected<Values>, (least, most): (f64, f64)) -> AnyView {
    let (least, most) = (write_number(least), write_number(most));
    let (first, last) = values.with_untracked(|values| values.scale).unwrap_or_default();
    let range: [(&str, &dyn Display); 4] =
        [("least", &least), ("most", &most), ("first", &first), ("last", &last)];
    let are_points = move || values.with(|values| values.numbers.is_some_and(|numbers| numbers.are_points));
    let choose = move |on: bool| draft.mapping.update(|mapping| mapping.numbers_are_points = Some(on));
    view! {
        <Checkbox
            label=t_with("survey.values.numbers", &range)
            checked=Signal::derive(are_points)
            on_change=choose
            hint=t_with("survey.values.numbers_hint", &range)
        />
    }
    .into_any()
}

fn row(draft: Draft, values: Selected<Values>, value: Value) -> AnyView {
    let key = value.key.clone();
    let reading = Signal::derive(move || {
        let reading = |values: &Values| values.words.iter().find(|value| value.key == key)?.reading;
        values.with(reading).map_or_else(String::new, value_of)
    });
    let key = value.key;
    let choose = move |chosen: String| {
        draft.mapping.update(|mapping| {
            mapping.readings.insert(key.clone(), reading_of(&chosen));
        });
    };
    view! {
        <li class="survey-row">
            <SelectField
                label=shortened(&value.text)
                options=options(values)
                value=reading
                on_change=choose
                hint=t_count("survey.values.times", value.times, &[])
            />
        </li>
    }
    .into_any()
}

fn options(values: Selected<Values>) -> Vec<(String, String)> {
    let (first, last) = values.with_untracked(|values| values.scale).unwrap_or_default();
    let mut options = vec![(UNSAID.to_owned(), t("survey.reading.unsaid"))];
    options.extend((first..=last).map(|point| (point.to_string(), point.to_string())));
    options.push((CANT_SAY.to_owned(), t("ui.rating.cant_say")));
    options.push((LEFT_OUT.to_owned(), t("survey.leave_out")));
    options
}

fn value_of(reading: Reading) -> String {
    match reading {
        Reading::Points(points) => points.to_string(),
        Reading::CantSay => CANT_SAY.to_owned(),
        Reading::LeftOut => LEFT_OUT.to_owned(),
    }
}

fn reading_of(value: &str) -> Reading {
    match value {
        CANT_SAY => Reading::CantSay,
        value => value.parse().map_or(Reading::LeftOut, Reading::Points),
    }
}

/// The scale that the exercise asks on.
fn scale_words(draft: Draft) -> String {
    let questions = numbered_questions(&use_store().now(), draft.exercise);
    let scale = questions.iter().find_map(|(_, question)| match &question.kind {
        QuestionKind::Rating(scale) => Some(scale),
        _ => None,
    });
    scale.map_or_else(String::new, |scale| {
        t_with(
            "survey.values.lead",
            &[("first", &scale.first), ("low", &scale.low), ("last", &scale.last), ("high", &scale.high)],
        )
    })
}
