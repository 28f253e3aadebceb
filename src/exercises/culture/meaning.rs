//! What this culture and these surroundings mean for aligning.

use bearings_core::edit::Edit;
use bearings_core::exercises::culture::{
    CHOSEN, CultureProfile, Practice, is_chosen, practices, styles, with_or_without,
};
use bearings_core::model::{BoardValue, Document, ExerciseId, FieldId};
use leptos::prelude::*;

use crate::i18n::t;
use crate::reactive::live;
use crate::state::use_store;
use crate::ui::{Checkbox, is_only_read};

/// How a team with this profile aligns itself, and practices that fit, to be chosen for the board.
#[component]
pub fn Meaning(profile: CultureProfile) -> impl IntoView {
    let styles = styles(&profile.leading);
    let fitting = use_store().with_now(|document| practices(&styles, &document.organisation));
    view! {
        <section class="section stack">
            <h2>{t("culture.meaning")}</h2>
            {styles.iter().map(|style| view! { <p>{style.aligns.clone()}</p> }).collect_view()}
            {if is_only_read() { chosen(fitting) } else { choices(fitting) }}
        </section>
    }
}

/// The ways that fit, to be ticked.
fn choices(fitting: Vec<&'static Practice>) -> AnyView {
    view! {
        <fieldset class="stack is-tight">
            <legend><h3>{t("culture.practices")}</h3></legend>
            <p class="note">{t("culture.practices_note")}</p>
            {fitting.into_iter().map(choice).collect_view()}
        </fieldset>
    }
    .into_any()
}

/// What was ticked of them, to be read; nothing where nothing was.
fn chosen(fitting: Vec<&'static Practice>) -> AnyView {
    let chosen = use_store().select(move |document| {
        let lines = chosen_lines(document);
        let is_ticked = |practice: &&Practice| lines.iter().any(|line| is_chosen(line, practice));
        let ticked = fitting.iter().copied().filter(is_ticked);
        ticked.map(|practice| practice.text.clone()).collect::<Vec<_>>()
    });
    live(move || {
        let lines = chosen.get();
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! {
                <h3>{t("culture.practices_chosen")}</h3>
                <ul class="stack is-tight">{lines}</ul>
            }
        })
    })
}

fn choice(practice: &'static Practice) -> AnyView {
    let store = use_store();
    let chosen =
        store.select(move |document| chosen_lines(document).iter().any(|line| is_chosen(line, practice)));
    let change = move |_| {
        let Ok(field) = FieldId::parse(CHOSEN) else { return };
        let lines = store.with_now(|document| with_or_without(&chosen_lines(document), practice));
        store.dispatch(Edit::Board { exercise: ExerciseId::Culture, field, value: BoardValue::Lines(lines) });
    };
    view! { <Checkbox label=practice.text.clone() checked=chosen on_change=change/> }.into_any()
}

fn chosen_lines(document: &Document) -> Vec<String> {
    let mut fields = document.exercise(ExerciseId::Culture).into_iter().flat_map(|state| &state.board.fields);
    match fields.find(|(field, _)| field.as_str() == CHOSEN) {
        Some((_, BoardValue::Lines(lines))) => lines.clone(),
        _ => Vec::new(),
    }
}
