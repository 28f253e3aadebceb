//! How the day ended: what was decided, who does what, and who stands behind it.

use bearings_core::edit::{ActionEdit, DecisionEdit, Edit, RoundEdit};
use bearings_core::exercises::commitment;
use bearings_core::model::{
    Action, ActionId, Decision, DecisionId, ExerciseId, LeaderId, Purpose, QuestionId, RoundNumber, Stage,
};
use bearings_core::question::{Answer, RatingAnswer};

use super::build::{Room, moment, told};
use super::story::{By, Story};

/// When the last exercise is over, in minutes from the start of the day.
const EVENING: i64 = 420;

impl Room {
    pub(super) fn close(&mut self, story: &Story) -> Result<(), String> {
        let closing = &story.closing;
        for exercise in story.agenda.exercises() {
            self.edit(Edit::Stage { exercise, stage: Stage::Decide })?;
        }
        for (number, matter) in (1..).zip(&closing.decisions) {
            let decision = Decision {
                id: DecisionId::parse(&format!("decision-{number}")).map_err(told)?,
                text: matter.text.clone(),
                owner: matter.owner.clone(),
                due: matter.due,
                origin: Some(matter.origin),
                written_at: moment(EVENING + number),
            };
            self.edit(Edit::Decision(DecisionEdit::Add(decision)))?;
        }
        for (number, matter) in (1..).zip(&closing.actions) {
            let action = Action {
                id: ActionId::parse(&format!("action-{number}")).map_err(told)?,
                text: matter.text.clone(),
                owner: matter.owner.clone(),
                due: matter.due,
                origin: Some(matter.origin),
                done: false,
                written_at: moment(EVENING + number),
            };
            self.edit(Edit::Action(ActionEdit::Add(action)))?;
        }
        closing.votes.iter().try_for_each(|(exercise, fists)| self.vote(*exercise, fists))
    }

    /// Fist to five.
    fn vote(&mut self, exercise: ExerciseId, fists: &By<u8>) -> Result<(), String> {
        let questions: Vec<QuestionId> =
            commitment().questions.iter().map(|question| question.id.clone()).collect();
        let opened = moment(EVENING + 15);
        self.edit(Edit::OpenRound {
            exercise,
            purpose: Purpose::Commitment,
            questions: questions.clone(),
            at: opened,
        })?;
        let open = self.0.exercise(exercise).and_then(|state| state.open_round());
        let round = open.map(|round| round.number).ok_or("the vote is not open")?;
        for (leader, points) in fists {
            let leader = LeaderId::parse(leader).map_err(told)?;
            for question in &questions {
                let answer = Some(Answer::Rating(RatingAnswer::Points(*points)));
                let edit = RoundEdit::Answer { leader: leader.clone(), question: question.clone(), answer };
                self.in_vote(exercise, round, edit)?;
            }
            let at = moment(EVENING + 17);
            self.in_vote(exercise, round, RoundEdit::HandIn { leader, at, ids: Vec::new() })?;
        }
        self.in_vote(exercise, round, RoundEdit::Reveal { at: moment(EVENING + 20) })?;
        self.edit(Edit::Stage { exercise, stage: Stage::Decide })
    }

    fn in_vote(&mut self, exercise: ExerciseId, round: RoundNumber, edit: RoundEdit) -> Result<(), String> {
        self.edit(Edit::Round { exercise, round, edit })
    }
}
