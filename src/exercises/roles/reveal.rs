//! The reveal of Roles: one collision map of the decisions, one of the domains, and who carries too much.

use bearings_core::exercises::roles::{CollisionMap as Found, Load, MatterKind, collision_map};
use bearings_core::model::{Document, ExerciseId, Round, RoundNumber};
use leptos::prelude::*;

use super::map::map_data;
use super::words;
use crate::charts::CollisionMap;
use crate::i18n::{t, t_with};
use crate::reactive::{Selected, When, live};
use crate::state::use_store;

/// The maps of one round.
#[component]
pub fn RolesReveal(
    /// Which round.
    round: RoundNumber,
) -> impl IntoView {
    view! {
        <Map round kind=MatterKind::Decision/>
        <Map round kind=MatterKind::Domain/>
        <Overload round/>
    }
}

fn found(document: &Document, round: RoundNumber) -> Option<Found> {
    document.exercise(ExerciseId::Roles)?.round(round).and_then(Round::revealed).map(collision_map)
}

#[component]
fn Map(round: RoundNumber, kind: MatterKind) -> impl IntoView {
    let store = use_store();
    let data = store.select(move |document| {
        let found = found(document, round)?;
        let data = map_data(document, &found, kind);
        (!data.rows.is_empty()).then_some(data)
    });
    let (heading, title, totals) = match kind {
        MatterKind::Decision => ("roles.map.decisions", "roles.map.decisions_title", "roles.map.decides"),
        MatterKind::Domain => ("roles.map.domains", "roles.map.domains_title", "roles.map.answers_for"),
    };
    let shown = Signal::derive(move || data.get().unwrap_or_default());
    let words = Signal::derive(move || t_with(totals, &[("of", &shown.with(|data| data.rows.len()))]));
    view! {
        <When when=move || data.with(Option::is_some)>
            <section class="section stack">
                <h2>{t(heading)}</h2>
                <CollisionMap data=shown title=t(title) totals=words/>
            </section>
        </When>
    }
}

/// Leaders who carry at least twice an even share.
#[component]
fn Overload(round: RoundNumber) -> impl IntoView {
    let store = use_store();
    let sentences: Selected<Vec<String>> = store.select(move |document| {
        let loads = found(document, round).map(|found| found.loads).unwrap_or_default();
        let name = |load: &Load| document.leader(&load.leader).map(|leader| leader.name.clone());
        let heavy = loads.iter().filter(|load| load.is_overloaded);
        heavy.filter_map(|load| Some(words::overload(&name(load)?, load))).collect()
    });
    view! {
        <When when=move || sentences.with(|sentences| !sentences.is_empty())>
            <section class="section stack">
                <h2>{t("roles.overload.heading")}</h2>
                <ul class="stack is-tight">
                    {live(move || sentences.get().into_iter().map(|words| view! { <li>{words}</li> }).collect_view())}
                </ul>
                <p class="note">{t("roles.overload.how")}</p>
            </section>
        </When>
    }
}
