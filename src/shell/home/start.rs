//! A new workshop.

use bearings_core::exercises::content;
use bearings_core::model::{AgendaItem, AgendaItemId, Document, ExerciseId, Slot, WorkshopId};
use bearings_core::route::Route;
use leptos::task::spawn_local;

use crate::browser::workshops;
use crate::state::Session;

/// Starts a workshop with Vision on its agenda and goes to its set-up.
pub fn start_workshop(session: Session) {
    let platform = session.platform;
    let mut document = Document::new(WorkshopId::from_random((platform.bits)()), (platform.now)());
    document.agenda.items.push(AgendaItem {
        id: AgendaItemId::from_random((platform.bits)()),
        slot: Slot::Exercise(ExerciseId::Vision),
        minutes: content(ExerciseId::Vision).minutes,
    });
    spawn_local(async move {
        // Where it can't be stored it is held in memory, and the workshop's own header says so.
        let _ = workshops::put(&document).await;
        (platform.go)(&Route::Setup(document.id));
    });
}
