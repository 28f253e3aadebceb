//! What is worked out only when somebody wants to see it.

use leptos::ev::Event;
use leptos::prelude::*;

use super::reading::is_only_read;
use crate::browser::page;
use crate::reactive::{When, heard};

/// A disclosure whose inside is made when it is opened. Where the page is only read it is made at once: that may be read
/// where nothing can be made any more.
#[component]
pub fn LazyDetails(
    /// The part that is always seen.
    #[prop(into)]
    summary: Signal<String>,
    /// What it belongs to, for a screen reader, where several of the same name stand on one screen.
    #[prop(optional, into)]
    of: String,
    /// The class of the whole.
    #[prop(optional)]
    class: Option<&'static str>,
    /// The inside.
    children: ChildrenFn,
) -> impl IntoView {
    let is_kept = is_only_read();
    let is_open = RwSignal::new(is_kept);
    let turn = move |event: Event| is_open.set(is_kept || page::is_open(&event));
    view! {
        <details class=class on:toggle=heard(turn)>
            <summary>
                {summary}
                {(!of.is_empty()).then(|| view! { <span class="visually-hidden">": "{of}</span> })}
            </summary>
            <When when=is_open>{children()}</When>
        </details>
    }
}
