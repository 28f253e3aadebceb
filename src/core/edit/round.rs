//! Opening rounds, answering, handing in, revealing.

use super::EditError;
use super::first_grouping::first_groupings;
use crate::exercises::{exercise, question};
use crate::model::leader::UNNAMED_FROM;
use crate::model::responses::{Unlinked, UnnamedResponses};
use crate::model::{
    Document, ExerciseId, HandedIn, LeaderId, Naming, Purpose, QuestionId, Responses, Round, RoundNumber,
    RoundState, Sheet, SheetId, Stage, Timestamp, limits,
};
use crate::question::{Answer, validate};

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
    if questions.is_empty() || questions.iter().any(|asked| question(id, purpose, asked).is_none()) {
        return Err(EditError::Gone);
    }
    let state = document.exercises.entry(id).or_default();
    if state.open_round().is_some() {
        return Err(EditError::RoundOpen);
    }
    if state.rounds.len() >= limits::ROUNDS {
        return Err(EditError::TooMany(limits::ROUNDS));
    }
    let number = state.rounds.last().map_or(1, |round| round.number.0 + 1);
    state.rounds.push(Round {
        number: RoundNumber(number),
        purpose,
        content_version: crate::exercises::content_for(id, purpose).version,
        questions: questions.to_vec(),
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
    let round = round_mut(document, id, number)?;
    match edit {
        RoundEdit::Absent { leader, absent } => {
            if *absent {
                round.absent.insert(leader.clone());
            } else {
                round.absent.remove(leader);
            }
        }
        RoundEdit::Answer { leader, question: asked, answer } => {
            let question = asked_question(id, round, asked)?;
            if let Some(answer) = answer {
                validate(&question.kind, answer)?;
            }
            put(&mut draft_mut(round, leader)?.answers, asked, answer.clone());
        }
        RoundEdit::Predict { leader, question: asked, count } => {
            asked_question(id, round, asked)?;
            put(&mut draft_mut(round, leader)?.predictions, asked, *count);
        }
        RoundEdit::HandIn { leader, at, ids } => hand_in(round, leader, *at, ids)?,
        RoundEdit::StartAgain { leader } => start_again(round, leader)?,
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

fn asked_question(
    id: ExerciseId,
    round: &Round,
    asked: &QuestionId,
) -> Result<&'static crate::question::Question, EditError> {
    if !round.questions.contains(asked) {
        return Err(EditError::Gone);
    }
    question(id, round.purpose, asked).ok_or(EditError::Gone)
}

fn put<T>(map: &mut std::collections::BTreeMap<QuestionId, T>, key: &QuestionId, value: Option<T>) {
    match value {
        Some(value) => {
            map.insert(key.clone(), value);
        }
        None => {
            map.remove(key);
        }
    }
}

fn draft_mut<'a>(round: &'a mut Round, leader: &LeaderId) -> Result<&'a mut Sheet, EditError> {
    if round.responses.has_handed_in(leader) {
        return Err(EditError::AlreadyHandedIn);
    }
    round.absent.remove(leader);
    Ok(match &mut round.responses {
        Responses::Named(by_leader) => &mut by_leader.entry(leader.clone()).or_default().sheet,
        Responses::Unnamed(unnamed) => unnamed.drafts.entry(leader.clone()).or_default(),
    })
}

fn hand_in(round: &mut Round, leader: &LeaderId, at: Timestamp, ids: &[SheetId]) -> Result<(), EditError> {
    let late = !round.is_open();
    let sheet = draft_mut(round, leader)?;
    sheet.answers.retain(|_, answer| !answer.is_blank());
    match &mut round.responses {
        Responses::Named(by_leader) => {
            by_leader.entry(leader.clone()).or_default().handed_in = Some(HandedIn { at, late });
            Ok(())
        }
        Responses::Unnamed(unnamed) => take_apart(unnamed, leader, late, ids),
    }
}

fn take_apart(
    unnamed: &mut UnnamedResponses,
    leader: &LeaderId,
    late: bool,
    ids: &[SheetId],
) -> Result<(), EditError> {
    let sheet = unnamed.drafts.get(leader).cloned().unwrap_or_default();
    let needed = sheet.answers.len() + sheet.predictions.len();
    let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
    if distinct.len() != ids.len() || ids.len() < needed {
        return Err(EditError::IdTaken);
    }
    let mut ids = ids.iter().cloned();
    for ((question, value), id) in sheet.answers.into_iter().zip(ids.by_ref()) {
        unnamed.answers.entry(question).or_default().insert(id, Unlinked { value, late });
    }
    for ((question, value), id) in sheet.predictions.into_iter().zip(ids) {
        unnamed.predictions.entry(question).or_default().insert(id, Unlinked { value, late });
    }
    unnamed.drafts.remove(leader);
    unnamed.handed_in.insert(leader.clone());
    Ok(())
}

fn start_again(round: &mut Round, leader: &LeaderId) -> Result<(), EditError> {
    if !round.is_open() {
        return Err(EditError::RoundRevealed);
    }
    match &mut round.responses {
        Responses::Named(by_leader) => by_leader.remove(leader).map(drop).ok_or(EditError::Gone),
        Responses::Unnamed(unnamed) if unnamed.handed_in.contains(leader) => Err(EditError::CannotTakeBack),
        Responses::Unnamed(unnamed) => unnamed.drafts.remove(leader).map(drop).ok_or(EditError::Gone),
    }
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
    if round.responses.handed_in().is_empty() {
        return Err(EditError::NobodyHandedIn);
    }
    let mut round = round.clone();
    let expected = document.expected(&round);
    round.state = RoundState::Revealed { at, expected };
    round.groupings = first_groupings(id, &round, &document.official_priorities);
    let purpose = round.purpose;
    *round_mut(document, id, number)? = round;
    if purpose == Purpose::Answers {
        document.exercises.entry(id).or_default().stage = Stage::Reveal;
    }
    Ok(())
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
