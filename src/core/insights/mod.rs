//! Insights: what contradicts itself between what leaders said, in one exercise or across several.
//!
//! A rule is a small pure function that reads a document and says what it found, with the evidence and where to look at
//! it. Words are made of it elsewhere. No rule speaks where something that it needs is missing, and none reads a round
//! that is not revealed. A new rule is a variant of [`Evidence`], a function, and its place in [`RULES`].

mod culture;
mod evidence;
mod goals;
mod pulse;
mod read;
mod roles;
mod team;
mod vision;

pub use culture::{CLAN, FEWEST_REWARDS};
pub use evidence::{Contrast, Evidence, Fall, Rule, Side};
pub use vision::CONTRAST_FROM;

use crate::exercises::without_hidden_priorities;
use crate::model::{Document, ExerciseId, InsightId, QuestionId, RoundNumber, Stage, WorkshopId};
use crate::route::Route;

/// One contradiction.
#[derive(Clone, Debug, PartialEq)]
pub struct Insight {
    /// What was found.
    pub evidence: Evidence,
    /// Where it can be looked at.
    pub place: Place,
}

/// Where evidence can be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The stage of it that shows the evidence.
    pub stage: Stage,
    /// The round that it comes from; `None` for what stands on the board.
    pub round: Option<RoundNumber>,
    /// The question; `None` where it is not about a single one.
    pub question: Option<QuestionId>,
}

impl Place {
    /// The screen of `workshop` that shows it.
    pub fn route(&self, workshop: &WorkshopId) -> Route {
        Route::Exercise(workshop.clone(), self.exercise, self.stage)
    }

    /// What stands on the board of an exercise.
    fn board(exercise: ExerciseId) -> Self {
        Self { exercise, stage: Stage::Decide, round: None, question: None }
    }
}

impl Insight {
    /// The rule that found it.
    pub fn rule(&self) -> Rule {
        Rule::from(&self.evidence)
    }

    /// Names it across edits and files: the same rule about the same thing in the same round. What a later round shows is
    /// another one, so that nothing that was set aside stays so for ever.
    pub fn id(&self) -> InsightId {
        let Place { exercise, stage, round, question } = &self.place;
        let round = round.map_or(0, |round| round.0);
        let question = question.as_ref().map(QuestionId::as_str).unwrap_or_default();
        let about = self.evidence.about();
        let identity = format!("{}/{}/{round}/{question}/{about}", exercise.as_str(), stage.as_str());
        InsightId::of(self.rule().as_str(), &identity)
    }
}

/// Finds one kind of contradiction, as often as there is one.
type Find = fn(&Document) -> Vec<Insight>;

/// The rules, in the order in which a facilitator would bring them up: what costs money and trust first.
const RULES: [Find; 18] = [
    goals::paid_against,
    goals::priority_without_kpi,
    goals::effort_elsewhere,
    roles::undecided_matters,
    vision::first_unsaid,
    team::low_commitment,
    team::undecided_problem,
    team::blind_spot,
    goals::endangered_goal,
    vision::clear_but_different,
    vision::believed_not_funded,
    vision::clear_only_above,
    pulse::doubts_unsaid,
    pulse::drifted,
    pulse::slow_in_a_storm,
    roles::culture_against_decisions,
    culture::culture_without_practice,
    culture::pay_against_culture,
];

/// Everything that the rules find, in their order. Of official priorities that are still to be asked for they know
/// nothing.
pub fn insights(document: &Document) -> Vec<Insight> {
    let document = &without_hidden_priorities(document);
    RULES.iter().flat_map(|rule| rule(document)).collect()
}
