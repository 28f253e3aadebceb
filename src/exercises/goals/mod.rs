//! Goals: the cascade as a tree to edit, as a picture, and what does not hold together in it.

mod agreed;
mod company;
mod desk;
mod detail;
mod facts;
mod figures;
mod keys;
mod measure;
mod mend;
mod owner;
mod picture;
mod removal;
mod reveal;
mod reward;
mod row;
mod ties;
mod tree;
mod words;

use leptos::prelude::*;

pub use agreed::{agreed, tables};
pub use company::CompanyGoals;
pub use reveal::headline;

use self::desk::Desk;
use self::figures::Figures;
use self::mend::ToMend;
use self::picture::Picture;
use self::removal::Removal;
use self::tree::TreeSection;
use crate::reactive::{When, live};
use crate::ui::LiveRegion;

/// The board of Goals: finding and picture, tree and form, what to mend.
#[component]
pub fn GoalsBoard() -> impl IntoView {
    let desk = Desk::new();
    let some = Signal::derive(move || desk.facts.with(|facts| !facts.cards.is_empty()));
    view! {
        <LiveRegion message=desk.said/>
        <section class="section stack">
            <h2>{live(move || desk.facts.with(words::heading))}</h2>
            <When when=some>
                <Picture desk/>
                <Figures desk/>
            </When>
        </section>
        <TreeSection desk/>
        <When when=some>
            <ToMend desk/>
        </When>
        <Removal desk/>
    }
}
