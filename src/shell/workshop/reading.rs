//! What stands below the header of a window that only reads, and the way back to editing.

use bearings_core::exchange::snapshot::{SnapshotKey, difference};
use leptos::prelude::*;

use super::{Editing, Saving, Trouble, use_workshop};
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, live};
use crate::shell::words::{differs, when};
use crate::state::use_store;
use crate::ui::{Button, Look, Size};

/// Why nothing can be changed in this window, while that is so. Of a workshop that was deleted the save banner says it.
#[component]
pub fn ReadingBanner() -> impl IntoView {
    let workshop = use_workshop();
    let editing = Selected::new(move || workshop.editor.editing());
    let is_deleted = Selected::new(move || workshop.saving.get() == Saving::Failed(Trouble::Deleted));
    live(move || match editing.get() {
        Editing::Here => ().into_any(),
        Editing::Elsewhere if is_deleted.get() => ().into_any(),
        Editing::Elsewhere => elsewhere(),
        Editing::Looking(state) => looking(&state),
    })
}

fn elsewhere() -> AnyView {
    let editor = use_workshop().editor;
    let take = view! {
        <Button label=t("keeping.reading.take_over") on_press=move |()| editor.take_over() size=Size::Row/>
    };
    banner(t("keeping.reading.elsewhere"), take.into_any())
}

fn looking(state: &SnapshotKey) -> AnyView {
    let (editor, store) = (use_workshop().editor, use_store());
    let then = store.now();
    let differs = editor.own().map(|own| differs(difference(&then, &own))).unwrap_or_default();
    let restore = move |()| {
        if let Some(state) = editor.look_back() {
            editor.restore((*state).clone());
        }
    };
    let back = move |()| {
        editor.look_back();
    };
    let acts = view! {
        <Button label=t("keeping.states.restore") on_press=restore size=Size::Row/>
        <Button label=t("keeping.states.back") on_press=back look=Look::Quiet size=Size::Row/>
    };
    let text = t_with("keeping.reading.looking", &[("when", &when(state.at)), ("differs", &differs)]);
    banner(text, acts.into_any())
}

fn banner(text: String, acts: AnyView) -> AnyView {
    view! {
        <aside class="banner" aria-label=t("keeping.reading.label")>
            <div class="banner-words">
                <p>{text}</p>
                <div class="cluster">{acts}</div>
            </div>
        </aside>
    }
    .into_any()
}
