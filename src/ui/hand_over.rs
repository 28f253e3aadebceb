//! The closed lid between two leaders.

use bearings_core::geometry::dial::{TickLengths, ticks};
use bearings_core::geometry::rule::number;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::status::{PersonStatus, StatusList};

/// The hand-over: to whom the device goes, who has answered, and nothing of what was answered. Dark in both themes;
/// put it, with the header, into an element of class `lid`. Its heading has the id by which the shell finds a screen's
/// heading.
#[component]
pub fn HandOver(
    /// "Pass the device to Ana."
    #[prop(into)]
    title: Signal<String>,
    /// What comes and how long it takes.
    #[prop(into)]
    text: Signal<String>,
    /// What became of the answers before: "Carla's answers are sealed until the reveal."
    #[prop(optional, into)]
    sealed: Signal<String>,
    /// The leaders in their fixed order.
    #[prop(into)]
    people: Signal<Vec<PersonStatus>>,
    /// The buttons: the leader begins, or can't now.
    children: Children,
) -> impl IntoView {
    let sealed = move || {
        Some(sealed.get()).filter(|words| !words.is_empty()).map(|words| {
            view! { <p class="lead"><Icon name=IconName::Lock/>{words}</p> }
        })
    };
    view! {
        <div class="hand-over">
            <div class="hand-over-words">
                {sealed}
                <h1 id="page-heading" class="hand-over-title" tabindex="-1">{title}</h1>
                <p class="lead">{text}</p>
                <div class="cluster">{children()}</div>
            </div>
            <div class="hand-over-dial">
                {dial()}
                <StatusList people=people/>
            </div>
        </div>
    }
}

fn dial() -> AnyView {
    let lengths = TickLengths { thirty: 26.0, ten: 14.0, rest: 7.0 };
    let marks: String = ticks(325.0, 322.0, 2, lengths)
        .into_iter()
        .map(|tick| {
            let [x1, y1, x2, y2] = [tick.outer.0, tick.outer.1, tick.inner.0, tick.inner.1].map(number);
            format!("M{x1} {y1}L{x2} {y2}")
        })
        .collect();
    view! {
        <svg class="dial" viewBox="0 0 650 650" aria-hidden="true" focusable="false">
            <circle cx="325" cy="325" r="322"></circle>
            <circle cx="325" cy="325" r="288"></circle>
            <path d=marks></path>
        </svg>
    }
    .into_any()
}
