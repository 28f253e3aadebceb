//! Fields for words, days and times of day.

use leptos::prelude::*;

use crate::reactive::{heard, live};

use super::frame::{Frame, counted_hint};
use super::typed::typed;

/// The kinds of one-line input that the browser knows how to edit.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Date,
    Time,
    Secret,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Date => "date",
            Self::Time => "time",
            Self::Secret => "password",
        }
    }
}

/// What a one-line input may have beside its value.
#[derive(Clone, Default)]
struct Extras {
    max: Option<u32>,
    on_enter: Option<Callback<()>>,
    /// What the browser may fill in; nothing where that is not said.
    autocomplete: Option<&'static str>,
    /// The id of the list of words that it offers.
    list: Option<String>,
}

fn input(
    frame: &Frame,
    kind: Kind,
    value: Signal<String>,
    on_input: Callback<String>,
    extras: Extras,
) -> AnyView {
    let Extras { max, on_enter, autocomplete, list } = extras;
    let enter = move |event: leptos::ev::KeyboardEvent| {
        if let Some(act) = on_enter.filter(|_| event.key() == "Enter" && !event.is_composing()) {
            event.prevent_default();
            act.run(());
        }
    };
    view! {
        <input
            id=frame.id.clone()
            class="control"
            type=kind.name()
            autocomplete=autocomplete.unwrap_or("off")
            maxlength=max.map(|limit| limit.to_string())
            list=list
            aria-describedby=frame.described_by()
            aria-invalid=frame.invalid()
            prop:value=value
            on:input=heard(move |event| on_input.run(typed(&event)))
            on:keydown=heard(enter)
        />
    }
    .into_any()
}

/// One line of words.
#[component]
pub fn TextField(
    /// Above the field.
    #[prop(into)]
    label: Signal<String>,
    /// What is in it.
    #[prop(into)]
    value: Signal<String>,
    /// Each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// Below the field.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the value cannot stay as it is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The most characters.
    #[prop(optional)]
    max: Option<u32>,
    /// What the Enter key does.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// Words to choose from; others can be typed.
    #[prop(optional, into)]
    offered: Option<Signal<Vec<String>>>,
) -> impl IntoView {
    let frame = Frame::new(label, counted_hint(hint, value, max), error);
    let list = offered.map(|_| format!("{}-offered", frame.id));
    let words = offered.map(|offered| datalist(list.clone(), offered));
    let control =
        input(&frame, Kind::Text, value, on_input, Extras { max, on_enter, list, ..Extras::default() });
    frame.around(view! { {control} {words} }.into_any())
}

fn datalist(id: Option<String>, offered: Signal<Vec<String>>) -> AnyView {
    let options =
        move || offered.get().into_iter().map(|words| view! { <option value=words></option> }).collect_view();
    view! { <datalist id=id>{live(options)}</datalist> }.into_any()
}

/// A passphrase. It is shown to nobody, and the browser is asked not to keep it.
#[component]
pub fn PassphraseField(
    /// Above the field.
    #[prop(into)]
    label: Signal<String>,
    /// What is in it.
    #[prop(into)]
    value: Signal<String>,
    /// Each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// Below the field.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why it cannot stay as it is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What the Enter key does.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// It is being made up here: the browser fills in none that it knows.
    #[prop(optional)]
    is_new: bool,
) -> impl IntoView {
    let frame = Frame::new(label, hint, error);
    let autocomplete = is_new.then_some("new-password");
    let control =
        input(&frame, Kind::Secret, value, on_input, Extras { on_enter, autocomplete, ..Extras::default() });
    frame.around(control)
}

/// A day, `YYYY-MM-DD`, edited as the browser does it.
#[component]
pub fn DateField(
    /// Above the field.
    #[prop(into)]
    label: Signal<String>,
    /// The day, or empty.
    #[prop(into)]
    value: Signal<String>,
    /// Each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// Below the field.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the value cannot stay as it is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, error);
    let control = input(&frame, Kind::Date, value, on_input, Extras::default());
    frame.around(control)
}

/// A time of day, `HH:MM`, edited as the browser does it.
#[component]
pub fn TimeField(
    /// Above the field.
    #[prop(into)]
    label: Signal<String>,
    /// The time, or empty.
    #[prop(into)]
    value: Signal<String>,
    /// Each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// Below the field.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the value cannot stay as it is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, error);
    let control = input(&frame, Kind::Time, value, on_input, Extras::default());
    frame.around(control)
}

/// Several lines of words; it grows with them.
#[component]
pub fn TextArea(
    /// Above the field.
    #[prop(into)]
    label: Signal<String>,
    /// What is in it.
    #[prop(into)]
    value: Signal<String>,
    /// Each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// Below the field.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the value cannot stay as it is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The most characters.
    #[prop(optional)]
    max: Option<u32>,
    /// How many lines it shows while empty.
    #[prop(default = 3)]
    rows: u32,
    /// The words are a leader's own: set in the serif.
    #[prop(optional)]
    own_words: bool,
) -> impl IntoView {
    let frame = Frame::new(label, counted_hint(hint, value, max), error);
    let control = view! {
        <textarea
            id=frame.id.clone()
            class="control"
            class:is-own-words=own_words
            autocomplete="off"
            rows=rows.to_string()
            maxlength=max.map(|limit| limit.to_string())
            aria-describedby=frame.described_by()
            aria-invalid=frame.invalid()
            prop:value=value
            on:input=heard(move |event| on_input.run(typed(&event)))
        ></textarea>
    };
    frame.around(control.into_any())
}
