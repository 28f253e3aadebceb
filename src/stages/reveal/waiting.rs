//! Before the reveal: who has handed in, and the act that opens everything.

use bearings_core::edit::{Edit, RoundEdit};
use bearings_core::exchange::survey::takes_surveys;
use bearings_core::model::{ExerciseId, LeaderId, Naming, Progress, Responses, RoundNumber, Stage};
use bearings_core::route::Route;
use leptos::prelude::*;

use super::super::people::{handed_in, progress_of, statuses};
use super::RevealAct;
use crate::i18n::{names, t, t_count, t_with};
use crate::reactive::{Selected, When, live};
use crate::state::{is_shared, use_store};
use crate::ui::{Button, ButtonLink, Look, Size, StatusList};

/// Who has handed in, the way back to answering, and the reveal.
#[component]
pub fn RevealPanel(
    /// Of which exercise.
    exercise: ExerciseId,
    /// Which round.
    round: RoundNumber,
) -> impl IntoView {
    let store = use_store();
    let people = store.select(move |document| {
        let state = document.exercise(exercise);
        state
            .and_then(|state| state.round(round))
            .map(|round| progress_of(document, round))
            .unwrap_or_default()
    });
    let answer = Route::Exercise(store.now().id.clone(), exercise, Stage::Answer).to_fragment();
    // Sheets that a survey brings without names stand in the places of leaders who may not have answered.
    let is_of_strangers = store.select(move |document| {
        let round = document.exercise(exercise).and_then(|state| state.round(round));
        takes_surveys(exercise) && round.is_some_and(|round| matches!(round.responses, Responses::Unnamed(_)))
    });
    let is_counted = move || is_shared() || is_of_strangers.get();
    // Where nobody is named, the count above says all there is to say.
    let note =
        Signal::derive(move || if is_counted() { String::new() } else { people.with(|people| note(people)) });
    let somebody = move || people.with(|people| handed_in(people) > 0);
    view! {
        <section class="section stack">
            <When when=move || !is_counted() fallback=move || view! { <p>{live(move || people.with(|people| count(people)))}</p> }>
                <StatusList people=Signal::derive(move || people.with(|people| statuses(people, None)))/>
                <PeopleActs exercise round people/>
            </When>
            <div class="cluster">
                <When
                    when=somebody
                    fallback={
                        let answer = answer.clone();
                        move || {
                            view! {
                                <ButtonLink href=answer.clone() label=t("reveal.to_answering") look=Look::Primary size=Size::Main/>
                            }
                        }
                    }
                >
                    <RevealAct exercise round note/>
                </When>
            </div>
            <When when=somebody>
                <ButtonLink href=answer.clone() label=t("reveal.to_answering") look=Look::Quiet/>
            </When>
            <When when=move || !somebody()>
                <CancelRound exercise round/>
            </When>
        </section>
    }
}

/// How many have answered, without who has not.
fn count(people: &[(LeaderId, String, Progress)]) -> String {
    t_with("reveal.have_answered", &[("done", &handed_in(people)), ("all", &people.len())])
}

fn note(people: &[(LeaderId, String, Progress)]) -> String {
    let out: Vec<String> = people
        .iter()
        .filter(|(_, _, progress)| *progress != Progress::HandedIn)
        .map(|(_, name, _)| name.clone())
        .collect();
    let count = count(people);
    if out.is_empty() {
        return count;
    }
    let stays_out = t_count("reveal.stay_out", out.len(), &[("names", &names(&out))]);
    format!("{count} {stays_out}")
}

/// Absent, back, start again: what the facilitator can do for each leader.
#[component]
fn PeopleActs(
    exercise: ExerciseId,
    round: RoundNumber,
    people: Selected<Vec<(LeaderId, String, Progress)>>,
) -> impl IntoView {
    let store = use_store();
    let named = store.select(move |document| {
        let round = document.exercise(exercise).and_then(|state| state.round(round));
        round.map_or(document.naming, |round| match round.responses {
            Responses::Named(_) => Naming::Named,
            Responses::Unnamed(_) => Naming::Unnamed,
        })
    });
    let act = move |edit: RoundEdit| {
        store.dispatch(Edit::Round { exercise, round, edit });
    };
    let button = move |id: LeaderId, name: String, progress: Progress| match progress {
        Progress::HandedIn if named.get() == Naming::Unnamed => ().into_any(),
        Progress::HandedIn | Progress::Begun => {
            let label = t_with("reveal.start_again", &[("name", &name)]);
            let press = move |()| act(RoundEdit::StartAgain { leader: id.clone() });
            view! { <Button label on_press=press look=Look::Danger size=Size::Row/> }.into_any()
        }
        Progress::Waiting => {
            let label = t_with("reveal.absent", &[("name", &name)]);
            let press = move |()| act(RoundEdit::Absent { leader: id.clone(), absent: true });
            view! { <Button label on_press=press size=Size::Row/> }.into_any()
        }
        Progress::Absent => {
            let label = t_with("reveal.back", &[("name", &name)]);
            let press = move |()| act(RoundEdit::Absent { leader: id.clone(), absent: false });
            view! { <Button label on_press=press size=Size::Row/> }.into_any()
        }
    };
    view! {
        <details>
            <summary>{t("reveal.people_acts")}</summary>
            <div class="stack is-tight">
                <p class="note">{t("reveal.people_acts_hint")}</p>
                <div class="cluster">
                    {live(move || {
                        people
                            .get()
                            .into_iter()
                            .map(|(id, name, progress)| button(id, name, progress))
                            .collect_view()
                    })}
                </div>
            </div>
        </details>
    }
}

/// Takes back a round that nobody has answered.
#[component]
fn CancelRound(exercise: ExerciseId, round: RoundNumber) -> impl IntoView {
    let store = use_store();
    let cancel = move |()| {
        store.dispatch(Edit::Round { exercise, round, edit: RoundEdit::Cancel });
    };
    view! { <Button label=t("reveal.cancel_round") on_press=cancel look=Look::Quiet/> }
}
