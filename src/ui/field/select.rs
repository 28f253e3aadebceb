//! A field that offers one of several.

use leptos::prelude::*;

use crate::reactive::{Selected, heard, live};

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
    // Asked by each option, so it is worked out once for all of them.
    let value = Selected::new(move || value.get());
    let option = move |(key, text): (String, String)| {
        let this = key.clone();
        let chosen = move || value.with(|now| *now == this);
        view! { <option value=key prop:selected=chosen>{text}</option> }
    };
    let control = view! {
        <span class="select">
            <select
                id=frame.id.clone()
                class="control"
                autocomplete="off"
                aria-describedby=frame.described_by()
                aria-invalid=frame.invalid()
                on:change=heard(move |event| on_change.run(event_target_value(&event)))
            >
                {live(move || options.get().into_iter().map(option).collect_view())}
            </select>
        </span>
    };
    frame.around(control.into_any())
}
