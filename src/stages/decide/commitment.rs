//! Blind fist to five: will each of us stand behind it?

use bearings_core::edit::Edit;
use bearings_core::exercises::{SUPPORTS_FROM, commitment};
use bearings_core::model::{ExerciseId, ExerciseState, Purpose, RoundNumber, Stage};
use bearings_core::question::QuestionKind;
use bearings_core::results::rating;
use bearings_core::route::Route;
use leptos::prelude::*;

use super::super::reveal::{Ratings, RevealPanel, revealed};
use crate::i18n::{t, t_count};
use crate::reactive::live;
use crate::state::{use_session, use_store};
use crate::ui::Button;

#[component]
pub(super) fn CommitmentSection(exercise: ExerciseId) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let newest = store.select(move |document| document.exercise(exercise).and_then(newest_vote));
    let start = move |()| {
        let at = (session.platform.now)();
        if store.dispatch(Edit::ask_all(exercise, Purpose::Commitment, at)) {
            let id = store.now().id.clone();
            (session.platform.go)(&Route::Exercise(id, exercise, Stage::Answer));
        }
    };
    view! {
        <section class="section stack">
            <h2>{t("commitment.heading")}</h2>
            <p>{t("commitment.lead")}</p>
            {live(move || match newest.get() {
                Some((round, true)) => view! { <RevealPanel exercise round/> }.into_any(),
                Some((round, false)) => {
                    view! {
                        <Outcome exercise round/>
                        <div><Button label=t("commitment.again") on_press=start/></div>
                    }
                    .into_any()
                }
                None => view! { <div><Button label=t("commitment.start") on_press=start/></div> }.into_any(),
            })}
        </section>
    }
}

/// The newest vote, and whether it is open.
fn newest_vote(state: &ExerciseState) -> Option<(RoundNumber, bool)> {
    let round = state.rounds.iter().rev().find(|round| round.purpose == Purpose::Commitment)?;
    Some((round.number, round.is_open()))
}

/// What came of a vote.
#[component]
pub(in super::super) fn Outcome(exercise: ExerciseId, round: RoundNumber) -> impl IntoView {
    let store = use_store();
    let Some(question) = commitment().questions.first() else { return ().into_any() };
    let QuestionKind::Rating(scale) = &question.kind else { return ().into_any() };
    let below = store.select(move |document| {
        let result = revealed(document, exercise, round).map(|round| rating(round, question, scale));
        let dots = result.map(|result| result.dots).unwrap_or_default();
        dots.iter().filter(|dot| !dot.late && dot.points < SUPPORTS_FROM).count()
    });
    view! {
        <p class="lead" class:miss=Signal::derive(move || { below.get() > 0 })>
            {live(move || if below.get() == 0 { t("commitment.all_support") } else { t_count("commitment.below", below.get(), &[]) })}
        </p>
        <Ratings exercise round scale questions=vec![question] legend=false/>
    }
    .into_any()
}
