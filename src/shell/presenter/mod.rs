//! The second screen. It shows what the main window of the same workshop tells it, and reads nothing else of this device.

mod controls;
mod follow;

use bearings_core::exchange::presenting::Spot;
use bearings_core::exercises::content;
use bearings_core::model::WorkshopId;
use leptos::prelude::*;

use self::controls::Controls;
use self::follow::{Followed, Link};
use super::navigation;
use super::words::workshop_name;
use crate::i18n::t;
use crate::reactive::{Lasting, Selected, live};
use crate::stages::HEADING;
use crate::stages::present::{has_large_timer, picture};
use crate::state::{use_session, use_store};
use crate::ui::{Logo, TimerFace, only_read};

/// The name of the channel between the windows of a workshop.
pub fn channel_name(workshop: &WorkshopId) -> String {
    format!("bearings-present-{workshop}")
}

/// The second screen of a workshop.
#[component]
pub fn Presenter(
    /// Which workshop.
    id: WorkshopId,
) -> impl IntoView {
    let followed = Followed::start(use_session(), &id);
    provide_context(followed.store);
    let name = followed.store.select(workshop_name);
    let title =
        Signal::derive(move || if followed.shown.get().is_some() { name.get() } else { String::new() });
    navigation::keep_title(use_session(), title);
    view! {
        <div class="presenter">
            <Head followed/>
            <main class="presenter-screen"><Screen followed/></main>
            <footer class="presenter-foot">
                <p class="presenter-link-state" role="status">{live(move || words(followed.link.get()).map(t))}</p>
                <Controls followed/>
            </footer>
        </div>
    }
}

/// What is wrong between the windows; nothing where nothing is.
fn words(link: Link) -> Option<&'static str> {
    match link {
        Link::Waiting | Link::Here => None,
        Link::Silent => Some("lead.present.silent"),
        Link::Closed => Some("lead.present.closed"),
    }
}

/// The exercise and its stage at the left, the timer at the right where it is not the largest figure.
#[component]
fn Head(followed: Followed) -> impl IntoView {
    let place = move || {
        let Spot { exercise, stage } = followed.spot.get()?;
        Some(view! {
            <strong>{content(exercise).title.clone()}</strong>
            <span>{t(&format!("stage.{}", stage.as_str()))}</span>
        })
    };
    let small = Selected::new(move || {
        let is_large = followed.shown.get().flatten().is_some_and(|(_, frame)| has_large_timer(&frame));
        followed.timer.get().filter(|_| !is_large).map(|timer| timer.countdown().minutes())
    });
    let timer = move || {
        let minutes = small.get()?;
        let left = followed.timer.get_untracked()?.left();
        Some(view! { <TimerFace left of=minutes/> })
    };
    view! {
        <header class="presenter-head">
            <Logo/>
            <p class="presenter-place">{live(place)}</p>
            {live(timer)}
        </header>
    }
}

#[component]
fn Screen(followed: Followed) -> impl IntoView {
    live(move || {
        // What is shown can't be pressed: the room is moved by the keys and by the buttons below. It is said in here, so
        // that it ends with this screen.
        only_read();
        match followed.shown.get() {
            None => view! { <Nobody link=followed.link/> }.into_any(),
            Some(None) => view! { <Welcome/> }.into_any(),
            Some(Some((exercise, frame))) => picture(
                exercise,
                frame,
                followed.answering.into(),
                followed.invitation.into(),
                followed.timer.into(),
            ),
        }
    })
}

/// Before the main window was heard for the first time.
#[component]
fn Nobody(link: Lasting<Link>) -> impl IntoView {
    let lead =
        move || t(if link.get() == Link::Waiting { "lead.present.waiting" } else { "lead.present.nobody" });
    view! {
        <div class="presenter-page">
            <div class="presenter-main">
                <h1 id=HEADING tabindex="-1">{t("lead.present.heading")}</h1>
                <p class="lead">{live(lead)}</p>
            </div>
        </div>
    }
}

/// A workshop without an exercise.
#[component]
fn Welcome() -> impl IntoView {
    let name = use_store().select(workshop_name);
    view! {
        <div class="presenter-page">
            <div class="presenter-main"><h1 id=HEADING tabindex="-1" class="is-headline">{live(move || name.get())}</h1></div>
        </div>
    }
}
