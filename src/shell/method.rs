//! How each figure is worked out: in plain words first, then the formula, what is convention in it, and its source.

use leptos::prelude::*;

use crate::i18n::t;
use crate::stages::HEADING;

/// The figures, in the order in which a team meets them.
const FIGURES: [&str; 11] = [
    "agreement",
    "chance",
    "one_voice",
    "camps",
    "deviation",
    "rwg",
    "lists",
    "prediction",
    "level",
    "queue",
    "not_scored",
];

/// Every figure that the app shows.
#[component]
pub fn Method() -> impl IntoView {
    view! {
        <div class="page">
            <div class="page-head"><h1 id=HEADING tabindex="-1">{t("shell.method.heading")}</h1></div>
            <Figures/>
        </div>
    }
}

/// Every figure, without the screen's heading.
#[component]
pub fn Figures() -> impl IntoView {
    view! {
        <div class="stack">
            <p class="lead">{t("shell.method.lead")}</p>
            <p>{t("shell.method.missing")}</p>
        </div>
        <div class="method">{FIGURES.map(figure)}</div>
    }
}

fn figure(id: &'static str) -> impl IntoView {
    let words = |part: &str| t(&format!("shell.method.{id}.{part}"));
    let facts = ["formula", "convention", "source"].map(|part| {
        view! {
            <dt>{t(&format!("shell.method_part.{part}"))}</dt>
            <dd>{words(part)}</dd>
        }
    });
    view! {
        <section class="section stack" aria-labelledby=id>
            <h2 id=id>{words("name")}</h2>
            <p>{words("plain")}</p>
            <dl class="method-facts">{facts}</dl>
        </section>
    }
}
