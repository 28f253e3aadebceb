//! Show of hands: a short vote that everybody gives at once, openly, and one person types in.

use std::collections::BTreeMap;

use bearings_core::edit::{Edit, RoundEdit};
use bearings_core::exercises::{self, asked};
use bearings_core::model::{
    Document, ExerciseId, LeaderId, Progress, Purpose, QuestionId, Responses, Round, RoundNumber,
};
use bearings_core::question::{Answer, Question, QuestionKind, RatingAnswer, RatingScale};
use leptos::prelude::*;

use crate::i18n::{t, t_count, t_with};
use crate::reactive::live;
use crate::state::{use_session, use_store};
use crate::ui::{Button, Look, RatingEnds, RatingInput};

/// A vote that can be given by hand: one rating, by name.
#[derive(Clone, Debug, PartialEq)]
struct Vote {
    exercise: ExerciseId,
    round: RoundNumber,
    question: QuestionId,
    /// Who has still to vote, in the order of the room.
    waiting: Vec<(LeaderId, String)>,
}

impl Vote {
    fn all(document: &Document) -> Vec<Self> {
        document.open_rounds().filter_map(|(exercise, round)| Self::of(document, exercise, round)).collect()
    }

    fn of(document: &Document, exercise: ExerciseId, round: &Round) -> Option<Self> {
        let [question] = round.questions.as_slice() else { return None };
        let is_rating = matches!(asked(exercise, round, question)?.kind, QuestionKind::Rating(_));
        let is_named = matches!(round.responses, Responses::Named(_));
        let name = |id: LeaderId| Some((id.clone(), document.leader(&id)?.name.clone()));
        let waits = |id: &LeaderId| matches!(round.progress(id), Progress::Waiting | Progress::Absent);
        let waiting: Vec<_> = document.expected(round).into_iter().filter(waits).filter_map(name).collect();
        (is_rating && is_named && !waiting.is_empty()).then(|| Self {
            exercise,
            round: round.number,
            question: question.clone(),
            waiting,
        })
    }
}

#[component]
pub(super) fn Hands() -> impl IntoView {
    let store = use_store();
    let votes = store.select(Vote::all);
    live(move || votes.get().into_iter().map(|vote| view! { <OneVote vote/> }).collect_view())
}

#[component]
fn OneVote(vote: Vote) -> impl IntoView {
    let (store, session) = (use_store(), use_session());
    let question = store.with_now(|document| {
        let round = document.exercise(vote.exercise)?.round(vote.round)?;
        asked(vote.exercise, round, &vote.question)
    });
    let Some((question, QuestionKind::Rating(scale))) = question.map(|question| (question, &question.kind))
    else {
        return ().into_any();
    };
    let hands = RwSignal::new(BTreeMap::<LeaderId, u8>::new());
    let rows = vote.waiting.iter().map(|(id, name)| row(hands, id.clone(), name, scale)).collect_view();
    let (exercise, round) = (vote.exercise, vote.round);
    let take = move |()| {
        let given = hands.get_untracked();
        if given.is_empty() {
            return session.fail(t("devices.hands.none"));
        }
        let at = (session.platform.now)();
        let within = |edit| Edit::Round { exercise, round, edit };
        let edits: Vec<Edit> = given
            .iter()
            .flat_map(|(leader, points)| {
                [
                    answer(question, leader, *points),
                    RoundEdit::HandIn { leader: leader.clone(), at, ids: Vec::new() },
                ]
            })
            .map(within)
            .collect();
        if store.dispatch_all(&edits) {
            session.tell(t_count("devices.hands.taken", given.len(), &[]));
        }
    };
    let purpose = store.round(exercise, round).map_or(Purpose::Answers, |round| round.purpose);
    let title = exercises::content_for(exercise, purpose).title.as_str();
    view! {
        <section class="section stack hands">
            <h2>{t_with("devices.hands.heading", &[("exercise", &title)])}</h2>
            <p>{t("devices.hands.text")}</p>
            <p class="statement">{question.text.as_str()}</p>
            <RatingEnds first=scale.first last=scale.last low=scale.low.clone() high=scale.high.clone()/>
            <div class="stack is-tight">{rows}</div>
            <div><Button label=t("devices.hands.take") on_press=take look=Look::Primary/></div>
        </section>
    }
    .into_any()
}

fn answer(question: &Question, leader: &LeaderId, points: u8) -> RoundEdit {
    let answer = Some(Answer::Rating(RatingAnswer::Points(points)));
    RoundEdit::Answer { leader: leader.clone(), question: question.id.clone(), answer }
}

fn row(
    hands: RwSignal<BTreeMap<LeaderId, u8>>,
    leader: LeaderId,
    name: &str,
    scale: &RatingScale,
) -> impl IntoView {
    let of = leader.clone();
    let value = Signal::derive(move || hands.with(|hands| hands.get(&of).copied()));
    let choose = {
        let leader = leader.clone();
        move |points: u8| {
            hands.update(|hands| {
                hands.insert(leader.clone(), points);
            })
        }
    };
    let no_hand = move |none: bool| {
        if none {
            hands.update(|hands| {
                hands.remove(&leader);
            })
        }
    };
    view! {
        <RatingInput
            legend=name.to_owned()
            first=scale.first
            last=scale.last
            low=scale.low.clone()
            high=scale.high.clone()
            value
            cant_say=Signal::stored(false)
            on_choose=choose
            on_cant_say=no_hand
            dense=true
        />
    }
}
