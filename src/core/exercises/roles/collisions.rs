//! The collision map: every matter with who claims it, and how much each leader is seen to carry.

use super::MatterKind;
use crate::model::{ExerciseState, LeaderId, Purpose, QuestionId, Revealed};
use crate::question::Question;
use crate::results::{Claims, Standing, claims, questions_asked};

/// Matters from which on a leader can be overloaded: fewer is nothing that a calendar notices. Our convention.
const LEAST_LOAD: usize = 4;
/// So many times an even share is too much. Our convention.
const TIMES_EVEN: usize = 2;

/// What a round says about who has what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollisionMap {
    /// The matters, the most urgent first, equals in the order in which they were asked.
    pub matters: Vec<MatterClaims>,
    /// The leaders in the order in which they were offered.
    pub loads: Vec<Load>,
}

/// One matter.
#[derive(Clone, Debug, PartialEq)]
pub struct MatterClaims {
    /// Domain or decision.
    pub kind: MatterKind,
    /// The question about it.
    pub question: &'static Question,
    /// Who takes it for their own.
    pub claims: Claims,
}

/// What one leader carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// Who.
    pub leader: LeaderId,
    /// In how many matters more than half of the answers name this leader.
    pub named: usize,
    /// In how many this leader names themselves.
    pub claimed: usize,
    /// Of how many matters.
    pub of: usize,
    /// At least four matters, and at least twice an even share among those who answered. Our convention.
    pub is_overloaded: bool,
}

/// The map of `round`.
pub fn collision_map(round: Revealed<'_>) -> CollisionMap {
    let known = |question: &'static Question| {
        let kind = kind_of(&question.row.as_ref()?.matrix)?;
        Some(MatterClaims { kind, question, claims: claims(round, question)? })
    };
    let asked = questions_asked(crate::model::ExerciseId::Roles, round);
    let mut matters: Vec<MatterClaims> = asked.filter_map(known).collect();
    let loads = loads(round, &matters);
    matters.sort_by_key(|matter| matter.claims.standing.rank());
    CollisionMap { matters, loads }
}

/// The map of the newest revealed round of answers.
pub(super) fn newest_map(state: &ExerciseState) -> Option<CollisionMap> {
    state.last_revealed(Purpose::Answers).map(collision_map)
}

fn kind_of(matrix: &QuestionId) -> Option<MatterKind> {
    [MatterKind::Domain, MatterKind::Decision].into_iter().find(|kind| kind.matrix() == matrix.as_str())
}

fn loads(round: Revealed<'_>, matters: &[MatterClaims]) -> Vec<Load> {
    let leaders = round.round().options.get(&crate::question::OptionSource::Leaders);
    let leaders = leaders.into_iter().flatten().filter_map(|option| LeaderId::parse(option.id.as_str()).ok());
    let answered = round.expected().iter().filter(|leader| is_counted(matters, leader)).count();
    let load = |leader: LeaderId| {
        let named = matters.iter().filter(|matter| is_named_by_most(matter, &leader)).count();
        let claimed = matters.iter().filter(|matter| matter.claims.claimed_by.contains(&leader)).count();
        let most = named.max(claimed);
        let is_overloaded = most >= LEAST_LOAD && most * answered >= TIMES_EVEN * matters.len();
        Load { leader, named, claimed, of: matters.len(), is_overloaded }
    };
    leaders.map(load).collect()
}

fn is_counted(matters: &[MatterClaims], leader: &LeaderId) -> bool {
    let votes = matters.iter().flat_map(|matter| &matter.claims.result.votes);
    votes.filter(|vote| !vote.late).any(|vote| vote.leader.as_ref() == Some(leader))
}

fn is_named_by_most(matter: &MatterClaims, leader: &LeaderId) -> bool {
    let result = &matter.claims.result;
    let named = result.tally.iter().find(|(option, _)| option.as_str() == leader.as_str());
    named.is_some_and(|(_, count)| count * 2 > result.count)
}

impl CollisionMap {
    /// How many matters have two or more who believe they are theirs.
    pub fn collisions(&self) -> usize {
        self.count(Standing::is_collision)
    }

    /// How many matters nobody takes for their own.
    pub fn unclaimed(&self) -> usize {
        self.count(Standing::has_no_owner)
    }

    fn count(&self, wanted: fn(&Standing) -> bool) -> usize {
        self.matters.iter().filter(|matter| wanted(&matter.claims.standing)).count()
    }
}
