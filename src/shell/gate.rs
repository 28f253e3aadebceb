//! The way through a gate: the second file is fetched first, and where it can't be had the person is told.

use bearings_core::route::Route;
use leptos::prelude::*;

use crate::browser::page;
use crate::browser::second::{after_loading, is_here};
use crate::i18n::t;
use crate::stages::HEADING;
use crate::state::Session;
use crate::ui::{Button, Look};

/// Whether a screen is behind a gate.
pub fn is_behind(route: &Route) -> bool {
    !matches!(route, Route::Home | Route::NotFound)
}

/// Does `act`, which goes through a gate, once the second file is here.
pub fn pass(session: Session, act: impl FnOnce() + 'static) {
    after_loading(move |loaded| match loaded {
        Ok(()) => act(),
        Err(_) => session.fail(t("shell.later.failed")),
    });
}

/// A screen from behind a gate, or that it could not be fetched.
pub fn screen(gate: impl FnOnce() -> AnyView) -> AnyView {
    if is_here() { gate() } else { view! { <NotFetched/> }.into_any() }
}

#[component]
fn NotFetched() -> impl IntoView {
    view! {
        <div class="page is-narrow stack is-loose">
            <h1 id=HEADING tabindex="-1">{t("shell.later.heading")}</h1>
            <p class="lead">{t("shell.later.text")}</p>
            <div><Button label=t("shell.later.again") on_press=|()| page::reload() look=Look::Primary/></div>
        </div>
    }
}
