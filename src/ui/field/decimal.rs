//! A field for a number with decimals.

use bearings_core::number::{read_number, write_number};
use leptos::prelude::*;

use super::frame::Frame;
use crate::i18n::t;
use crate::reactive::heard;

/// A number, typed with a point or a comma.
#[component]
pub fn DecimalField(
    /// Above the field.
    #[prop(into)]
    label: Signal<String>,
    /// The number, if there is one.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// Each change; `None` for text that is no number.
    #[prop(into)]
    on_change: Callback<Option<f64>>,
    /// Below the field.
    #[prop(optional, into)]
    hint: Signal<String>,
) -> impl IntoView {
    let written = move |number: Option<f64>| number.map(write_number).unwrap_or_default();
    // What is being typed may be no number yet, so it is kept beside the value and follows it from outside.
    let draft = RwSignal::new(written(value.get_untracked()));
    Effect::new(move |_| {
        let number = value.get();
        if draft.with_untracked(|text| read_number(text).map(write_number)) != number.map(write_number) {
            draft.set(written(number));
        }
    });
    let change = move |text: String| {
        let number = read_number(&text);
        // An unfinished number such as "-" is kept on the screen alone.
        let is_unfinished = number.is_none() && !text.trim().is_empty();
        draft.set(text);
        if !is_unfinished {
            on_change.run(number);
        }
    };
    let error = Signal::derive(move || {
        draft.with(|text| {
            (!text.trim().is_empty() && read_number(text).is_none()).then(|| t("ui.field.no_number"))
        })
    });
    let frame = Frame::new(label, hint, error);
    let control = view! {
        <input
            id=frame.id.clone()
            class="control is-number"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            aria-describedby=frame.described_by()
            aria-invalid=frame.invalid()
            prop:value=draft
            on:input=heard(move |event| change(event_target_value(&event)))
        />
    };
    frame.around(control.into_any())
}
