//! What a sample's story file holds.

use std::collections::BTreeMap;

use bearings_core::model::goals::{Kpi, Level, Reward};
use bearings_core::model::{Agenda, ExerciseId, GoalId, GoalLink, LeaderId, Organisation, Part};
use chrono::NaiveDate;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    pub id: String,
    pub organisation: Organisation,
    pub title: String,
    pub official: Vec<String>,
    pub leaders: Vec<Person>,
    pub agenda: Agenda,
    pub vision: Vision,
    pub messaging: Messaging,
    pub roles: Roles,
    pub goals: Goals,
    pub culture: Culture,
    pub closing: Closing,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub role: String,
    pub department: String,
    #[serde(default)]
    pub speaks_last: bool,
}

/// Answers by leader.
pub type By<T> = BTreeMap<String, T>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vision {
    pub explain: By<u8>,
    pub believe: By<u8>,
    pub repeat: By<u8>,
    pub follow: By<u8>,
    pub money: By<u8>,
    pub statement: By<String>,
    pub priorities: By<Vec<String>>,
    pub not_doing: By<String>,
    pub predictions: BTreeMap<String, By<u8>>,
    /// For a line's words, other words that the room put together with it.
    pub same_meaning: BTreeMap<String, Vec<String>>,
}

/// What the leaders tell people.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Messaging {
    /// What Vision's board says comes first; the official list where it says nothing.
    pub agreed: Vec<String>,
    pub sentence: By<String>,
    /// For each channel in order the number of the priority that comes first there: 0 for none of them, -1 for "can't
    /// say".
    pub leads: By<Vec<i8>>,
    pub facts: By<u8>,
    pub story: By<u8>,
    pub why: By<u8>,
    pub bad_news: By<u8>,
    pub predictions: BTreeMap<String, By<u8>>,
    pub core: String,
    pub proofs: Vec<String>,
    /// By channel, what is said there, by whom and when.
    pub wordings: By<[String; 3]>,
}

/// Who answers for what and who decides what.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roles {
    /// By domain or decision whom each leader names, in the leaders' order: a leader, "shared", "nobody" or
    /// "dont_know".
    pub matters: BTreeMap<String, Vec<String>>,
    pub clarity: By<u8>,
    pub follow_through: By<u8>,
    pub conflicts: By<u8>,
    pub receiving: By<u8>,
    pub predictions: BTreeMap<String, By<u8>>,
    /// By matter, parts that the team agreed on beyond the deciders that were clear at once.
    pub parts: BTreeMap<String, By<Part>>,
    pub charters: By<Charter>,
    pub escalation: Vec<String>,
    /// From, to, what, by when, good enough when.
    pub hand_overs: Vec<[String; 5]>,
    pub review: String,
}

/// What was agreed about one leader's role.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Charter {
    /// Priorities, in their words.
    pub contributes: Vec<String>,
    pub promise: String,
}

/// What the company wants to reach.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goals {
    /// Every goal behind the one that it serves. Those of the company are there before the leaders answer.
    pub cascade: Vec<Goal>,
    pub links: Vec<GoalLink>,
    /// The company's goals by id, the most important one first.
    pub order: By<Vec<String>>,
    /// Points for each of the company's goals, in the order of the cascade.
    pub effort_now: By<Vec<u8>>,
    pub effort_wanted: By<Vec<u8>>,
    /// A goal of the company, "none" or "cant_say".
    pub at_risk: By<String>,
    pub line_of_sight: By<u8>,
    pub same_way: By<u8>,
    pub predictions: BTreeMap<String, By<u8>>,
    pub review: String,
    pub dropped: Vec<String>,
}

/// One goal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    pub id: GoalId,
    pub level: Level,
    pub text: String,
    pub parent: Option<GoalId>,
    pub owner: Option<LeaderId>,
    /// A priority, in its words.
    pub priority: Option<String>,
    #[serde(default)]
    pub kpi: Kpi,
    pub incentive: Option<Incentive>,
}

/// What hangs on a goal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Incentive {
    pub reward: Reward,
    #[serde(default)]
    pub text: String,
    /// The priority that it pays people to neglect, in its words.
    pub against: Option<String>,
}

/// Points per type, averaged over the six sides.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Culture {
    pub today: By<[u8; 4]>,
    pub wanted: By<[u8; 4]>,
}

/// How the day ended.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    pub decisions: Vec<Matter>,
    pub actions: Vec<Matter>,
    /// Fist to five, by exercise.
    pub votes: BTreeMap<ExerciseId, By<u8>>,
}

/// A decision or an action.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matter {
    pub text: String,
    pub owner: Option<LeaderId>,
    pub due: Option<NaiveDate>,
    pub origin: ExerciseId,
}
