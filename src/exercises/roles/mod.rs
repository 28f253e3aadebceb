//! Roles: the collision map of a reveal, and on the board decision rights with what does not hold together in them, and a
//! charter for each leader.

mod agreed;
mod charters;
mod line;
mod map;
mod mend;
mod reveal;
mod rights;
mod words;

use leptos::prelude::*;

pub use agreed::{agreed, tables};
pub use reveal::RolesReveal;
pub use words::headline;

use self::charters::Charters;
use self::mend::ToMend;
use self::rights::Rights;

/// The board of Roles beside its fields.
#[component]
pub fn RolesBoard() -> impl IntoView {
    view! {
        <Rights/>
        <ToMend/>
        <Charters/>
    }
}
