//! The cascade, to be read: what holds together, the picture, and every goal with its measure, owner and reward.

use bearings_core::exchange::AgreedTable;
use bearings_core::model::goals::Incentive;
use bearings_core::model::{Document, Goal};
use leptos::prelude::*;

use super::desk::Desk;
use super::facts::Facts;
use super::figures::Figures;
use super::picture::Picture;
use super::words;
use crate::charts::DataTable;
use crate::i18n::t;

/// The goals; `None` where there are none.
pub fn agreed(document: &Document) -> Option<AnyView> {
    if document.goals.is_empty() {
        return None;
    }
    let facts = Facts::of(document);
    let desk = Desk::new();
    let AgreedTable { heading, headers, rows } = table(document, &facts);
    let findings = facts.findings.iter().map(|finding| words::sentence(finding, &facts));
    let findings: Vec<AnyView> = findings.map(|words| view! { <li>{words}</li> }.into_any()).collect();
    let open = (!findings.is_empty()).then(|| {
        view! {
            <div class="stack is-tight">
                <h3>{t("report.goals_open")}</h3>
                <ul class="report-lines">{findings}</ul>
            </div>
        }
    });
    Some(
        view! {
            <p class="statement">{words::heading(&facts)}</p>
            <Picture desk/>
            <Figures desk/>
            <div class="stack is-tight">
                <h3>{heading.clone()}</h3>
                <DataTable headers rows caption=heading/>
            </div>
            {open}
        }
        .into_any(),
    )
}

/// Every goal in rows and columns.
pub fn tables(document: &Document) -> Vec<AgreedTable> {
    vec![table(document, &Facts::of(document))]
}

fn table(document: &Document, facts: &Facts) -> AgreedTable {
    let headers =
        ["goals.field.text", "goals.field.owner", "goals.measure", "goals.field.parent", "goals.reward"];
    let rows = document.goals.outline().rows().into_iter().map(|row| line(facts, row.goal, row.depth));
    AgreedTable { heading: t("report.goals_all"), headers: headers.map(t).to_vec(), rows: rows.collect() }
}

/// A goal as a row; how far in it stands, dashes say.
fn line(facts: &Facts, goal: &Goal, depth: usize) -> Vec<String> {
    let text = words::named(&goal.text);
    let name = if depth == 0 { text } else { format!("{} {text}", "–".repeat(depth)) };
    let card = facts.cards.get(&goal.id);
    let measure = card.map(|card| card.measure.clone()).unwrap_or_default();
    let counted = [goal.kpi.name.trim(), measure.as_str()];
    let counted: Vec<&str> = counted.into_iter().filter(|words| !words.is_empty()).collect();
    let serves = goal.parent.as_ref().map(|parent| facts.text(parent));
    let serves = serves.or_else(|| goal.priority.as_ref().map(|priority| priority.text.clone()));
    vec![
        name,
        card.map(|card| card.owner.clone()).unwrap_or_default(),
        counted.join(", "),
        serves.unwrap_or_default(),
        goal.incentive.as_ref().map(reward).unwrap_or_default(),
    ]
}

fn reward(incentive: &Incentive) -> String {
    let kind = t(&format!("goals.reward.{}", incentive.reward.as_str()));
    match incentive.text.trim() {
        "" => kind,
        what => format!("{kind}: {what}"),
    }
}
