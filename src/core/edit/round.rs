//! Opening, revealing and cancelling rounds.

use std::collections::BTreeSet;

use super::first_grouping::first_groupings;
use super::received::{Received, receive};
use super::{EditError, sheets};
use crate::exercises::{asking, exercise};
use crate::model::leader::{UNNAMED_FROM, UNNAMED_REVEAL_FROM};
use crate::model::{
    DiscussionStatus, Document, ExerciseId, ExerciseState, LeaderId, Naming, Purpose, QuestionId, Responses,
    Round, RoundNumber, RoundState, SheetId, Stage, Timestamp, limits,
};
use crate::question::Answer;

/// One change within a round.
#[derive(Clone, Debug, PartialEq)]
pub enum RoundEdit {
    /// A leader can't answer now, or is back.
    Absent {
        /// Who.
        leader: LeaderId,
        /// Absent or back.
        absent: bool,
    },
    /// A leader's answer, or none any more.
    Answer {
        /// Who.
        leader: LeaderId,
        /// To which question.
        question: QuestionId,
        /// What.
        answer: Option<Answer>,
    },
    /// How many of the others a leader expects to answer alike.
    Predict {
        /// Who.
        leader: LeaderId,
        /// For which key question.
        question: QuestionId,
        /// How many.
        count: Option<u8>,
    },
    /// A leader hands in for good.
    HandIn {
        /// Who.
        leader: LeaderId,
        /// When.
        at: Timestamp,
        /// Fresh random ids, each drawn on its own, one per question and prediction: only an unnamed round uses
        /// them. Were they drawn from one seed, the seed would link the answers.
        ids: Vec<SheetId>,
    },
    /// A sheet that a leader answered on another device is taken in.
    Receive(Received),
    /// A sheet is thrown away so that its leader can begin anew.
    StartAgain {
        /// Who.
        leader: LeaderId,
    },
    /// Everything is shown at once.
    Reveal {
        /// When.
        at: Timestamp,
    },
    /// An open round that nobody has answered is taken back.
    Cancel,
}

pub(super) fn open(
    document: &mut Document,
    id: ExerciseId,
    purpose: Purpose,
    questions: &[QuestionId],
    at: Timestamp,
) -> Result<(), EditError> {
    let leaders = document.active_leaders().count();
    let naming = if exercise(id).always_named { Naming::Named } else { document.naming };
    if leaders == 0 {
        return Err(EditError::NoLeaders);
    }
    if naming == Naming::Unnamed && leaders < UNNAMED_FROM {
        return Err(EditError::TooFewForUnnamed(UNNAMED_FROM));
    }
    let asking = asking(document, id, purpose, questions).ok_or(EditError::Gone)?;
    if asking.questions.iter().collect::<BTreeSet<_>>().len() < asking.questions.len() {
        return Err(EditError::IdTaken);
    }
    let state = document.exercises.entry(id).or_default();
    if state.open_round().is_some() {
        return Err(EditError::RoundOpen);
    }
    if purpose == Purpose::Revote && state.last_revealed(Purpose::Answers).is_none() {
        return Err(EditError::RoundHidden);
    }
    if state.rounds.len() >= limits::ROUNDS {
        return Err(EditError::TooMany(limits::ROUNDS));
    }
    if purpose == Purpose::Answers {
        state.fall_back_to(Stage::Answer);
    }
    let number = state.rounds.last().map_or(1, |round| round.number.0 + 1);
    state.rounds.push(Round {
        number: RoundNumber(number),
        purpose,
        content_version: crate::exercises::content_for(id, purpose).version,
        questions: asking.questions,
        rows: asking.rows,
        options: asking.options,
        opened_at: at,
        state: RoundState::Open,
        absent: Default::default(),
        responses: Responses::empty(naming),
        groupings: Default::default(),
    });
    Ok(())
}

pub(super) fn apply(
    document: &mut Document,
    id: ExerciseId,
    number: RoundNumber,
    edit: &RoundEdit,
) -> Result<(), EditError> {
    if let RoundEdit::Reveal { at } = edit {
        return reveal(document, id, number, *at);
    }
    let known = |leader: &LeaderId| document.leaders.iter().any(|known| known.id == *leader);
    if edit.leader().is_some_and(|leader| !known(leader)) {
        return Err(EditError::Gone);
    }
    if let RoundEdit::Cancel = edit {
        return cancel(document, id, number);
    }
    if let RoundEdit::Predict { leader, count: Some(count), .. } = edit {
        possible(document, id, number, leader, *count)?;
    }
    if let RoundEdit::Receive(received) = edit {
        for count in received.sheet.predictions.values() {
            possible(document, id, number, &received.leader, *count)?;
        }
    }
    let round = round_mut(document, id, number)?;
    match edit {
        RoundEdit::Receive(received) => receive(id, round, received)?,
        RoundEdit::Absent { leader, absent } => {
            if *absent {
                round.absent.insert(leader.clone());
                round.settle_absences();
            } else {
                round.absent.remove(leader);
            }
        }
        RoundEdit::Answer { leader, question, answer } => {
            sheets::answer(id, round, leader, question, answer.as_ref())?
        }
        RoundEdit::Predict { leader, question, count } => {
            sheets::predict(id, round, leader, question, *count)?
        }
        RoundEdit::HandIn { leader, at, ids } => sheets::hand_in(round, leader, *at, ids)?,
        RoundEdit::StartAgain { leader } => sheets::start_again(round, leader)?,
        RoundEdit::Reveal { .. } | RoundEdit::Cancel => {}
    }
    Ok(())
}

impl RoundEdit {
    fn leader(&self) -> Option<&LeaderId> {
        match self {
            Self::Absent { leader, .. }
            | Self::Answer { leader, .. }
            | Self::Predict { leader, .. }
            | Self::HandIn { leader, .. }
            | Self::StartAgain { leader } => Some(leader),
            Self::Receive(received) => Some(&received.leader),
            Self::Reveal { .. } | Self::Cancel => None,
        }
    }
}

pub(super) fn round_mut(
    document: &mut Document,
    id: ExerciseId,
    number: RoundNumber,
) -> Result<&mut Round, EditError> {
    let state = document.exercises.get_mut(&id).ok_or(EditError::Gone)?;
    state.rounds.iter_mut().find(|round| round.number == number).ok_or(EditError::Gone)
}

/// Declines a prediction of more others than there are.
fn possible(
    document: &Document,
    id: ExerciseId,
    number: RoundNumber,
    leader: &LeaderId,
    count: u8,
) -> Result<(), EditError> {
    let round = document.exercise(id).and_then(|state| state.round(number)).ok_or(EditError::Gone)?;
    let others = document.others(round, leader);
    if usize::from(count) <= others {
        return Ok(());
    }
    Err(EditError::OutOfRange { value: i64::from(count), least: 0, most: others as i64 })
}

fn reveal(
    document: &mut Document,
    id: ExerciseId,
    number: RoundNumber,
    at: Timestamp,
) -> Result<(), EditError> {
    let round = round_mut(document, id, number)?;
    if !round.is_open() {
        return Err(EditError::RoundRevealed);
    }
    let handed_in = round.responses.handed_in().len();
    if handed_in == 0 {
        return Err(EditError::NobodyHandedIn);
    }
    if matches!(round.responses, Responses::Unnamed(_)) && handed_in < UNNAMED_REVEAL_FROM {
        return Err(EditError::TooFewToReveal(UNNAMED_REVEAL_FROM));
    }
    let mut round = round.clone();
    let expected = document.expected(&round);
    round.state = RoundState::Revealed { at, expected };
    round.groupings = first_groupings(id, &round, &document.official_priorities);
    let purpose = round.purpose;
    *round_mut(document, id, number)? = round;
    if purpose == Purpose::Answers {
        let state = document.exercises.entry(id).or_default();
        state.stage = Stage::Reveal;
        state.looked_back_from = None;
        reopen_discussion(state);
    }
    Ok(())
}

/// New first votes have not been talked about yet. Stars stay: they say what the room holds important.
fn reopen_discussion(state: &mut ExerciseState) {
    state.discussion.retain(|_, mark| mark.starred);
    for mark in state.discussion.values_mut() {
        mark.status = DiscussionStatus::Open;
    }
}

fn cancel(document: &mut Document, id: ExerciseId, number: RoundNumber) -> Result<(), EditError> {
    let round = round_mut(document, id, number)?;
    if !round.is_open() {
        return Err(EditError::RoundRevealed);
    }
    if !round.responses.handed_in().is_empty() {
        return Err(EditError::HasAnswers);
    }
    document.exercises.entry(id).or_default().rounds.retain(|round| round.number != number);
    Ok(())
}
