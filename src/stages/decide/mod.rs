//! The decision: board, blind fist to five, decisions and actions.

mod actions;
mod board;
mod cell;
mod commitment;
mod decisions;
mod records;
mod table;

use bearings_core::model::ExerciseId;
use bearings_core::route::Route;
use leptos::prelude::*;

pub use self::actions::ActionList;
use self::board::BoardSection;
use self::commitment::CommitmentSection;
pub(super) use self::commitment::Outcome;
pub use self::decisions::DecisionList;
use super::HEADING;
use crate::exercises as special;
use crate::i18n::t;
use crate::state::use_store;
use crate::ui::{ButtonLink, Look, Size};

#[component]
pub(super) fn DecideStage(exercise: ExerciseId) -> impl IntoView {
    let files = Route::Files(use_store().now().id.clone()).to_fragment();
    view! {
        <div class="page-head">
            <h1 id=HEADING tabindex="-1">{t("decide.heading")}</h1>
            <ButtonLink href=files label=t("decide.take_home") look=Look::Primary size=Size::Main/>
        </div>
        {special::board(exercise)}
        <BoardSection exercise/>
        <section class="section stack">
            <h2>{t("decision.heading")}</h2>
            <DecisionList origin=Some(exercise)/>
        </section>
        <section class="section stack">
            <h2>{t("action.heading")}</h2>
            <ActionList origin=Some(exercise)/>
        </section>
        <CommitmentSection exercise/>
    }
}
