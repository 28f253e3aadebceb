//! The whole app: what is there on every screen, and which screen it is.

use bearings_core::route::Route;
use leptos::prelude::*;

use super::header::PlainHeader;
use super::home::Home;
use super::intake::hold_on_drop;
use super::navigation;
use super::not_found::NotFound;
use super::offline::{self, BuildNews};
use super::theme;
use super::{gate, later};
use crate::browser::{address, clock, page, random};
use crate::reactive::Selected;
use crate::stages::HEADING;
use crate::state::{Platform, Session, use_session};
use crate::ui::{LiveRegion, SkipLink, Toast, ToastMessage};

/// Everything. It is mounted once.
#[component]
pub fn App() -> impl IntoView {
    page::remove_boot_screen();
    let session = Session::new(address::current(), platform());
    provide_context(session);
    theme::provide();
    hold_on_drop();
    offline::provide(session);
    let announced = navigation::follow_address(session);
    let workshop = Selected::new(move || {
        session.route.with(|route| (route.workshop().cloned(), matches!(route, Route::Present(_))))
    });
    let screen = move || match workshop.get() {
        (Some(id), true) => gate::screen(|| later::presenter(id)),
        (Some(id), false) => gate::screen(|| later::workshop(id)),
        (None, _) => view! { <OutsideScreen/> }.into_any(),
    };
    view! {
        <SkipLink target=HEADING/>
        <LiveRegion message=announced/>
        <BuildNews/>
        {screen}
        <Notices/>
    }
}

fn platform() -> Platform {
    Platform {
        now: clock::now,
        day: clock::day,
        bits: random::bits,
        focus: page::focus,
        scroll_to_top: page::scroll_to_top,
        go: address::go,
    }
}

/// The screens that belong to no workshop.
#[component]
fn OutsideScreen() -> impl IntoView {
    let session = use_session();
    let is_own = Selected::new(move || session.route.with(|route| matches!(route, Route::Invited(_))));
    Effect::new(move |_| {
        // An invitation names its workshop in the title.
        if !is_own.get() {
            navigation::keep_title(session, Signal::default());
        }
    });
    let screen = move || match session.route.get() {
        Route::Home => view! { <Home/> }.into_any(),
        Route::Method => gate::screen(later::method),
        Route::Invited(word) => gate::screen(|| later::invited(word)),
        Route::Reply(word) => gate::screen(|| later::reply(word)),
        Route::NotFound => view! { <NotFound/> }.into_any(),
        Route::Setup(_)
        | Route::Overview(_)
        | Route::Dashboard(_)
        | Route::Discussion(_)
        | Route::Exercise(..)
        | Route::Sheet(..)
        | Route::Entry(..)
        | Route::Survey(..)
        | Route::Invite(_)
        | Route::Replies(_)
        | Route::Lead(_)
        | Route::Present(_)
        | Route::Decisions(_)
        | Route::Files(_)
        | Route::Report(_) => ().into_any(),
    };
    view! {
        <PlainHeader/>
        <main>{screen}</main>
    }
}

/// The message at the foot of the page.
#[component]
fn Notices() -> impl IntoView {
    let session = use_session();
    let message = Signal::derive(move || {
        session.notice.get().map(|notice| ToastMessage { text: notice.text, action: None })
    });
    view! { <Toast message on_action=|()| () on_gone=move |()| session.notice.set(None)/> }
}
