//! What goes into the report.

use std::collections::BTreeSet;

use bearings_core::exchange::report::Part;
use bearings_core::exercises::content;
use bearings_core::model::{Document, ExerciseId, Purpose};
use leptos::prelude::*;

use crate::i18n::{names, t, t_with};
use crate::reactive::{Selected, When, live};
use crate::ui::Checkbox;

#[component]
pub(super) fn Ticks(
    offered: Selected<Vec<Part>>,
    left_out: RwSignal<BTreeSet<Part>>,
    /// The workshop with nothing in it but what is ticked.
    told: Selected<Document>,
) -> impl IntoView {
    let tick = move |part: Part| {
        let is_in = Signal::derive(move || left_out.with(|left_out| !left_out.contains(&part)));
        let change = move |is_in: bool| {
            left_out.update(|left_out| {
                if is_in {
                    left_out.remove(&part)
                } else {
                    left_out.insert(part)
                };
            });
        };
        view! { <li><Checkbox label=label(part) checked=is_in on_change=change hint=hint(part)/></li> }
    };
    let ticks = move || offered.get().into_iter().map(tick).collect_view();
    let nameless = Selected::new(move || {
        let left_out = left_out.get();
        let wanted = offered.get().into_iter().filter(|part| !left_out.contains(part));
        told.with(|told| wanted.filter_map(|part| untold(told, part)).collect::<Vec<_>>())
    });
    view! {
        <fieldset class="report-ticks">
            <legend class="field-label">{t("report.what")}</legend>
            <ul>{live(ticks)}</ul>
            <When when=move || nameless.with(|nameless| !nameless.is_empty())>
                <p class="note" role="status">
                    {live(move || nameless.with(|nameless| t_with("report.nameless", &[("exercises", &names(nameless))])))}
                </p>
            </When>
        </fieldset>
    }
}

/// An exercise whose answers are ticked and can't be told without names.
fn untold(told: &Document, part: Part) -> Option<String> {
    let Part::Answers(id) = part else { return None };
    let rounds = told.exercise(id).into_iter().flat_map(|state| &state.rounds);
    let is_told = rounds.into_iter().any(|round| round.purpose != Purpose::Commitment);
    (!is_told).then(|| title(id))
}

fn title(exercise: ExerciseId) -> String {
    content(exercise).title.clone()
}

fn label(part: Part) -> String {
    match part {
        Part::Standing => t("report.part.standing"),
        Part::Decisions => t("report.part.decisions"),
        Part::Actions => t("report.part.actions"),
        Part::Names => t("report.part.names"),
        Part::Answers(id) => t_with("report.part.answers", &[("exercise", &title(id))]),
        Part::Agreed(id) => t_with("report.part.agreed", &[("exercise", &title(id))]),
    }
}

fn hint(part: Part) -> String {
    match part {
        Part::Names => t("report.part.names_hint"),
        Part::Standing => t("report.part.standing_hint"),
        Part::Decisions | Part::Actions | Part::Answers(_) | Part::Agreed(_) => String::new(),
    }
}
