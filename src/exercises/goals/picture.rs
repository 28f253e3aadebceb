//! What the picture of the tree shows: the goals that the tree shows, with the same folds.

use std::collections::BTreeMap;
use std::time::Duration;

use bearings_core::geometry::cascade::{CascadeData, CascadeNode, Clash};
use bearings_core::model::GoalId;
use leptos::prelude::*;

use super::desk::{Desk, Shown};
use super::facts::{Facts, Line};
use super::words::named;
use crate::charts::GoalTree;
use crate::i18n::{t, t_count};

#[component]
pub(super) fn Picture(desk: Desk) -> impl IntoView {
    let data = drawn_later(desk);
    let choose = move |key: String| {
        if let Ok(id) = GoalId::parse(&key) {
            desk.go_to(&id);
        }
    };
    view! { <GoalTree data title=t("goals.picture.title") on_choose=choose/> }
}

/// What is to be drawn, worked out after whatever else a change brings with it: a key that comes in between goes first.
fn drawn_later(desk: Desk) -> Signal<CascadeData> {
    let now =
        move || desk.shown.with_untracked(|shown| desk.facts.with_untracked(|facts| data(shown, facts)));
    let drawn = RwSignal::new(now());
    let next = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(next)) = next.try_update_value(Option::take) {
            next.clear();
        }
    };
    Effect::new(move |before: Option<()>| {
        desk.shown.with(|_| desk.facts.with(|_| ()));
        if before.is_some() {
            stop();
            next.set_value(set_timeout_with_handle(move || drawn.set(now()), Duration::ZERO).ok());
        }
    });
    on_cleanup(stop);
    drawn.into()
}

fn data(shown: &Shown, facts: &Facts) -> CascadeData {
    let places: BTreeMap<&GoalId, usize> =
        shown.order.iter().enumerate().map(|(place, id)| (id, place)).collect();
    let node = |id: &GoalId| {
        let card = facts.cards.get(id)?;
        let hidden = shown.rows.get(id).map(|row| row.hidden).filter(|hidden| *hidden > 0);
        Some(CascadeNode {
            key: id.to_string(),
            text: named(&card.text),
            owner: card.owner.clone(),
            note: card.measure.clone(),
            miss: card.miss.clone(),
            column: card.level.depth(),
            parent: card.parent.as_ref().and_then(|parent| places.get(parent).copied()),
            alone: (card.line == Line::Alone).then(|| t("goals.serves_none")),
            bare: (card.line == Line::Bare).then(|| t("goals.nobody_carries")),
            more: hidden.map(|hidden| t_count("goals.more", hidden, &[])),
        })
    };
    let clash = |link: &bearings_core::model::GoalLink| {
        let (words, why) = (t("goals.works_against"), link.why.trim().to_owned());
        Some(Clash { from: *places.get(&link.from)?, to: *places.get(&link.to)?, words, why })
    };
    CascadeData {
        nodes: shown.order.iter().filter_map(node).collect(),
        clashes: facts.clashes.iter().filter_map(clash).collect(),
    }
}
