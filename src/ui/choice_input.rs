//! The choice: one of a few options, as a row of squares whose letters a key above explains.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::id::unique_id;
use crate::i18n::t_with;
use crate::reactive::{heard, live};

/// One option of a [`ChoiceInput`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// What is handed on when it is chosen.
    pub value: String,
    /// Stands for the words in the square; the words themselves where there is none.
    pub letter: Option<String>,
    /// The words.
    pub text: String,
    /// Whoever chooses it says nothing of the matter.
    pub says_nothing: bool,
}

/// What the letters of all choices below stand for.
#[component]
pub fn ChoiceKey(
    /// The options, in order; those without a letter explain themselves.
    options: Vec<ChoiceOption>,
) -> impl IntoView {
    let line = |option: ChoiceOption| {
        let letter = option.letter?;
        Some(view! { <li><b>{letter}</b><span>{option.text}</span></li> })
    };
    view! { <ol class="split-key choice-key">{options.into_iter().filter_map(line).collect_view()}</ol> }
}

/// One matter and the options to choose from: the browser's own radio buttons, so the arrow keys work.
#[component]
pub fn ChoiceInput(
    /// The matter.
    #[prop(into)]
    legend: String,
    /// For whom it is; empty for nobody in particular.
    #[prop(optional, into)]
    note: String,
    /// The options in order, those with a letter before those without.
    options: Vec<ChoiceOption>,
    /// The chosen option's value; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Each choice.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let group = unique_id("choice");
    let known = options.clone();
    let type_in = typing(options.clone(), on_choose);
    let chosen = move || {
        let chosen = value.get();
        let option = known.iter().find(|option| option.value == chosen && option.letter.is_some());
        option.map(|option| view! { <p class="choice-chosen">{option.text.clone()}</p> })
    };
    let note = (!note.is_empty()).then(|| {
        view! { <span class="note">{t_with("ui.choice.note", &[("note", &note)])}</span> }
    });
    let (lettered, worded): (Vec<_>, Vec<_>) =
        options.into_iter().partition(|option| option.letter.is_some());
    let squares = move |options: Vec<ChoiceOption>| {
        let square = |option| square(group.clone(), option, value, on_choose);
        options.into_iter().map(square).collect_view()
    };
    view! {
        <fieldset
            class="rating choice-row"
            class:is-answered=Signal::derive(move || !value.get().is_empty())
            on:keydown=heard(type_in)
        >
            <legend class="rating-legend">{legend} " " {note}</legend>
            <div class="rating-scale choice-scale">
                <div class="choice-squares">{squares(lettered)}</div>
                <div class="choice-squares">{squares(worded)}</div>
            </div>
            {live(chosen)}
        </fieldset>
    }
}

/// Chooses by what is typed: an option's letters, else the beginning of its words; a minus says nothing, as it does in
/// ratings.
fn typing(options: Vec<ChoiceOption>, on_choose: Callback<String>) -> impl FnMut(KeyboardEvent) {
    let mut typed = String::new();
    move |event: KeyboardEvent| {
        let key = event.key();
        if key.chars().count() != 1 || event.ctrl_key() || event.meta_key() || event.alt_key() {
            typed.clear();
            return;
        }
        typed.push_str(&key.to_lowercase());
        let found = meant(&options, &typed).or_else(|| {
            typed = key.to_lowercase();
            meant(&options, &typed)
        });
        if let Some(option) = found {
            event.prevent_default();
            on_choose.run(option.value.clone());
        }
    }
}

/// The option that these letters begin.
fn meant<'a>(options: &'a [ChoiceOption], typed: &str) -> Option<&'a ChoiceOption> {
    if typed == "-" {
        return options.iter().find(|option| option.says_nothing);
    }
    let begins = |words: &str| words.to_lowercase().starts_with(typed);
    let by_letters = options.iter().find(|option| option.letter.as_deref().is_some_and(begins));
    by_letters.or_else(|| options.iter().find(|option| option.letter.is_none() && begins(&option.text)))
}

fn square(
    group: String,
    option: ChoiceOption,
    value: Signal<String>,
    on_choose: Callback<String>,
) -> AnyView {
    let ChoiceOption { value: key, letter, text, .. } = option;
    let (this, handed_on) = (key.clone(), key.clone());
    let is_worded = letter.is_none();
    let face = match letter {
        Some(letter) => view! {
            <span class="rating-square" aria-hidden="true">{letter}</span>
            <span class="visually-hidden">{text}</span>
        }
        .into_any(),
        None => view! { <span class="rating-square">{text}</span> }.into_any(),
    };
    view! {
        <label class="rating-point" class:is-worded=is_worded>
            <input
                class="rating-control"
                type="radio"
                name=group
                value=key
                autocomplete="off"
                prop:checked=Signal::derive(move || value.with(|now| *now == this))
                on:change=heard(move |_| on_choose.run(handed_on.clone()))
            />
            {face}
        </label>
    }
    .into_any()
}
