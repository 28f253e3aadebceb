//! A field that takes a file.

use leptos::prelude::*;

use super::button::{Look, Size, classes};
use super::icon::{Icon, IconName};
use super::id::unique_id;
use crate::browser::files::{self, ChosenFile};
use crate::reactive::heard;

/// The files that the app writes itself.
const OWN_FILES: &str = ".json,.html,.txt,application/json,text/html";

/// A file field with the looks of a button.
#[component]
pub fn FileField(
    /// What takes the file.
    take: UnsyncCallback<Vec<ChosenFile>>,
    /// What it says.
    #[prop(into)]
    label: Signal<String>,
    /// Which files the browser offers, as the attribute `accept` has it.
    #[prop(default = OWN_FILES)]
    accept: &'static str,
    /// What it is for.
    #[prop(default = Look::Quiet)]
    look: Look,
) -> impl IntoView {
    let id = unique_id("file");
    view! {
        <span class="file-field">
            <input
                id=id.clone()
                type="file"
                accept=accept
                on:change=heard(move |event| take.run(files::chosen(&event)))
            />
            <label class=classes(look, Size::Normal) for=id><Icon name=IconName::File/><span>{label}</span></label>
        </span>
    }
}
