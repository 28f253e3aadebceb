//! Roles: who answers for which domain, who makes which decision, and where two leaders or none believe they do.

mod charter;
mod checks;
mod collisions;

pub use charter::{CharterView, Contribution, charter};
pub use checks::{Finding, HandOverGap, MOST_OF_ALL, findings};
pub use collisions::{CollisionMap, Load, MatterClaims, collision_map};

use std::sync::LazyLock;

use super::{Content, Exercise, rows_of};
use crate::model::{Document, ExerciseId, LeaderId, QuestionId};
use crate::question::Row;
use crate::results::Standing;

/// The registration. Who answers for what is a matter of names.
pub const EXERCISE: Exercise = Exercise { id: ExerciseId::Roles, content, always_named: true };

/// The field of the board that holds hand-overs between departments.
pub const HAND_OVERS: &str = "hand_overs";

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| serde_json::from_str(include_str!("content/en.json")).unwrap_or_default());

fn content() -> &'static Content {
    &CONTENT
}

/// What a matter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatterKind {
    /// Something that somebody answers for.
    Domain,
    /// A decision that comes up again and again.
    Decision,
}

/// One domain or decision, as the facilitator words it now.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// Domain or decision.
    pub kind: MatterKind,
    /// Its id and words.
    pub row: Row,
}

impl MatterKind {
    /// The id of the matrix that asks about matters of this kind.
    const fn matrix(self) -> &'static str {
        match self {
            Self::Domain => "domains",
            Self::Decision => "decisions",
        }
    }
}

/// The domains, then the decisions.
pub fn matters(document: &Document) -> Vec<Matter> {
    let of_kind = |kind: MatterKind| {
        let matrix = QuestionId::parse(kind.matrix()).ok();
        let rows = matrix.map(|matrix| rows_of(document, ExerciseId::Roles, &matrix)).unwrap_or_default();
        rows.into_iter().map(move |row| Matter { kind, row })
    };
    [MatterKind::Domain, MatterKind::Decision].into_iter().flat_map(of_kind).collect()
}

/// The deciders that the newest reveal was clear about, for matters in which nobody decides on the board yet.
pub fn clear_deciders(document: &Document) -> Vec<(QuestionId, LeaderId)> {
    let state = document.exercise(ExerciseId::Roles);
    let Some(map) = state.and_then(collisions::newest_map) else { return Vec::new() };
    let known = matters(document);
    let open = |matter: &MatterClaims| {
        known.iter().any(|known| known.row.id == matter.question.id)
            && document.roles.deciders(&matter.question.id).next().is_none()
    };
    let clear = |matter: &MatterClaims| match &matter.claims.standing {
        Standing::Clear(leader) if document.leader(leader).is_some_and(|leader| leader.active) => {
            Some((matter.question.id.clone(), leader.clone()))
        }
        _ => None,
    };
    map.matters.iter().filter(|matter| open(matter)).filter_map(clear).collect()
}
