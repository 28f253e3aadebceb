//! One cell of a table or a record: a field as its column wants it.

use bearings_core::exercises::{Column, ColumnKind};
use bearings_core::model::limits::NAME_CHARS;
use leptos::prelude::*;

use crate::i18n::t;
use crate::state::{DocumentStore, use_store};
use crate::ui::{SelectField, TextArea, TextField};

/// Texts of more characters get several lines.
const ONE_LINE: u16 = 160;

#[component]
pub(super) fn CellInput(
    column: &'static Column,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let store = use_store();
    let label = column.label.clone();
    match column.kind {
        ColumnKind::Text(most) if most > ONE_LINE => {
            view! { <TextArea label value on_input max=u32::from(most) rows=2/> }.into_any()
        }
        ColumnKind::Text(most) => view! { <TextField label value on_input max=u32::from(most)/> }.into_any(),
        ColumnKind::Department => {
            let offered = departments(store);
            view! { <TextField label value on_input max=NAME_CHARS as u32 offered/> }.into_any()
        }
        ColumnKind::Leader => {
            let options = leaders(store, value);
            view! { <SelectField label options value on_change=on_input/> }.into_any()
        }
    }
}

/// The departments that set-up knows.
fn departments(store: DocumentStore) -> Signal<Vec<String>> {
    let known = store.select(|document| {
        let mut known: Vec<String> = Vec::new();
        for leader in document.active_leaders() {
            let department = leader.department.trim();
            if !department.is_empty() && !known.iter().any(|other| other == department) {
                known.push(department.to_owned());
            }
        }
        known
    });
    known.into()
}

/// Nobody, the active leaders, and whoever is chosen already: ids and names.
pub(super) fn leaders(store: DocumentStore, chosen: Signal<String>) -> Signal<Vec<(String, String)>> {
    let known = store.select(move |document| {
        let chosen = chosen.get();
        let offered = document.leaders.iter().filter(|leader| leader.active || leader.id.as_str() == chosen);
        offered.map(|leader| (leader.id.to_string(), leader.name.clone())).collect::<Vec<_>>()
    });
    Signal::derive(move || std::iter::once((String::new(), t("action.nobody"))).chain(known.get()).collect())
}
