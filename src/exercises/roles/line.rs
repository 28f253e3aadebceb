//! One line of the matrix: a matter, the part of each leader, who has the last word.

use bearings_core::edit::{Edit, RolesEdit};
use bearings_core::exercises::roles::matters;
use bearings_core::model::{LeaderId, Part, QuestionId};
use leptos::prelude::*;
use strum::IntoEnumIterator;

use super::rights::{Claimed, Column, part_words};
use crate::i18n::{names, t, t_with};
use crate::reactive::{Selected, heard, live};
use crate::state::use_store;

/// The id of a matter's line, for whoever sends the focus there.
pub(super) fn line_id(matter: &QuestionId) -> String {
    format!("rights-{matter}")
}

/// A line of the matrix.
#[component]
pub(super) fn Line(
    matter: QuestionId,
    columns: Selected<Vec<Column>>,
    claimed: Selected<Claimed>,
) -> impl IntoView {
    let store = use_store();
    let wanted = matter.clone();
    let row = store.select(move |document| {
        matters(document).into_iter().map(|matter| matter.row).find(|row| row.id == wanted)
    });
    let text =
        Signal::derive(move || row.with(|row| row.as_ref().map(|row| row.text.clone()).unwrap_or_default()));
    let of_word = matter.clone();
    let deciders = store.select(move |document| {
        let deciders: Vec<&LeaderId> = document.roles.deciders(&of_word).collect();
        document
            .leaders
            .iter()
            .filter(|leader| deciders.contains(&&leader.id))
            .map(|leader| leader.name.clone())
            .collect::<Vec<_>>()
    });
    let is_touched = {
        let matter = matter.clone();
        store.select(move |document| document.roles.rights.contains_key(&matter))
    };
    let word = move || {
        let deciders = deciders.get();
        match deciders.len() {
            0 if is_touched.get() => {
                view! { <span class="miss">{t("roles.rights.nobody")}</span> }.into_any()
            }
            0 => ().into_any(),
            1 => view! { <span>{names(&deciders)}</span> }.into_any(),
            _ => view! { <span class="miss">{names(&deciders)}</span> }.into_any(),
        }
    };
    let id = line_id(&matter);
    let cells = move || {
        let cell = |column: Column| view! { <Cell matter=matter.clone() column text claimed/> };
        columns.get().into_iter().map(cell).collect_view()
    };
    view! {
        <tr id=id tabindex="-1">
            <th scope="row" class="rights-matter">{text}</th>
            {live(cells)}
            <td class="rights-word">{live(word)}</td>
        </tr>
    }
}

#[component]
fn Cell(
    matter: QuestionId,
    column: Column,
    text: Signal<String>,
    claimed: Selected<Claimed>,
) -> impl IntoView {
    let store = use_store();
    let place = (matter.clone(), column.id.clone());
    let has_claimed = Signal::derive(move || claimed.with(|claimed| claimed.contains(&place)));
    let (of, who) = (matter.clone(), column.id.clone());
    let part = store.select(move |document| (document.roles.vocabulary, document.roles.part(&of, &who)));
    let letters = move || {
        let (vocabulary, part) = part.get();
        part.map(|part| vocabulary.letters(part).unwrap_or("·"))
    };
    let decides = Signal::derive(move || part.get().1.is_some_and(Part::decides));
    let options = move || {
        let (vocabulary, now) = part.get();
        let offered = Part::iter().filter(|part| vocabulary.letters(*part).is_some() || now == Some(*part));
        let option = |part: Part| {
            let words = part_words(vocabulary, part);
            let label = match vocabulary.letters(part) {
                Some(letters) => t_with("roles.rights.option", &[("letters", &letters), ("part", &words)]),
                None => words,
            };
            view! { <option value=part.as_str() selected=now == Some(part)>{label}</option> }
        };
        view! {
            <option value="" selected=now.is_none()>{t("roles.rights.no_part")}</option>
            {offered.map(option).collect_view()}
        }
    };
    let change = move |chosen: String| {
        let part = Part::iter().find(|part| part.as_str() == chosen);
        let edit = RolesEdit::Part { matter: matter.clone(), leader: column.id.clone(), part };
        store.dispatch(Edit::Roles(edit));
    };
    let label = move || t_with("roles.rights.cell", &[("name", &column.name), ("matter", &text.get())]);
    view! {
        <td class="rights-cell" class:is-decider=decides class:is-claimed=has_claimed>
            <span class="rights-letters" aria-hidden="true">{live(letters)}</span>
            <select
                class="rights-select"
                aria-label=Signal::derive(label)
                autocomplete="off"
                on:change=heard(move |event| change(event_target_value(&event)))
            >
                {live(options)}
            </select>
        </td>
    }
}
