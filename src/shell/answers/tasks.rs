//! What there is to answer, how far it is, and the way on to sealing.

use bearings_core::exchange::invite::InvitedRound;
use bearings_core::exercises::{self, SheetPlan};
use bearings_core::model::Sheet;
use leptos::prelude::*;

use super::seal::SealDialog;
use super::{Step, use_own};
use crate::i18n::{t, t_count, t_with};
use crate::stages::HEADING;
use crate::state::{Turn, use_session, use_store};
use crate::ui::{Button, Icon, IconName, Look, Size};

/// One exercise as this screen lists it.
struct Task {
    invited: InvitedRound,
    title: &'static str,
    minutes: usize,
    answered: usize,
    all: usize,
}

impl Task {
    fn is_begun(&self) -> bool {
        self.answered > 0
    }

    fn standing(&self) -> String {
        match self.answered {
            0 => t_count("own.tasks.minutes", self.minutes, &[]),
            answered if answered == self.all => t("own.tasks.complete"),
            answered => t_with("own.tasks.answered", &[("answered", &answered), ("all", &self.all)]),
        }
    }
}

#[component]
pub(super) fn Tasks() -> impl IntoView {
    let own = use_own();
    let tasks = tasks();
    let sealing = RwSignal::new(false);
    let has_any = tasks.iter().any(Task::is_begun);
    let was_sealed = own.answering.with_untracked(|answering| answering.sealed.is_some());
    let name = own.answering.with_untracked(|answering| answering.my_name().to_owned());
    let empty: Vec<&str> = tasks.iter().filter(|task| !task.is_begun()).map(|task| task.title).collect();
    view! {
        <div class="page is-narrow stack is-loose">
            <div class="stack is-tight">
                <h1 id=HEADING tabindex="-1">{t_with("own.tasks.heading", &[("name", &name)])}</h1>
                <p class="lead">{t("own.tasks.lead")}</p>
            </div>
            <ul class="rows">{tasks.iter().map(|task| row(task, has_any)).collect_view()}</ul>
            <div class="sticky-actions">
                <p class="note cluster"><Icon name=IconName::Lock/>{t("own.tasks.stays")}</p>
                {has_any.then(|| view! {
                    <Button label=t("own.tasks.seal") on_press=move |()| sealing.set(true) look=Look::Primary size=Size::Main/>
                })}
            </div>
            <div class="cluster">
                {was_sealed.then(|| view! {
                    <Button label=t("own.tasks.last_reply") on_press=move |()| own.step.set(Step::Out) look=Look::Quiet/>
                })}
                <Button label=t("own.tasks.not_me") on_press=move |()| own.step.set(Step::Who) look=Look::Quiet/>
            </div>
        </div>
        <SealDialog open=sealing empty=empty.join(", ")/>
    }
}

fn row(task: &Task, has_any: bool) -> AnyView {
    let (own, session, store) = (use_own(), use_session(), use_store());
    let (exercise, round) = (task.invited.exercise, task.invited.number);
    let begin = move |()| {
        let leader = own.answering.with_untracked(|answering| answering.me());
        store.close_history();
        session.turn.set(Some(Turn { exercise, round, leader }));
    };
    let label = if task.is_begun() { "own.tasks.go_on" } else { "own.tasks.begin" };
    let look = if has_any { Look::Secondary } else { Look::Primary };
    let spoken = format!("{}: {}", t(label), task.title);
    view! {
        <li class="row">
            <div class="row-main stack is-tight">
                <strong>{task.title}</strong>
                <span class="note">{task.standing()}</span>
            </div>
            <Button label=t(label) spoken on_press=begin look/>
        </li>
    }
    .into_any()
}

fn tasks() -> Vec<Task> {
    let (own, document) = (use_own(), use_store().now());
    own.answering.with_untracked(|answering| {
        let me = answering.me();
        let task = |invited: &InvitedRound| {
            let round = document.exercise(invited.exercise)?.round(invited.number)?;
            let plan = SheetPlan::of_leader(&document, invited.exercise, round, &me);
            let sheet: Sheet = round.responses.draft(&me).cloned().unwrap_or_default();
            let content = exercises::content_for(invited.exercise, invited.purpose);
            Some(Task {
                invited: invited.clone(),
                title: exercises::content(invited.exercise).title.as_str(),
                minutes: content.minutes_for(plan.count()),
                answered: plan.count() - plan.open(&sheet).len(),
                all: plan.count(),
            })
        };
        answering.invite.rounds.iter().filter_map(task).collect()
    })
}
