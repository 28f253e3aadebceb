//! The agenda's progress and the actions that are open, the most urgent first.

use bearings_core::actions::{is_overdue, is_written};
use bearings_core::model::{Document, Stage};
use bearings_core::route::Route;
use chrono::NaiveDate;
use leptos::prelude::*;

use crate::i18n::{short_date, t, t_count, t_with};
use crate::reactive::live;
use crate::state::{use_session, use_store};

/// How many actions stand here.
const SHOWN: usize = 4;

/// An action as it is shown.
#[derive(Clone, PartialEq)]
struct Line {
    text: String,
    owner: String,
    due: Option<NaiveDate>,
    is_overdue: bool,
}

#[component]
pub(super) fn OpenActions() -> impl IntoView {
    let store = use_store();
    let today = (use_session().platform.day)().date;
    let id = store.now().id.clone();
    let (all, agenda) = (Route::Decisions(id.clone()).to_fragment(), Route::Overview(id).to_fragment());
    let open = store.select(move |document| open(document, today));
    let progress = store.select(|document| {
        let planned: Vec<_> = document.agenda.exercises().collect();
        let is_done = |state: &bearings_core::model::ExerciseState| state.reached() == Stage::Decide;
        let done = planned.iter().filter(|id| document.exercise(**id).is_some_and(is_done)).count();
        (done, planned.len())
    });
    let lines = move || {
        let line = |Line { text, owner, due, is_overdue }: Line| {
            let due = due.map(|due| {
                let key = if is_overdue { "dashboard.actions.overdue" } else { "dashboard.actions.due" };
                let class = if is_overdue { "note miss" } else { "note" };
                view! { <span class=class>{t_with(key, &[("date", &short_date(due))])}</span> }
            });
            view! { <li class="open-action"><span>{text}</span> <b>{owner}</b> {due}</li> }
        };
        open.with(|open| open.iter().take(SHOWN).cloned().map(line).collect_view())
    };
    view! {
        <section class="stack is-tight dashboard-part" aria-labelledby="open-heading">
            <h2 id="open-heading">{t("dashboard.actions.heading")}</h2>
            <p class="note">
                {live(move || {
                    let (done, of) = progress.get();
                    (of > 0).then(|| t_count("dashboard.actions.progress", of, &[("done", &done)]))
                })}
                " " <a href=agenda>{t("dashboard.actions.agenda")}</a>
            </p>
            <ul class="open-actions">{live(lines)}</ul>
            <p><a href=all>{live(move || match open.with(Vec::len) {
                0 => t("dashboard.actions.none"),
                count => t_count("dashboard.actions.all", count, &[]),
            })}</a></p>
        </section>
    }
}

/// Actions that are not done: those with a date first, the earliest on top.
fn open(document: &Document, today: NaiveDate) -> Vec<Line> {
    let is_open = |action: &&bearings_core::model::Action| !action.done && is_written(action);
    let mut open: Vec<_> = document.actions.iter().filter(is_open).collect();
    open.sort_by_key(|action| (action.due.is_none(), action.due));
    let line = |action: &bearings_core::model::Action| Line {
        text: action.text.clone(),
        owner: action
            .owner
            .as_ref()
            .and_then(|owner| document.leader(owner))
            .map(|leader| leader.name.clone())
            .unwrap_or_default(),
        due: action.due,
        is_overdue: is_overdue(action, today),
    };
    open.into_iter().map(line).collect()
}
