//! The parts of a workshop. An exercise has its own rail instead.

use bearings_core::route::Route;
use leptos::prelude::*;

use super::use_workshop;
use crate::i18n::t;
use crate::reactive::Selected;
use crate::state::use_session;
use crate::ui::{Tab, Tabs};

/// The address of the tab that a screen belongs to: a report is one of the files, and inviting is half of taking replies
/// in.
fn tab_of(route: &Route) -> String {
    match route {
        Route::Report(id) => Route::Files(id.clone()).to_fragment(),
        Route::Invite(id) => Route::Replies(id.clone()).to_fragment(),
        other => other.to_fragment(),
    }
}

/// Agenda, set-up, decisions and actions, files.
#[component]
pub fn WorkshopTabs() -> impl IntoView {
    let session = use_session();
    let id = use_workshop().id.get_value();
    let tabs = [
        (Route::Overview(id.clone()), "shell.tab.agenda"),
        (Route::Lead(id.clone()), "lead.tab"),
        (Route::Dashboard(id.clone()), "shell.tab.dashboard"),
        (Route::Discussion(id.clone()), "shell.tab.discussion"),
        (Route::Replies(id.clone()), "devices.tab"),
        (Route::Setup(id.clone()), "shell.tab.setup"),
        (Route::Decisions(id.clone()), "shell.tab.decisions"),
        (Route::Files(id), "shell.tab.files"),
    ];
    let tabs = tabs.map(|(route, key)| Tab { label: t(key), href: route.to_fragment() }).to_vec();
    let current = Signal::derive(move || session.route.with(tab_of));
    let shown = Selected::new(move || session.route.with(|route| !route.is_of_exercise()));
    move || {
        shown.get().then(|| {
            view! { <div class="workshop-tabs"><Tabs label=t("shell.tab.label") tabs=tabs.clone() current/></div> }
        })
    }
}
