//! The matrix of decision rights: a line for each matter, a column for each leader, a letter where a leader has a part.

use bearings_core::edit::{Edit, RolesEdit};
use bearings_core::exercises::roles::{MatterKind, clear_deciders, collision_map, matters};
use bearings_core::geometry::initials::initials;
use bearings_core::model::{Document, ExerciseId, LeaderId, Part, Purpose, QuestionId, Vocabulary};
use leptos::prelude::*;
use strum::IntoEnumIterator;

use crate::i18n::{names, t, t_count, t_with};
use crate::reactive::{Selected, When, heard, live};
use crate::state::{use_session, use_store};
use crate::ui::{Button, EmptyState, SelectField};

/// A column of the matrix.
#[derive(Clone, PartialEq)]
struct Column {
    id: LeaderId,
    name: String,
    initials: String,
}

#[component]
pub(super) fn Rights() -> impl IntoView {
    let store = use_store();
    let columns = store.select(columns);
    let is_ready = Signal::derive(move || columns.with(|columns| !columns.is_empty()));
    let with_marks = store.select(|document| {
        document
            .exercise(ExerciseId::Roles)
            .is_some_and(|state| state.last_revealed(Purpose::Answers).is_some())
    });
    view! {
        <section class="section stack">
            <h2>{t("roles.rights.heading")}</h2>
            <p>{t("roles.rights.lead")}</p>
            <When
                when=is_ready
                fallback=|| view! { <EmptyState title=t("roles.rights.nobody") text=t("roles.rights.no_leaders")/> }
            >
                <div class="cluster rights-tools">
                    <VocabularyChoice/>
                    <TakeOver/>
                </div>
                <Letters/>
                <Matrix columns/>
                <When when=move || with_marks.get()>
                    <p class="note">{t("roles.rights.claimed")}</p>
                </When>
            </When>
        </section>
    }
}

/// The active leaders, and whoever still has a part.
fn columns(document: &Document) -> Vec<Column> {
    let names: Vec<&str> = document.leaders.iter().map(|leader| leader.name.as_str()).collect();
    let shown = document.leaders.iter().zip(initials(&names));
    shown
        .filter(|(leader, _)| {
            leader.active || document.roles.rights.values().any(|parts| parts.contains_key(&leader.id))
        })
        .map(|(leader, initials)| Column { id: leader.id.clone(), name: leader.name.clone(), initials })
        .collect()
}

#[component]
fn VocabularyChoice() -> impl IntoView {
    let store = use_store();
    let value = store.select(|document| document.roles.vocabulary.as_str().to_owned());
    let options = Vocabulary::iter()
        .map(|known| (known.as_str().to_owned(), t(&format!("roles.rights.vocabulary.{}", known.as_str()))))
        .collect::<Vec<_>>();
    let change = move |chosen: String| {
        if let Some(known) = Vocabulary::iter().find(|known| known.as_str() == chosen) {
            store.dispatch(Edit::Roles(RolesEdit::Vocabulary(known)));
        }
    };
    view! { <SelectField label=t("roles.rights.vocabulary") options=Signal::stored(options) value on_change=change/> }
}

/// Takes what the reveal was clear about.
#[component]
fn TakeOver() -> impl IntoView {
    let (store, session) = (use_store(), use_session());
    let clear = store.select(clear_deciders);
    let take = move |()| {
        let deciders = clear.get_untracked();
        let count = deciders.len();
        if store.dispatch(Edit::Roles(RolesEdit::Decide(deciders))) {
            session.tell(t_count("roles.rights.taken_over", count, &[]));
        }
    };
    let label = move || t_count("roles.rights.take_over", clear.with(Vec::len), &[]);
    view! {
        <When when=move || clear.with(|clear| !clear.is_empty())>
            <Button label=Signal::derive(label) on_press=take/>
        </When>
    }
}

/// What the letters stand for.
#[component]
fn Letters() -> impl IntoView {
    let vocabulary = use_store().select(|document| document.roles.vocabulary);
    live(move || {
        let vocabulary = vocabulary.get();
        let line = |part: Part| {
            let letters = vocabulary.letters(part).filter(|letters| letters.len() == 1)?;
            Some(view! { <li><b>{letters}</b> <span>{part_words(vocabulary, part)}</span></li> })
        };
        view! { <ul class="rights-key">{Part::iter().filter_map(line).collect_view()}</ul> }
    })
}

/// A part in words.
pub(super) fn part_words(vocabulary: Vocabulary, part: Part) -> String {
    match vocabulary.letters(part) {
        Some(_) => t(&format!("roles.part.{}.{}", vocabulary.as_str(), part.as_str())),
        // What this vocabulary has no letter for still has a name in the one that does.
        None if matches!(part, Part::Informed) => t("roles.part.raci.informed"),
        None => t(&format!("roles.part.rapid.{}", part.as_str())),
    }
}

#[component]
fn Matrix(columns: Selected<Vec<Column>>) -> impl IntoView {
    let store = use_store();
    let claimed = store.select(claimed);
    let of_kind = move |kind: MatterKind| {
        store.select(move |document| {
            let wanted = matters(document).into_iter().filter(move |matter| matter.kind == kind);
            wanted.map(|matter| matter.row.id).collect::<Vec<_>>()
        })
    };
    let heads = move || {
        let head = |column: Column| {
            let first_name = column.name.split_whitespace().next().unwrap_or_default().to_owned();
            view! {
                <th scope="col" class="rights-head">
                    <span class="is-short" aria-hidden="true">{column.initials}</span>
                    <span class="is-full" aria-hidden="true">{first_name}</span>
                    <span class="visually-hidden">{column.name}</span>
                </th>
            }
        };
        columns.get().into_iter().map(head).collect_view()
    };
    let body = move |kind: MatterKind, heading: &'static str| {
        let ids = of_kind(kind);
        let span = move || columns.with(|columns| columns.len() + 2).to_string();
        view! {
            <When when=move || ids.with(|ids| !ids.is_empty())>
                <tbody>
                    <tr><th scope="rowgroup" colspan=span class="rights-group">{t(heading)}</th></tr>
                    <For each=move || ids.get() key=QuestionId::clone let:matter>
                        <Line matter columns claimed/>
                    </For>
                </tbody>
            </When>
        }
    };
    view! {
        <div class="rights-scroll" tabindex="0" role="region" aria-label=t("roles.rights.heading")>
            <table class="rights">
                <caption class="visually-hidden">{t("roles.rights.heading")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t("roles.rights.matter")}</th>
                        {live(heads)}
                        <th scope="col" class="rights-word">{t("roles.rights.last_word")}</th>
                    </tr>
                </thead>
                {body(MatterKind::Domain, "roles.rights.domains")}
                {body(MatterKind::Decision, "roles.rights.decisions")}
            </table>
        </div>
    }
}

/// Who claimed what in the newest reveal.
fn claimed(document: &Document) -> Vec<(QuestionId, LeaderId)> {
    let state = document.exercise(ExerciseId::Roles);
    let Some(round) = state.and_then(|state| state.last_revealed(Purpose::Answers)) else {
        return Vec::new();
    };
    let of = |matter: &bearings_core::exercises::roles::MatterClaims| {
        let id = matter.question.id.clone();
        matter.claims.claimed_by.iter().map(move |leader| (id.clone(), leader.clone())).collect::<Vec<_>>()
    };
    collision_map(round).matters.iter().flat_map(of).collect()
}

/// The id of a matter's line, for whoever sends the focus there.
pub(super) fn line_id(matter: &QuestionId) -> String {
    format!("rights-{matter}")
}

#[component]
fn Line(
    matter: QuestionId,
    columns: Selected<Vec<Column>>,
    claimed: Selected<Vec<(QuestionId, LeaderId)>>,
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
    claimed: Selected<Vec<(QuestionId, LeaderId)>>,
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
