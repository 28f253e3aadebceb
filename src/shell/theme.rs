//! Light, dark or the system's: chosen by a switch, kept on this device.

use leptos::prelude::*;

use crate::browser::storage;
use crate::reactive::Lasting;
use crate::ui::{Theme, ThemeSwitch};

const KEY: &str = "bearings/theme";

#[derive(Clone, Copy)]
struct ChosenTheme(Lasting<Theme>);

/// Restores the theme that was chosen on this device, for every switch below.
pub fn provide() {
    let name = storage::read(KEY).unwrap_or_default();
    provide_context(ChosenTheme(Lasting::new(Theme::from_name(&name))));
}

/// The switch in the header.
#[component]
pub fn KeptThemeSwitch() -> impl IntoView {
    let ChosenTheme(theme) = expect_context();
    let change = move |chosen: Theme| {
        theme.set(chosen);
        match chosen.name() {
            // Where it can't be kept it holds until the page is closed.
            Some(name) => drop(storage::write(KEY, name)),
            None => storage::remove(KEY),
        }
    };
    view! { <ThemeSwitch theme on_change=change/> }
}
