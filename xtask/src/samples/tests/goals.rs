//! What each sample shows in Goals.

use bearings_core::exercises::goals::{Checked, Finding, effort, findings, levels, priorities};
use bearings_core::model::{Document, ExerciseId};

use super::{document, expected, pairs, queue, revealed};

/// What does not hold together in the cascade, by kind, with the goals or the priority that it is about.
fn broken(document: &Document) -> Vec<(&'static str, String)> {
    let priorities = priorities(document);
    let found = findings(&Checked::new(document, &priorities));
    let told = |finding: &Finding| {
        let goals: Vec<&str> = finding.goals().into_iter().map(|goal| goal.as_str()).collect();
        let about = goals.join(" ");
        match finding {
            Finding::PriorityWithoutGoal { priority } => ("priority without goal", priority.text.clone()),
            Finding::PaidAgainst { .. } => ("paid against", about),
            Finding::Conflict { .. } => ("conflict", about),
            Finding::NotMeasurable { .. } => ("not measurable", about),
            Finding::NotDated { .. } => ("not dated", about),
            Finding::NoLeading { .. } => ("no leading", about),
            Finding::TooMuch { owner, .. } => ("too much", owner.to_string()),
            _ => ("other", about),
        }
    };
    found.iter().map(told).collect()
}

/// The goal that matters most and the one that gets most; `None` where no order is shared.
fn first_and_most(document: &Document) -> Option<(String, String)> {
    let found = effort(revealed(document, ExerciseId::Goals))?;
    Some((found.first.to_string(), found.most.to_string()))
}

#[test]
fn the_bakery_has_one_order_no_measures_and_no_goal_for_its_plan() {
    let document = document("bakery");
    assert_eq!(
        queue(&document, ExerciseId::Goals),
        expected([("order", "shared"), ("line_of_sight", "agreed"), ("same_way", "agreed")])
    );
    assert_eq!(first_and_most(&document), Some(("bread".to_owned(), "bread".to_owned())));
    let found = broken(&document);
    let first = [
        ("priority without goal", "Hand the bakery over"),
        ("not measurable", "bread"),
        ("not measurable", "stay"),
        ("not measurable", "van"),
    ];
    assert_eq!(found.iter().take(4).cloned().collect::<Vec<_>>(), pairs(&first));
    assert_eq!(found.last(), pairs(&[("too much", "greta")]).first());
}

#[test]
fn the_manufacturer_s_goals_are_whole_and_out_of_sight() {
    let document = document("manufacturer");
    assert_eq!(
        queue(&document, ExerciseId::Goals),
        expected([("at_risk", "shared"), ("line_of_sight", "agreed"), ("effort_now", "apart")])
    );
    assert_eq!(first_and_most(&document), Some(("on_time".to_owned(), "on_time".to_owned())));
    let late = [("no leading", "service"), ("no leading", "scrap"), ("no leading", "workers")];
    assert_eq!(broken(&document), pairs(&late));
    let priorities = priorities(&document);
    let found = levels(&Checked::new(&document, &priorities));
    assert_eq!((found.leading.part, found.leading.whole), (1, 17));
}

#[test]
fn the_startup_ranks_apart_and_pays_for_each_goal_against_another() {
    let document = document("startup");
    assert_eq!(
        queue(&document, ExerciseId::Goals),
        expected([("at_risk", "apart"), ("order", "apart"), ("same_way", "two camps")])
    );
    assert_eq!(first_and_most(&document), None, "there is no common order to follow");
    let torn = [
        ("paid against", "nine_contracts"),
        ("paid against", "one_version"),
        ("paid against", "list_price"),
        ("conflict", "special one_version"),
        ("conflict", "nine_contracts list_price"),
        ("conflict", "one_version fair"),
        ("not measurable", "old_code"),
        ("not dated", "at_night"),
        ("no leading", "premium"),
    ];
    assert_eq!(broken(&document), pairs(&torn));
}
