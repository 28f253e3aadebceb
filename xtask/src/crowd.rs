//! A workshop in which a large team has answered everything, for timing: always the same for the same size.
//!
//! Each exercise has been asked for its answers, voted on again, decided with a vote of commitment, and asked once more
//! a quarter later; boards, decision rights, goals, decisions and actions are full.

use std::collections::BTreeMap;

use bearings_core::edit::{ActionEdit, AgendaEdit, DecisionEdit, Edit, GroupingEdit, RoundEdit, apply};
use bearings_core::exercises::{REGISTRY, asked, content_for};
use bearings_core::model::agenda::Slot;
use bearings_core::model::{
    Action, ActionId, AgendaItem, AgendaItemId, Decision, DecisionId, Document, ExerciseId, HandedIn,
    LeaderId, OptionId, Purpose, QuestionId, Response, Responses, Round, RoundNumber, Sheet, Stage,
    Timestamp,
};
use bearings_core::question::{Answer, Question, QuestionKind, RatingAnswer, SPLIT_TOTAL};

use crate::cascade;

mod boards;

/// Goals of the company's tree that two leaders together have to carry.
const GOALS_OF_TWO: usize = 11;
/// The least goals: enough for several of the company, which questions are about.
const LEAST_GOALS: usize = 200;
/// What every exercise has been asked, in this order.
const HELD: [Purpose; 4] = [Purpose::Answers, Purpose::Revote, Purpose::Commitment, Purpose::Answers];
/// Lines and sentences that leaders write; with this many, some are alike and most are not.
const SENTENCES: u64 = 40;
/// One answer in so many is left open.
const OPEN: u64 = 12;

/// A workshop of `leaders` leaders, at most as many as a workshop holds and at least three.
///
/// # Errors
/// Why the core declined an edit, in words.
pub fn workshop(leaders: usize, at: Timestamp) -> Result<Document, String> {
    let goals = LEAST_GOALS.max(leaders * GOALS_OF_TWO / 2);
    let document = cascade::workshop(goals, leaders, at).map_err(|error| error.to_string())?;
    let mut crowd = Crowd { document, dice: Dice(leaders as u64), at };
    // Everybody takes part here, also who has left in the cascade.
    crowd.document.leaders.iter_mut().for_each(|leader| leader.active = true);
    crowd.document.title = format!("{leaders} leaders, everything answered");
    crowd.plan()?;
    for exercise in REGISTRY {
        for purpose in HELD {
            crowd.hold(exercise.id, purpose)?;
        }
        crowd.fill_board(exercise.id)?;
        crowd.edit(Edit::Stage { exercise: exercise.id, stage: Stage::Decide })?;
    }
    crowd.share_out()?;
    crowd.write_down()?;
    Ok(crowd.document)
}

struct Crowd {
    document: Document,
    dice: Dice,
    at: Timestamp,
}

impl Crowd {
    fn edit(&mut self, edit: Edit) -> Result<(), String> {
        self.document = apply(&self.document, &edit).map_err(|error| format!("{edit:?}: {error}"))?;
        Ok(())
    }

    fn plan(&mut self) -> Result<(), String> {
        for (number, exercise) in (0..).zip(REGISTRY) {
            let id = AgendaItemId::from_random(number);
            let item = AgendaItem { id, slot: Slot::Exercise(exercise.id), minutes: 60 };
            self.edit(Edit::Agenda(AgendaEdit::Add(item)))?;
        }
        Ok(())
    }

    fn active(&self) -> Vec<LeaderId> {
        self.document.active_leaders().map(|leader| leader.id.clone()).collect()
    }

    fn hold(&mut self, exercise: ExerciseId, purpose: Purpose) -> Result<(), String> {
        let questions: Vec<QuestionId> =
            content_for(exercise, purpose).questions.iter().map(|question| question.id.clone()).collect();
        self.edit(Edit::OpenRound { exercise, purpose, questions, at: self.at })?;
        let leaders = self.active();
        let (document, dice, at) = (&mut self.document, &mut self.dice, self.at);
        let state = document.exercises.get_mut(&exercise).ok_or("an exercise that was not begun")?;
        let round = state.rounds.last_mut().ok_or("a round that was not opened")?;
        answer(exercise, round, &leaders, dice, at);
        let (round, lists) = (round.number, lists(exercise, round));
        self.edit(Edit::Round { exercise, round, edit: RoundEdit::Reveal { at } })?;
        lists.into_iter().try_for_each(|question| self.group(exercise, round, question))
    }

    fn group(
        &mut self,
        exercise: ExerciseId,
        round: RoundNumber,
        question: QuestionId,
    ) -> Result<(), String> {
        self.edit(Edit::Grouping { exercise, round, question, edit: GroupingEdit::Confirm(true) })
    }

    /// A decision and two actions of each leader.
    fn write_down(&mut self) -> Result<(), String> {
        for (number, leader) in (0_usize..).zip(self.active()) {
            let origin = REGISTRY.get(number % REGISTRY.len()).map(|exercise| exercise.id);
            let decision = Decision {
                id: DecisionId::from_random(number as u64),
                text: self.dice.sentence(),
                owner: Some(leader.clone()),
                due: Some(self.at.date_naive()),
                origin,
                written_at: self.at,
            };
            self.edit(Edit::Decision(DecisionEdit::Add(decision)))?;
            for which in [0, 1] {
                let action = Action {
                    id: ActionId::from_random((2 * number + which) as u64),
                    text: self.dice.sentence(),
                    owner: Some(leader.clone()),
                    due: Some(self.at.date_naive()),
                    origin,
                    done: false,
                    written_at: self.at,
                };
                self.edit(Edit::Action(ActionEdit::Add(action)))?;
            }
        }
        Ok(())
    }
}

/// Everybody's sheet, handed in. Put in at once: as single edits they would take minutes.
fn answer(exercise: ExerciseId, round: &mut Round, leaders: &[LeaderId], dice: &mut Dice, at: Timestamp) {
    let asked: Vec<&Question> = round.questions.iter().filter_map(|id| asked(exercise, round, id)).collect();
    let handed_in = Some(HandedIn { at, late: false, from: None });
    let mut sheets = BTreeMap::new();
    for leader in leaders {
        let sheet = sheet(&asked, leaders.len() - 1, dice);
        sheets.insert(leader.clone(), Response { sheet, handed_in: handed_in.clone() });
    }
    round.responses = Responses::Named(sheets);
}

fn sheet(asked: &[&Question], others: usize, dice: &mut Dice) -> Sheet {
    let mut sheet = Sheet::default();
    for question in asked {
        if !dice.below(OPEN).eq(&0) {
            sheet.answers.insert(question.id.clone(), dice.answer(&question.kind));
        }
        if question.key {
            let expected = dice.below(others as u64 + 1);
            sheet.predictions.insert(question.id.clone(), u8::try_from(expected).unwrap_or(u8::MAX));
        }
    }
    sheet
}

fn lists(exercise: ExerciseId, round: &Round) -> Vec<QuestionId> {
    let is_list = |id: &&QuestionId| {
        asked(exercise, round, id).is_some_and(|question| matches!(question.kind, QuestionKind::List(_)))
    };
    round.questions.iter().filter(is_list).cloned().collect()
}

/// The numbers that answers are drawn by (Steele, Lea & Flood 2014, `SplitMix64`).
struct Dice(u64);

impl Dice {
    /// A number from 0 to one less than `end`; 0 where `end` is 0.
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)).checked_rem(end).unwrap_or_default()
    }

    fn answer(&mut self, kind: &QuestionKind) -> Answer {
        match kind {
            QuestionKind::Rating(scale) => match self.below(u64::from(scale.points()) + 1) {
                0 => Answer::Rating(RatingAnswer::CantSay),
                point => Answer::Rating(RatingAnswer::Points(scale.first + point as u8 - 1)),
            },
            QuestionKind::Choice(options) => {
                let place = self.below(options.options.len() as u64) as usize;
                let chosen = options.options.get(place).map(|option| option.id.clone());
                Answer::Choice(chosen.unwrap_or_else(|| OptionId::from_random(0)))
            }
            QuestionKind::Ranking(options) => {
                let ids = options.options.iter().map(|option| option.id.clone()).collect();
                Answer::Ranking(self.order(ids).into_iter().map(|id| vec![id]).collect())
            }
            QuestionKind::Split(options) => {
                Answer::Split(self.split(options.options.iter().map(|option| option.id.clone()).collect()))
            }
            QuestionKind::List(limits) => Answer::List((0..limits.lines).map(|_| self.sentence()).collect()),
            QuestionKind::Text(_) => Answer::Text(self.sentence()),
        }
    }

    fn order(&mut self, ids: Vec<OptionId>) -> Vec<OptionId> {
        let mut drawn: Vec<(u64, OptionId)> = ids.into_iter().map(|id| (self.below(u64::MAX), id)).collect();
        drawn.sort();
        drawn.into_iter().map(|(_, id)| id).collect()
    }

    /// All points, given away in an order of its own.
    fn split(&mut self, ids: Vec<OptionId>) -> BTreeMap<OptionId, u8> {
        let mut left = SPLIT_TOTAL;
        let mut points = BTreeMap::new();
        let ids = self.order(ids);
        for (behind, id) in (0..ids.len()).rev().zip(ids) {
            let given = if behind == 0 { left } else { self.below(u64::from(left) + 1) as u32 };
            left -= given;
            points.insert(id, given as u8);
        }
        points.retain(|_, given| *given > 0);
        points
    }

    fn sentence(&mut self) -> String {
        format!("What comes as number {} of everything that this company could do", self.below(SENTENCES))
    }
}

#[cfg(test)]
mod tests {
    use bearings_core::exchange::{Kind, export, import};

    use super::*;
    use crate::samples::moment;

    #[test]
    fn a_large_team_has_answered_everything_and_is_always_the_same() {
        let document = workshop(12, moment(0)).unwrap();
        assert_eq!(document, workshop(12, moment(0)).unwrap());
        for exercise in REGISTRY {
            let state = document.exercise(exercise.id).unwrap();
            assert_eq!(state.rounds.len(), HELD.len(), "{:?}", exercise.id);
            assert!(state.rounds.iter().all(|round| round.revealed().is_some()), "{:?}", exercise.id);
            let round = state.last_revealed(Purpose::Answers).unwrap().round();
            let asked = content_for(exercise.id, Purpose::Answers).questions.iter();
            let is_left_out = |question: &&Question| {
                !round.questions.contains(&question.id) && !round.rows.contains_key(&question.id)
            };
            assert_eq!(asked.filter(is_left_out).count(), 0, "{:?}", exercise.id);
        }
    }

    #[test]
    fn what_a_large_team_answered_is_read_as_it_was_written() {
        let document = workshop(5, moment(0)).unwrap();
        let file = export(&document, Kind::Backup, moment(0), "0").unwrap();
        assert_eq!(import(file.as_bytes()).unwrap().document, document);
    }
}
