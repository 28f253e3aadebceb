//! What the second screen shows of an exercise: the pictures of the stages in large, and nothing that can be pressed.

mod agreed;
mod answering;
mod brief;
mod found;

use bearings_core::exchange::presenting::{Answering, Frame};
use bearings_core::model::ExerciseId;
use leptos::prelude::*;

pub use self::agreed::AgreedPicture;
pub use self::answering::AnsweringPicture;
pub use self::brief::BriefPicture;
pub use self::found::{FoundPicture, TalkPicture};

use crate::state::Timer;

/// The timer of the second screen, while there is one.
pub type SeenTimer = Signal<Option<Timer>>;

/// One picture of an exercise.
pub fn picture(
    exercise: ExerciseId,
    frame: Frame,
    answering: Signal<Option<Answering>>,
    invitation: Signal<Option<String>>,
    timer: SeenTimer,
) -> AnyView {
    match frame {
        Frame::Brief => view! { <BriefPicture exercise timer/> }.into_any(),
        Frame::Answering => view! { <AnsweringPicture exercise answering invitation timer/> }.into_any(),
        Frame::Found(round) => view! { <FoundPicture exercise round/> }.into_any(),
        Frame::Talk(round, question) => view! { <TalkPicture exercise round question/> }.into_any(),
        Frame::Agreed => view! { <AgreedPicture exercise/> }.into_any(),
    }
}

/// Whether a picture has the timer as its largest figure; beside the others it stands small.
pub fn has_large_timer(frame: &Frame) -> bool {
    matches!(frame, Frame::Brief | Frame::Answering)
}
