//! What the second screen gets to see, and how the two windows talk.
//!
//! The presenter's window knows nothing but what the main window tells it, and that is a [`Scene`]: the workshop as far
//! as it was revealed, and of what is being answered only who has done so.

mod frame;
mod message;
mod scene;
mod steps;

pub use frame::Frame;
pub use message::{Message, MessageError};
pub use scene::{Answering, Person, Room, Scene, Status, Timer, Who, scene};
pub use steps::{Move, Spot, first_spot, moved};
