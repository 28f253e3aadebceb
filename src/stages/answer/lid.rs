//! The lid: what the device shows while it passes from one leader to the next. Dark in both themes, no answers.

use bearings_core::edit::{Edit, RoundEdit};
use bearings_core::exercises;
use bearings_core::model::{ExerciseId, LeaderId, Progress, Purpose, Responses, RoundNumber, Stage};
use bearings_core::route::Route;
use leptos::prelude::*;

use super::super::people::{first_waiting, progress_of, statuses};
use crate::i18n::{t, t_count, t_with};
use crate::reactive::{Selected, When, live};
use crate::state::{Turn, use_session, use_store};
use crate::ui::{Button, ButtonLink, HandOver, Look, Size};

type People = Vec<(LeaderId, String, Progress)>;

#[component]
pub(super) fn Lid(exercise: ExerciseId, round: Option<RoundNumber>) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let people: Selected<People> = store.select(move |document| {
        let state = document.exercise(exercise);
        let round = round.and_then(|number| state.and_then(|state| state.round(number)));
        round.map(|round| progress_of(document, round)).unwrap_or_default()
    });
    let chosen = RwSignal::new(None::<LeaderId>);
    let is_late = store.select(move |document| {
        let round = round.and_then(|number| document.exercise(exercise)?.round(number));
        round.is_some_and(|round| !round.is_open())
    });
    let closed = store.select(move |document| {
        let round = round.and_then(|number| document.exercise(exercise)?.round(number));
        round.is_some_and(|round| !round.is_open() && matches!(round.responses, Responses::Unnamed(_)))
    });
    let next = Selected::new(move || {
        if closed.get() {
            return None;
        }
        people.with(|people| {
            let can_answer = |id: &LeaderId| {
                people.iter().any(|(known, _, progress)| known == id && *progress != Progress::HandedIn)
            };
            chosen.get().filter(can_answer).or_else(|| first_waiting(people))
        })
    });
    let purpose = store.select(move |document| {
        let round = round.and_then(|number| document.exercise(exercise)?.round(number));
        round.map_or(Purpose::Answers, |round| round.purpose)
    });
    let title = move || match next.get() {
        _ if round.is_none() => t("lid.not_opened"),
        Some(id) => t_with("lid.pass_to", &[("name", &store.leader_name(&id))]),
        None => t("lid.nobody_waits"),
    };
    let text = move || {
        let minutes = exercises::content_for(exercise, purpose.get()).minutes_per_leader;
        let title = exercises::content_for(exercise, purpose.get()).title.clone();
        match next.get() {
            _ if round.is_none() => t("lid.not_opened_text"),
            Some(_) if is_late.get() => t("lid.late"),
            Some(_) => t_count("lid.about", usize::from(minutes), &[("exercise", &title)]),
            None if closed.get() => t("lid.unnamed_late"),
            None => t("lid.nobody_waits_text"),
        }
    };
    let sealed = move || match session.handed_in.get() {
        Some(id) => t_with("lid.sealed", &[("name", &store.leader_name(&id))]),
        None => String::new(),
    };
    view! {
        <div class="lid">
        <HandOver
            title=Signal::derive(title)
            text=Signal::derive(text)
            sealed=Signal::derive(sealed)
            people=Signal::derive(move || people.with(|people| statuses(people, next.get().as_ref())))
        >
            {live(move || match (round, next.get()) {
                (Some(round), Some(leader)) => view! { <TurnButtons exercise round leader people/> }.into_any(),
                (Some(_), None) => view! { <WayOn exercise purpose/> }.into_any(),
                (None, _) => view! { <WayIn exercise/> }.into_any(),
            })}
            <When when=move || !closed.get()>
                <Others people next chosen/>
            </When>
            <WayOut exercise purpose next/>
        </HandOver>
        </div>
    }
}

#[component]
fn TurnButtons(
    exercise: ExerciseId,
    round: RoundNumber,
    leader: LeaderId,
    people: Selected<People>,
) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let name = store.leader_name(&leader);
    let progress = people.with_untracked(|people| {
        people.iter().find(|(id, ..)| *id == leader).map(|(_, _, progress)| *progress)
    });
    let key = if progress == Some(Progress::Begun) { "lid.go_on" } else { "lid.begin" };
    let begin = {
        let leader = leader.clone();
        move |()| {
            store.close_history();
            session.handed_in.set(None);
            session.turn.set(Some(Turn { exercise, round, leader: leader.clone() }));
        }
    };
    let cannot = move |()| {
        let edit = RoundEdit::Absent { leader: leader.clone(), absent: true };
        store.dispatch(Edit::Round { exercise, round, edit });
    };
    let absent = progress == Some(Progress::Absent);
    let begun = progress == Some(Progress::Begun);
    view! {
        {begun.then(|| view! { <p class="note">{t("lid.begun")}</p> })}
        <Button label=t_with(key, &[("name", &name)]) on_press=begin look=Look::Primary size=Size::Main/>
        {(!absent).then(|| view! { <Button label=t_with("lid.cannot_now", &[("name", &name)]) on_press=cannot look=Look::Quiet/> })}
    }
}

/// Lets somebody else go first.
#[component]
fn Others(
    people: Selected<People>,
    next: Selected<Option<LeaderId>>,
    chosen: RwSignal<Option<LeaderId>>,
) -> impl IntoView {
    let others = move || {
        people.with(|people| {
            let next = next.get();
            people
                .iter()
                .filter(|(id, _, progress)| *progress != Progress::HandedIn && next.as_ref() != Some(id))
                .map(|(id, name, _)| (id.clone(), name.clone()))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <When when=move || !others().is_empty()>
            <details class="lid-others">
                <summary>{t("lid.somebody_else")}</summary>
                <div class="cluster">
                    {live(move || {
                        others()
                            .into_iter()
                            .map(|(id, name)| {
                                let choose = move |()| chosen.set(Some(id.clone()));
                                view! { <Button label=name on_press=choose/> }
                            })
                            .collect_view()
                    })}
                </div>
            </details>
        </When>
    }
}

/// Where the room goes when nobody is waiting any more.
#[component]
fn WayOn(exercise: ExerciseId, purpose: Selected<Purpose>) -> impl IntoView {
    let id = use_store().now().id.clone();
    move || {
        let href = Route::Exercise(id.clone(), exercise, stage_after(purpose.get())).to_fragment();
        view! { <ButtonLink href label=t("lid.to_reveal") look=Look::Primary size=Size::Main/> }
    }
}

/// The way to where a round is opened.
#[component]
fn WayIn(exercise: ExerciseId) -> impl IntoView {
    let href = Route::Exercise(use_store().now().id.clone(), exercise, Stage::Brief).to_fragment();
    view! { <ButtonLink href label=t("reveal.to_brief") look=Look::Primary size=Size::Main/> }
}

/// The facilitator's way out while leaders are still waiting.
#[component]
fn WayOut(
    exercise: ExerciseId,
    purpose: Selected<Purpose>,
    next: Selected<Option<LeaderId>>,
) -> impl IntoView {
    let id = use_store().now().id.clone();
    view! {
        <When when=move || next.get().is_some()>
            <ButtonLink
                href=Route::Exercise(id.clone(), exercise, stage_after(purpose.get())).to_fragment()
                label=t("lid.facilitator")
                look=Look::Quiet
            />
        </When>
    }
}

/// The stage in which a round of this purpose is revealed.
fn stage_after(purpose: Purpose) -> Stage {
    match purpose {
        Purpose::Answers => Stage::Reveal,
        Purpose::Revote => Stage::Discuss,
        Purpose::Commitment => Stage::Decide,
    }
}
