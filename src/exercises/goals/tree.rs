//! The tree to edit, and the form of the chosen goal beside it.

use bearings_core::edit::GoalEdit;
use bearings_core::model::Goal;
use bearings_core::model::GoalId;
use bearings_core::model::goals::Level;
use leptos::prelude::*;

use super::desk::Desk;
use super::detail::Detail;
use super::row::{GoalRow, Lines};
use crate::i18n::{t, t_count};
use crate::reactive::{Selected, When, live};
use crate::state::use_session;
use crate::ui::{Button, Checkbox, EmptyState, IconName, Look, Size, TextField};

/// Tree and form.
#[component]
pub(super) fn TreeSection(desk: Desk) -> impl IntoView {
    let some = Signal::derive(move || desk.facts.with(|facts| !facts.cards.is_empty()));
    view! {
        <section class="section stack">
            <div class="section-head">
                <h2>{t("goals.tree.heading")}</h2>
                <Button
                    label=t("goals.add_company")
                    icon=IconName::Plus
                    size=Size::Row
                    on_press=move |()| desk.add(Level::Company, None, None)
                />
            </div>
            <When
                when=some
                fallback=move || {
                    view! {
                        <EmptyState title=t("goals.none") text=t("goals.none_text")>
                            <FromPriorities desk/>
                        </EmptyState>
                    }
                }
            >
                <Finder desk/>
                <div class="goal-desk">
                    <Tree desk/>
                    <Detail desk/>
                </div>
            </When>
        </section>
    }
}

/// Makes a goal of the company of each priority.
#[component]
pub(super) fn FromPriorities(desk: Desk) -> impl IntoView {
    let session = use_session();
    let offered = Signal::derive(move || desk.facts.with(|facts| !facts.priorities.is_empty()));
    let start = move |()| {
        let priorities = desk.facts.with_untracked(|facts| facts.priorities.clone());
        let goal = |priority: bearings_core::model::goals::PriorityRef| Goal {
            text: priority.text.clone(),
            priority: Some(priority),
            ..Goal::new(GoalId::from_random((session.platform.bits)()), Level::Company)
        };
        let goals: Vec<Goal> = priorities.into_iter().map(goal).collect();
        let first = goals.first().map(|goal| goal.id.clone());
        if desk.edit(GoalEdit::Add { goals, after: None })
            && let Some(first) = first
        {
            desk.go_to(&first);
        }
    };
    view! {
        <When when=offered>
            <Button label=t("goals.from_priorities") on_press=start/>
        </When>
    }
}

/// Search and folding.
#[component]
fn Finder(desk: Desk) -> impl IntoView {
    let found = move || {
        let is_narrowed = desk.only_missing.get() || !desk.search.get().trim().is_empty();
        let count = desk.shown.with(|shown| shown.order.len());
        is_narrowed.then(|| t_count("goals.shown", count, &[]))
    };
    view! {
        <div class="goal-finder">
            <TextField label=t("goals.search") value=desk.search on_input=move |text| desk.search.set(text)/>
            <Checkbox
                label=t("goals.only_missing")
                checked=desk.only_missing
                on_change=move |on| desk.only_missing.set(on)
            />
            <div class="cluster">
                <Button label=t("goals.fold_all") look=Look::Quiet size=Size::Row on_press=move |()| desk.fold_all(true)/>
                <Button label=t("goals.unfold_all") look=Look::Quiet size=Size::Row on_press=move |()| desk.fold_all(false)/>
            </div>
        </div>
        <p class="note" role="status">{live(found)}</p>
    }
}

#[component]
fn Tree(desk: Desk) -> impl IntoView {
    let order = Selected::new(move || desk.shown.with(|shown| shown.order.clone()));
    let lines = Lines::new(desk);
    view! {
        <div>
            <div
                class="goal-tree"
                class:is-dragging=move || desk.dragged.with(Option::is_some)
                role="tree"
                aria-label=t("goals.tree.label")
            >
                <For each=move || order.get() key=|id| id.clone() let:id>
                    <GoalRow desk lines id/>
                </For>
            </div>
            <details class="goal-keys">
                <summary>{t("goals.keys.open")}</summary>
                <p class="note">{t("goals.keys.text")}</p>
            </details>
        </div>
    }
}
