//! The clock on the wall against the agenda.

use std::time::Duration;

use bearings_core::exchange::presenting::Spot;
use bearings_core::exercises::content;
use bearings_core::model::{Agenda, AgendaItem, Slot};
use bearings_core::planning::{Day, Pace, clock, pace, under_way};
use chrono::NaiveTime;
use leptos::prelude::*;

use crate::browser::clock::time_of_day;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::{Selected, live};
use crate::state::use_store;

const TICK: Duration = Duration::from_secs(5);
/// From so many minutes on, the workshop is being looked at and not held: a count of minutes would say nothing.
const NOT_TODAY: u32 = 180;

/// "8 minutes behind. By the agenda it is Messaging until 11:00."
#[component]
pub(super) fn PlanClock(spot: Spot) -> impl IntoView {
    let agenda = use_store().select(|document| document.agenda.clone());
    let now = RwSignal::new(time_of_day());
    let tick = move || {
        // It may tick once more when the page has gone on.
        now.try_set(time_of_day());
    };
    let interval = set_interval_with_handle(tick, TICK).ok();
    on_cleanup(move || {
        if let Some(interval) = interval {
            interval.clear();
        }
    });
    let words = Selected::new(move || agenda.with(|agenda| words(agenda, spot, now.get())));
    let shown = move || {
        let (pace, is_behind, plan) = words.get();
        view! {
            {pace.map(|pace| view! { <strong class="lead-pace" class:is-behind=is_behind>{pace}</strong> })}
            <span class="note">{plan}</span>
        }
    };
    view! { <p class="lead-clock">{live(shown)}</p> }
}

/// How the room keeps to the plan, where that can be said; whether it is late; and what is planned now.
fn words(agenda: &Agenda, spot: Spot, now: NaiveTime) -> (Option<String>, bool, String) {
    let found = pace(agenda, spot.exercise, spot.stage, now);
    let told = |minutes: u32| Some(minutes as usize).filter(|_| minutes < NOT_TODAY);
    let (pace, is_behind) = match found {
        None => (None, false),
        Some(Pace::OnTime) => (Some(t("lead.pace.on_time")), false),
        Some(Pace::Ahead(early)) => (told(early).map(|early| t_count("lead.pace.ahead", early, &[])), false),
        Some(Pace::Behind(late)) => (told(late).map(|late| t_count("lead.pace.behind", late, &[])), true),
    };
    (pace, is_behind, planned(agenda, now))
}

fn planned(agenda: &Agenda, now: NaiveTime) -> String {
    let schedule = agenda.schedule();
    let until = |wanted: &AgendaItem| {
        let found = schedule.iter().find(|scheduled| scheduled.item.id == wanted.id);
        found.map(|scheduled| clock(scheduled.until)).unwrap_or_default()
    };
    match under_way(agenda, now) {
        Day::Before => t_with("lead.plan.before", &[("time", &clock(agenda.starts_at))]),
        Day::During(item) => {
            let name = match item.slot {
                Slot::Exercise(exercise) => content(exercise).title.clone(),
                Slot::Break => t("agenda.break"),
            };
            t_with("lead.plan.during", &[("name", &name), ("time", &until(item))])
        }
        Day::After => {
            let end = schedule.last().map_or(agenda.starts_at, |last| last.until);
            t_with("lead.plan.after", &[("time", &clock(end))])
        }
    }
}
