//! The five stages on the graduated rule.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::rule::{Side, rule};
use crate::i18n::t;
use crate::reactive::{Selected, live};
use bearings_core::geometry::rule::even_ticks;

/// Where a step of a way stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind.
    Done,
    /// Here.
    Now,
    /// Ahead.
    Ahead,
}

impl StepState {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Done => "is-done",
            Self::Now => "is-now",
            Self::Ahead => "is-ahead",
        }
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Where it stands.
    pub state: StepState,
}

/// The steps of an exercise: a check behind what is done, the current one bold, with a pointer at the end of the thick
/// line that leads there. On a phone only the current name shows.
#[component]
pub fn Stepper(
    /// The steps in order.
    #[prop(into)]
    steps: Signal<Vec<Step>>,
    /// How far inside the current step, from 0 to 1.
    #[prop(default = Signal::stored(0.5), into)]
    within: Signal<f64>,
) -> impl IntoView {
    let progress = Signal::derive(move || {
        let place = steps.with(|steps| {
            let now = steps.iter().position(|step| step.state == StepState::Now);
            let done =
                steps.iter().rposition(|step| step.state == StepState::Done).map_or(0, |last| last + 1);
            now.map_or(done as f64, |now| now as f64 + within.get().clamp(0.0, 1.0))
                / steps.len().max(1) as f64
        });
        Some(place)
    });
    let count = Selected::new(move || steps.with(Vec::len));
    let line = move || rule(&even_ticks(count.get() as u32, 5), progress, true, Side::Above);
    view! {
        <nav class="stepper" aria-label=t("ui.stepper.label")>
            <ol class="stepper-steps">{live(move || steps.get().into_iter().map(step).collect_view())}</ol>
            {line}
        </nav>
    }
}

/// The check behind what is done, and the word for those who don't see it.
pub(super) fn done_mark() -> AnyView {
    view! {
        <Icon name=IconName::Check/>
        <span class="visually-hidden">", " {t("ui.step.done")}</span>
    }
    .into_any()
}

fn step(step: Step) -> impl IntoView {
    let current = (step.state == StepState::Now).then_some("step");
    let done = (step.state == StepState::Done).then(done_mark);
    view! {
        <li class=step.state.class()>
            <a href=step.href aria-current=current>{step.label}{done}</a>
        </li>
    }
}
