//! Decisions and actions as tables.

use bearings_core::actions::{is_overdue, is_written};
use bearings_core::exercises::content;
use bearings_core::model::{Action, Document, ExerciseId, LeaderId};
use chrono::NaiveDate;
use leptos::prelude::*;

use crate::browser::clock;
use crate::charts::DataTable;
use crate::i18n::{short_date, t, t_with};
use crate::state::use_store;

#[component]
pub(super) fn Decisions() -> impl IntoView {
    let document = use_store().now();
    let written = document.decisions.iter().filter(|decision| !decision.text.trim().is_empty());
    let rows = written.map(|decision| {
        let mut row = vec![decision.text.clone()];
        row.extend(facts(&document, decision.owner.as_ref(), decision.due, decision.origin));
        row
    });
    let headers = ["decision.text", "action.owner", "action.due", "report.from"].map(t).to_vec();
    view! { <DataTable headers rows=rows.collect() caption=t("report.every_decision")/> }
}

/// What is open comes first.
#[component]
pub(super) fn Actions() -> impl IntoView {
    let document = use_store().now();
    let written = document.actions.iter().filter(|action| is_written(action));
    let (done, open): (Vec<&Action>, Vec<&Action>) = written.partition(|action| action.done);
    let rows = open.into_iter().chain(done).map(|action| {
        let mut row = vec![action.text.clone(), state(action)];
        row.extend(facts(&document, action.owner.as_ref(), action.due, action.origin));
        row
    });
    let headers =
        ["action.text", "report.state", "action.owner", "action.due", "report.from"].map(t).to_vec();
    view! { <DataTable headers rows=rows.collect() caption=t("report.every_action")/> }
}

fn state(action: &Action) -> String {
    match action.due {
        _ if action.done => t("report.state.done"),
        Some(due) if is_overdue(action, clock::today()) => {
            t_with("action.overdue", &[("date", &short_date(due))])
        }
        _ => t("report.state.open"),
    }
}

/// Owner, date and origin, each empty where it is not known.
fn facts(
    document: &Document,
    owner: Option<&LeaderId>,
    due: Option<NaiveDate>,
    origin: Option<ExerciseId>,
) -> [String; 3] {
    let owner = owner.and_then(|owner| document.leader(owner)).map(|leader| leader.name.clone());
    let origin = origin.map(|origin| content(origin).title.clone());
    [owner.unwrap_or_default(), due.map(short_date).unwrap_or_default(), origin.unwrap_or_default()]
}
