//! The matrix of decision rights: a line for each matter, a column for each leader, a letter where a leader has a part.

use bearings_core::edit::{Edit, RolesEdit};
use bearings_core::exercises::roles::{MatterKind, clear_deciders, collision_map, matters};
use bearings_core::geometry::initials::initials;
use bearings_core::model::{Document, ExerciseId, LeaderId, Part, Purpose, QuestionId, Vocabulary};
use leptos::prelude::*;
use strum::IntoEnumIterator;

use super::line::Line;
use crate::i18n::{t, t_count};
use crate::reactive::{Selected, When, live};
use crate::state::{use_session, use_store};
use crate::ui::{Button, EmptyState, SelectField};

/// A column of the matrix.
#[derive(Clone, PartialEq)]
pub(super) struct Column {
    /// Whose.
    pub(super) id: LeaderId,
    /// The name.
    pub(super) name: String,
    /// For where the name does not fit.
    initials: String,
}

/// Who claimed what in the newest reveal.
pub(super) type Claimed = Vec<(QuestionId, LeaderId)>;

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
pub(super) fn Letters() -> impl IntoView {
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
fn claimed(document: &Document) -> Claimed {
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
