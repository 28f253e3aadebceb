//! A leader's role on one page: what the matrix gives, and what was agreed beside it.

use super::{Matter, MatterKind, matters};
use crate::exercises::goals::priorities;
use crate::exercises::hides_priority;
use crate::model::goals::PriorityRef;
use crate::model::{Document, LeaderId, Part};

/// What one leader's role consists of.
#[derive(Clone, Debug, PartialEq)]
pub struct CharterView {
    /// Domains in which the leader has the last word.
    pub answers_for: Vec<String>,
    /// Decisions that the leader makes.
    pub decides: Vec<String>,
    /// Matters in which the leader has another part.
    pub takes_part: Vec<(String, Part)>,
    /// The company's priorities of today, then those that the charter still names and the company does not.
    pub priorities: Vec<Contribution>,
    /// What the others can count on.
    pub promise: String,
}

/// A priority in a charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The priority, in its words of today where it has some.
    pub priority: PriorityRef,
    /// The leader contributes to it.
    pub contributes: bool,
    /// The company holds it to be one.
    pub is_current: bool,
}

/// The charter of `leader`.
pub fn charter(document: &Document, leader: &LeaderId) -> CharterView {
    let own = matters(document).into_iter().filter_map(|matter| {
        let part = document.roles.part(&matter.row.id, leader)?;
        Some((matter, part))
    });
    let own: Vec<(Matter, Part)> = own.collect();
    let decided = |kind: MatterKind| -> Vec<String> {
        let of_kind = own.iter().filter(|(matter, part)| matter.kind == kind && part.decides());
        of_kind.map(|(matter, _)| matter.row.text.clone()).collect()
    };
    let other = own.iter().filter(|(_, part)| !part.decides());
    let agreed = document.roles.charters.get(leader);
    CharterView {
        answers_for: decided(MatterKind::Domain),
        decides: decided(MatterKind::Decision),
        takes_part: other.map(|(matter, part)| (matter.row.text.clone(), *part)).collect(),
        priorities: contributions(
            document,
            agreed.map(|charter| &charter.contributes[..]).unwrap_or_default(),
        ),
        promise: agreed.map(|charter| charter.promise.clone()).unwrap_or_default(),
    }
}

fn contributions(document: &Document, chosen: &[PriorityRef]) -> Vec<Contribution> {
    let now = priorities(document);
    let gone: Vec<Contribution> = chosen
        .iter()
        .filter(|priority| now.iter().all(|today| today.id != priority.id))
        .filter(|priority| !hides_priority(document, &priority.id))
        .map(|priority| Contribution { priority: priority.clone(), contributes: true, is_current: false })
        .collect();
    let current = now.into_iter().map(|priority| Contribution {
        contributes: chosen.iter().any(|known| known.id == priority.id),
        priority,
        is_current: true,
    });
    current.chain(gone).collect()
}
