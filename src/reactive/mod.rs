//! Reactive building blocks that forget types early.
//!
//! Leptos compiles its reactive machinery anew for every closure and every type that it meets; with a few hundred of
//! them that machinery is most of the file a browser has to load. Here closures and values go behind `dyn` before
//! Leptos sees them, so that it is compiled once.

mod each;
mod lasting;
mod selected;
mod views;

pub use each::Each;
pub use lasting::Lasting;
pub use selected::Selected;
pub use views::{When, heard, live};
