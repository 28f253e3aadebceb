//! The head of every page.

use leptos::prelude::*;

use crate::i18n::t;
use crate::reactive::live;

/// Three bearings that almost cross; the miss between them in magenta.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
            <path class="logo-miss" d="M10 12.6l8.2-1.9-3.3 9.3z"></path>
            <path d="M4.4 4.2L19 26M1.2 14.6L27 8.7M21.6 1.2L12.5 26.8"></path>
        </svg>
    }
}

/// Wordmark at the left, then where we are; tools at the right.
#[component]
pub fn PageHeader(
    /// Where the wordmark leads.
    #[prop(into)]
    home: Signal<String>,
    /// Where we are: the workshop, the exercise.
    #[prop(optional, into)]
    place: Signal<String>,
    /// The tools at the right: save state, theme, help.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let has_place = move || place.with(|words| !words.is_empty());
    view! {
        <header class="page-header" class:has-place=has_place>
            <a class="wordmark" href=home>
                <Logo/>
                <span class="wordmark-name">{t("ui.wordmark")}</span>
            </a>
            {live(move || has_place().then(|| view! { <p class="page-header-place">{place}</p> }))}
            {children.map(|children| view! { <div class="page-header-tools">{children()}</div> })}
        </header>
    }
}
