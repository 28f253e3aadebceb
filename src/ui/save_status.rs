//! The truth about saving, in words, in the header.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::quiet::LiveRegion;
use super::rule::{GraduatedRule, Side};
use crate::i18n::t;
use crate::reactive::{heard, live};

/// How it stands with saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is saved.
    Saved {
        /// When, as it is written: "14:32".
        time: String,
        /// What there is to add: "in one place". Empty for nothing.
        note: String,
    },
    /// Something is on its way.
    Saving,
    /// The last change is not saved.
    Failed {
        /// Why: "Not saved: storage is full."
        sentence: String,
        /// What to do about it: "Take a file".
        action: String,
    },
}

/// The save state. Only a failure is announced; saving is too frequent to be told.
#[component]
pub fn SaveStatus(
    /// How it stands.
    #[prop(into)]
    state: Signal<SaveState>,
    /// The action of a failure was pressed.
    #[prop(into)]
    on_action: Callback<()>,
) -> impl IntoView {
    let failure = move || match state.get() {
        SaveState::Failed { sentence, .. } => sentence,
        SaveState::Saved { .. } | SaveState::Saving => String::new(),
    };
    view! {
        <div class="save-status">
            {live(move || match state.get() {
                SaveState::Saved { time, note } => saved(time, note),
                SaveState::Saving => saving(),
                SaveState::Failed { sentence, action } => failed(sentence, action, on_action),
            })}
            <LiveRegion message=failure/>
        </div>
    }
}

fn saved(time: String, note: String) -> AnyView {
    view! {
        <p class="save-words">
            <Icon name=IconName::Check/>
            <span class="save-verb">{t("ui.save.saved")}</span>
            <span>{time}</span>
            {(!note.is_empty()).then(|| view! { <span class="save-note">{note}</span> })}
        </p>
    }
    .into_any()
}

fn saving() -> AnyView {
    view! {
        <p class="save-words">
            <span class="save-rule"><GraduatedRule majors=1 minors=6 side=Side::Below progress=0.5/></span>
            <span>{t("ui.save.saving")}</span>
        </p>
    }
    .into_any()
}

fn failed(sentence: String, action: String, on_action: Callback<()>) -> AnyView {
    view! {
        <p class="save-words miss">
            <Icon name=IconName::Miss/>
            <span>{sentence}</span>
            <button type="button" class="link-button" on:click=heard(move |_| on_action.run(()))>{action}</button>
        </p>
    }
    .into_any()
}
