//! What the answers say: all of a round, or one question that is talked about.

use bearings_core::exercises::asked;
use bearings_core::model::{Document, ExerciseId, QuestionId, RoundNumber};
use bearings_core::question::{Question, QuestionKind};
use bearings_core::results::discussion_queue;
use leptos::prelude::*;

use super::super::discuss::{Revotes, answers};
use super::super::reveal::{Revelation, one_section, revealed, title};
use super::super::words;
use crate::i18n::t;
use crate::reactive::live;
use crate::stages::HEADING;
use crate::state::use_store;

/// The reveal.
#[component]
pub fn FoundPicture(
    /// Of which exercise.
    exercise: ExerciseId,
    /// Which round.
    round: RoundNumber,
) -> impl IntoView {
    let heading = use_store()
        .select(move |document| revealed(document, exercise, round).map(|shown| title(exercise, shown)));
    view! {
        <div class="presenter-page">
            <div class="presenter-main">
                <h1 id=HEADING tabindex="-1">{live(move || heading.get())}</h1>
                <div class="presenter-found"><Revelation exercise round=Signal::stored(round)/></div>
            </div>
        </div>
    }
}

/// One question that is talked about: its words, what to begin with, and its picture.
#[component]
pub fn TalkPicture(
    /// Of which exercise.
    exercise: ExerciseId,
    /// The round that it comes from.
    round: RoundNumber,
    /// Which question.
    question: QuestionId,
) -> impl IntoView {
    let store = use_store();
    let asked = store.with_now(|document| {
        revealed(document, exercise, round).and_then(|shown| asked(exercise, shown.round(), &question))
    });
    let prompt = store.select(move |document| prompt(document, exercise, round, &question));
    view! {
        <div class="presenter-page">
            <div class="presenter-main">
                <h1 id=HEADING tabindex="-1">{asked.map(|question| question.text.clone())}</h1>
                <p class="lead">{live(move || prompt.get())}</p>
                <h2 class="visually-hidden">{t("lead.present.answers")}</h2>
                <div class="presenter-found presenter-talk">{asked.map(|question| shown(exercise, round, question))}</div>
            </div>
        </div>
    }
}

fn shown(exercise: ExerciseId, round: RoundNumber, question: &'static Question) -> AnyView {
    match &question.kind {
        QuestionKind::Rating(_) | QuestionKind::Choice(_) | QuestionKind::Ranking(_) => view! {
            {answers(exercise, round, question)}
            <Revotes exercise round question/>
        }
        .into_any(),
        QuestionKind::List(_) | QuestionKind::Split(_) | QuestionKind::Text(_) => {
            one_section(exercise, round, question)
        }
    }
}

fn prompt(document: &Document, exercise: ExerciseId, round: RoundNumber, question: &QuestionId) -> String {
    let shown =
        document.exercise(exercise).and_then(|state| Some((state, revealed(document, exercise, round)?)));
    let queue = shown.map(|(state, round)| discussion_queue(exercise, state, round)).unwrap_or_default();
    let item = queue.into_iter().find(|item| item.question.id == *question);
    item.map(|item| words::prompt(document, &item.prompt)).unwrap_or_default()
}
