//! Light, dark, or as the system has it.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::quiet::LiveRegion;
use crate::browser::page;
use crate::i18n::t;
use crate::reactive::{heard, live};

/// A choice of theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Paper.
    Light,
    /// Deep ink.
    Dark,
}

impl Theme {
    /// How the theme is written on the page and in the settings; none for the system's.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The theme of a name; the system's for any other.
    pub fn from_name(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::System => "ui.theme.system",
            Self::Light => "ui.theme.light",
            Self::Dark => "ui.theme.dark",
        }
    }
}

/// Goes through the themes, shows the chosen one on the page and hands it on to be kept.
#[component]
pub fn ThemeSwitch(
    /// The chosen theme.
    #[prop(into)]
    theme: Signal<Theme>,
    /// Each choice.
    #[prop(into)]
    on_change: Callback<Theme>,
) -> impl IntoView {
    Effect::new(move |_| page::set_theme(theme.get().name()));
    let said = RwSignal::new(String::new());
    let press = move |_| {
        let next = theme.get_untracked().next();
        on_change.run(next);
        said.set(t(next.key()));
    };
    view! {
        <button type="button" class="tool" on:click=heard(press)>
            <Icon name=IconName::Theme/>
            <span>{live(move || t(theme.get().key()))}</span>
        </button>
        <LiveRegion message=said/>
    }
}
