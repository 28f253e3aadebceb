//! Who decides, against what the reveal showed and against the culture that is wanted.

use super::culture::{CLAN, Wanted, most_wanted};
use super::read::{is_through, newest};
use super::{Evidence, Insight, Place};
use crate::agreement::MIN_ANSWERS;
use crate::exercises::roles::{Finding, collision_map, findings};
use crate::model::{Document, ExerciseId};

/// The type that lives by trying things out.
const ADHOCRACY: &str = "adhocracy";
/// The type that lives by rules.
const HIERARCHY: &str = "hierarchy";

/// Matters that two or more believe are theirs, or nobody, and in which the board still gives nobody the last word.
pub(super) fn undecided_matters(document: &Document) -> Vec<Insight> {
    let find = || {
        let votes = newest(document, ExerciseId::Roles)?;
        if !is_through(document, ExerciseId::Roles) {
            return None;
        }
        let map = collision_map(votes.round);
        let answered = map.matters.iter().filter(|matter| matter.claims.result.count >= MIN_ANSWERS);
        let open = answered.filter(|matter| {
            let standing = &matter.claims.standing;
            standing.is_collision() || standing.has_no_owner()
        });
        let undecided = open.filter(|matter| document.roles.deciders(&matter.question.id).count() != 1);
        let matters: Vec<_> = undecided.map(|matter| matter.question.id.clone()).collect();
        (!matters.is_empty())
            .then_some(Insight { evidence: Evidence::UndecidedMatters { matters }, place: votes.place(None) })
    };
    find().into_iter().collect()
}

/// A culture is wanted in which many decide, and one leader decides most; or one of clear rules, and matters are left
/// without anybody who decides.
pub(super) fn culture_against_decisions(document: &Document) -> Vec<Insight> {
    let find = || {
        if !is_through(document, ExerciseId::Roles) {
            return None;
        }
        let Wanted { option: wanted, gap, round } = most_wanted(document)?;
        let found = findings(document);
        let concentrated = found.iter().any(|finding| matches!(finding, Finding::DecidesMost { .. }));
        let open = found.iter().filter(|finding| matches!(finding, Finding::NoDecider { .. })).count();
        let contradicts = match wanted.as_str() {
            CLAN | ADHOCRACY => concentrated,
            HIERARCHY => open > 0,
            _ => false,
        };
        let evidence = Evidence::CultureAgainstDecisions { wanted, gap, open, round };
        contradicts.then_some(Insight { evidence, place: Place::board(ExerciseId::Roles) })
    };
    find().into_iter().collect()
}
