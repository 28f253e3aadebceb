//! The head of the page: where we are, whether it is saved, and the few tools that are there everywhere.

use bearings_core::route::Route;
use leptos::prelude::*;

use super::lead::SharingSwitch;
use super::theme::KeptThemeSwitch;
use super::workshop::{SaveWords, use_workshop};
use crate::i18n::t;
use crate::reactive::{Selected, heard};
use crate::state::{use_session, use_store};
use crate::ui::{Icon, IconName, LiveRegion, PageHeader};

/// The header outside of a workshop.
#[component]
pub fn PlainHeader() -> impl IntoView {
    view! {
        <PageHeader home=Route::Home.to_fragment()>
            <KeptThemeSwitch/>
            <MethodLink/>
        </PageHeader>
    }
}

/// The header of a workshop. While answers are taken it holds nothing but names and the save state.
#[component]
pub fn WorkshopHeader() -> impl IntoView {
    let session = use_session();
    let workshop = use_workshop();
    let in_exercise = Selected::new(move || session.route.with(Route::is_of_exercise));
    let takes_answers = Selected::new(move || session.route.with(Route::takes_answers));
    let agenda = Route::Overview(workshop.id.get_value()).to_fragment();
    let way_back = move || {
        let href = agenda.clone();
        let shown = in_exercise.get() && session.turn.with(Option::is_none);
        shown.then(|| {
            view! {
                <a class="tool is-strong" href=href><Icon name=IconName::Menu/><span>{t("shell.header.agenda")}</span></a>
            }
        })
    };
    let tools = move || {
        (!takes_answers.get()).then(|| {
            view! {
                <Steps/>
                <SharingSwitch/>
                <div class="header-more"><KeptThemeSwitch/><MethodLink/></div>
            }
        })
    };
    view! {
        <PageHeader home=Route::Home.to_fragment() place=workshop.name>
            <SaveWords/>
            {way_back}
            {tools}
        </PageHeader>
    }
}

/// Undo and redo, always in the same place; where there is nothing to take back they say so.
#[component]
fn Steps() -> impl IntoView {
    let store = use_store();
    let said = RwSignal::new(String::new());
    let undo = move |_| {
        let can = store.can_undo();
        store.undo();
        said.set(t(if can { "shell.header.undone" } else { "shell.header.nothing_to_undo" }));
    };
    let redo = move |_| {
        let can = store.can_redo();
        store.redo();
        said.set(t(if can { "shell.header.redone" } else { "shell.header.nothing_to_redo" }));
    };
    view! {
        <button type="button" class="tool" class:is-idle=Signal::derive(move || !store.can_undo()) on:click=heard(undo)>
            <Icon name=IconName::Undo/>
            <span class="tool-word">{t("shell.header.undo")}</span>
        </button>
        <button type="button" class="tool" class:is-idle=Signal::derive(move || !store.can_redo()) on:click=heard(redo)>
            <Icon name=IconName::Redo/>
            <span class="tool-word">{t("shell.header.redo")}</span>
        </button>
        <LiveRegion message=said/>
    }
}

#[component]
fn MethodLink() -> impl IntoView {
    view! { <a class="tool is-strong" href=Route::Method.to_fragment()>{t("shell.header.method")}</a> }
}
