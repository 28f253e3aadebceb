//! A sheet that was answered on a device of the leader's own, taken in whole.

use super::{EditError, sheets};
use crate::exercises::asked;
use crate::model::{
    ExerciseId, HandedIn, LeaderId, Origin, Response, Responses, Round, Sheet, SheetId, Timestamp,
};
use crate::question::validate;

/// A sheet that came from elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// Whose it is.
    pub leader: LeaderId,
    /// The answers.
    pub sheet: Sheet,
    /// When it was sealed, by the clock of the device that it came from.
    pub at: Timestamp,
    /// Where it came from; an unnamed round forgets it.
    pub from: Origin,
    /// As for [`RoundEdit::HandIn`](super::RoundEdit::HandIn); drawn from the reply, so that the same one has the same.
    pub ids: Vec<SheetId>,
}

/// Puts the sheet into its round. In a named one it takes the place of the leader's earlier sheet while nothing is
/// revealed; an unnamed sheet cannot be found again, so there it stays with the first.
pub(super) fn receive(id: ExerciseId, round: &mut Round, received: &Received) -> Result<(), EditError> {
    check(id, round, &received.sheet)?;
    let Received { leader, at, from, ids, .. } = received;
    let mut sheet = received.sheet.clone();
    sheet.drop_incomplete();
    let late = !round.is_open();
    let has_handed_in = round.responses.has_handed_in(leader);
    match &mut round.responses {
        _ if late && has_handed_in => return Err(EditError::RoundRevealed),
        Responses::Unnamed(_) if late => return Err(EditError::LateUnnamed),
        Responses::Unnamed(_) if has_handed_in => return Err(EditError::AlreadyHandedIn),
        Responses::Unnamed(unnamed) => {
            unnamed.drafts.insert(leader.clone(), sheet);
            sheets::take_apart(unnamed, leader, late, ids)?;
        }
        Responses::Named(by_leader) => {
            let handed_in = Some(HandedIn { at: *at, late, from: Some(from.clone()) });
            by_leader.insert(leader.clone(), Response { sheet, handed_in });
        }
    }
    round.absent.remove(leader);
    Ok(())
}

/// Whether every answer fits the question that the round asks.
fn check(id: ExerciseId, round: &Round, sheet: &Sheet) -> Result<(), EditError> {
    let question = |wanted| {
        let question = asked(id, round, wanted).filter(|_| round.questions.contains(wanted));
        question.ok_or(EditError::Gone)
    };
    for (wanted, answer) in &sheet.answers {
        validate(&question(wanted)?.kind, answer)?;
    }
    match sheet.predictions.keys().all(|wanted| question(wanted).is_ok_and(|question| question.key)) {
        true => Ok(()),
        false => Err(EditError::Gone),
    }
}
