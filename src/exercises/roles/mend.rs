//! What does not hold together in the agreed roles, each with what to do about it.

use bearings_core::edit::{Edit, RolesEdit};
use bearings_core::exercises::roles::{Finding, HAND_OVERS, HandOverGap, findings, matters};
use bearings_core::model::goals::PriorityRef;
use bearings_core::model::{Document, ExerciseId, LeaderId, QuestionId, RecordId};
use leptos::prelude::*;

use super::line::line_id;
use super::words::name;
use crate::i18n::{names, t, t_count, t_with};
use crate::reactive::live;
use crate::state::{use_session, use_store};
use crate::ui::{Button, Icon, IconName, Look, Size};

/// A line of the list.
#[derive(Clone, PartialEq)]
struct Told {
    words: String,
    act: Act,
}

/// What can be done at once.
#[derive(Clone, PartialEq)]
enum Act {
    Show { matter: QuestionId, text: String },
    Reword { leader: LeaderId, priority: PriorityRef },
    Drop { leader: LeaderId, priority: PriorityRef },
    Nothing,
}

#[component]
pub(super) fn ToMend() -> impl IntoView {
    let store = use_store();
    let told = store.select(told);
    let is_begun = store.select(|document| !document.roles.is_empty());
    let heading = move || match told.with(Vec::len) {
        0 => t("roles.mend.none"),
        count => t_count("roles.mend.heading", count, &[]),
    };
    live(move || {
        (is_begun.get() || told.with(|told| !told.is_empty())).then(|| {
            view! {
                <section class="section stack">
                    <h2>{live(heading)}</h2>
                    <ul class="rows">{live(move || told.get().into_iter().map(line).collect_view())}</ul>
                </section>
            }
        })
    })
}

fn line(told: Told) -> AnyView {
    let session = use_session();
    let store = use_store();
    let act = match told.act {
        Act::Nothing => ().into_any(),
        Act::Show { matter, text } => {
            let spoken = t_with("roles.mend.show_spoken", &[("matter", &text)]);
            let show = move |()| (session.platform.focus)(&line_id(&matter));
            view! { <Button label=t("roles.mend.show") spoken size=Size::Row look=Look::Quiet on_press=show/> }.into_any()
        }
        Act::Reword { leader, priority } => {
            let spoken = t_with("roles.mend.reword_spoken", &[("priority", &priority.text)]);
            let reword = move |()| {
                let (leader, priority) = (leader.clone(), priority.clone());
                store.dispatch(Edit::Roles(RolesEdit::Contribute { leader, priority }));
            };
            view! { <Button label=t("roles.mend.reword") spoken size=Size::Row look=Look::Quiet on_press=reword/> }
                .into_any()
        }
        Act::Drop { leader, priority } => {
            let spoken = t_with("roles.mend.drop_spoken", &[("priority", &priority.text)]);
            let drop = move |()| {
                let (leader, priority) = (leader.clone(), priority.id.clone());
                store.dispatch(Edit::Roles(RolesEdit::Withdraw { leader, priority }));
            };
            view! { <Button label=t("roles.mend.drop") spoken size=Size::Row look=Look::Quiet on_press=drop/> }.into_any()
        }
    };
    view! {
        <li class="row">
            <p class="row-main goal-finding">
                <Icon name=IconName::Miss/>
                <span dir="auto">{told.words}</span>
            </p>
            <div class="row-actions">{act}</div>
        </li>
    }
    .into_any()
}

/// The findings in sentences; matters without a decider share one, or they would fill the page at the start.
fn told(document: &Document) -> Vec<Told> {
    let found = findings(document);
    let open: Vec<&QuestionId> = found
        .iter()
        .filter_map(|finding| match finding {
            Finding::NoDecider { matter } => Some(matter),
            _ => None,
        })
        .collect();
    let mut told: Vec<Told> = Vec::new();
    for finding in &found {
        match finding {
            Finding::NoDecider { matter } if open.first() == Some(&matter) => {
                told.push(no_decider(document, &open));
            }
            Finding::NoDecider { .. } => {}
            other => told.push(one(document, other)),
        }
    }
    told
}

fn text(document: &Document, matter: &QuestionId) -> String {
    let known = matters(document).into_iter().find(|known| known.row.id == *matter);
    known.map(|known| known.row.text).unwrap_or_default()
}

fn no_decider(document: &Document, open: &[&QuestionId]) -> Told {
    let texts: Vec<String> = open.iter().map(|matter| text(document, matter)).collect();
    let words = t_count("roles.finding.no_decider", open.len(), &[("matters", &texts.join("; "))]);
    let act = match (open.first(), texts.first()) {
        (Some(matter), Some(text)) => Act::Show { matter: (*matter).clone(), text: text.clone() },
        _ => Act::Nothing,
    };
    Told { words, act }
}

fn one(document: &Document, finding: &Finding) -> Told {
    let show = |matter: &QuestionId| Act::Show { matter: matter.clone(), text: text(document, matter) };
    let of = |matter: &QuestionId| text(document, matter);
    match finding {
        Finding::SeveralDeciders { matter, leaders } => {
            let all: Vec<String> = leaders.iter().map(|leader| name(document, leader)).collect();
            let values: &[(&str, &dyn std::fmt::Display)] =
                &[("names", &names(&all)), ("matter", &of(matter))];
            Told { words: t_with("roles.finding.several", values), act: show(matter) }
        }
        Finding::NoDecider { matter } => no_decider(document, &[matter]),
        Finding::DeciderLeft { matter, leader } => {
            let values: &[(&str, &dyn std::fmt::Display)] =
                &[("name", &name(document, leader)), ("matter", &of(matter))];
            Told { words: t_with("roles.finding.left", values), act: show(matter) }
        }
        Finding::NobodyDoes { matter } => {
            Told { words: t_with("roles.finding.nobody_does", &[("matter", &of(matter))]), act: show(matter) }
        }
        Finding::DecidesMost { leader, decides, of } => {
            let values: &[(&str, &dyn std::fmt::Display)] =
                &[("name", &name(document, leader)), ("decides", decides), ("of", of)];
            Told { words: t_with("roles.finding.decides_most", values), act: Act::Nothing }
        }
        Finding::NoLetter { parts } => {
            Told { words: t_count("roles.finding.no_letter", *parts, &[]), act: Act::Nothing }
        }
        Finding::PriorityWithoutLeader { priority } => {
            let words = t_with("roles.finding.priority_alone", &[("priority", &priority.text)]);
            Told { words, act: Act::Nothing }
        }
        Finding::PriorityChanged { leader, priority, now } => {
            priority_changed(document, leader, priority, now.as_ref())
        }
        Finding::HandOver { record, gap } => {
            let words = t_with(gap_key(*gap), &[("name", &hand_over(document, record))]);
            Told { words, act: Act::Nothing }
        }
    }
}

fn priority_changed(
    document: &Document,
    leader: &LeaderId,
    priority: &PriorityRef,
    now: Option<&String>,
) -> Told {
    let (who, leader) = (name(document, leader), leader.clone());
    match now {
        Some(now) => Told {
            words: t_with(
                "roles.finding.priority_reworded",
                &[("name", &who), ("old", &priority.text), ("new", now)],
            ),
            act: Act::Reword { leader, priority: PriorityRef { id: priority.id.clone(), text: now.clone() } },
        },
        None => Told {
            words: t_with("roles.finding.priority_gone", &[("name", &who), ("old", &priority.text)]),
            act: Act::Drop { leader, priority: priority.clone() },
        },
    }
}

fn gap_key(gap: HandOverGap) -> &'static str {
    match gap {
        HandOverGap::Ends => "roles.finding.hand_over.ends",
        HandOverGap::SameEnds => "roles.finding.hand_over.same_ends",
        HandOverGap::What => "roles.finding.hand_over.what",
        HandOverGap::When => "roles.finding.hand_over.when",
        HandOverGap::Standard => "roles.finding.hand_over.standard",
    }
}

/// "Sales to Delivery".
fn hand_over(document: &Document, record: &RecordId) -> String {
    let board = document.exercise(ExerciseId::Roles).map(|state| &state.board);
    let found = board.and_then(|board| board.records(HAND_OVERS).iter().find(|known| known.id == *record));
    let cell = |column: &str| match found.map(|record| record.cell(column)).unwrap_or_default() {
        "" => t("roles.hand_over.unknown"),
        text => text.to_owned(),
    };
    t_with("roles.hand_over.name", &[("from", &cell("from")), ("to", &cell("to"))])
}
