//! What an exercise found and agreed, to be read by those who were not in the room.

mod agreed;
mod fields;

use bearings_core::model::{Document, ExerciseId, Progress, Purpose, Revealed, Round};
use bearings_core::question::Question;
use bearings_core::results::questions_asked;
use leptos::prelude::*;

pub use self::agreed::Agreed;
use super::discuss::{Revotes, later_votes};
use super::reveal::{Revelation, last_answers, revealed, title};
use crate::i18n::{day, t, t_count};
use crate::state::use_store;

/// The newest answers of an exercise with what they say, and the votes after the talk; nothing where there are none.
#[component]
pub fn Findings(
    /// Which exercise.
    exercise: ExerciseId,
) -> impl IntoView {
    let document = use_store().now();
    let number = document.exercise(exercise).and_then(last_answers);
    let found = number.and_then(|number| Some((number, revealed(&document, exercise, number)?)));
    let Some((round, shown)) = found else { return ().into_any() };
    view! {
        <p class="lead">{title(exercise, shown)}</p>
        <p class="note">{asked(&document, exercise, shown)}</p>
        <Revelation exercise round=Signal::stored(round)/>
        {votes_after_the_talk(&document, exercise, shown)}
    }
    .into_any()
}

/// When the answers were shown, and how many of those who were asked gave some.
fn asked(document: &Document, exercise: ExerciseId, shown: Revealed<'_>) -> String {
    let handed_in = |leader: &&_| shown.round().progress(leader) == Progress::HandedIn;
    let answered = shown.expected().iter().filter(handed_in).count();
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("of", &shown.expected().len()), ("day", &day(shown.at()))];
    let newest = t_count("report.answered", answered, values);
    let earlier = document.exercise(exercise).map_or(0, |state| earlier_rounds(&state.rounds));
    match earlier {
        0 => newest,
        earlier => format!("{newest} {}", t_count("report.earlier", earlier, &[])),
    }
}

/// How many rounds of answers came before the newest.
fn earlier_rounds(rounds: &[Round]) -> usize {
    let answers = rounds.iter().filter(|round| round.purpose == Purpose::Answers && !round.is_open());
    answers.count().saturating_sub(1)
}

/// Second votes, question by question; nothing where there were none.
fn votes_after_the_talk(document: &Document, exercise: ExerciseId, shown: Revealed<'_>) -> Option<AnyView> {
    let number = shown.round().number;
    let again: Vec<&'static Question> = questions_asked(exercise, shown)
        .filter(|question| later_votes(document, exercise, number, question).next().is_some())
        .collect();
    let one = |question: &'static Question| {
        view! {
            <div class="stack is-tight">
                <p class="statement">{question.text.clone()}</p>
                <Revotes exercise round=number question/>
            </div>
        }
    };
    (!again.is_empty()).then(|| {
        view! {
            <section class="section stack is-loose">
                <h2>{t("report.second_votes")}</h2>
                {again.into_iter().map(one).collect_view()}
            </section>
        }
        .into_any()
    })
}
