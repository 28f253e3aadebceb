//! The room that the workshop is held in: where it is, its timers, and who looks at this window.

use bearings_core::exchange::presenting::{self, Spot, first_spot};
use bearings_core::exercises::content;
use bearings_core::model::{Document, ExerciseId, QuestionId, Slot};
use bearings_core::planning::estimate;
use bearings_core::route::Route;
use leptos::prelude::*;

use super::{DocumentStore, Session, Timer};
use crate::reactive::Lasting;

/// What is of the room and not of the workshop; it goes when the workshop is closed.
#[derive(Clone, Copy)]
pub struct Room {
    /// The exercise that the room is in.
    pub exercise: Lasting<Option<ExerciseId>>,
    /// The question that is talked about, and its exercise: the talk about all exercises together goes from one to the
    /// other.
    pub question: Lasting<Option<(ExerciseId, QuestionId)>>,
    /// The timer of the exercise.
    pub timer: Timer,
    /// The timer of what is talked about, while that is on the screen.
    pub talk: Lasting<Option<Timer>>,
    /// Whether this window may be seen by everybody: what is for the facilitator alone stays away from it then.
    pub is_shared: Lasting<bool>,
    /// The link under which leaders answer on their own phones, while there is one to show.
    pub invitation: Lasting<Option<String>>,
}

/// The room of the open workshop.
pub fn use_room() -> Room {
    expect_context()
}

/// Whether this window may be seen by everybody, tracked. Outside of a workshop there is nothing to keep away.
pub fn is_shared() -> bool {
    use_context::<Room>().is_some_and(|room| room.is_shared.get())
}

impl Room {
    /// The room of a workshop that is opened. It follows the address from exercise to exercise.
    pub fn of(store: DocumentStore, session: Session) -> Self {
        let exercise = Lasting::new(store.with_now(first_spot).map(|spot| spot.exercise));
        Effect::new(move |_| {
            if let Route::Exercise(_, entered, _) | Route::Entry(_, entered) = session.route.get()
                && exercise.get_untracked() != Some(entered)
            {
                exercise.set(Some(entered));
            }
        });
        let minutes =
            store.select(move |document| exercise.get().map_or(0, |exercise| minutes_of(document, exercise)));
        Self {
            exercise,
            question: Lasting::new(None),
            timer: Timer::following(session.platform, minutes.into()),
            talk: Lasting::new(None),
            is_shared: Lasting::new(false),
            invitation: Lasting::new(None),
        }
    }

    /// The exercise that is before everybody, tracked: that of the question that is talked about, else the one that the
    /// room is in.
    fn shown(&self) -> Option<ExerciseId> {
        let talked_about = self.question.with(|question| question.as_ref().map(|(exercise, _)| *exercise));
        talked_about.or_else(|| self.exercise.get())
    }

    /// Where the room is, tracked.
    pub fn spot(&self, document: &Document) -> Option<Spot> {
        let exercise = self.shown()?;
        let stage = document.exercise(exercise).map(|state| state.stage).unwrap_or_default();
        Some(Spot { exercise, stage })
    }

    /// What of it the second screen may know, tracked. The timer of what is talked about goes before that of the whole.
    pub fn seen(&self) -> presenting::Room {
        let begun = |timer: Timer| Some(timer.countdown()).filter(|countdown| countdown.is_begun());
        presenting::Room {
            exercise: self.shown(),
            question: self.question.get().map(|(_, question)| question),
            timer: self.talk.get().and_then(begun).or_else(|| begun(self.timer)),
            invitation: self.invitation.get(),
        }
    }
}

/// The minutes that the agenda gives an exercise, else what it takes by itself.
pub fn minutes_of(document: &Document, exercise: ExerciseId) -> u32 {
    let planned = document.agenda.items.iter().find(|item| item.slot == Slot::Exercise(exercise));
    let needed = || {
        let leaders = document.active_leaders().count();
        estimate(content(exercise), leaders, document.agenda.devices).total()
    };
    planned.map_or_else(needed, |item| u32::from(item.minutes))
}
