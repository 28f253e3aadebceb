//! One item of the queue: what to open with, what was said, and what comes of it.

use bearings_core::edit::{DecisionEdit, Edit};
use bearings_core::model::{
    Decision, DecisionId, DiscussionMark, DiscussionStatus, Document, ExerciseId, Purpose, Revealed, Round,
    RoundNumber, Stage,
};
use bearings_core::question::{Question, QuestionKind};
use bearings_core::results::{QueueItem, movement, question_result};
use bearings_core::route::Route;
use leptos::prelude::*;

use super::super::reveal::{Choices, Rankings, Ratings, revealed};
use super::super::words;
use crate::i18n::{t, t_with};
use crate::state::{use_session, use_store};
use crate::ui::{Button, Look, Size, TextField};

#[component]
pub(super) fn DiscussionItem(exercise: ExerciseId, round: RoundNumber, item: QueueItem) -> impl IntoView {
    let store = use_store();
    let question = item.question;
    let reveal = Route::Exercise(store.now().id.clone(), exercise, Stage::Reveal).to_fragment();
    let last = store.select(|document| {
        let last: Vec<String> = document
            .active_leaders()
            .filter(|leader| leader.speaks_last)
            .map(|leader| leader.name.clone())
            .collect();
        last
    });
    let speakers = move || {
        let last = last.get();
        if last.is_empty() {
            t("discuss.order")
        } else {
            t_with("discuss.order_last", &[("names", &crate::i18n::names(&last))])
        }
    };
    let blind = item.is_blind.then(|| view! { <p class="miss">{t("prompt.blind")}</p> });
    view! {
        <div class="queue-body stack">
            <p class="lead prompt">{words::prompt(&store.now(), &item.prompt)}</p>
            {blind}
            <p class="note">{speakers}</p>
            {match &question.kind {
                QuestionKind::Rating(_) | QuestionKind::Choice(_) | QuestionKind::Ranking(_) => view! {
                    {answers(exercise, round, question)}
                    <Revotes exercise round question/>
                }
                .into_any(),
                QuestionKind::List(_) | QuestionKind::Split(_) | QuestionKind::Text(_) => {
                    view! { <p><a href=reveal>{t("discuss.look_again")}</a></p> }.into_any()
                }
            }}
            <Marks exercise item=item.clone()/>
            <WriteDecision exercise/>
        </div>
    }
}

/// The answers of one round to a question that can be voted on again in sight of the first vote.
pub(in super::super) fn answers(
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'static Question,
) -> AnyView {
    match &question.kind {
        QuestionKind::Rating(scale) => {
            view! { <Ratings exercise round scale questions=vec![question] legend=false/> }.into_any()
        }
        QuestionKind::Choice(_) => view! { <Choices exercise round questions=vec![question]/> }.into_any(),
        QuestionKind::Ranking(_) => view! { <Rankings exercise round question/> }.into_any(),
        QuestionKind::List(_) | QuestionKind::Split(_) | QuestionKind::Text(_) => ().into_any(),
    }
}

/// The revealed votes on a question that came after `round`.
pub(in super::super) fn later_votes<'a>(
    document: &'a Document,
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'a Question,
) -> impl Iterator<Item = Revealed<'a>> {
    let rounds = document.exercise(exercise).into_iter().flat_map(|state| &state.rounds);
    rounds
        .filter(move |later| later.purpose == Purpose::Revote && later.number > round)
        .filter(move |later| later.questions.contains(&question.id))
        .filter_map(Round::revealed)
}

/// Later votes on the same question, below the first one.
#[component]
pub(in super::super) fn Revotes(
    exercise: ExerciseId,
    round: RoundNumber,
    question: &'static Question,
) -> impl IntoView {
    let store = use_store();
    let later = store.select(move |document| {
        let first = revealed(document, exercise, round).map(|round| question_result(round, question));
        later_votes(document, exercise, round, question)
            .map(|later| {
                let result = question_result(later, question);
                let moved = first.as_ref().and_then(|first| movement(first, &result));
                (later.round().number, moved)
            })
            .collect::<Vec<_>>()
    });
    move || {
        later
            .get()
            .into_iter()
            .map(|(number, moved)| {
                view! {
                    <h3>{t("discuss.after_talk")}</h3>
                    {answers(exercise, number, question)}
                    {moved.map(|moved| view! { <p>{words::movement(&moved)}</p> })}
                }
            })
            .collect_view()
    }
}

/// Star, done, skip, vote again.
#[component]
fn Marks(exercise: ExerciseId, item: QueueItem) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let question = item.question.id.clone();
    let set = {
        let question = question.clone();
        move |mark: DiscussionMark| {
            store.dispatch(Edit::Discussion { exercise, question: question.clone(), mark });
        }
    };
    let status = |status: DiscussionStatus| {
        let (set, mark) = (set.clone(), DiscussionMark { status, ..item.mark.clone() });
        move |()| set(mark.clone())
    };
    let star = {
        let (set, mark) = (set.clone(), DiscussionMark { starred: !item.mark.starred, ..item.mark.clone() });
        move |()| set(mark.clone())
    };
    let again = move |()| {
        let at = (session.platform.now)();
        let questions = vec![question.clone()];
        if store.dispatch(Edit::OpenRound { exercise, purpose: Purpose::Revote, questions, at }) {
            let id = store.now().id.clone();
            (session.platform.go)(&Route::Exercise(id, exercise, Stage::Answer));
        }
    };
    let star_label = if item.mark.starred { t("discuss.unstar") } else { t("discuss.star") };
    let open = item.mark.status == DiscussionStatus::Open;
    view! {
        <div class="cluster">
            {if open {
                view! {
                    <Button label=t("discuss.mark_done") on_press=status(DiscussionStatus::Done)/>
                    <Button label=t("discuss.skip") on_press=status(DiscussionStatus::Skipped) look=Look::Quiet/>
                }
                .into_any()
            } else {
                view! { <Button label=t("discuss.take_up") on_press=status(DiscussionStatus::Open)/> }.into_any()
            }}
            <Button label=t("discuss.vote_again") on_press=again look=Look::Quiet/>
            <Button label=star_label on_press=star look=Look::Quiet/>
        </div>
    }
}

/// Writes a decision down while the talk is still warm.
#[component]
fn WriteDecision(exercise: ExerciseId) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let text = RwSignal::new(String::new());
    let write = move |()| {
        let words = text.get_untracked().trim().to_owned();
        if words.is_empty() {
            session.fail(t("decision.empty"));
            return;
        }
        let decision = Decision {
            id: DecisionId::from_random((session.platform.bits)()),
            text: words,
            owner: None,
            due: None,
            origin: Some(exercise),
            written_at: (session.platform.now)(),
        };
        if store.dispatch(Edit::Decision(DecisionEdit::Add(decision))) {
            text.set(String::new());
            session.tell(t("decision.written"));
        }
    };
    view! {
        <div class="write-decision">
            <TextField label=t("decision.new") value=text on_input=move |words| text.set(words) on_enter=write max=300_u32/>
            <Button label=t("decision.write") on_press=write size=Size::Normal/>
        </div>
    }
}
