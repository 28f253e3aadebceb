//! One stretch of the day.

use bearings_core::edit::{AgendaEdit, Edit};
use bearings_core::exercises::content;
use bearings_core::model::agenda::MAX_MINUTES;
use bearings_core::model::{AgendaItemId, Document, ExerciseId, Slot};
use bearings_core::planning::{Estimate, Shortfall, clock, estimate, shortfall};
use leptos::prelude::*;

use crate::i18n::{t, t_count, t_with};
use crate::reactive::{Selected, live};
use crate::state::use_store;
use crate::ui::{Button, Icon, IconName, Look, NumberField, OrderButtons, Size};

/// What a row shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    name: String,
    clock: String,
    minutes: u32,
    place: (usize, usize),
    needs: Option<Needs>,
}

/// How long an exercise takes, and what its timebox lacks.
#[derive(Clone, Debug, PartialEq)]
struct Needs {
    estimate: Estimate,
    lacks: Option<Shortfall>,
    devices: u8,
}

fn shown(document: &Document, id: &AgendaItemId) -> Option<Shown> {
    let schedule = document.agenda.schedule();
    let count = schedule.len();
    let (place, scheduled) =
        schedule.into_iter().enumerate().find(|(_, scheduled)| scheduled.item.id == *id)?;
    let minutes = scheduled.item.minutes;
    let (name, needs) = match scheduled.item.slot {
        Slot::Break => (t("setup.agenda.break"), None),
        Slot::Exercise(exercise) => (content(exercise).title.clone(), needs(document, exercise, minutes)),
    };
    let times: [(&str, &dyn std::fmt::Display); 2] =
        [("from", &clock(scheduled.from)), ("until", &clock(scheduled.until))];
    let clock = t_with("setup.agenda.clock", &times);
    Some(Shown { name, clock, minutes: u32::from(minutes), place: (place, count), needs })
}

fn needs(document: &Document, exercise: ExerciseId, minutes: u16) -> Option<Needs> {
    let leaders = document.active_leaders().count();
    let (content, devices) = (content(exercise), document.agenda.devices);
    (leaders > 0).then(|| Needs {
        estimate: estimate(content, leaders, devices),
        lacks: shortfall(content, leaders, devices, minutes),
        devices,
    })
}

/// Clock, name, minutes, order, and how long it really takes.
#[component]
pub fn AgendaRow(
    /// Which stretch.
    id: AgendaItemId,
    /// What is read aloud after a move.
    said: RwSignal<String>,
) -> impl IntoView {
    let store = use_store();
    let wanted = id.clone();
    let row = store.select(move |document| shown(document, &wanted).unwrap_or_default());
    let name = Signal::derive(move || row.with(|row| row.name.clone()));
    let set_minutes = {
        let id = id.clone();
        move |minutes: Option<u32>| {
            if let Some(minutes) = minutes.and_then(|minutes| u16::try_from(minutes).ok()) {
                store.dispatch(Edit::Agenda(AgendaEdit::SetMinutes { id: id.clone(), minutes }));
            }
        }
    };
    let move_to = {
        let id = id.clone();
        Callback::new(move |to| store.dispatch(Edit::Agenda(AgendaEdit::Move { id: id.clone(), to })))
    };
    let needs = Selected::new(move || row.with(|row| row.needs.clone()));
    view! {
        <li class="row agenda-row">
            <p class="agenda-clock">{live(move || row.with(|row| row.clock.clone()))}</p>
            <p class="agenda-what statement">{name}</p>
            <div class="agenda-box">
                <NumberField
                    label=Signal::derive(move || t_with("setup.agenda.minutes_of", &[("name", &name.get())]))
                    value=Signal::derive(move || Some(row.with(|row| row.minutes)))
                    on_change=set_minutes
                    min=1
                    max=u32::from(MAX_MINUTES)
                    step=5
                />
            </div>
            <div class="row-actions">
                <OrderButtons name place=Signal::derive(move || row.with(|row| row.place)) move_to said/>
                <Button
                    label=t("setup.remove")
                    spoken=Signal::derive(move || t_with("setup.remove_name", &[("name", &name.get())]))
                    on_press=move |()| { store.dispatch(Edit::Agenda(AgendaEdit::Remove(id.clone()))); }
                    look=Look::Quiet
                    size=Size::Row
                />
            </div>
            {live(move || needs.get().map(|needs| view! { <div class="agenda-needs stack is-tight">{duration(&needs)}</div> }))}
        </li>
    }
}

/// How long the exercise takes, and where the timebox is too short, what would help.
fn duration(needs: &Needs) -> impl IntoView + use<> {
    let Estimate { answering, together } = needs.estimate;
    let total = needs.estimate.total();
    let words = t_count(
        "setup.agenda.takes",
        usize::from(needs.devices),
        &[("total", &total), ("answering", &answering), ("together", &together)],
    );
    let lacks = needs.lacks.map(|lacks| {
        view! {
            <p class="miss">
                <Icon name=IconName::Miss/>
                <span>{t_count("setup.agenda.too_short", lacks.minutes as usize, &[])}</span>
            </p>
            <ul class="note agenda-help">{help(lacks).into_iter().map(|way| view! { <li>{way}</li> }).collect_view()}</ul>
        }
    });
    view! {
        <p class="note">{words}</p>
        {lacks}
    }
}

/// The ways to shorten it.
fn help(lacks: Shortfall) -> Vec<String> {
    let mut ways = Vec::new();
    if let Some(devices) = lacks.devices {
        ways.push(t_count("setup.agenda.more_devices", usize::from(devices), &[]));
    }
    if lacks.beforehand {
        ways.push(t("setup.agenda.beforehand"));
    }
    ways.push(t("setup.agenda.longer_box"));
    ways
}
