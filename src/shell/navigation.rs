//! What happens when the address changes: the lid closes, the title and the focus follow, the reader is told.

use std::time::Duration;

use bearings_core::exercises;
use bearings_core::route::Route;
use leptos::ev;
use leptos::prelude::*;

use super::{gate, later};
use crate::browser::second::{after_loading, is_here};
use crate::browser::{address, page};
use crate::i18n::{t, t_with};
use crate::stages::HEADING;
use crate::state::Session;

/// Follows the address. What it gives back names each new screen for a screen reader.
pub fn follow_address(session: Session) -> Signal<String> {
    let announced = RwSignal::new(String::new());
    let listener = window_event_listener(ev::hashchange, move |_| {
        arrive(session, announced, address::current());
    });
    on_cleanup(move || listener.remove());
    let links = window_event_listener(ev::click, |press| address::follow_link(&press));
    on_cleanup(move || links.remove());
    close_lid_on_leaving(session);
    announced.into()
}

/// A browser may keep a page as it was left and show it again to whoever presses the back button.
fn close_lid_on_leaving(session: Session) {
    let listener = window_event_listener_untyped("pagehide", move |_| session.close_lid());
    on_cleanup(move || listener.remove());
}

fn arrive(session: Session, announced: RwSignal<String>, route: Route) {
    // First of all, so that nobody's answers outlive the screen they were given on.
    session.close_lid();
    if gate::is_behind(&route) {
        // The address may have changed again while the second file was fetched.
        after_loading(move |_| show(session, announced, address::current()));
    } else {
        show(session, announced, route);
    }
}

fn show(session: Session, announced: RwSignal<String>, route: Route) {
    announced.set(screen_name(&route));
    session.route.set(route);
    session.is_arriving.set(true);
    take_up(session);
}

/// Goes on at the heading of the screen that was gone to, as soon as it is there: at once, or when its workshop has been read.
pub fn take_up(session: Session) {
    // The new screen is built in a microtask; its heading is there after that.
    let take_up = move || {
        if session.is_arriving.get_untracked() && page::is_there(HEADING) {
            session.is_arriving.set(false);
            page::focus(HEADING);
            page::scroll_to_top();
        }
    };
    set_timeout(take_up, Duration::ZERO);
}

/// Names the page in the title bar by its screen and, within a workshop, by the workshop's name.
pub fn keep_title(session: Session, workshop: Signal<String>) {
    Effect::new(move |_| {
        let screen = session.route.with(screen_name);
        let title = match workshop.get() {
            name if name.is_empty() => t_with("shell.title.outside", &[("screen", &screen)]),
            name => t_with("shell.title.inside", &[("screen", &screen), ("workshop", &name)]),
        };
        address::set_title(&title);
    });
}

fn screen_name(route: &Route) -> String {
    match route {
        Route::Home => t("shell.screen.home"),
        Route::NotFound => t("shell.screen.not_found"),
        behind if is_here() => later::screen_name(behind),
        _ => t("shell.later.heading"),
    }
}

/// What a screen behind a gate is called.
pub fn name_behind(route: &Route) -> String {
    match route {
        Route::Home | Route::NotFound => String::new(),
        Route::Method => t("shell.screen.method"),
        Route::Setup(_) => t("shell.screen.setup"),
        Route::Overview(_) => t("shell.screen.agenda"),
        Route::Discussion(_) => t("shell.screen.discussion"),
        Route::Dashboard(_) => t("shell.screen.dashboard"),
        Route::Exercise(_, exercise, stage) => {
            let stage = t(&format!("stage.{}", stage.as_str()));
            t_with(
                "shell.screen.stage",
                &[("exercise", &exercises::content(*exercise).title), ("stage", &stage)],
            )
        }
        Route::Sheet(_, exercise) => {
            t_with("shell.screen.sheet", &[("exercise", &exercises::content(*exercise).title)])
        }
        Route::Entry(_, exercise) => {
            t_with("shell.screen.entry", &[("exercise", &exercises::content(*exercise).title)])
        }
        Route::Survey(_, exercise) => {
            t_with("survey.screen", &[("exercise", &exercises::content(*exercise).title)])
        }
        Route::Invite(_) => t("devices.screen.invite"),
        Route::Replies(_) => t("devices.screen.replies"),
        Route::Invited(_) => t("own.screen"),
        Route::Reply(_) => t("devices.screen.reply"),
        Route::Lead(_) => t("lead.screen"),
        Route::Present(_) => t("lead.present.screen"),
        Route::Decisions(_) => t("shell.screen.decisions"),
        Route::Files(_) => t("shell.screen.files"),
        Route::Report(_) => t("shell.screen.report"),
    }
}
