//! Buttons that hand a text on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::share;
use crate::i18n::t;
use crate::state::use_session;
use crate::ui::{Button, Look};

/// Longer addresses get lost on their way, in characters.
pub const LINK_LIMIT: usize = 2_000;

/// Copies a text to the clipboard and says whether that worked.
#[component]
pub fn CopyButton(
    /// What is copied.
    text: String,
    /// A verb and a thing.
    label: String,
) -> impl IntoView {
    let session = use_session();
    let copy = move |()| {
        let text = text.clone();
        spawn_local(async move {
            match share::copy(text).await {
                true => session.tell(t("pass_on.copied")),
                false => session.fail(t("pass_on.not_copied")),
            }
        });
    };
    view! { <Button label on_press=copy/> }
}

/// Opens the device's own dialog for sharing a text.
#[component]
pub fn ShareButton(
    /// What the dialog calls it.
    title: String,
    /// What is shared.
    text: String,
    /// A verb and a thing.
    label: String,
) -> impl IntoView {
    let open = move |()| {
        let (title, text) = (title.clone(), text.clone());
        spawn_local(async move { share::share(&title, &text).await });
    };
    view! { <Button label on_press=open look=Look::Primary/> }
}
