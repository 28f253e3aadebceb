//! What stands where nothing is yet.

use leptos::prelude::*;

/// A dashed compass whose lines don't cross yet, what appears here, and one action.
#[component]
pub fn EmptyState(
    /// What is not there: "No decisions yet".
    #[prop(into)]
    title: Signal<String>,
    /// When it appears.
    #[prop(into)]
    text: Signal<String>,
    /// One action.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <svg class="empty-compass" viewBox="0 0 80 80" aria-hidden="true" focusable="false">
                <circle class="is-dashed" cx="40" cy="40" r="36"></circle>
                <circle class="is-dashed" cx="40" cy="40" r="5"></circle>
                <path d="M10 23L31 35M70 21L48 34M40 50V76"></path>
            </svg>
            <div class="empty-words">
                <p class="statement">{title}</p>
                <p class="note">{text}</p>
            </div>
            {children.map(|children| view! { <div class="empty-action">{children()}</div> })}
        </div>
    }
}
