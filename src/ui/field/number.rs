//! A field for a whole number.

use leptos::prelude::*;

use super::frame::Frame;
use crate::i18n::{t, t_with};
use crate::reactive::heard;

/// What the typed text means.
fn read(text: &str) -> Option<u32> {
    text.trim().parse().ok()
}

/// The fault of the typed text itself, if it has one.
fn fault(text: &str, min: u32, max: u32) -> Option<String> {
    if text.trim().is_empty() {
        return None;
    }
    match read(text) {
        None => Some(t("ui.field.not_whole")),
        Some(number) if number < min || number > max => {
            Some(t_with("ui.field.out_of_range", &[("min", &min), ("max", &max)]))
        }
        Some(_) => None,
    }
}

/// A whole number, typed; the arrow keys step it.
#[component]
pub fn NumberField(
    /// Above the field.
    #[prop(into)]
    label: Signal<String>,
    /// The number, if there is one.
    #[prop(into)]
    value: Signal<Option<u32>>,
    /// Each change; `None` for text that is no number within the limits.
    #[prop(into)]
    on_change: Callback<Option<u32>>,
    /// The smallest number.
    #[prop(optional)]
    min: u32,
    /// The largest number.
    #[prop(default = 9999)]
    max: u32,
    /// How far an arrow key goes.
    #[prop(default = 1)]
    step: u32,
    /// Below the field.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the value cannot stay as it is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let written = move |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    // What is being typed may be no number yet, so it is kept beside the value and follows it from outside.
    let draft = RwSignal::new(written(value.get_untracked()));
    let valid = move |text: &str| read(text).filter(|number| (min..=max).contains(number));
    Effect::new(move |_| {
        let number = value.get();
        if number.is_some() && draft.with_untracked(|text| valid(text)) != number {
            draft.set(written(number));
        }
    });
    let change = move |text: String| {
        let number = valid(&text);
        draft.set(text);
        on_change.run(number);
    };
    let step_by = move |event: leptos::ev::KeyboardEvent| {
        let now = value.get_untracked().unwrap_or(min);
        let next = match event.key().as_str() {
            "ArrowUp" => now.saturating_add(step).min(max),
            "ArrowDown" => now.saturating_sub(step).max(min),
            _ => return,
        };
        event.prevent_default();
        change(next.to_string());
    };
    let shown_error =
        Signal::derive(move || draft.with(|text| fault(text, min, max)).or_else(|| error.get()));
    let frame = Frame::new(label, hint, shown_error);
    let control = view! {
        <input
            id=frame.id.clone()
            class="control is-number"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            aria-describedby=frame.described_by()
            aria-invalid=frame.invalid()
            prop:value=draft
            on:input=heard(move |event| change(event_target_value(&event)))
            on:keydown=heard(step_by)
        />
    };
    frame.around(control.into_any())
}
