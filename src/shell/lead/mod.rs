//! The facilitator's page: where the room is and where it goes next, what to say, the timer, the clock and the notes.
//! What leaves it for the second screen is in [`broadcast`].

mod broadcast;
mod clock;
mod moves;
mod notes;
mod script;
mod sharing;
mod stage;
mod under_way;

use bearings_core::exchange::presenting::Spot;
use bearings_core::model::ExerciseId;
use bearings_core::route::Route;
use leptos::prelude::*;

pub use self::broadcast::broadcast;
pub use self::sharing::SharingSwitch;

use self::clock::PlanClock;
use self::notes::Notes;
use self::script::Script;
use self::stage::Whereabouts;
use self::under_way::UnderWay;
use super::words::exercise_and_stage;
use super::workshop::use_workshop;
use crate::browser::page;
use crate::i18n::t;
use crate::reactive::{Selected, live};
use crate::stages::{HEADING, TimerBlock};
use crate::state::{minutes_of, use_room, use_session, use_store};
use crate::ui::{Button, ButtonLink, EmptyState, IconName};

/// The facilitator's page of the open workshop.
#[component]
pub fn Lead() -> impl IntoView {
    let (store, room) = (use_store(), use_room());
    let spot = Selected::new(move || room.spot(&store.get()));
    live(move || match spot.get() {
        Some(spot) => view! { <Leading spot/> }.into_any(),
        None => view! { <NothingToLead/> }.into_any(),
    })
}

#[component]
fn NothingToLead() -> impl IntoView {
    let setup = Route::Setup(use_workshop().id.get_value()).to_fragment();
    view! {
        <div class="page">
            <div class="page-head"><h1 id=HEADING tabindex="-1">{t("lead.nothing.heading")}</h1></div>
            <EmptyState title=t("lead.nothing.title") text=t("lead.nothing.text")>
                <ButtonLink href=setup label=t("shell.agenda.to_setup")/>
            </EmptyState>
        </div>
    }
}

#[component]
fn Leading(spot: Spot) -> impl IntoView {
    let Spot { exercise, stage } = spot;
    view! {
        <div class="page lead-page">
            <div class="page-head">
                <h1 id=HEADING tabindex="-1">{exercise_and_stage(exercise, stage)}</h1>
                <OpenPresenter/>
            </div>
            <PlanClock spot/>
            <Whereabouts spot/>
            <div class="lead-columns">
                <div class="stack is-loose">
                    <UnderWay spot/>
                    <Script spot/>
                </div>
                <div class="stack is-loose">
                    <ExerciseTimer exercise/>
                    <Notes exercise/>
                </div>
            </div>
        </div>
    }
}

#[component]
fn ExerciseTimer(exercise: ExerciseId) -> impl IntoView {
    let minutes = use_store().select(move |document| minutes_of(document, exercise));
    view! {
        <section class="section stack" aria-labelledby="lead-timer">
            <h2 id="lead-timer">{t("lead.timer.heading")}</h2>
            <TimerBlock timer=use_room().timer minutes large=true/>
        </section>
    }
}

/// Opens the second screen.
#[component]
fn OpenPresenter() -> impl IntoView {
    let session = use_session();
    let id = use_workshop().id.get_value();
    let open = move |()| {
        let fragment = Route::Present(id.clone()).to_fragment();
        if !page::open_window(&fragment, &format!("bearings-present-{id}")) {
            session.fail(t("lead.present.blocked"));
        }
    };
    view! { <Button label=t("lead.present.open") on_press=open icon=IconName::Screen/> }
}
