//! Insights: each rule where it speaks, where it has nothing to say, and where something that it needs is missing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod insights_culture;
mod insights_goals;
mod insights_laws;
mod insights_pulse;
mod insights_roles;
mod insights_team;
mod insights_vision;
mod support_edit;
mod support_rounds;

use bearings_core::insights::{Evidence, Insight, Rule, insights};
use bearings_core::model::Document;

use support_edit::Room;

/// What one rule finds.
fn found(document: &Document, rule: Rule) -> Vec<Insight> {
    insights(document).into_iter().filter(|insight| insight.rule() == rule).collect()
}

/// The evidence of the only insight of a rule.
fn evidence(document: &Document, rule: Rule) -> Evidence {
    let mut found = found(document, rule);
    assert_eq!(found.len(), 1, "{rule:?}");
    found.remove(0).evidence
}

fn silent(document: &Document, rule: Rule) {
    assert_eq!(found(document, rule), [], "{rule:?}");
}

/// One answer of each kind from leaders a, b, c … to the questions of a round of `exercise`, which is then revealed.
fn add_answers(
    room: &mut Room,
    exercise: bearings_core::model::ExerciseId,
    given: &[(&str, Vec<bearings_core::question::Answer>)],
) {
    let ids: Vec<&str> = given.iter().map(|(id, _)| *id).collect();
    room.with(exercise).open(&ids);
    let most = given.iter().map(|(_, answers)| answers.len()).max().unwrap_or_default();
    for (place, letter) in ('a'..='z').take(most).enumerate() {
        let name = letter.to_string();
        for (id, answers) in given {
            if let Some(answer) = answers.get(place) {
                room.answer(&name, id, answer.clone());
            }
        }
        room.hand_in(&name);
    }
    room.reveal();
}
