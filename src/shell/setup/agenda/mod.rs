//! The day: exercises and breaks with their timeboxes, recalculated live, and how long it honestly takes.

mod row;

use std::collections::BTreeSet;

use bearings_core::edit::{AgendaEdit, Edit};
use bearings_core::exercises::{REGISTRY, content};
use bearings_core::model::agenda::MAX_DEVICES;
use bearings_core::model::{AgendaItem, AgendaItemId, Document, ExerciseId, Slot};
use bearings_core::planning::{clock, field_time, read_field_time};
use leptos::prelude::*;

use self::row::AgendaRow;
use super::section;
use crate::i18n::{t, t_with};
use crate::reactive::{When, live};
use crate::state::{use_session, use_store};
use crate::ui::{Button, LiveRegion, NumberField, TimeField};

/// The timebox of a new break, in minutes.
const BREAK_MINUTES: u16 = 15;

/// The plan of the day.
#[component]
pub fn AgendaSection() -> impl IntoView {
    let store = use_store();
    let ids =
        store.select(|document| document.agenda.items.iter().map(|item| item.id.clone()).collect::<Vec<_>>());
    let end = store.select(end_of_day);
    let said = RwSignal::new(String::new());
    let content = view! {
        <DayFields/>
        <When when=move || ids.with(|ids| !ids.is_empty())>
            <ol class="rows agenda-rows">
                <For each=move || ids.get() key=AgendaItemId::clone let:id>
                    <AgendaRow id said/>
                </For>
            </ol>
        </When>
        <p class="statement" role="status">{live(move || end.get())}</p>
        <AddToAgenda/>
        <LiveRegion message=said/>
    };
    section("agenda", t("setup.agenda.heading"), Some(t("setup.agenda.note")), content.into_any())
}

fn end_of_day(document: &Document) -> String {
    match document.agenda.schedule().last() {
        None => t("setup.agenda.empty"),
        Some(last) => {
            let minutes = document.agenda.total_minutes();
            t_with("setup.agenda.ends", &[("time", &clock(last.until)), ("length", &length(minutes))])
        }
    }
}

/// A stretch of time: "75 minutes", "3 h 20 min", "8 h".
fn length(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (hours, 0) if hours >= 2 => t_with("setup.agenda.full_hours", &[("hours", &hours)]),
        (hours, rest) if hours >= 2 => t_with("setup.agenda.hours", &[("hours", &hours), ("minutes", &rest)]),
        _ => t_with("setup.agenda.minutes", &[("minutes", &minutes)]),
    }
}

/// When the day begins, and with how many devices.
#[component]
fn DayFields() -> impl IntoView {
    let store = use_store();
    let start = store.select(|document| field_time(document.agenda.starts_at));
    let devices = store.select(|document| Some(u32::from(document.agenda.devices)));
    let set_start = move |text: String| {
        // While somebody types there may be no time yet.
        if let Some(time) = read_field_time(&text) {
            store.dispatch(Edit::Agenda(AgendaEdit::StartsAt(time)));
        }
    };
    let set_devices = move |devices: Option<u32>| {
        if let Some(devices) = devices.and_then(|devices| u8::try_from(devices).ok()) {
            store.dispatch(Edit::Agenda(AgendaEdit::Devices(devices)));
        }
    };
    view! {
        <div class="form-grid day-fields">
            <TimeField label=t("setup.agenda.start") value=start on_input=set_start/>
            <NumberField
                label=t("setup.agenda.devices")
                hint=t("setup.agenda.devices_hint")
                value=devices
                on_change=set_devices
                min=1
                max=u32::from(MAX_DEVICES)
            />
        </div>
    }
}

/// The exercises that are not on the agenda yet, and a break.
#[component]
fn AddToAgenda() -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let left = store.select(|document| {
        let planned: BTreeSet<ExerciseId> = document.agenda.exercises().collect();
        REGISTRY.iter().map(|known| known.id).filter(|id| !planned.contains(id)).collect::<Vec<_>>()
    });
    let add = move |slot: Slot, minutes: u16| {
        let id = AgendaItemId::from_random((session.platform.bits)());
        store.dispatch(Edit::Agenda(AgendaEdit::Add(AgendaItem { id, slot, minutes })));
    };
    let exercise = move |id: ExerciseId| {
        let content = content(id);
        let label = t_with("setup.agenda.add_exercise", &[("exercise", &content.title)]);
        view! { <Button label on_press=move |()| add(Slot::Exercise(id), content.minutes)/> }
    };
    view! {
        <div class="cluster">
            {live(move || left.get().into_iter().map(exercise).collect_view())}
            <Button label=t("setup.agenda.add_break") on_press=move |()| add(Slot::Break, BREAK_MINUTES)/>
        </div>
    }
}
