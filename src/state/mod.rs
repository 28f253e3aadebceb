//! The state of the running app: the open workshop, and what is only of this screen.

mod platform;
mod session;
mod store;

pub use platform::Platform;
pub use session::{Notice, NoticeKind, Session, Turn, use_session};
pub use store::{DocumentStore, use_store};
