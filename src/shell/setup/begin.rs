//! The way on from the set-up, or what it still needs.

use bearings_core::exercises::content;
use bearings_core::model::{Document, ExerciseId, Stage};
use bearings_core::route::Route;
use leptos::prelude::*;

use super::leaders::ADD_LEADER;
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::reactive::live;
use crate::state::{use_session, use_store};
use crate::ui::{Button, ButtonLink, Look, Size};

/// What the set-up is good for now.
#[derive(Clone, Debug, PartialEq)]
enum Ready {
    NoLeaders,
    NoExercise,
    Begin(ExerciseId),
    GoOn,
}

fn ready(document: &Document) -> Ready {
    match document.agenda.exercises().next() {
        _ if document.active_leaders().next().is_none() => Ready::NoLeaders,
        None => Ready::NoExercise,
        Some(_) if document.has_rounds() => Ready::GoOn,
        Some(first) => Ready::Begin(first),
    }
}

/// The main act of the set-up. It is never disabled: pressed too early, it says what is missing.
#[component]
pub fn Begin() -> impl IntoView {
    let store = use_store();
    let state = store.select(ready);
    let few = store.select(|document| (1..3).contains(&document.active_leaders().count()));
    view! {
        <div class="sticky-actions">
            {live(move || act(state.get()))}
            {live(move || few.get().then(|| view! { <p class="note">{t("setup.begin.few")}</p> }))}
        </div>
    }
}

fn act(ready: Ready) -> AnyView {
    let session = use_session();
    let id = use_store().now().id.clone();
    let agenda = Route::Overview(id.clone()).to_fragment();
    match ready {
        Ready::NoLeaders => {
            let press = move |()| {
                session.fail(t("setup.begin.no_leaders"));
                page::focus_within(ADD_LEADER, "input");
            };
            view! { <Button label=t("setup.begin.agenda") on_press=press look=Look::Primary size=Size::Main/> }.into_any()
        }
        Ready::NoExercise => {
            let press = move |()| session.fail(t("setup.begin.no_exercise"));
            view! { <Button label=t("setup.begin.agenda") on_press=press look=Look::Primary size=Size::Main/> }.into_any()
        }
        Ready::Begin(exercise) => {
            let label = t_with("setup.begin.exercise", &[("exercise", &content(exercise).title)]);
            let href = Route::Exercise(id, exercise, Stage::Brief).to_fragment();
            view! {
                <ButtonLink href label look=Look::Primary size=Size::Main/>
                <ButtonLink href=agenda label=t("setup.begin.agenda") look=Look::Quiet/>
            }
            .into_any()
        }
        Ready::GoOn => {
            view! { <ButtonLink href=agenda label=t("setup.begin.agenda") look=Look::Primary size=Size::Main/> }.into_any()
        }
    }
}
