//! The lid: what is shown while the device passes from one leader to the next, or between two sheets of paper. Dark in
//! both themes, no answers.

use bearings_core::edit::{Edit, RoundEdit};
use bearings_core::exchange::survey::takes_surveys;
use bearings_core::model::{ExerciseId, LeaderId, Progress, RoundNumber, Stage};
use bearings_core::route::Route;
use leptos::prelude::*;

use super::super::HEADING;
use super::Way;
use super::lid_words::{others, rows, text, title};
use super::standing::Standing;
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::reactive::{Lasting, Selected, When, live};
use crate::state::{Turn, use_session, use_store};
use crate::ui::{Button, ButtonLink, HandOver, Look, Size};

/// Around the button that begins.
const ACTS: &str = "lid-acts";

#[component]
pub(super) fn Lid(exercise: ExerciseId, round: Option<RoundNumber>, way: Way) -> impl IntoView {
    let store = use_store();
    let sealed = use_session().sealed;
    let standing = store.select(move |document| Standing::of(document, exercise, round));
    let chosen = RwSignal::new(None::<LeaderId>);
    let next = Selected::new(move || standing.with(|standing| standing.as_ref()?.next(way, chosen.get())));
    let said = move |words: fn(Way, ExerciseId, Option<&Standing>, Option<&LeaderId>) -> String| {
        Signal::derive(move || {
            standing.with(|standing| next.with(|next| words(way, exercise, standing.as_ref(), next.as_ref())))
        })
    };
    let people = move || {
        let rows = |standing: &Standing| next.with(|next| rows(way, standing, next.as_ref()));
        standing.with(|standing| standing.as_ref().map(rows).unwrap_or_default())
    };
    focus_after_a_sheet(way, sealed);
    view! {
        <div class="lid">
        <HandOver
            title=said(|way, _, standing, next| title(way, standing, next))
            text=said(text)
            sealed
            people=Signal::derive(people)
        >
            <div id=ACTS class="cluster">
                {live(move || match (round, next.get()) {
                    (Some(round), Some(leader)) => view! { <TurnButtons exercise round leader standing way/> }.into_any(),
                    (Some(_), None) => view! { <WayOn exercise standing/> }.into_any(),
                    (None, _) => view! { <WayIn exercise/> }.into_any(),
                })}
            </div>
            <Others way standing next chosen/>
            <WaysOut exercise standing next way/>
        </HandOver>
        </div>
    }
}

/// What had the focus is gone with the sheet. Where paper is typed in, the Enter key goes on to the next one.
fn focus_after_a_sheet(way: Way, sealed: Lasting<String>) {
    let after_a_sheet = sealed.with_untracked(|words| !words.is_empty());
    Effect::new(move |_| {
        let goes_on = after_a_sheet && way == Way::Paper && page::focus_within(ACTS, ".is-primary");
        if !goes_on {
            page::focus(HEADING);
        }
    });
}

#[component]
fn TurnButtons(
    exercise: ExerciseId,
    round: RoundNumber,
    leader: LeaderId,
    standing: Selected<Option<Standing>>,
    way: Way,
) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let name = store.leader_name(&leader);
    let progress = standing.with_untracked(|standing| standing.as_ref()?.progress(&leader));
    let begun = progress == Some(Progress::Begun);
    let (key, note) = match (way, begun) {
        (Way::Device, false) => ("lid.begin", None),
        (Way::Device, true) => ("lid.go_on", Some("lid.begun")),
        (Way::Paper, false) => ("entry.begin", None),
        (Way::Paper, true) => ("entry.go_on", Some("entry.begun")),
    };
    let begin = {
        let leader = leader.clone();
        move |()| {
            store.close_history();
            session.sealed.set(String::new());
            session.turn.set(Some(Turn { exercise, round, leader: leader.clone() }));
        }
    };
    let cannot = move |()| {
        let edit = RoundEdit::Absent { leader: leader.clone(), absent: true };
        store.dispatch(Edit::Round { exercise, round, edit });
    };
    let can_be_absent = way == Way::Device && progress != Some(Progress::Absent);
    view! {
        {note.map(|note| view! { <p class="note">{t(note)}</p> })}
        <Button label=t_with(key, &[("name", &name)]) on_press=begin look=Look::Primary size=Size::Main/>
        {can_be_absent.then(|| view! { <Button label=t_with("lid.cannot_now", &[("name", &name)]) on_press=cannot look=Look::Quiet/> })}
    }
}

/// Lets somebody else go first.
#[component]
fn Others(
    way: Way,
    standing: Selected<Option<Standing>>,
    next: Selected<Option<LeaderId>>,
    chosen: RwSignal<Option<LeaderId>>,
) -> impl IntoView {
    let others = Selected::new(move || {
        let others = |standing: &Standing| next.with(|next| others(way, standing, next.as_ref()));
        standing.with(|standing| standing.as_ref().map(others).unwrap_or_default())
    });
    let label = match way {
        Way::Device => "lid.somebody_else",
        Way::Paper => "entry.another",
    };
    let button = move |(id, label): (LeaderId, String)| {
        view! { <Button label on_press=move |()| chosen.set(Some(id.clone()))/> }.into_any()
    };
    view! {
        <When when=move || others.with(|others| !others.is_empty())>
            <details class="lid-others">
                <summary>{t(label)}</summary>
                <div class="cluster">{live(move || others.get().into_iter().map(button).collect_view())}</div>
            </details>
        </When>
    }
}

/// Where the room goes when nobody is waiting any more.
#[component]
fn WayOn(exercise: ExerciseId, standing: Selected<Option<Standing>>) -> impl IntoView {
    let id = use_store().now().id.clone();
    let href = Route::Exercise(id, exercise, stage_after(standing)).to_fragment();
    view! { <ButtonLink href label=t("lid.to_reveal") look=Look::Primary size=Size::Main/> }
}

/// The way to where a round is opened.
#[component]
fn WayIn(exercise: ExerciseId) -> impl IntoView {
    let href = Route::Exercise(use_store().now().id.clone(), exercise, Stage::Brief).to_fragment();
    view! { <ButtonLink href label=t("reveal.to_brief") look=Look::Primary size=Size::Main/> }
}

/// The facilitator's ways out: to the reveal while leaders are still waiting, from the device to paper or back, and to
/// the file of a form tool.
#[component]
fn WaysOut(
    exercise: ExerciseId,
    standing: Selected<Option<Standing>>,
    next: Selected<Option<LeaderId>>,
    way: Way,
) -> impl IntoView {
    let id = use_store().now().id.clone();
    let quiet = |route: Route, key: &'static str| {
        view! { <ButtonLink href=route.to_fragment() label=t(key) look=Look::Quiet/> }.into_any()
    };
    let takes_answers =
        move || standing.with(|standing| standing.as_ref().is_some_and(Standing::takes_answers));
    let takes_survey = move || {
        takes_surveys(exercise)
            && standing.with(|standing| standing.as_ref().is_some_and(Standing::takes_survey))
    };
    live(move || {
        let of_stage = |stage: Stage| Route::Exercise(id.clone(), exercise, stage);
        let to_reveal =
            next.with(Option::is_some).then(|| quiet(of_stage(stage_after(standing)), "lid.facilitator"));
        let other_way = takes_answers().then(|| match way {
            Way::Device => quiet(Route::Entry(id.clone(), exercise), "lid.paper"),
            Way::Paper => quiet(of_stage(Stage::Answer), "entry.to_lid"),
        });
        let survey = takes_survey().then(|| quiet(Route::Survey(id.clone(), exercise), "survey.way"));
        let own_devices = takes_answers().then(|| quiet(Route::Replies(id.clone()), "lid.own_devices"));
        view! { {to_reveal} {other_way} {own_devices} {survey} }
    })
}

/// The stage in which the round is revealed.
fn stage_after(standing: Selected<Option<Standing>>) -> Stage {
    standing.with_untracked(|standing| standing.as_ref().map_or(Stage::Reveal, Standing::stage_after))
}
