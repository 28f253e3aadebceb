//! Decision rights and charters, to be read.

use bearings_core::exchange::AgreedTable;
use bearings_core::exercises::roles::{CharterView, Matter, MatterKind, charter, matters};
use bearings_core::geometry::initials::initials;
use bearings_core::model::{Document, Leader};
use leptos::prelude::*;

use super::charters::{duties, takes_part};
use super::rights::Letters;
use crate::charts::DataTable;
use crate::i18n::{names, t};

/// More names than this have no room side by side on a sheet of paper.
const MOST_NAMES: usize = 5;

/// Who decides what, where nobody does yet, and each leader's role; `None` where nothing was agreed.
pub fn agreed(document: &Document) -> Option<AnyView> {
    if is_nothing_agreed(document) {
        return None;
    }
    let leaders = concerned(document);
    let heads = heads(&leaders);
    let matrices =
        MATRICES.map(|(kind, heading)| matrix(rights(document, &leaders, &heads, kind, t(heading))));
    Some(
        view! {
            <div class="stack">
                <h3>{t("roles.rights.heading")}</h3>
                {matrices}
                <Letters/>
                {whose(&leaders)}
            </div>
            <div class="stack is-tight">
                <h3>{t("roles.charters.heading")}</h3>
                <div class="charters">{leaders.into_iter().map(|leader| card(document, leader)).collect_view()}</div>
            </div>
        }
        .into_any(),
    )
}

/// Decision rights and charters in rows and columns, with whole names.
pub fn tables(document: &Document) -> Vec<AgreedTable> {
    if is_nothing_agreed(document) {
        return Vec::new();
    }
    let leaders = concerned(document);
    let names: Vec<String> = leaders.iter().map(|leader| leader.name.clone()).collect();
    let rights = MATRICES.map(|(kind, heading)| rights(document, &leaders, &names, kind, t(heading)));
    let headers = [
        "roles.charter.leader",
        "roles.charter.answers_for",
        "roles.charter.decides",
        "roles.charter.takes_part",
        "roles.charter.contributes",
        "roles.charter.promise",
    ];
    let charter_row = |leader: &&Leader| {
        let shown = charter(document, &leader.id);
        vec![
            leader.name.clone(),
            shown.answers_for.join("; "),
            shown.decides.join("; "),
            takes_part(&shown, document.roles.vocabulary),
            contributes(&shown),
            shown.promise.trim().to_owned(),
        ]
    };
    let charters = AgreedTable {
        heading: t("roles.charters.heading"),
        headers: headers.map(t).to_vec(),
        rows: leaders.iter().map(charter_row).collect(),
    };
    rights.into_iter().chain([charters]).collect()
}

/// The kinds of matter, each with what it is called.
const MATRICES: [(MatterKind, &str); 2] =
    [(MatterKind::Domain, "roles.rights.domains"), (MatterKind::Decision, "roles.rights.decisions")];

/// Whether nobody has a part in anything; the choice of letters alone says nothing.
fn is_nothing_agreed(document: &Document) -> bool {
    document.roles.rights.is_empty() && document.roles.charters.is_empty()
}

/// The active leaders, and whoever still has a part.
fn concerned(document: &Document) -> Vec<&Leader> {
    let is_concerned = |leader: &&Leader| leader.active || document.roles.names(&leader.id);
    document.leaders.iter().filter(is_concerned).collect()
}

/// A row for each matter: who has the last word, or that nobody has, and everybody's letters.
fn rights(
    document: &Document,
    leaders: &[&Leader],
    heads: &[String],
    kind: MatterKind,
    heading: String,
) -> AgreedTable {
    let row = |matter: Matter| {
        let id = &matter.row.id;
        let letters = |leader: &&Leader| {
            let part = document.roles.part(id, &leader.id)?;
            // A part that the team's letters have no sign for is told in its charter.
            Some(document.roles.vocabulary.letters(part).unwrap_or("+").to_owned())
        };
        let deciders: Vec<_> = document.roles.deciders(id).collect();
        let deciding = leaders.iter().filter(|leader| deciders.contains(&&leader.id));
        let deciding: Vec<String> = deciding.map(|leader| leader.name.clone()).collect();
        let last_word = if deciding.is_empty() { t("roles.rights.nobody_yet") } else { names(&deciding) };
        let cells = leaders.iter().map(|leader| letters(leader).unwrap_or_default());
        [matter.row.text.clone(), last_word].into_iter().chain(cells).collect::<Vec<_>>()
    };
    let of_kind = matters(document).into_iter().filter(|matter| matter.kind == kind);
    let headers = [heading.clone(), t("roles.rights.last_word")];
    AgreedTable {
        headers: headers.into_iter().chain(heads.iter().cloned()).collect(),
        rows: of_kind.map(row).collect(),
        heading,
    }
}

fn matrix(table: AgreedTable) -> Option<AnyView> {
    let AgreedTable { heading, headers, rows } = table;
    (!rows.is_empty()).then(|| view! { <DataTable headers rows caption=heading/> }.into_any())
}

/// What the columns are called: where the names have no room, their initials.
fn heads(leaders: &[&Leader]) -> Vec<String> {
    let names: Vec<&str> = leaders.iter().map(|leader| leader.name.as_str()).collect();
    if names.len() > MOST_NAMES { initials(&names) } else { names.into_iter().map(str::to_owned).collect() }
}

/// Whom the initials stand for; nothing where the columns have names.
fn whose(leaders: &[&Leader]) -> Option<AnyView> {
    let one = |(short, leader): (String, &&Leader)| view! { <li><b>{short}</b> <span>{leader.name.clone()}</span></li> };
    (leaders.len() > MOST_NAMES).then(|| {
        view! { <ul class="rights-key">{heads(leaders).into_iter().zip(leaders).map(one).collect_view()}</ul> }.into_any()
    })
}

fn card(document: &Document, leader: &Leader) -> AnyView {
    let shown = charter(document, &leader.id);
    view! {
        <article class="charter">
            <h4>{leader.name.clone()} " " <span class="note">{leader.role.clone()}</span></h4>
            {duties(&shown, document.roles.vocabulary)}
            {promised(&shown)}
        </article>
    }
    .into_any()
}

/// To what the leader contributes, and what the others can count on.
fn promised(shown: &CharterView) -> AnyView {
    let contributes = contributes(shown);
    let contributes = (!contributes.is_empty())
        .then(|| view! { <p>{t("roles.charter.contributes")} ": " {contributes}</p> });
    let promise = shown.promise.trim().to_owned();
    let promise = (!promise.is_empty()).then(|| view! { <p dir="auto">{promise}</p> });
    view! { {contributes} {promise} }.into_any()
}

fn contributes(shown: &CharterView) -> String {
    let chosen = shown.priorities.iter().filter(|of| of.contributes).map(|of| of.priority.text.clone());
    chosen.collect::<Vec<_>>().join("; ")
}
