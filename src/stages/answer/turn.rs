//! One leader's turn: the sheet as it is, and handing it in.

use bearings_core::edit::{Edit, RoundEdit};
use bearings_core::exercises::SheetPlan;
use bearings_core::model::{Sheet, SheetId};

use crate::state::{DocumentStore, Session, Turn};

/// What the sheet of this turn asks; `None` where its round is gone.
pub(super) fn plan(store: DocumentStore, turn: &Turn) -> Option<SheetPlan> {
    let document = store.now();
    let round = document.exercise(turn.exercise)?.round(turn.round)?;
    Some(SheetPlan::of_leader(&document, turn.exercise, round, &turn.leader))
}

/// The sheet of this turn, untracked.
pub(super) fn sheet(store: DocumentStore, turn: &Turn) -> Sheet {
    let round = store.round(turn.exercise, turn.round);
    round.and_then(|round| round.responses.draft(&turn.leader).cloned()).unwrap_or_default()
}

/// Hands the sheet in for good. Returns whether it was taken; the turn is over then.
pub(super) fn hand_in(store: DocumentStore, session: Session, turn: &Turn) -> bool {
    let sheet = sheet(store, turn);
    let ids = (0..sheet.answers.len() + sheet.predictions.len())
        .map(|_| SheetId::from_random((session.platform.bits)()))
        .collect();
    let at = (session.platform.now)();
    let edit = RoundEdit::HandIn { leader: turn.leader.clone(), at, ids };
    let taken = store.dispatch(Edit::Round { exercise: turn.exercise, round: turn.round, edit });
    if taken {
        session.close_lid();
    }
    taken
}

/// Puts the sheet aside; it can be gone on with.
pub(super) fn put_aside(store: DocumentStore, session: Session) {
    store.close_history();
    session.close_lid();
}
