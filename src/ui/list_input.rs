//! A list of short lines, written from memory, in order.

use leptos::prelude::*;

use super::button::IconButton;
use super::field::{full, typed};
use super::icon::{Icon, IconName};
use super::id::unique_id;
use super::quiet::LiveRegion;
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, heard, live};

/// What all lines of one list share.
#[derive(Clone, Copy)]
struct Lines {
    id: StoredValue<String>,
    value: Signal<Vec<String>>,
    on_change: Callback<Vec<String>>,
    label: Callback<usize, String>,
    max_lines: usize,
    shown_lines: usize,
    max_chars: u32,
    dense: bool,
    said: RwSignal<String>,
}

impl Lines {
    fn line_id(self, index: usize) -> String {
        self.id.with_value(|id| format!("{id}-{index}"))
    }

    fn label(self, index: usize) -> String {
        self.label.run(index + 1)
    }

    fn text(self, index: usize) -> String {
        self.value.with(|lines| lines.get(index).cloned().unwrap_or_default())
    }

    fn count(self) -> usize {
        self.value.with(Vec::len)
    }

    /// That one of the lines is as long as it may be.
    fn full(self) -> Option<String> {
        let longest = self.value.with(|lines| lines.iter().map(|line| line.encode_utf16().count()).max());
        full(longest?, self.max_chars)
    }

    /// How many lines can be written in: always one more than are there.
    fn shown(self) -> usize {
        (self.count() + 1).clamp(self.shown_lines.min(self.max_lines), self.max_lines)
    }

    /// Hands on the lines after `change`, without empty ones at the end.
    fn change(self, change: impl FnOnce(&mut Vec<String>)) {
        let mut lines = self.value.get_untracked();
        change(&mut lines);
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        self.on_change.run(lines);
    }

    fn write(self, index: usize, text: String) {
        self.change(|lines| {
            if lines.len() <= index {
                lines.resize(index + 1, String::new());
            }
            if let Some(line) = lines.get_mut(index) {
                *line = text;
            }
        });
    }

    fn remove(self, index: usize) {
        self.change(|lines| {
            if index < lines.len() {
                lines.remove(index);
            }
        });
        self.said.set(t("ui.list.removed"));
        page::focus(&self.line_id(index));
    }

    fn swap(self, from: usize, to: usize) {
        self.change(|lines| {
            if from < lines.len() && to < lines.len() {
                lines.swap(from, to);
            }
        });
        self.said.set(t_with("ui.list.moved", &[("place", &self.label(to))]));
        page::focus(&self.line_id(to));
    }
}

/// Up to `max_lines` short lines in order. Enter goes on to the next line, if there is one; buttons move a line up or down or take it
/// out.
#[component]
pub fn ListInput(
    /// What the lines are.
    #[prop(into)]
    legend: Signal<String>,
    /// The lines so far.
    #[prop(into)]
    value: Signal<Vec<String>>,
    /// Each change, without empty lines at the end.
    #[prop(into)]
    on_change: Callback<Vec<String>>,
    /// The most lines.
    max_lines: usize,
    /// The most characters of a line.
    max_chars: u32,
    /// The label of a line by its number, from 1: "Priority 2".
    #[prop(into)]
    line_label: Callback<usize, String>,
    /// How many lines it shows while empty.
    #[prop(default = 3)]
    shown_lines: usize,
    /// Nothing but lines to type in, all of them in view.
    #[prop(optional)]
    dense: bool,
    /// Below the lines.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the list cannot stay as it is.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let id = unique_id("list");
    let lines = Lines {
        id: StoredValue::new(id.clone()),
        value,
        on_change,
        label: line_label,
        max_lines,
        shown_lines: if dense { max_lines } else { shown_lines },
        max_chars,
        dense,
        said: RwSignal::new(String::new()),
    };
    // A line is its place in the order, so places are the keys: a row shows whatever text stands there now.
    let places = Selected::new(move || 0..lines.shown());
    let notes_id = format!("{id}-notes");
    view! {
        <fieldset class="field list-input" class:is-dense=dense aria-describedby=notes_id.clone()>
            <legend class="field-label">{legend}</legend>
            <ol class="list-lines">
                <For each=move || places.get() key=|place| *place children=move |place| line(lines, place)/>
            </ol>
            <div id=notes_id.clone()>
                {live(move || error.get().map(|text| view! {
                    <p class="field-error miss"><Icon name=IconName::Miss/><span>{text}</span></p>
                }))}
                {live(move || lines.full().map(|text| view! { <p class="field-hint">{text}</p> }))}
                {live(move || Some(hint.get()).filter(|text| !text.is_empty()).map(|text| view! { <p class="field-hint">{text}</p> }))}
            </div>
            <LiveRegion message=lines.said/>
        </fieldset>
    }
}

fn line(lines: Lines, index: usize) -> AnyView {
    let key = move |event: leptos::ev::KeyboardEvent| {
        let next = index + 1;
        if event.key() == "Enter" && !event.is_composing() && next < untrack(move || lines.shown()) {
            event.prevent_default();
            page::focus(&lines.line_id(next));
        }
    };
    view! {
        <li class="list-line">
            <label class="list-label" for=lines.line_id(index)>{lines.label(index)}</label>
            <input
                id=lines.line_id(index)
                class="control"
                type="text"
                autocomplete="off"
                enterkeyhint="next"
                maxlength=lines.max_chars.to_string()
                prop:value=Signal::derive(move || lines.text(index))
                on:input=heard(move |event| lines.write(index, typed(&event)))
                on:keydown=heard(key)
            />
            {(!lines.dense).then(|| view! { <div class="list-actions">{live(move || actions(lines, index))}</div> })}
        </li>
    }
    .into_any()
}

/// Only what can be done: no button that does nothing.
fn actions(lines: Lines, index: usize) -> AnyView {
    let count = lines.count();
    let named = move |key: &'static str| t_with(key, &[("line", &lines.label(index))]);
    let up = (index > 0 && index < count).then(|| {
        let press = move |_| lines.swap(index, index - 1);
        view! { <IconButton icon=IconName::ArrowUp label=named("ui.list.up") on_press=press/> }
    });
    let down = (index + 1 < count).then(|| {
        let press = move |_| lines.swap(index, index + 1);
        view! { <IconButton icon=IconName::ArrowDown label=named("ui.list.down") on_press=press/> }
    });
    let remove = (index < count).then(|| {
        let press = move |_| lines.remove(index);
        view! { <IconButton icon=IconName::Cross label=named("ui.list.remove") on_press=press/> }
    });
    view! { {up} {down} {remove} }.into_any()
}
