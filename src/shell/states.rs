//! Earlier states of the open workshop: to be looked at, put back, or taken as a file.

use bearings_core::exchange::snapshot::{SnapshotKey, Why, difference};
use bearings_core::exchange::with_new_id;
use bearings_core::model::{Document, WorkshopId};
use bearings_core::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::take_file::download_record;
use super::words::{differs, when};
use super::workshop::{Editing, use_workshop};
use crate::browser::workshops::{self, snapshots};
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, When, live};
use crate::state::{Session, use_session, use_store};
use crate::ui::{Button, Look, Size};

/// A state that was read for comparing.
#[derive(Clone, PartialEq)]
struct State {
    key: SnapshotKey,
    /// `None` where it can't be read; then it can still be taken as a file.
    document: Option<Document>,
}

/// The earlier states of the open workshop, read when somebody asks for them.
#[component]
pub fn EarlierStates() -> impl IntoView {
    let store = use_store();
    let editor = use_workshop().editor;
    let states = RwSignal::new(None::<Vec<State>>);
    let ask = move |()| {
        let id = store.now().id.clone();
        spawn_local(async move {
            let found = read_all(&id).await;
            // The screen may have been left.
            let _ = states.try_set(Some(found));
        });
    };
    let is_here = Selected::new(move || editor.editing() == Editing::Here);
    view! {
        <section class="section stack" aria-labelledby="states">
            <h2 id="states">{t("keeping.states.heading")}</h2>
            <p>{t("keeping.states.text")}</p>
            <When when=move || states.with(Option::is_none)>
                <div><Button label=t("keeping.states.show") on_press=ask/></div>
            </When>
            {live(move || states.get().map(|states| list(states, is_here.get())))}
        </section>
    }
}

async fn read_all(id: &WorkshopId) -> Vec<State> {
    let mut states = Vec::new();
    for key in snapshots::list(id).await {
        states.push(State { document: snapshots::read(&key).await, key });
    }
    states
}

fn list(states: Vec<State>, is_here: bool) -> AnyView {
    if states.is_empty() {
        return view! { <p class="note">{t("keeping.states.none")}</p> }.into_any();
    }
    let rows = states.into_iter().map(|state| row(state, is_here)).collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

fn row(state: State, is_here: bool) -> AnyView {
    let (store, session) = (use_store(), use_session());
    let at = when(state.key.at);
    let why = t(&format!("keeping.states.why.{}", state.key.why.word()));
    let compared = match &state.document {
        Some(document) => differs(difference(document, &store.now())),
        None => t("keeping.states.unreadable"),
    };
    let take = {
        let key = state.key.clone();
        move |()| take(session, key.clone())
    };
    let acts = state.document.filter(|_| is_here).map(|document| acts(&state.key, document, &at));
    view! {
        <li class="row">
            <span class="row-main stack is-tight">
                <span>{t_with("keeping.states.entry", &[("when", &at), ("why", &why)])}</span>
                <span class="note">{compared}</span>
            </span>
            <div class="row-actions">
                {acts}
                <Button
                    label=t("keeping.states.take")
                    spoken=t_with("keeping.states.take_of", &[("when", &at)])
                    on_press=take
                    look=Look::Quiet
                    size=Size::Row
                />
            </div>
        </li>
    }
    .into_any()
}

fn acts(key: &SnapshotKey, document: Document, at: &str) -> AnyView {
    let editor = use_workshop().editor;
    let session = use_session();
    let look = {
        let (key, document) = (key.clone(), document.clone());
        move |()| {
            editor.look_at(key.clone(), document.clone());
            (session.platform.go)(&Route::Overview(document.id.clone()));
        }
    };
    let restore = {
        let document = document.clone();
        move |()| {
            editor.restore(document.clone());
            session.tell(t("keeping.states.restored"));
        }
    };
    let beside = (key.why == Why::Conflict).then(|| {
        let keep = move |()| keep_copy(session, &document);
        view! { <Button label=t("keeping.states.keep_beside") on_press=keep look=Look::Quiet size=Size::Row/> }
    });
    view! {
        <Button
            label=t("keeping.states.look")
            spoken=t_with("keeping.states.look_of", &[("when", &at)])
            on_press=look
            look=Look::Quiet
            size=Size::Row
        />
        <Button
            label=t("keeping.states.restore")
            spoken=t_with("keeping.states.restore_of", &[("when", &at)])
            on_press=restore
            look=Look::Quiet
            size=Size::Row
        />
        {beside}
    }
    .into_any()
}

fn take(session: Session, key: SnapshotKey) {
    if session.turn.with_untracked(Option::is_some) {
        session.fail(t("shell.file.not_in_turn"));
        return;
    }
    spawn_local(async move {
        match snapshots::text(&key).await {
            Some(text) => {
                let name = format!("bearings-state-{}-{}.txt", key.workshop, key.at.format("%Y-%m-%d-%H%M"));
                download_record(session, &name, &text);
            }
            None => session.fail(t("shell.file.not_made")),
        }
    });
}

/// Makes a workshop of its own of a document and goes there.
pub fn keep_copy(session: Session, document: &Document) {
    let copy = with_new_id(document, WorkshopId::from_random((session.platform.bits)()));
    spawn_local(async move {
        // Where it can't be stored it is held in memory, and the workshop's own header says so.
        let _ = workshops::put(&copy).await;
        (session.platform.go)(&Route::Overview(copy.id));
    });
}
