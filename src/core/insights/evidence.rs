//! What each rule found.

use strum::{EnumDiscriminants, EnumIter, IntoStaticStr};

use super::vision::CONTRAST_FROM;
use crate::agreement::camps::Camp;
use crate::exercises::goals::{Effort, Finding, Share};
use crate::model::goals::PriorityRef;
use crate::model::{GoalId, OptionId, QuestionId, RoundNumber};
use crate::results::{BlindSpot, Facet, HIGH_FROM, Step};

/// The evidence of one insight. Options and goals are named by their ids; their words stand in the round or the cascade
/// that the insight's place leads to.
#[derive(Clone, Debug, PartialEq, EnumDiscriminants)]
#[strum_discriminants(
    name(Rule),
    derive(EnumIter, IntoStaticStr, PartialOrd, Ord),
    strum(serialize_all = "snake_case"),
    doc = "The rules."
)]
pub enum Evidence {
    /// Somebody is paid for what harms a priority.
    PaidAgainst {
        /// The goal that the pay hangs on.
        goal: GoalId,
        /// The priority.
        priority: PriorityRef,
        /// The goal for the priority that it works against, where that is what harms it.
        through: Option<GoalId>,
    },
    /// Nobody could tell whether a priority is getting anywhere.
    PriorityWithoutKpi {
        /// Which.
        priority: PriorityRef,
        /// The goals for it, none of which can be measured; empty where there is none.
        goals: Vec<GoalId>,
    },
    /// The goal that matters most by the leaders' own order gets less effort than another.
    EffortElsewhere(Effort),
    /// Matters that several believe are theirs, or nobody, and in which nobody was given the last word.
    UndecidedMatters {
        /// Which.
        matters: Vec<QuestionId>,
    },
    /// A culture is wanted that the way of deciding contradicts.
    CultureAgainstDecisions {
        /// The type that is wanted most beyond today.
        wanted: OptionId,
        /// By how many points of 100.
        gap: f64,
        /// Matters in which nobody has the last word.
        open: usize,
        /// The round of Culture that said so.
        round: RoundNumber,
    },
    /// Fewer than half of what leaders will tell their teams mentions the first priority.
    FirstUnsaid {
        /// The priority, as an option of the round.
        priority: OptionId,
        /// How many mention it.
        mentioned: usize,
        /// Of how many.
        of: usize,
    },
    /// Some will not stand behind what was decided.
    LowCommitment {
        /// How many voted under three.
        below: usize,
        /// Of how many who voted.
        of: usize,
    },
    /// All see alike that something is not good, the room is through, and nothing was decided or undertaken about it.
    UndecidedProblem {
        /// Agreement, 0–100.
        agreement: f64,
        /// Level, 0–100.
        level: f64,
    },
    /// Expected to agree, didn't.
    BlindSpot(BlindSpot),
    /// The goal that most see endangered by working at cross purposes has a hole in the cascade.
    EndangeredGoal {
        /// Which.
        goal: GoalId,
        /// How many named it.
        named_by: usize,
        /// Of how many.
        of: usize,
        /// What the checks find about it.
        findings: Vec<Finding>,
    },
    /// Leaders say they can explain the direction, and name different priorities.
    ClearButDifferent {
        /// How well they say they can explain it: level, 0–100.
        level: f64,
        /// How many distinct priorities they named.
        named: usize,
        /// How many of these two thirds named.
        by_most: usize,
    },
    /// Leaders believe in the direction, and money and people do not go there.
    BelievedNotFunded(Contrast),
    /// Leaders can explain the direction, and their teams could not repeat it.
    ClearOnlyAbove(Contrast),
    /// The team agrees on most, and doubts are kept back: some of the agreement may be politeness.
    DoubtsUnsaid {
        /// How openly doubts are said: level, 0–100.
        openness: f64,
        /// Agreement over all ratings, 0–100.
        agreement: f64,
    },
    /// Agreement or level has fallen since the round before.
    Drifted {
        /// What fell, where that may be claimed.
        falls: Vec<Fall>,
    },
    /// The market changes every few months, and the team is slow to change course.
    SlowInAStorm {
        /// How well the team changes course: level, 0–100.
        level: f64,
    },
    /// No way of aligning that the team chose fits the culture that it wants more of.
    CultureWithoutPractice {
        /// The type that is wanted most beyond today.
        wanted: OptionId,
        /// By how many points of 100.
        gap: f64,
        /// How many ways were chosen.
        chosen: usize,
        /// The round of Culture that said so.
        round: RoundNumber,
    },
    /// The team wants more togetherness, and pays most rewards to individuals.
    PayAgainstCulture {
        /// By how many points of 100 it is wanted beyond today.
        gap: f64,
        /// Goals whose reward is shared, of those of which the reward is known.
        shared: Share,
        /// The round of Culture that said so.
        round: RoundNumber,
    },
}

/// Two ratings of which one is high, and the other low for all or for a part of the team.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// The high one.
    pub high: Side,
    /// The low one.
    pub low: Side,
    /// Of the low one, the leaders who rate it low, where the team parts into two camps over it.
    pub low_camp: Option<Camp>,
}

impl Contrast {
    /// Whether the low side is low for the team as a whole, and not only for a part of it.
    pub fn is_low_for_all(&self) -> bool {
        self.low.level < HIGH_FROM && self.high.level - self.low.level >= CONTRAST_FROM
    }
}

/// One side of a contrast.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// Which rating.
    pub question: QuestionId,
    /// Its level, 0–100.
    pub level: f64,
}

/// Ratings whose agreement or level fell.
#[derive(Clone, Debug, PartialEq)]
pub struct Fall {
    /// Which ratings.
    pub facet: Facet,
    /// How far agreement fell; `None` where that cannot be claimed.
    pub agreement: Option<Step>,
    /// How far the level fell; `None` where that cannot be claimed.
    pub level: Option<Step>,
}

impl Evidence {
    /// What it is about, beside its place: ids that tell two findings of one rule apart, no figures.
    pub(super) fn about(&self) -> String {
        match self {
            Self::PaidAgainst { goal, priority, through } => {
                let through = through.as_ref().map(GoalId::as_str).unwrap_or_default();
                format!("{goal}/{}/{through}", priority.id)
            }
            Self::PriorityWithoutKpi { priority, .. } => priority.id.to_string(),
            Self::EffortElsewhere(effort) => format!("{}/{}", effort.first, effort.most),
            Self::FirstUnsaid { priority, .. } => priority.to_string(),
            Self::EndangeredGoal { goal, .. } => goal.to_string(),
            Self::BelievedNotFunded(contrast) | Self::ClearOnlyAbove(contrast) => {
                format!("{}/{}", contrast.high.question, contrast.low.question)
            }
            Self::CultureWithoutPractice { wanted, round, .. }
            | Self::CultureAgainstDecisions { wanted, round, .. } => format!("{wanted}/{}", round.0),
            Self::PayAgainstCulture { round, .. } => round.0.to_string(),
            Self::UndecidedMatters { matters } => {
                let mut matters: Vec<&str> = matters.iter().map(QuestionId::as_str).collect();
                matters.sort_unstable();
                matters.join("/")
            }
            Self::LowCommitment { .. }
            | Self::UndecidedProblem { .. }
            | Self::BlindSpot(_)
            | Self::ClearButDifferent { .. }
            | Self::DoubtsUnsaid { .. }
            | Self::Drifted { .. }
            | Self::SlowInAStorm { .. } => String::new(),
        }
    }
}

impl Rule {
    /// The name in translation keys.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
