//! What the picture of the tree shows: the goals that the tree shows, with the same folds.

use std::collections::BTreeMap;

use bearings_core::geometry::cascade::{CascadeData, CascadeNode, Clash};
use bearings_core::model::GoalId;
use leptos::prelude::*;

use super::desk::{Desk, Shown};
use super::facts::{Facts, Line};
use super::words::named;
use crate::charts::GoalTree;
use crate::i18n::{t, t_count};
use crate::reactive::Selected;

#[component]
pub(super) fn Picture(desk: Desk) -> impl IntoView {
    let data = Selected::new(move || desk.shown.with(|shown| desk.facts.with(|facts| data(shown, facts))));
    let choose = move |key: String| {
        if let Ok(id) = GoalId::parse(&key) {
            desk.go_to(&id);
        }
    };
    view! { <GoalTree data title=t("goals.picture.title") on_choose=choose/> }
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
