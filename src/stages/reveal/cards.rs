//! The cards of one column.

use bearings_core::model::CardRef;
use bearings_core::results::Card;
use leptos::prelude::*;

use super::super::people::initials_of;
use super::grouping::Hand;
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, heard, live};
use crate::state::use_store;

/// The id of a card's button.
pub(super) fn card_id(card: &CardRef) -> String {
    format!("card-{}-{}", card.sheet, card.line)
}

#[component]
pub(super) fn CardList(hand: Hand, cards: Selected<Vec<Card>>) -> impl IntoView {
    let store = use_store();
    let initials = store.select(initials_of);
    let item = move |card: Card| {
        let reference = card.card.clone();
        let is_picked = {
            let reference = reference.clone();
            move || hand.picked.get().as_ref() == Some(&reference)
        };
        let press = {
            let reference = reference.clone();
            move |_| {
                let same = hand.picked.get_untracked().as_ref() == Some(&reference);
                hand.picked.set((!same).then(|| reference.clone()));
            }
        };
        let drag = move |_| hand.picked.set(Some(reference.clone()));
        let by = card.leader.as_ref().map(|id| {
            let short = initials.with_untracked(|initials| initials.get(id).cloned().unwrap_or_default());
            let spoken = t_with("grouping.by", &[("name", &store.leader_name(id))]);
            view! { <span class="card-by"><span aria-hidden="true">{short}</span><span class="visually-hidden">{spoken}</span></span> }
        });
        let late = card.late.then(|| view! { <span class="card-by">{t("late.card")}</span> });
        let pressed = is_picked.clone();
        view! {
            <li class="card" class:is-selected=is_picked class:is-late=card.late draggable="true" on:dragstart=heard(drag) on:dragend=heard(move |_| hand.picked.set(None))>
                <button
                    type="button"
                    class="card-grip"
                    id=card_id(&card.card)
                    aria-pressed=Signal::derive(move || pressed().to_string())
                    on:click=heard(press)
                >
                    <span class="card-text" dir="auto">{card.text}</span>
                    {by}
                    {late}
                </button>
            </li>
        }
    };
    view! { <ul class="cards">{live(move || cards.get().into_iter().map(item).collect_view())}</ul> }
}
