//! A field that offers one of several.

use leptos::prelude::*;

use crate::browser::options::offer;
use crate::reactive::heard;

use super::frame::Frame;

/// One of several, from a list that drops down.
#[component]
pub fn SelectField(
    /// Above the field.
    #[prop(into)]
    label: Signal<String>,
    /// Value and label of each option.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The chosen option's value.
    #[prop(into)]
    value: Signal<String>,
    /// Each choice.
    #[prop(into)]
    on_change: Callback<String>,
    /// Below the field.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the value cannot stay as it is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, error);
    let control = view! {
        <span class="select">
            <select
                id=frame.id.clone()
                class="control"
                autocomplete="off"
                aria-describedby=frame.described_by()
                aria-invalid=frame.invalid()
                on:change=heard(move |event| on_change.run(event_target_value(&event)))
                use:offer=(options, value)
            ></select>
        </span>
    };
    frame.around(control.into_any())
}
