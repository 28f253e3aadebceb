//! Goals that help the chosen one, and goals that work against it.

use bearings_core::edit::{GoalEdit, LinkEdit};
use bearings_core::model::goals::LinkKind;
use bearings_core::model::limits::LINE_CHARS;
use bearings_core::model::{Document, GoalId, GoalLink};
use leptos::prelude::*;

use super::desk::Desk;
use crate::i18n::{t, t_with};
use crate::reactive::{When, live};
use crate::ui::{Button, IconButton, IconName, Look, SelectField, Size, TextField};

#[component]
pub(super) fn Ties(desk: Desk, id: GoalId) -> impl IntoView {
    let ties = {
        let id = id.clone();
        desk.store.select(move |document| {
            let others = document.goals.links.iter().filter_map(|link| link.other(&id));
            others.cloned().collect::<Vec<_>>()
        })
    };
    let adding = RwSignal::new(false);
    let (own, added) = (id.clone(), id);
    view! {
        <fieldset class="goal-part">
            <legend>{t("goals.ties")}</legend>
            <ul class="rows">
                <For each=move || ties.get() key=|other| other.clone() let:other>
                    <Tie desk id=own.clone() other/>
                </For>
            </ul>
            <When
                when=adding
                fallback=move || {
                    view! { <Button label=t("goals.tie.add") look=Look::Quiet size=Size::Row on_press=move |()| adding.set(true)/> }
                }
            >
                <NewTie desk id=added.clone() adding/>
            </When>
        </fieldset>
    }
}

fn tie(document: &Document, one: &GoalId, other: &GoalId) -> Option<GoalLink> {
    document.goals.links.iter().find(|link| link.ties(one, other)).cloned()
}

#[component]
fn Tie(desk: Desk, id: GoalId, other: GoalId) -> impl IntoView {
    let link = {
        let (id, other) = (id.clone(), other.clone());
        desk.store.select(move |document| tie(document, &id, &other))
    };
    let text = {
        let other = other.clone();
        Signal::derive(move || desk.facts.with(|facts| facts.text(&other)))
    };
    let ends = StoredValue::new((id, other));
    let edit = move |edit: fn(GoalId, GoalId) -> LinkEdit| {
        let (one, other) = ends.get_value();
        desk.edit(GoalEdit::Link(edit(one, other)));
    };
    let is_conflict = Signal::derive(move || {
        link.with(|link| link.as_ref().is_some_and(|link| link.kind == LinkKind::Conflicts))
    });
    let turn = move |chosen: String| {
        if chosen == CONFLICTS {
            edit(|one, other| LinkEdit::Turn { one, other, kind: LinkKind::Conflicts });
        } else {
            edit(|one, other| LinkEdit::Turn { one, other, kind: LinkKind::Supports });
        }
    };
    let explain = move |why: String| {
        let (one, other) = ends.get_value();
        desk.edit(GoalEdit::Link(LinkEdit::Explain { one, other, why }));
    };
    let value = move || (if is_conflict.get() { CONFLICTS } else { SUPPORTS }).to_owned();
    view! {
        <li class="goal-tie">
            <p class="statement" class:is-miss=is_conflict dir="auto">{text}</p>
            <SelectField label=t("goals.field.tie") options=kinds() value=Signal::derive(value) on_change=turn/>
            <TextField
                label=t("goals.field.why")
                value=Signal::derive(move || link.get().map(|link| link.why).unwrap_or_default())
                max=LINE_CHARS as u32
                on_input=explain
            />
            <IconButton
                icon=IconName::Cross
                label=Signal::derive(move || t_with("goals.tie.remove", &[("goal", &text.get())]))
                on_press=move |()| edit(|one, other| LinkEdit::Remove { one, other })
            />
        </li>
    }
}

const SUPPORTS: &str = "supports";
const CONFLICTS: &str = "conflicts";

fn kinds() -> Vec<(String, String)> {
    vec![(CONFLICTS.to_owned(), t("goals.tie.conflicts")), (SUPPORTS.to_owned(), t("goals.tie.supports"))]
}

/// Which goal to tie, chosen from all that are not tied yet.
#[component]
fn NewTie(desk: Desk, id: GoalId, adding: RwSignal<bool>) -> impl IntoView {
    let others = {
        let id = id.clone();
        desk.store.select_settled(move |document| {
            let outline = document.goals.outline();
            let free = |other: &GoalId| *other != id && tie(document, &id, other).is_none();
            let goals = outline.rows().into_iter().map(|row| row.goal).filter(|goal| free(&goal.id));
            let first = (String::new(), t("goals.tie.choose"));
            let option =
                |goal: &bearings_core::model::Goal| (goal.id.to_string(), super::words::named(&goal.text));
            std::iter::once(first).chain(goals.map(option)).collect::<Vec<_>>()
        })
    };
    let choose = move |chosen: String| {
        if let Ok(to) = GoalId::parse(&chosen) {
            let link = GoalLink { from: id.clone(), to, kind: LinkKind::Conflicts, why: String::new() };
            desk.edit(GoalEdit::Link(LinkEdit::Add(link)));
            adding.set(false);
        }
    };
    let choose = StoredValue::new(choose);
    live(move || {
        view! {
            <SelectField
                label=t("goals.field.other")
                options=others
                value=String::new()
                on_change=move |chosen: String| choose.with_value(|choose| choose(chosen))
            />
        }
    })
}
