//! What every field shares: its ids, its label, its hint and its fault.

use leptos::prelude::*;

use crate::i18n::t_with;
use crate::reactive::live;
use crate::ui::icon::{Icon, IconName};
use crate::ui::id::unique_id;

/// From this share of the limit on, a field counts the characters aloud.
const NEAR_LIMIT: f64 = 0.8;

/// A field's ids and what is written around it.
#[derive(Clone)]
pub(super) struct Frame {
    /// The control's own id.
    pub id: String,
    /// Above the control.
    pub label: Signal<String>,
    /// Below the control; empty for none.
    pub hint: Signal<String>,
    /// Why the value cannot stay as it is.
    pub error: Signal<Option<String>>,
}

impl Frame {
    /// A frame with ids of its own.
    pub fn new(label: Signal<String>, hint: Signal<String>, error: Signal<Option<String>>) -> Self {
        Self { id: unique_id("field"), label, hint, error }
    }

    /// The id of the hint.
    pub fn hint_id(&self) -> String {
        format!("{}-hint", self.id)
    }

    /// The id of the fault.
    pub fn error_id(&self) -> String {
        format!("{}-error", self.id)
    }

    /// Which of hint and fault describe the control just now.
    pub fn described_by(&self) -> Signal<Option<String>> {
        let (hint, error) = (self.hint, self.error);
        let (hint_id, error_id) = (self.hint_id(), self.error_id());
        Signal::derive(move || {
            let has_hint = hint.with(|text| !text.is_empty());
            let has_error = error.with(Option::is_some);
            match (has_error, has_hint) {
                (true, true) => Some(format!("{error_id} {hint_id}")),
                (true, false) => Some(error_id.clone()),
                (false, true) => Some(hint_id.clone()),
                (false, false) => None,
            }
        })
    }

    /// "true" while there is a fault.
    pub fn invalid(&self) -> Signal<Option<&'static str>> {
        let error = self.error;
        Signal::derive(move || error.with(Option::is_some).then_some("true"))
    }

    /// Hint and fault, to stand below the control.
    pub fn below(&self) -> AnyView {
        let (hint, error) = (self.hint, self.error);
        let (hint_id, error_id) = (self.hint_id(), self.error_id());
        view! {
            {live(move || {
                let id = error_id.clone();
                error.get().map(|text| fault(id, text))
            })}
            {live(move || {
                let id = hint_id.clone();
                Some(hint.get()).filter(|text| !text.is_empty()).map(|text| view! { <p class="field-hint" id=id>{text}</p> })
            })}
        }
        .into_any()
    }

    /// Label, control, fault and hint, one below the other.
    pub fn around(&self, control: AnyView) -> AnyView {
        view! {
            <div class="field">
                <label class="field-label" for=self.id.clone()>{self.label}</label>
                {control}
                {self.below()}
            </div>
        }
        .into_any()
    }
}

fn fault(id: String, text: String) -> impl IntoView {
    view! {
        <p class="field-error miss" id=id>
            <Icon name=IconName::Miss/>
            <span>{text}</span>
        </p>
    }
}

/// What is said where not one character more fits: of a longer text that was pasted, the end is missing.
pub fn full(used: usize, max: u32) -> Option<String> {
    // Of a character that counts as two, one may be left over.
    (used + 1 >= max as usize).then(|| t_with("ui.field.full", &[("max", &max)]))
}

/// `hint`, or near the limit of `max` characters how many are used.
pub(super) fn counted_hint(hint: Signal<String>, value: Signal<String>, max: Option<u32>) -> Signal<String> {
    let Some(max) = max else { return hint };
    Signal::derive(move || {
        // The browser counts as JavaScript does, in which some characters are two.
        let used = value.with(|text| text.encode_utf16().count());
        if let Some(full) = full(used, max) {
            return full;
        }
        if (used as f64) < f64::from(max) * NEAR_LIMIT {
            return hint.get();
        }
        t_with("ui.field.characters", &[("used", &used), ("max", &max)])
    })
}
