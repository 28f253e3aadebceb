//! The agenda: the day at a glance, where each exercise stands, what is open, and whether a file was taken.

use bearings_core::actions::is_written;
use bearings_core::exercises::content;
use bearings_core::model::{Document, ExerciseId, Slot, Stage};
use bearings_core::planning::clock;
use bearings_core::route::Route;
use leptos::prelude::*;

use super::standing::standing;
use super::words::when;
use super::workshop::use_workshop;
use crate::i18n::{number_word, sentence_case, t, t_count, t_with};
use crate::reactive::{When, live};
use crate::stages::HEADING;
use crate::state::use_store;
use crate::ui::{ButtonLink, EmptyState, Icon, IconName, Look, Size};

/// The agenda of the open workshop.
#[component]
pub fn Overview() -> impl IntoView {
    let store = use_store();
    let heading = store.select(finding);
    let rows = store.select(rows);
    let next = store.select(next_step);
    view! {
        <div class="page">
            <div class="page-head">
                <h1 id=HEADING tabindex="-1">{live(move || heading.get())}</h1>
                {live(move || next.get().map(main_act))}
            </div>
            <section class="section" aria-labelledby="day">
                <div class="section-head"><h2 id="day">{t("shell.agenda.heading")}</h2></div>
                <When when=move || rows.with(|rows| !rows.is_empty()) fallback=move || view! { <NoAgenda/> }>
                    <ol class="rows">{live(move || rows.get().into_iter().map(row).collect_view())}</ol>
                </When>
            </section>
            <div class="columns overview-notes">
                <OpenMatters/>
                <FileReminder/>
            </div>
        </div>
    }
}

/// "Six leaders, one exercise, 75 minutes."
fn finding(document: &Document) -> String {
    let counted = |key: &str, count: usize| t_count(key, count, &[("word", &number_word(count))]);
    let leaders = document.active_leaders().count();
    let exercises = document.agenda.exercises().count();
    let minutes = document.agenda.total_minutes() as usize;
    if leaders == 0 {
        return t("shell.agenda.no_leaders");
    }
    sentence_case(&t_with(
        "shell.agenda.finding",
        &[
            ("leaders", &counted("shell.agenda.leaders", leaders)),
            ("exercises", &counted("shell.agenda.exercises", exercises)),
            ("minutes", &length(minutes)),
        ],
    ))
}

/// A stretch of time: "75 minutes", or where nothing is left over "8 hours".
fn length(minutes: usize) -> String {
    match (minutes / 60, minutes % 60) {
        (hours, 0) if hours > 0 => t_count("shell.agenda.hours", hours, &[]),
        _ => t_count("shell.agenda.minutes", minutes, &[]),
    }
}

/// The main act of the screen: where it leads, and what it says.
fn next_step(document: &Document) -> Option<(String, String)> {
    let id = document.id.clone();
    if document.active_leaders().next().is_none() {
        return Some((Route::Setup(id).to_fragment(), t("shell.agenda.add_leaders")));
    }
    let begun = |exercise: &ExerciseId| document.exercise(*exercise).map(|state| state.reached());
    let exercise = document.agenda.exercises().find(|exercise| begun(exercise) != Some(Stage::Decide))?;
    let stage = begun(&exercise).unwrap_or_default();
    let title = &content(exercise).title;
    let label = match begun(&exercise) {
        None => t_with("shell.agenda.begin", &[("exercise", title)]),
        Some(_) => t_with("shell.agenda.go_on", &[("exercise", title)]),
    };
    Some((Route::Exercise(id, exercise, stage).to_fragment(), label))
}

fn main_act((href, label): (String, String)) -> impl IntoView {
    view! { <ButtonLink href label look=Look::Primary size=Size::Main/> }
}

/// One stretch of the day as it is shown.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    clock: String,
    minutes: String,
    name: String,
    /// Where an exercise stands, and where its link leads.
    stands: Option<(Option<(ExerciseId, Stage)>, String)>,
}

fn rows(document: &Document) -> Vec<Row> {
    let row = |scheduled: bearings_core::model::agenda::Scheduled<'_>| {
        let (name, stands) = match scheduled.item.slot {
            Slot::Break => (t("shell.agenda.break"), None),
            Slot::Exercise(exercise) => {
                let stage = document.exercise(exercise).map(|state| state.reached());
                let route = Route::Exercise(document.id.clone(), exercise, stage.unwrap_or_default());
                let stands = (stage.map(|stage| (exercise, stage)), route.to_fragment());
                (content(exercise).title.clone(), Some(stands))
            }
        };
        let times: [(&str, &dyn std::fmt::Display); 2] =
            [("from", &clock(scheduled.from)), ("until", &clock(scheduled.until))];
        let minutes = t_count("shell.agenda.minutes", usize::from(scheduled.item.minutes), &[]);
        Row { clock: t_with("shell.agenda.clock", &times), minutes, name, stands }
    };
    document.agenda.schedule().into_iter().map(row).collect()
}

fn row(Row { clock, minutes, name, stands }: Row) -> impl IntoView {
    let (stands, open) = match stands {
        None => (None, None),
        Some((progress, href)) => {
            let label = t_with("shell.agenda.open", &[("name", &name)]);
            (Some(progress), Some(view! { <ButtonLink href label look=Look::Quiet size=Size::Row/> }))
        }
    };
    let rule = stands.map(standing);
    view! {
        <li class="row overview-row">
            <p class="overview-clock">{clock}</p>
            <p class="overview-name"><span class="statement">{name}</span><span class="note">{minutes}</span></p>
            <div class="overview-stands">{rule}</div>
            <div class="row-actions">{open}</div>
        </li>
    }
}

#[component]
fn NoAgenda() -> impl IntoView {
    let setup = Route::Setup(use_workshop().id.get_value()).to_fragment();
    view! {
        <EmptyState title=t("shell.agenda.empty") text=t("shell.agenda.empty_text")>
            <ButtonLink href=setup label=t("shell.agenda.to_setup")/>
        </EmptyState>
    }
}

/// How much was decided and is still to be done.
#[component]
fn OpenMatters() -> impl IntoView {
    let store = use_store();
    let decisions = store.select(|document| document.decisions.len());
    let open = store.select(|document| {
        document.actions.iter().filter(|action| !action.done && is_written(action)).count()
    });
    let actions = store.select(|document| document.actions.len());
    let href = Route::Decisions(use_workshop().id.get_value()).to_fragment();
    let words = move || match (decisions.get(), actions.get()) {
        (0, 0) => view! { <p>{t("shell.agenda.nothing_decided")}</p> }.into_any(),
        (decisions, _) => view! {
            <p>{t_count("shell.agenda.decisions", decisions, &[])}</p>
            <p>{t_count("shell.agenda.open_actions", open.get(), &[])}</p>
        }
        .into_any(),
    };
    view! {
        <section class="stack is-tight" aria-labelledby="open-matters">
            <h2 id="open-matters">{t("shell.agenda.matters")}</h2>
            {live(words)}
            <p><a href=href>{t("shell.agenda.see_matters")}</a></p>
        </section>
    }
}

/// When a file was last taken; the browser alone is no safe place.
#[component]
fn FileReminder() -> impl IntoView {
    let taken_at = use_workshop().taken_at;
    let href = Route::Files(use_workshop().id.get_value()).to_fragment();
    let words = move || {
        match taken_at.get() {
        Some(at) => view! { <p>{t_with("shell.agenda.taken", &[("when", &when(at))])}</p> }.into_any(),
        None => {
            view! { <p class="miss"><Icon name=IconName::Miss/><span>{t("shell.agenda.never_taken")}</span></p> }.into_any()
        }
    }
    };
    view! {
        <section class="stack is-tight" aria-labelledby="file-reminder">
            <h2 id="file-reminder">{t("shell.agenda.file")}</h2>
            {words}
            <p class="note">{t("shell.agenda.file_note")}</p>
            <p><a href=href>{t("shell.agenda.take_file")}</a></p>
        </section>
    }
}
