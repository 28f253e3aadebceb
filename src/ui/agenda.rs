//! The day on an upright rule: as long as it takes.

use bearings_core::geometry::rule::{agenda_ticks, number};
use leptos::prelude::*;

use super::button::{Button, Look, Size};
use super::dialog::Dialog;
use super::icon::{Icon, IconName};
use super::stepper::{StepState, done_mark};
use crate::i18n::{t, t_with};
use crate::reactive::{heard, live};

/// Pixels for a minute of the agenda.
const PIXELS_PER_MINUTE: f64 = 1.63;
/// The shortest entry still has room for its name.
const SHORTEST: f64 = 24.0;
/// An entry with a second line has room for both.
const SHORTEST_WITH_NOTE: f64 = 48.0;

/// One exercise or break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaEntry {
    /// Its name.
    pub label: String,
    /// How long it takes.
    pub minutes: u32,
    /// The clock in words: "now, 4 min behind"; empty for none.
    pub note: String,
    /// Where it leads; none for a break.
    pub href: Option<String>,
    /// Where it stands.
    pub state: StepState,
}

/// The agenda as a rail beside the content, from 1024 px on; it folds to the bare rule.
#[component]
pub fn AgendaRail(
    /// "Today, from 9:00".
    #[prop(into)]
    title: Signal<String>,
    /// The entries in order.
    #[prop(into)]
    entries: Signal<Vec<AgendaEntry>>,
) -> impl IntoView {
    let folded = RwSignal::new(false);
    let fold = move || if folded.get() { t("ui.agenda.unfold") } else { t("ui.agenda.fold") };
    view! {
        <nav class="agenda-rail" class:is-folded=folded aria-label=t("ui.agenda.label")>
            <div class="agenda-head">
                <p class="agenda-title">{title}</p>
                <button
                    type="button"
                    class="icon-button agenda-fold"
                    aria-expanded=Signal::derive(move || (!folded.get()).to_string())
                    aria-label=fold
                    title=fold
                    on:click=heard(move |_| folded.update(|folded| *folded = !*folded))
                >
                    {live(move || {
                        let name = if folded.get() { IconName::ChevronRight } else { IconName::ChevronLeft };
                        view! { <Icon name/> }
                    })}
                </button>
            </div>
            {list(entries)}
        </nav>
    }
}

/// The agenda behind a button, for windows too narrow for the rail.
#[component]
pub fn AgendaSheet(
    /// "Today, from 9:00".
    #[prop(into)]
    title: Signal<String>,
    /// The entries in order.
    #[prop(into)]
    entries: Signal<Vec<AgendaEntry>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <div class="agenda-sheet">
            <button type="button" class="tool" aria-haspopup="dialog" on:click=heard(move |_| open.set(true))>
                <Icon name=IconName::Clock/>
                <span>{title}</span>
            </button>
            <Dialog
                open
                on_close=move |_| open.set(false)
                question=title
                body=move || view! { <div on:click=heard(move |_| open.set(false))>{list(entries)}</div> }
            >
                <Button look=Look::Secondary size=Size::Row label=t("ui.agenda.close") on_press=move |_| open.set(false)/>
            </Dialog>
        </div>
    }
}

fn list(entries: Signal<Vec<AgendaEntry>>) -> AnyView {
    view! { <ol class="agenda">{live(move || entries.get().into_iter().map(entry).collect_view())}</ol> }
        .into_any()
}

fn entry(entry: AgendaEntry) -> AnyView {
    let shortest = if entry.note.is_empty() { SHORTEST } else { SHORTEST_WITH_NOTE };
    let height = (f64::from(entry.minutes) * PIXELS_PER_MINUTE).max(shortest);
    let current = (entry.state == StepState::Now).then_some("step");
    let done = (entry.state == StepState::Done).then(done_mark);
    let name = view! { <bdi>{entry.label}</bdi>{done} };
    let name = match entry.href {
        Some(href) => view! { <a class="agenda-name" href=href aria-current=current>{name}</a> }.into_any(),
        None => view! { <span class="agenda-name">{name}</span> }.into_any(),
    };
    view! {
        <li class=format!("agenda-entry {}", entry.state.class())>
            {upright(entry.minutes, height)}
            <div class="agenda-words">
                {name}
                <span class="agenda-minutes">{t_with("ui.agenda.minutes", &[("minutes", &entry.minutes)])}</span>
                <span class="agenda-note">{entry.note}</span>
            </div>
        </li>
    }
    .into_any()
}

/// The entry's piece of the rule.
fn upright(minutes: u32, height: f64) -> impl IntoView {
    let ticks: String = agenda_ticks(minutes)
        .into_iter()
        .map(|tick| format!("M1 {}H{}", number(tick.at * height + 0.5), if tick.major { 12 } else { 7 }))
        .collect();
    view! {
        <svg class="agenda-rule" width="12" height=number(height) aria-hidden="true" focusable="false">
            <path d=ticks></path>
            <path class="agenda-line" d=format!("M1 0V{}", number(height))></path>
        </svg>
    }
}
