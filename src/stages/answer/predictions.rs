//! How many of the others does a leader expect to answer alike?

use bearings_core::edit::{Edit, RoundEdit};
use bearings_core::question::{Question, QuestionKind};
use leptos::prelude::*;

use super::super::HEADING;
use crate::i18n::{t, t_count};
use crate::state::{Turn, use_store};
use crate::ui::NumberField;

#[component]
pub(super) fn Predictions(turn: Turn, questions: Vec<&'static Question>, others: usize) -> impl IntoView {
    view! {
        <h1 id=HEADING tabindex="-1">{t("predict.heading")}</h1>
        <p class="lead">{t_count("predict.lead", others, &[])}</p>
        <div class="stack is-loose">
            {questions
                .into_iter()
                .map(|question| {
                    view! { <Prediction turn=turn.clone() question label=question.text.clone() others/> }
                })
                .collect_view()}
        </div>
    }
}

/// What a prediction is about.
pub(super) fn hint(kind: &QuestionKind) -> String {
    match kind {
        QuestionKind::Rating(_) => t("predict.rating"),
        QuestionKind::List(_) => t("predict.list"),
        QuestionKind::Choice(_) => t("predict.choice"),
        QuestionKind::Ranking(_) | QuestionKind::Split(_) | QuestionKind::Text(_) => t("predict.other"),
    }
}

/// How many of the others, as a number.
#[component]
pub(super) fn Prediction(
    turn: Turn,
    question: &'static Question,
    label: String,
    others: usize,
) -> impl IntoView {
    let store = use_store();
    let value = {
        let turn = turn.clone();
        store.select(move |document| {
            let round = document.exercise(turn.exercise)?.round(turn.round)?;
            round.responses.draft(&turn.leader)?.predictions.get(&question.id).copied().map(u32::from)
        })
    };
    let change = move |count: Option<u32>| {
        let count = count.and_then(|count| u8::try_from(count).ok());
        let edit = RoundEdit::Predict { leader: turn.leader.clone(), question: question.id.clone(), count };
        store.dispatch(Edit::Round { exercise: turn.exercise, round: turn.round, edit });
    };
    view! {
        <NumberField
            label
            hint=hint(&question.kind)
            value
            on_change=change
            min=0
            max=u32::try_from(others).unwrap_or(u32::from(u8::MAX))
        />
    }
}
