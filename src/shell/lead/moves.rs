//! Moving the room, from the facilitator's page or from the second screen.

use bearings_core::edit::Edit;
use bearings_core::exchange::presenting::{Move, moved};
use bearings_core::route::Route;
use leptos::prelude::*;

use crate::state::{DocumentStore, Room, Session};

/// Moves the room. Not while somebody answers: the sheet would vanish from under their hands.
pub(super) fn move_room(store: DocumentStore, session: Session, room: Room, by: Move) {
    if session.turn.with_untracked(Option::is_some) {
        return;
    }
    let document = store.now();
    let Some(to) = untrack(|| room.spot(&document)).and_then(|from| moved(&document, from, by)) else {
        return;
    };
    let goes_along = |route: &Route| route.is_of_exercise() || matches!(route, Route::Discussion(_));
    if session.route.with_untracked(goes_along) {
        // The window that shows the exercise, or the talk about it, goes along; it settles the stage itself.
        (session.platform.go)(&Route::Exercise(document.id.clone(), to.exercise, to.stage));
    } else {
        room.exercise.set(Some(to.exercise));
        store.dispatch(Edit::Stage { exercise: to.exercise, stage: to.stage });
    }
}
