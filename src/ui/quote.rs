//! A leader's own words: the app speaks sans, people serif.

use leptos::prelude::*;

use crate::i18n::t;

/// Who said it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// For the disc.
    pub initials: String,
    /// In full.
    pub name: String,
}

/// What somebody wrote, with words marked: those that others wrote too, or those of what it mentions.
#[component]
pub fn Quote(
    /// The text in pieces; `true` where the piece is marked.
    segments: Vec<(String, bool)>,
    /// Who said it; none where answers are unnamed.
    #[prop(optional_no_strip)]
    speaker: Option<Speaker>,
    /// It came after the reveal.
    #[prop(optional)]
    late: bool,
    /// Below the words: what they mention; empty for nothing to say.
    #[prop(optional, into)]
    mentions: String,
) -> impl IntoView {
    let piece = |(text, common): (String, bool)| {
        if common { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    let late = late.then(|| view! { <span class="quote-late">{t("ui.quote.late")}</span> });
    view! {
        <figure class="quote">
            <blockquote dir="auto">{segments.into_iter().map(piece).collect_view()}</blockquote>
            {(!mentions.is_empty()).then(|| view! { <p class="quote-mentions">{mentions}</p> })}
            <figcaption>
                {speaker.map(|Speaker { initials, name }| view! {
                    <span class="disc" aria-hidden="true">{initials}</span>
                    <bdi>{name}</bdi>
                })}
                {late}
            </figcaption>
        </figure>
    }
}
