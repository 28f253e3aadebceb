//! What does not hold together, each with what to do about it.

use bearings_core::edit::{GoalEdit, GoalField};
use bearings_core::exercises::goals::{Finding, PriorityUse};
use bearings_core::model::goals::{Incentive, Level, PriorityRef};
use bearings_core::model::{Goal, GoalId};
use leptos::prelude::*;

use super::desk::Desk;
use super::detail::priority_list;
use super::words::sentence;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::{Selected, When, live};
use crate::state::use_session;
use crate::ui::{Button, Icon, IconName, Look, Size};

/// How many findings are listed before the rest is folded away.
const LISTED: usize = 12;

#[component]
pub(super) fn ToMend(desk: Desk) -> impl IntoView {
    let count = Selected::new(move || desk.facts.with(|facts| facts.findings.len()));
    let all = RwSignal::new(false);
    let lines = move || {
        let most = if all.get() { usize::MAX } else { LISTED };
        desk.facts.with(|facts| {
            let lines =
                facts.findings.iter().take(most).map(|finding| (finding.clone(), sentence(finding, facts)));
            lines.map(|(finding, words)| view! { <Line desk finding words/> }).collect_view()
        })
    };
    view! {
        <section class="section stack">
            <h2>{live(move || match count.get() {
                0 => t("goals.mend.none"),
                count => t_count("goals.mend.heading", count, &[]),
            })}</h2>
            <ul class="rows">{live(lines)}</ul>
            <When when=move || !all.get() && (count.get() > LISTED)>
                <Button
                    label=Signal::derive(move || t_count("goals.mend.more", count.get().saturating_sub(LISTED), &[]))
                    look=Look::Quiet
                    on_press=move |()| all.set(true)
                />
            </When>
        </section>
    }
}

#[component]
fn Line(desk: Desk, finding: Finding, words: String) -> impl IntoView {
    let goal = finding.goals().first().map(|goal| (*goal).clone());
    let act = match (finding, goal) {
        (Finding::PriorityWithoutGoal { priority }, _) => view! { <Serve desk priority/> }.into_any(),
        (Finding::PriorityReworded { goal, named_as, now, .. }, _) => {
            view! { <TakeWords desk goal named_as now/> }.into_any()
        }
        (Finding::PriorityGone { goal, named_as, .. }, _) => {
            view! { <ChooseAnother desk goal named_as/> }.into_any()
        }
        (_, Some(goal)) => view! { <Show desk goal/> }.into_any(),
        (_, None) => ().into_any(),
    };
    view! {
        <li class="row">
            <p class="row-main goal-finding">
                <Icon name=IconName::Miss/>
                <span dir="auto">{words}</span>
            </p>
            <div class="row-actions">{act}</div>
        </li>
    }
}

/// Goes to the goal that a finding is about.
#[component]
fn Show(desk: Desk, goal: GoalId) -> impl IntoView {
    let spoken = {
        let goal = goal.clone();
        Signal::derive(move || {
            t_with("goals.mend.show_spoken", &[("goal", &desk.facts.with(|facts| facts.text(&goal)))])
        })
    };
    view! {
        <Button
            label=t("goals.mend.show")
            spoken
            size=Size::Row
            look=Look::Quiet
            on_press=move |()| desk.go_to(&goal)
        />
    }
}

/// Adds a goal of the company for a priority that has none.
#[component]
fn Serve(desk: Desk, priority: PriorityRef) -> impl IntoView {
    let session = use_session();
    let add = move |()| {
        let id = GoalId::from_random((session.platform.bits)());
        let goal = Goal {
            text: priority.text.clone(),
            priority: Some(priority.clone()),
            ..Goal::new(id.clone(), Level::Company)
        };
        if desk.edit(GoalEdit::Add { goals: vec![goal], after: None }) {
            desk.go_to(&id);
        }
    };
    view! { <Button label=t("goals.mend.serve") size=Size::Row look=Look::Quiet on_press=add/> }
}

/// Takes over the words that a priority has by now.
#[component]
fn TakeWords(desk: Desk, goal: GoalId, named_as: PriorityUse, now: PriorityRef) -> impl IntoView {
    let take = move |()| {
        let found = desk.store.with_now(|document| document.goals.goal(&goal).cloned());
        if let Some(field) = found.and_then(|goal| referring(&goal, named_as, Some(now.clone()))) {
            desk.edit(GoalEdit::Update { id: goal.clone(), field });
        }
    };
    view! { <Button label=t("goals.mend.take_words") size=Size::Row look=Look::Quiet on_press=take/> }
}

/// The field in which a goal refers to this priority instead.
fn referring(goal: &Goal, named_as: PriorityUse, priority: Option<PriorityRef>) -> Option<GoalField> {
    match named_as {
        PriorityUse::Served => Some(GoalField::Priority(priority)),
        PriorityUse::PaidAgainst => {
            let incentive = goal.incentive.clone()?;
            Some(GoalField::Incentive(Some(Incentive { against: priority, ..incentive })))
        }
    }
}

/// Goes to the list in which another priority is chosen.
#[component]
fn ChooseAnother(desk: Desk, goal: GoalId, named_as: PriorityUse) -> impl IntoView {
    let choose = move |()| {
        desk.go_to(&goal);
        desk.write_in(priority_list(named_as));
    };
    view! { <Button label=t("goals.mend.choose_another") size=Size::Row look=Look::Quiet on_press=choose/> }
}

/// What was found about one goal, in its form.
#[component]
pub(super) fn FindingLines(desk: Desk, id: GoalId) -> impl IntoView {
    let lines = Selected::new(move || {
        desk.facts.with(|facts| {
            let about = facts.findings.iter().filter(|finding| finding.goals().contains(&&id));
            about.map(|finding| (finding.clone(), sentence(finding, facts))).collect::<Vec<_>>()
        })
    });
    live(move || {
        let line = |(finding, words): (Finding, String)| {
            let act = match finding {
                Finding::PriorityReworded { goal, named_as, now, .. } => {
                    Some(view! { <TakeWords desk goal named_as now/> })
                }
                _ => None,
            };
            view! {
                <li class="goal-finding">
                    <Icon name=IconName::Miss/>
                    <span dir="auto">{words}</span>
                    {act}
                </li>
            }
        };
        let lines = lines.get();
        (!lines.is_empty())
            .then(|| view! { <ul class="goal-findings">{lines.into_iter().map(line).collect_view()}</ul> })
    })
}
