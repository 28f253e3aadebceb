//! What is not seen, or only by those who need it.

use leptos::prelude::*;

use crate::browser::page;
use crate::i18n::t;
use crate::reactive::heard;

/// Words for screen readers only.
#[component]
pub fn VisuallyHidden(
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <span class="visually-hidden">{children()}</span> }
}

/// Says each new message aloud when the reader pauses. It has to be in the page before the message is.
#[component]
pub fn LiveRegion(
    /// What to say; empty for nothing.
    #[prop(into)]
    message: Signal<String>,
) -> impl IntoView {
    view! { <div class="visually-hidden" role="status">{message}</div> }
}

/// The first link of a page, seen when focused: past the header, to the content.
#[component]
pub fn SkipLink(
    /// The id of an element that can be focused.
    target: &'static str,
) -> impl IntoView {
    // The fragment belongs to the app's own addresses, so the browser must not follow this one.
    let jump = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::focus(target);
    };
    view! { <a class="skip-link" href=format!("#{target}") on:click=heard(jump)>{t("ui.skip")}</a> }
}
