//! A round under way: who has answered, how long there is, and where to answer.

use bearings_core::code::Code;
use bearings_core::exchange::invite;
use bearings_core::exchange::presenting::{Answering, Person, Status, Who};
use bearings_core::exercises::content;
use bearings_core::model::{ExerciseId, Purpose};
use leptos::prelude::*;

use super::SeenTimer;
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, live};
use crate::stages::HEADING;
use crate::ui::{AnswerStatus, CodePicture, PersonStatus, StatusList, TimerFace};

/// From so many leaders on, their names are set smaller.
const CROWD: usize = 15;

#[component]
pub fn AnsweringPicture(
    /// Of which exercise.
    exercise: ExerciseId,
    /// The round.
    answering: Signal<Option<Answering>>,
    /// The link to answer under on one's own phone.
    invitation: Signal<Option<String>>,
    /// The timer, while there is one.
    timer: SeenTimer,
) -> impl IntoView {
    let asked =
        Selected::new(move || answering.with(|answering| answering.as_ref().map(|of| asked(exercise, of))));
    let words = move || {
        asked.get().map(|(heading, questions)| {
            let question = |text: String| view! { <p class="statement">{text}</p> };
            view! {
                <h1 id=HEADING tabindex="-1" class="is-headline">{heading}</h1>
                {questions.into_iter().map(question).collect_view()}
            }
        })
    };
    view! {
        <div class="presenter-page has-side">
            <div class="presenter-main">
                {live(words)}
                <p class="lead">{t("lead.present.alone")}</p>
                <LargeTimer timer/>
            </div>
            <div class="presenter-side">
                {live(move || invitation.get().map(|link| view! { <Invitation link/> }))}
                {live(move || answering.get().map(|of| who(of.who)))}
            </div>
        </div>
    }
}

/// What stands over a round, and what it asks where that is not all of the exercise.
fn asked(exercise: ExerciseId, answering: &Answering) -> (String, Vec<String>) {
    let heading = match answering.purpose {
        Purpose::Answers => content(exercise).brief.heading.clone(),
        Purpose::Revote => t("revote.heading"),
        Purpose::Commitment => t("commitment.heading"),
    };
    (heading, answering.questions.clone())
}

fn who(who: Who) -> AnyView {
    match who {
        Who::Counted { answered, of } => view! {
            <p class="status-count">
                <strong>{t_with("ui.status.count", &[("answered", &answered), ("total", &of)])}</strong>
                " "
                {t("ui.status.have_answered")}
            </p>
        }
        .into_any(),
        Who::Named(people) => {
            let is_crowd = people.len() >= CROWD;
            let people = Signal::stored(people.into_iter().map(status).collect::<Vec<_>>());
            view! { <div class:is-crowd=is_crowd><StatusList people/></div> }.into_any()
        }
    }
}

fn status(Person { name, status }: Person) -> PersonStatus {
    let status = match status {
        Status::Answered => AnswerStatus::Answered,
        Status::Waiting => AnswerStatus::Waiting,
        Status::Absent => AnswerStatus::Absent,
    };
    PersonStatus { name, status }
}

#[component]
fn Invitation(link: String) -> impl IntoView {
    let (before, word) = link.split_at(link.find(invite::MARK).unwrap_or(link.len()));
    let code = Code::of_link(before, word);
    view! {
        <div class="stack is-tight">
            <p><strong>{t("lead.present.own_phone")}</strong></p>
            {code.map(|code| view! { <CodePicture code label=t("devices.invite.code_label")/> })}
        </div>
    }
}

/// The timer as the largest figure; nothing while there is none.
#[component]
pub(super) fn LargeTimer(timer: SeenTimer) -> impl IntoView {
    let whole = Selected::new(move || timer.get().map(|timer| timer.countdown().minutes()));
    live(move || {
        let minutes = whole.get()?;
        let left = timer.get_untracked()?.left();
        Some(view! { <TimerFace left of=minutes large=true/> })
    })
}
