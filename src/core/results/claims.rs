//! A choice among the leaders themselves: who takes a matter for their own, and whom the others see there.

use std::collections::BTreeSet;

use super::choice::{ChoiceResult, choice};
use crate::agreement::MIN_ANSWERS;
use crate::model::{LeaderId, OptionId, Revealed};
use crate::question::{OptionSource, Question, QuestionKind};

/// The option that stands for several leaders together.
const SHARED: &str = "shared";
/// The option that stands for no leader.
const NOBODY: &str = "nobody";

/// How a matter stands between the leaders. The worst that applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Two or more each name themselves.
    Collision(Vec<LeaderId>),
    /// Nobody names themselves, and the others name nobody in particular.
    Unclaimed,
    /// Nobody names themselves, and these name each other: "I thought it was you".
    PassedOn(Vec<LeaderId>),
    /// One names themselves, and fewer than two thirds agree.
    Contested(LeaderId),
    /// Most name a leader who has not answered.
    Unconfirmed(LeaderId),
    /// Two thirds say that several leaders share it.
    Shared,
    /// One names themselves, and two thirds agree.
    Clear(LeaderId),
    /// Fewer than three answers.
    Unknown,
}

/// Who takes a matter for their own, and whom the others see there.
#[derive(Clone, Debug, PartialEq)]
pub struct Claims {
    /// The answers to the question.
    pub result: ChoiceResult,
    /// Who named themselves, in the options' order.
    pub claimed_by: Vec<LeaderId>,
    /// How the matter stands.
    pub standing: Standing,
}

/// The claims of a question whose options are the leaders; `None` for any other question, and in an unnamed round, where
/// nobody knows who names themselves.
///
/// Two thirds make a matter clear, the convention of every Choice.
pub fn claims(round: Revealed<'_>, question: &Question) -> Option<Claims> {
    let QuestionKind::Choice(options) = &question.kind else { return None };
    if options.from != Some(OptionSource::Leaders) {
        return None;
    }
    let result = choice(round, question, options);
    let votes = result.votes.iter().filter(|vote| !vote.late);
    let votes: Vec<(&LeaderId, &OptionId)> =
        votes.map(|vote| Some((vote.leader.as_ref()?, &vote.option))).collect::<Option<_>>()?;
    let answered: BTreeSet<&LeaderId> = round
        .round()
        .responses
        .voices(&question.id)
        .iter()
        .filter(|voice| !voice.late)
        .filter_map(|voice| voice.leader)
        .collect();
    let leaders: Vec<LeaderId> = result
        .tally
        .iter()
        .filter(|(option, _)| !matches!(option.as_str(), SHARED | NOBODY))
        .filter_map(|(option, _)| LeaderId::parse(option.as_str()).ok())
        .collect();
    let ballot = Ballot { votes, answered, leaders };
    let claimed_by = ballot.claimed_by();
    let standing = ballot.standing(&claimed_by);
    Some(Claims { claimed_by, standing, result })
}

/// What counts of the answers.
struct Ballot<'a> {
    /// Who named what; who abstained is not in it.
    votes: Vec<(&'a LeaderId, &'a OptionId)>,
    /// Who answered, be it to abstain.
    answered: BTreeSet<&'a LeaderId>,
    /// The leaders among the options.
    leaders: Vec<LeaderId>,
}

impl Ballot<'_> {
    fn claimed_by(&self) -> Vec<LeaderId> {
        let claims = |leader: &&LeaderId| self.names(leader, leader);
        self.leaders.iter().filter(claims).cloned().collect()
    }

    fn standing(&self, claimed_by: &[LeaderId]) -> Standing {
        let count = self.votes.len();
        match claimed_by {
            [_, _, ..] => return Standing::Collision(claimed_by.to_vec()),
            _ if count < MIN_ANSWERS => return Standing::Unknown,
            [one] if self.count(one.as_str()) * 3 >= count * 2 => return Standing::Clear(one.clone()),
            [one] => return Standing::Contested(one.clone()),
            [] => {}
        }
        if self.count(SHARED) * 3 >= count * 2 {
            return Standing::Shared;
        }
        let is_missing = |leader: &&LeaderId| !self.answered.contains(leader);
        let is_named_by_most = |leader: &&LeaderId| self.count(leader.as_str()) * 2 > count;
        if let Some(absent) = self.leaders.iter().filter(is_missing).find(is_named_by_most) {
            return Standing::Unconfirmed(absent.clone());
        }
        let passed_on = self.passed_on();
        if passed_on.is_empty() { Standing::Unclaimed } else { Standing::PassedOn(passed_on) }
    }

    /// Leaders who name each other; of several such pairs all.
    fn passed_on(&self) -> Vec<LeaderId> {
        let passes = |leader: &LeaderId, other: &LeaderId| {
            leader != other && self.names(leader, other) && self.names(other, leader)
        };
        let is_in_a_pair = |leader: &&LeaderId| self.leaders.iter().any(|other| passes(leader, other));
        self.leaders.iter().filter(is_in_a_pair).cloned().collect()
    }

    fn names(&self, who: &LeaderId, whom: &LeaderId) -> bool {
        self.votes.iter().any(|(voter, option)| *voter == who && option.as_str() == whom.as_str())
    }

    fn count(&self, option: &str) -> usize {
        self.votes.iter().filter(|(_, chosen)| chosen.as_str() == option).count()
    }
}

impl Standing {
    /// The name in files.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Collision(_) => "collision",
            Self::Unclaimed => "unclaimed",
            Self::PassedOn(_) => "passed_on",
            Self::Contested(_) => "contested",
            Self::Unconfirmed(_) => "unconfirmed",
            Self::Shared => "shared",
            Self::Clear(_) => "clear",
            Self::Unknown => "unknown",
        }
    }

    /// How urgently it needs to be talked about: 0 for a collision, more for what is less urgent.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Collision(_) => 0,
            Self::Unclaimed => 1,
            Self::PassedOn(_) => 2,
            Self::Contested(_) => 3,
            Self::Unconfirmed(_) => 4,
            Self::Shared => 5,
            Self::Unknown => 6,
            Self::Clear(_) => 7,
        }
    }

    /// Whether leaders act on different beliefs about who has it.
    pub fn is_miss(&self) -> bool {
        self.is_collision() || self.has_no_owner() || matches!(self, Self::Contested(_))
    }

    /// Whether two or more take it for their own.
    pub fn is_collision(&self) -> bool {
        matches!(self, Self::Collision(_))
    }

    /// Whether nobody takes it for their own, and nobody who has not answered could.
    pub fn has_no_owner(&self) -> bool {
        matches!(self, Self::Unclaimed | Self::PassedOn(_))
    }
}
