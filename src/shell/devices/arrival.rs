//! One thing in the tray: whose it says to be, and what becomes of it.

use bearings_core::exchange::merge::RoundRef;
use bearings_core::exchange::reply::{Arrival, Found, Opened, Verdict};
use bearings_core::model::{Document, LeaderId};
use leptos::prelude::*;

use super::use_tray;
use super::words::{claimed, refusal, verdict};
use crate::i18n::{t, t_with};
use crate::ui::{Button, Icon, IconName, Look, SelectField, Size};

pub(super) fn arrival(document: &Document, arrival: &Arrival) -> AnyView {
    let number = arrival.number;
    match &arrival.found {
        Found::Ours { opened, leader } => {
            let verdicts = arrival.found.verdicts(document);
            ours(document, number, opened, leader.as_ref(), &verdicts)
        }
        Found::OfACopy => refused(number, t("devices.refused.copy")).into_any(),
        Found::Refused(error) => refused(number, refusal(error)).into_any(),
    }
}

fn refused(number: u32, why: String) -> impl IntoView {
    view! {
        <li class="row">
            <p class="row-main miss"><Icon name=IconName::Miss/><span>{why}</span></p>
            <PutAway number name=t("devices.refused_reply")/>
        </li>
    }
}

fn ours(
    document: &Document,
    number: u32,
    opened: &Opened,
    leader: Option<&LeaderId>,
    verdicts: &[(RoundRef, Verdict)],
) -> AnyView {
    let name = claimed(document, &opened.reply.from);
    let known = leader.and_then(|id| document.leader(id)).map(|leader| leader.name.clone());
    let assigned = known.clone().unwrap_or_else(|| name.clone());
    let lines = verdicts.iter().map(|(at, of)| {
        let is_miss = !of.comes_in() && *of != Verdict::Known;
        view! { <li class:miss=is_miss>{verdict(at.exercise, *of)}</li> }
    });
    let lines = lines.collect_view();
    let takes_a_word = verdicts.iter().any(|(_, verdict)| verdict.takes_a_word());
    let needs_owner = known.is_none();
    let tray = use_tray();
    view! {
        <li class="row">
            <div class="row-main stack is-tight">
                <p><strong><bdi>{assigned.clone()}</bdi></strong>" "<span class="note">{t("devices.claimed")}</span></p>
                {needs_owner.then(|| view! { <p class="miss"><Icon name=IconName::Miss/><span>{t_with("devices.whose", &[("name", &name)])}</span></p> })}
                <ul class="verdicts">{lines}</ul>
                <details class="arrival-owner" open=needs_owner>
                    <summary>{t("devices.not_them")}</summary>
                    <Owner document=document.clone() number leader=leader.cloned()/>
                </details>
            </div>
            <div class="row-actions">
                {takes_a_word.then(|| view! {
                    <Button
                        label=t("devices.take_anyway")
                        spoken=t_with("devices.take_anyway_of", &[("name", &assigned)])
                        on_press=move |()| tray.take_with_word(number)
                        look=Look::Danger
                        size=Size::Row
                    />
                })}
                <PutAway number name=assigned/>
            </div>
        </li>
    }
    .into_any()
}

/// The facilitator says whose a reply is.
#[component]
fn Owner(document: Document, number: u32, leader: Option<LeaderId>) -> impl IntoView {
    let tray = use_tray();
    let nobody = std::iter::once((String::new(), t("devices.nobody_yet")));
    let leaders = document.leaders.iter().map(|leader| (leader.id.to_string(), leader.name.clone()));
    let options: Vec<(String, String)> = nobody.chain(leaders).collect();
    let value = leader.map(|id| id.to_string()).unwrap_or_default();
    let assign = move |id: String| tray.assign(number, LeaderId::parse(&id).ok());
    view! { <SelectField label=t("devices.owner") options=Signal::stored(options) value=Signal::stored(value) on_change=assign/> }
}

#[component]
fn PutAway(number: u32, name: String) -> impl IntoView {
    let tray = use_tray();
    let spoken = t_with("devices.put_away_of", &[("name", &name)]);
    let put_away = move |()| tray.put_away(number);
    view! { <Button label=t("devices.put_away") spoken on_press=put_away look=Look::Quiet size=Size::Row/> }
}
