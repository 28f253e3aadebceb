//! Buttons, and links that look like them.

use leptos::prelude::*;

use crate::reactive::heard;

use super::icon::{Icon, IconName};
use super::reading::is_only_read;

/// What a button is for; one [`Look::Primary`] on a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The main act of the screen: filled with ink.
    Primary,
    /// Any other act: an ink edge.
    #[default]
    Secondary,
    /// A side path: underlined text.
    Quiet,
    /// Deletes or cannot be taken back: a magenta edge.
    Danger,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "is-primary",
            Self::Secondary => "is-secondary",
            Self::Quiet => "is-quiet",
            Self::Danger => "is-danger",
        }
    }
}

/// How high a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// 56 px, for the main act of a screen.
    Main,
    /// 48 px.
    #[default]
    Normal,
    /// 40 px, inside rows.
    Row,
}

impl Size {
    const fn class(self) -> &'static str {
        match self {
            Self::Main => "is-main",
            Self::Normal => "is-normal",
            Self::Row => "is-row",
        }
    }
}

/// The classes that give any element the looks of a button.
pub(super) fn classes(look: Look, size: Size) -> String {
    format!("button {} {}", look.class(), size.class())
}

/// An accessible name only where one is needed beyond the visible label.
fn name(spoken: Signal<String>) -> impl Fn() -> Option<String> {
    move || Some(spoken.get()).filter(|words| !words.is_empty())
}

fn face(icon: Option<IconName>, label: Signal<String>) -> impl IntoView {
    view! {
        {icon.map(|name| view! { <Icon name/> })}
        <span>{label}</span>
    }
}

/// A button; none where the page is only read. It is never disabled: pressed too early, it says what is missing.
#[component]
pub fn Button(
    /// A verb and a thing: "Start round 2".
    #[prop(into)]
    label: Signal<String>,
    /// What happens.
    #[prop(into)]
    on_press: Callback<()>,
    /// What it is for.
    #[prop(optional)]
    look: Look,
    /// How high it is.
    #[prop(optional)]
    size: Size,
    /// A sign before the label.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// What a screen reader says instead of the label; contains the label: "Remove Felix".
    #[prop(optional, into)]
    spoken: Signal<String>,
) -> impl IntoView {
    (!is_only_read()).then(|| view! {
        <button type="button" class=classes(look, size) aria-label=name(spoken) on:click=heard(move |_| on_press.run(()))>
            {face(icon, label)}
        </button>
    })
}

/// A link with the looks of a button; none where the page is only read.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// A verb and a thing.
    #[prop(into)]
    label: Signal<String>,
    /// What it is for.
    #[prop(optional)]
    look: Look,
    /// How high it is.
    #[prop(optional)]
    size: Size,
    /// A sign before the label.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// What a screen reader says instead of the label; contains the label.
    #[prop(optional, into)]
    spoken: Signal<String>,
) -> impl IntoView {
    (!is_only_read()).then(|| {
        view! {
            <a class=classes(look, size) href=href aria-label=name(spoken)>
                {face(icon, label)}
            </a>
        }
    })
}

/// A button that is only a sign: plus, minus, an arrow, a chevron, a cross.
#[component]
pub fn IconButton(
    /// The sign.
    icon: IconName,
    /// What it does, with the thing it does it to: "Move Ana up".
    #[prop(into)]
    label: Signal<String>,
    /// What happens.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="icon-button" aria-label=label title=label on:click=heard(move |_| on_press.run(()))>
            <Icon name=icon/>
        </button>
    }
}
