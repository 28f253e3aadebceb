//! The frame of an exercise: agenda rail, stepper, and the stage itself.

use bearings_core::edit::Edit;
use bearings_core::model::{Document, ExerciseId, Slot, Stage};
use bearings_core::planning::{clock, is_passed};
use bearings_core::route::Route;
use leptos::prelude::*;
use strum::IntoEnumIterator;

use super::answer::{AnswerStage, Way};
use super::brief::BriefStage;
use super::decide::DecideStage;
use super::discuss::DiscussStage;
use super::pictures::provide_taker;
use super::reveal::RevealStage;
use crate::exercises::is_wide;
use crate::i18n::t;
use crate::state::{DocumentStore, use_store};
use crate::ui::{AgendaEntry, AgendaRail, AgendaSheet, Step, StepState, Stepper};

/// One stage of one exercise.
#[component]
pub fn ExerciseScreen(
    /// Which exercise.
    exercise: ExerciseId,
    /// Which stage.
    stage: Stage,
) -> impl IntoView {
    let store = use_store();
    provide_taker(exercise);
    store.dispatch(Edit::Stage { exercise, stage });
    // While answers are taken nothing but the lid or one leader's sheet is on the page.
    if stage == Stage::Answer {
        return view! { <AnswerStage exercise way=Way::Device/> }.into_any();
    }
    let content = match stage {
        Stage::Brief | Stage::Answer => view! { <BriefStage exercise/> }.into_any(),
        Stage::Reveal => view! { <RevealStage exercise/> }.into_any(),
        Stage::Discuss => view! { <DiscussStage exercise/> }.into_any(),
        Stage::Decide => view! { <DecideStage exercise/> }.into_any(),
    };
    view! {
        <div class="page layout-rail" class:is-wide=is_wide(exercise, stage)>
            <AgendaRail title=t("rail.title") entries=entries(store, exercise)/>
            <div class="rail-content">
                <AgendaSheet title=t("rail.title") entries=entries(store, exercise)/>
                <Stepper steps=store.select(move |document| steps(document, exercise, stage))/>
                {content}
            </div>
        </div>
    }
    .into_any()
}

/// The stages on the stepper: the one that is open, and of the others which are done.
pub fn steps(document: &Document, exercise: ExerciseId, open: Stage) -> Vec<Step> {
    let state = |stage: Stage| {
        if stage == open {
            StepState::Now
        } else if is_passed(document, exercise, stage) {
            StepState::Done
        } else {
            StepState::Ahead
        }
    };
    let step = |stage: Stage| Step {
        label: t(&format!("stage.{}", stage.as_str())),
        href: Route::Exercise(document.id.clone(), exercise, stage).to_fragment(),
        state: state(stage),
    };
    Stage::iter().map(step).collect()
}

fn entries(store: DocumentStore, exercise: ExerciseId) -> Signal<Vec<AgendaEntry>> {
    store.select(move |document| agenda_entries(document, Some(exercise))).into()
}

/// The agenda as the rail shows it.
pub fn agenda_entries(document: &Document, current: Option<ExerciseId>) -> Vec<AgendaEntry> {
    document
        .agenda
        .schedule()
        .into_iter()
        .map(|scheduled| {
            let (label, href, state) = match scheduled.item.slot {
                Slot::Break => (t("agenda.break"), None, StepState::Ahead),
                Slot::Exercise(id) => {
                    let stage = document.exercise(id).map(|state| state.reached()).unwrap_or_default();
                    let state = if current == Some(id) {
                        StepState::Now
                    } else if stage == Stage::Decide {
                        StepState::Done
                    } else {
                        StepState::Ahead
                    };
                    let href = Route::Exercise(document.id.clone(), id, stage).to_fragment();
                    (bearings_core::exercises::content(id).title.clone(), Some(href), state)
                }
            };
            AgendaEntry {
                label,
                href,
                state,
                minutes: u32::from(scheduled.item.minutes),
                note: format!("{}–{}", clock(scheduled.from), clock(scheduled.until)),
            }
        })
        .collect()
}
