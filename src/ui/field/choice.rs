//! Check boxes and radio buttons, the browser's own.

use leptos::prelude::*;

use super::frame::Frame;
use crate::reactive::{heard, live};
use crate::ui::id::unique_id;

/// Yes or no.
#[component]
pub fn Checkbox(
    /// Beside the box.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Each change.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Below the label.
    #[prop(optional, into)]
    hint: Signal<String>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, Signal::default());
    view! {
        <div class="choice">
            <input
                id=frame.id.clone()
                class="choice-control"
                type="checkbox"
                autocomplete="off"
                aria-describedby=frame.described_by()
                prop:checked=checked
                on:change=heard(move |event| on_change.run(event_target_checked(&event)))
            />
            <label class="choice-label" for=frame.id.clone()>{label}</label>
            {frame.below()}
        </div>
    }
}

/// One option of a [`RadioGroup`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RadioOption {
    /// What is handed on when it is chosen.
    pub value: String,
    /// Beside the button.
    pub label: String,
    /// Below the label; empty for none.
    pub hint: String,
}

impl RadioOption {
    /// An option without a hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// The same with a hint.
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

/// One of a few, all in view.
#[component]
pub fn RadioGroup(
    /// Above the options.
    #[prop(into)]
    legend: Signal<String>,
    /// The options, in order.
    #[prop(into)]
    options: Signal<Vec<RadioOption>>,
    /// The chosen option's value; none of them where it names no option.
    #[prop(into)]
    value: Signal<String>,
    /// Each choice.
    #[prop(into)]
    on_change: Callback<String>,
    /// Below the options.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the choice cannot stay as it is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let group = unique_id("radio");
    let frame = Frame::new(legend, hint, error);
    let option = move |option: RadioOption| radio(group.clone(), option, value, on_change);
    view! {
        <fieldset class="field radio-group" aria-describedby=frame.described_by()>
            <legend class="field-label">{legend}</legend>
            {live(move || options.get().into_iter().map(&option).collect_view())}
            {frame.below()}
        </fieldset>
    }
}

fn radio(
    group: String,
    option: RadioOption,
    value: Signal<String>,
    on_change: Callback<String>,
) -> impl IntoView {
    let RadioOption { value: key, label, hint } = option;
    let frame = Frame::new(label.into(), hint.into(), Signal::default());
    let (this, handed_on) = (key.clone(), key.clone());
    view! {
        <div class="choice">
            <input
                id=frame.id.clone()
                class="choice-control"
                type="radio"
                name=group
                value=key
                autocomplete="off"
                aria-describedby=frame.described_by()
                prop:checked=Signal::derive(move || value.with(|now| *now == this))
                on:change=heard(move |_| on_change.run(handed_on.clone()))
            />
            <label class="choice-label" for=frame.id.clone()>{frame.label}</label>
            {frame.below()}
        </div>
    }
}
