//! What the stage waits for: a round that is still to be opened, or one that takes answers.

use bearings_core::edit::Edit;
use bearings_core::exchange::presenting::Spot;
use bearings_core::model::{Document, ExerciseId, Purpose, RoundNumber, Stage};
use leptos::prelude::*;

use crate::i18n::t;
use crate::reactive::live;
use crate::stages::RevealPanel;
use crate::state::{use_session, use_store};
use crate::ui::{Button, Look, Size};

/// What is still to be done in this stage.
#[derive(Clone, Copy, PartialEq)]
enum Waiting {
    /// Nobody was asked yet.
    Opening,
    /// A round takes answers.
    Answers(RoundNumber),
    /// Nothing.
    Nothing,
}

fn waiting(document: &Document, spot: Spot) -> Waiting {
    let state = document.exercise(spot.exercise);
    match state.and_then(|state| state.open_round()) {
        Some(round) => Waiting::Answers(round.number),
        None if spot.stage <= Stage::Reveal && state.is_none_or(|state| state.rounds.is_empty()) => {
            Waiting::Opening
        }
        None => Waiting::Nothing,
    }
}

/// Opens the round, or shows who has answered and opens the reveal.
#[component]
pub(super) fn UnderWay(spot: Spot) -> impl IntoView {
    let found = use_store().select(move |document| waiting(document, spot));
    let exercise = spot.exercise;
    live(move || match found.get() {
        Waiting::Opening => view! { <OpenAnswers exercise/> }.into_any(),
        Waiting::Answers(round) => view! { <RevealPanel exercise round/> }.into_any(),
        Waiting::Nothing => ().into_any(),
    })
}

#[component]
fn OpenAnswers(exercise: ExerciseId) -> impl IntoView {
    let (store, session) = (use_store(), use_session());
    let open = move |()| {
        let at = (session.platform.now)();
        if store.dispatch(Edit::ask_all(exercise, Purpose::Answers, at)) {
            store.dispatch(Edit::Stage { exercise, stage: Stage::Answer });
        }
    };
    view! {
        <section class="section stack" aria-labelledby="lead-open">
            <h2 id="lead-open">{t("lead.open.heading")}</h2>
            <p>{t("lead.open.text")}</p>
            <div><Button label=t("lead.open.act") on_press=open look=Look::Secondary size=Size::Normal/></div>
        </section>
    }
}
