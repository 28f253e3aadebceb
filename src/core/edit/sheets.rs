//! A leader's sheet in a round: answering, predicting, handing in, starting again.

use std::collections::{BTreeMap, BTreeSet};

use super::EditError;
use crate::exercises::asked;
use crate::model::responses::{Unlinked, UnnamedResponses};
use crate::model::{ExerciseId, HandedIn, LeaderId, QuestionId, Responses, Round, Sheet, SheetId, Timestamp};
use crate::question::{Answer, Question, validate};

pub(super) fn answer(
    id: ExerciseId,
    round: &mut Round,
    leader: &LeaderId,
    asked: &QuestionId,
    answer: Option<&Answer>,
) -> Result<(), EditError> {
    let question = asked_question(id, round, asked)?;
    if let Some(answer) = answer {
        validate(&question.kind, answer)?;
    }
    put(&mut draft_mut(round, leader)?.answers, asked, answer.cloned());
    Ok(())
}

pub(super) fn predict(
    id: ExerciseId,
    round: &mut Round,
    leader: &LeaderId,
    asked: &QuestionId,
    count: Option<u8>,
) -> Result<(), EditError> {
    if !asked_question(id, round, asked)?.key {
        return Err(EditError::Gone);
    }
    put(&mut draft_mut(round, leader)?.predictions, asked, count);
    Ok(())
}

fn asked_question(
    id: ExerciseId,
    round: &Round,
    wanted: &QuestionId,
) -> Result<&'static Question, EditError> {
    if !round.questions.contains(wanted) {
        return Err(EditError::Gone);
    }
    asked(id, round, wanted).ok_or(EditError::Gone)
}

fn put<T>(map: &mut BTreeMap<QuestionId, T>, key: &QuestionId, value: Option<T>) {
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
    // After an unnamed reveal the only new answer would show whose it is.
    if !round.is_open() && matches!(round.responses, Responses::Unnamed(_)) {
        return Err(EditError::LateUnnamed);
    }
    round.absent.remove(leader);
    Ok(match &mut round.responses {
        Responses::Named(by_leader) => &mut by_leader.entry(leader.clone()).or_default().sheet,
        Responses::Unnamed(unnamed) => unnamed.drafts.entry(leader.clone()).or_default(),
    })
}

pub(super) fn hand_in(
    round: &mut Round,
    leader: &LeaderId,
    at: Timestamp,
    ids: &[SheetId],
) -> Result<(), EditError> {
    let late = !round.is_open();
    draft_mut(round, leader)?.drop_incomplete();
    match &mut round.responses {
        Responses::Named(by_leader) => {
            by_leader.entry(leader.clone()).or_default().handed_in = Some(HandedIn { at, late, from: None });
            Ok(())
        }
        Responses::Unnamed(unnamed) => take_apart(unnamed, leader, late, ids),
    }
}

pub(super) fn take_apart(
    unnamed: &mut UnnamedResponses,
    leader: &LeaderId,
    late: bool,
    ids: &[SheetId],
) -> Result<(), EditError> {
    let sheet = unnamed.drafts.get(leader).cloned().unwrap_or_default();
    let needed = sheet.answers.len() + sheet.predictions.len();
    let distinct: BTreeSet<&SheetId> = ids.iter().collect();
    let in_use = |id: &SheetId| {
        unnamed.answers.values().any(|heap| heap.contains_key(id))
            || unnamed.predictions.values().any(|heap| heap.contains_key(id))
    };
    if distinct.len() != ids.len() || ids.len() < needed || ids.iter().any(in_use) {
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

pub(super) fn start_again(round: &mut Round, leader: &LeaderId) -> Result<(), EditError> {
    if !round.is_open() {
        return Err(EditError::RoundRevealed);
    }
    match &mut round.responses {
        Responses::Named(by_leader) => by_leader.remove(leader).map(drop).ok_or(EditError::Gone),
        Responses::Unnamed(unnamed) if unnamed.handed_in.contains(leader) => Err(EditError::CannotTakeBack),
        Responses::Unnamed(unnamed) => unnamed.drafts.remove(leader).map(drop).ok_or(EditError::Gone),
    }
}
