//! Taking a file in: by a field or by dropping it, through one validated path, with a question where a workshop of the
//! same id is already here.

mod dialogs;
mod drop;
mod flow;
mod locked;

pub use drop::{DropAnywhere, hold_on_drop};
pub use flow::FileIntake;
