//! The state of the running app: the open workshop, and what of it is only of this screen.

mod platform;
mod room;
mod session;
mod store;
mod timer;

pub use platform::Platform;
pub use room::{Room, is_shared, minutes_of, use_room};
pub use session::{Notice, NoticeKind, Session, Turn, use_session};
pub use store::{DocumentStore, use_store};
pub use timer::Timer;
