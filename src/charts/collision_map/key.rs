//! What the marks of the collision map mean.

use leptos::prelude::*;

use crate::i18n::t;

/// One line for each kind of mark.
pub(super) fn key() -> AnyView {
    let item = |picture: AnyView, words: &str| {
        view! {
            <li>
                <svg class="collisions-strip" width="44" height="28" aria-hidden="true" focusable="false">{picture}</svg>
                <span>{t(words)}</span>
            </li>
        }
    };
    let sample = |class: &'static str| {
        view! {
            <g class=class>
                <circle cx="22" cy="14" r="10"></circle>
                <text x="22" y="14" dy="0.36em">"3"</text>
            </g>
        }
        .into_any()
    };
    let link = view! {
        <line class="collisions-link" x1="8" x2="36" y1="14" y2="14"></line>
        <g class="collisions-mark is-claim is-miss">
            <circle cx="8" cy="14" r="6"></circle>
            <circle cx="36" cy="14" r="6"></circle>
        </g>
    }
    .into_any();
    let frame =
        view! { <rect class="collisions-frame" x="1" y="5" width="42" height="18" rx="3"></rect> }.into_any();
    view! {
        <ul class="collisions-key">
            {item(sample("collisions-mark is-claim"), "chart.collisions.key.claim")}
            {item(sample("collisions-mark"), "chart.collisions.key.named")}
            {item(sample("collisions-mark is-beside"), "chart.collisions.key.beside")}
            {item(link, "chart.collisions.key.link")}
            {item(frame, "chart.collisions.key.frame")}
        </ul>
    }
    .into_any()
}
