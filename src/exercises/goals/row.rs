//! One goal in the tree. It is a tree item: the arrow keys walk, and what else a key does, [`super::keys`] says.

use bearings_core::edit::{GoalEdit, Spot};
use bearings_core::exercises::goals::ShownRow;
use bearings_core::model::GoalId;
use bearings_core::model::goals::Level;
use leptos::attr::custom::custom_attribute;
use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::desk::{Desk, row_id};
use super::facts::{Card, Line};
use super::{keys, words};
use crate::i18n::{t, t_count};
use crate::reactive::{Each, Selected, heard, live};
use crate::ui::{Icon, IconName};

/// What the rows show, each of its own goal.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    cards: Each<GoalId, Card>,
    rows: Each<GoalId, ShownRow>,
    reached: Each<GoalId, ()>,
    chosen: Each<GoalId, ()>,
}

impl Lines {
    pub(super) fn new(desk: Desk) -> Self {
        let chosen = Selected::new(move || desk.chosen.get());
        Self {
            cards: Each::new(desk.facts, |facts, id| facts.cards.get(id)),
            rows: Each::new(desk.shown, |shown, id| shown.rows.get(id)),
            reached: Each::new(desk.reached, is_this),
            chosen: Each::new(chosen, is_this),
        }
    }
}

/// Something where this is the one.
fn is_this<'a>(one: &'a Option<GoalId>, id: &GoalId) -> Option<&'a ()> {
    (one.as_ref() == Some(id)).then_some(&())
}

#[component]
pub(super) fn GoalRow(desk: Desk, lines: Lines, id: GoalId) -> impl IntoView {
    let card = lines.cards.one(id.clone());
    let row = lines.rows.one(id.clone());
    let is_reached = lines.reached.one(id.clone());
    let is_chosen = lines.chosen.one(id.clone());
    let number =
        move |read: fn(&ShownRow) -> usize| row.with(|row| row.as_ref().map(read)).unwrap_or_default();
    let open = move || row.with(|row| row.as_ref().and_then(|row| row.open));
    let class = move || {
        let chosen = if is_chosen.get().is_some() { "is-chosen" } else { "" };
        format!("goal-row is-{} is-depth-{} {chosen}", level(card).as_str(), number(|row| row.depth))
    };
    let element = row_id(&id);
    let (pressed, chosen, drag) = (id.clone(), id.clone(), id.clone());
    view! {
        <div
            id=element
            class=class
            role="treeitem"
            tabindex=move || if is_reached.get().is_some() { "0" } else { "-1" }
            aria-posinset=move || (number(|row| row.place) + 1).to_string()
            aria-setsize=move || number(|row| row.of).to_string()
            aria-expanded=move || open().map(|open| open.to_string())
            aria-selected=move || is_chosen.get().is_some().to_string()
            draggable="true"
            on:focus=heard(move |_| desk.chosen.set(Some(chosen.clone())))
            on:dblclick=heard(move |_| desk.write())
            on:keydown=heard(move |event| keys::pressed(desk, &pressed, &event))
            on:dragstart=heard(move |_: DragEvent| desk.dragged.set(Some(drag.clone())))
            on:dragend=heard(move |_: DragEvent| desk.dragged.set(None))
        >
            <DropPlace desk id=id.clone() place=Place::Onto/>
            <Fold desk id=id.clone() row/>
            <span class="goal-words">
                {live(move || level_spoken(card))}
                <span class="goal-text" dir="auto">{live(move || text(desk, card, is_chosen))}</span>
                {live(move || card.get().map(note))}
            </span>
            {live(move || folded_note(row))}
            <DropPlace desk id place=Place::Behind/>
        </div>
    }
    // The macro knows no such attribute.
    .add_any_attr(custom_attribute("aria-level", move || (number(|row| row.depth) + 1).to_string()))
}

fn level(card: RwSignal<Option<Card>>) -> Level {
    card.with(|card| card.as_ref().map(|card| card.level)).unwrap_or_default()
}

/// Opens and closes by a press; the keyboard has its arrows for that.
#[component]
fn Fold(desk: Desk, id: GoalId, row: RwSignal<Option<ShownRow>>) -> impl IntoView {
    let open = Selected::new(move || row.with(|row| row.as_ref().and_then(|row| row.open)));
    view! {
        <span
            class="goal-fold"
            aria-hidden="true"
            on:click=heard(move |_| {
                if let Some(open) = open.get_untracked() {
                    desk.fold(&id, open);
                }
            })
        >
            {live(move || {
                open.get().map(|open| {
                    let name = if open { IconName::ChevronDown } else { IconName::ChevronRight };
                    view! { <Icon name/> }
                })
            })}
        </span>
    }
}

fn level_spoken(card: RwSignal<Option<Card>>) -> impl IntoView {
    view! { <span class="visually-hidden">{t(&format!("goals.level.{}", level(card).as_str()))} ": "</span> }
}

/// The words of a goal; of the chosen one as they are typed, before all else follows.
fn text(desk: Desk, card: RwSignal<Option<Card>>, is_chosen: RwSignal<Option<()>>) -> String {
    if is_chosen.get().is_some() {
        desk.words.with(|text| words::named(text))
    } else {
        card.with(|card| words::named(card.as_ref().map(|card| card.text.as_str()).unwrap_or_default()))
    }
}

fn note(card: Card) -> impl IntoView {
    let line = match card.line {
        Line::Whole => None,
        Line::Alone => Some(t("goals.serves_none")),
        Line::Bare => Some(t("goals.nobody_carries")),
    };
    let misses: Vec<String> = line.into_iter().chain(card.miss).collect();
    let miss = (!misses.is_empty()).then(|| {
        view! {
            <span class="goal-miss">
                <Icon name=IconName::Miss/>
                {misses.join(", ")}
            </span>
        }
    });
    let owner = (!card.owner.is_empty()).then(|| view! { <strong>{card.owner}</strong> });
    let measure = (!card.measure.is_empty()).then(|| view! { <span>{card.measure}</span> });
    view! {
        <span class="goal-note">
            {owner}
            {measure}
            {miss}
        </span>
    }
}

fn folded_note(row: RwSignal<Option<ShownRow>>) -> Option<impl IntoView> {
    let hidden = row.with(|row| row.as_ref().map(|row| row.hidden)).filter(|hidden| *hidden > 0)?;
    Some(view! { <span class="goal-more">{t_count("goals.more", hidden, &[])}</span> })
}

/// Where a dragged goal can be let go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On a goal: it serves that one.
    Onto,
    /// In the gap behind a goal: it serves what that one serves.
    Behind,
}

#[component]
fn DropPlace(desk: Desk, id: GoalId, place: Place) -> impl IntoView {
    let over = RwSignal::new(false);
    let drag_over = {
        let id = id.clone();
        move |event: DragEvent| {
            if desk.dragged.with_untracked(|dragged| dragged.as_ref().is_some_and(|dragged| *dragged != id)) {
                event.prevent_default();
                over.set(true);
            }
        }
    };
    let let_go = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(dragged) = desk.dragged.get_untracked() {
            desk.dragged.set(None);
            put(desk, &dragged, &id, place);
        }
    };
    let class = match place {
        Place::Onto => "goal-drop is-onto",
        Place::Behind => "goal-drop is-behind",
    };
    view! {
        <span
            class=class
            class:is-over=over
            aria-hidden="true"
            on:dragover=heard(drag_over)
            on:dragleave=heard(move |_: DragEvent| over.set(false))
            on:drop=heard(let_go)
        ></span>
    }
}

/// Puts a dragged goal down at another.
fn put(desk: Desk, dragged: &GoalId, target: &GoalId, place: Place) {
    let spot = desk.store.with_now(|document| {
        let outline = document.goals.outline();
        let (goal, target) = (outline.goal(dragged)?, outline.goal(target)?);
        Some(match place {
            // It keeps its level where that is below the one it serves.
            Place::Onto => Spot {
                level: target.level.shifted(1).map_or(goal.level, |least| goal.level.max(least)),
                parent: Some(target.id.clone()),
                after: outline.children(&target.id).last().map(|last| last.id.clone()),
            },
            Place::Behind => {
                Spot { level: target.level, parent: target.parent.clone(), after: Some(target.id.clone()) }
            }
        })
    });
    if let Some(spot) = spot
        && desk.edit(GoalEdit::Place { id: dragged.clone(), spot })
    {
        desk.say_place(dragged);
    }
}
