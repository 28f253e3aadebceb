//! The parts of a workshop, as links over a line.

use leptos::html;
use leptos::prelude::*;

use crate::browser::page;
use crate::reactive::live;

/// One part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// Its name, with a count in words where there is one: "To discuss 9".
    pub label: String,
    /// Where it leads; a fragment of this app.
    pub href: String,
}

/// Links in a row; an ink line under the current one, which is in view also where the row is wider than the window.
#[component]
pub fn Tabs(
    /// What they are the parts of.
    #[prop(into)]
    label: Signal<String>,
    /// The parts in order.
    #[prop(into)]
    tabs: Signal<Vec<Tab>>,
    /// The current part's `href`.
    #[prop(into)]
    current: Signal<String>,
) -> impl IntoView {
    let tab = move |tab: Tab| {
        let href = tab.href.clone();
        let is_current = move || current.with(|now| *now == href).then_some("page");
        view! { <li><a href=tab.href aria-current=is_current>{tab.label}</a></li> }
    };
    let node = NodeRef::<html::Nav>::new();
    Effect::new(move |_| {
        tabs.track();
        current.track();
        let Some(row) = node.get() else { return };
        // By the next frame the links are there, and the new one is the current one.
        request_animation_frame(move || page::show_current(&row));
    });
    view! {
        <nav class="tabs" aria-label=label node_ref=node>
            <ul>{live(move || tabs.get().into_iter().map(tab).collect_view())}</ul>
        </nav>
    }
}
