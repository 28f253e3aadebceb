//! The sheets of an invitation, in a workshop that is made of nothing but them.

use leptos::prelude::*;

use super::tasks::Tasks;
use super::use_own;
use crate::browser::clock;
use crate::reactive::live;
use crate::shell::messages;
use crate::stages::OwnSheet;
use crate::state::{DocumentStore, use_session};

#[component]
pub(super) fn Sheets() -> impl IntoView {
    let (own, session) = (use_own(), use_session());
    let store =
        DocumentStore::new(own.answering.with_untracked(|answering| answering.document(clock::now())));
    provide_context(store);
    Effect::new(move |opened: Option<()>| {
        let document = store.get();
        if opened.is_some() {
            own.change(|answering| answering.keep(&document));
        }
    });
    messages::report_declined(store, session);
    live(move || match session.turn.get() {
        Some(turn) => view! { <OwnSheet turn/> }.into_any(),
        None => view! { <Tasks/> }.into_any(),
    })
}
