//! What leaders are asked about the company's goals, and what their answers say of effort.

use std::collections::BTreeMap;

use bearings_core::edit::{Edit, GoalField, RoundEdit};
use bearings_core::exchange::{Kind, export, import};
use bearings_core::exercises::goals::{effort, priorities};
use bearings_core::exercises::{content, exercise, own_options};
use bearings_core::model::{
    Document, ExerciseId, OptionId, Priority, PriorityId, Purpose, QuestionId, Revealed, RoundNumber,
};
use bearings_core::question::{Answer, OptionSource};

use super::support_goals::{edited, leader_id, moment, with, workshop};

const GOALS: ExerciseId = ExerciseId::Goals;

fn question(text: &str) -> QuestionId {
    QuestionId::parse(text).unwrap()
}

fn option(text: &str) -> OptionId {
    OptionId::parse(text).unwrap()
}

fn opened(document: &Document) -> Document {
    let questions = content(GOALS).questions.iter().map(|question| question.id.clone()).collect();
    let (purpose, at) = (Purpose::Answers, moment());
    edited(document, Edit::OpenRound { exercise: GOALS, purpose, questions, at })
}

fn asked(document: &Document) -> Vec<&str> {
    let round = document.exercise(GOALS).unwrap().open_round().unwrap();
    round.questions.iter().map(QuestionId::as_str).collect()
}

fn in_round(document: &Document, edit: RoundEdit) -> Document {
    edited(document, Edit::Round { exercise: GOALS, round: RoundNumber(1), edit })
}

/// Ana, Ben and Eva order the goals and share today's effort over them; then everything opens.
fn answered(goals: &[&str], orders: [&[&str]; 3], shares: [&[u8]; 3]) -> Document {
    let mut document = opened(&workshop(goals));
    for (leader, (order, shares)) in ["ana", "ben", "eva"].into_iter().zip(orders.into_iter().zip(shares)) {
        let ranking = Answer::Ranking(order.iter().map(|goal| vec![option(goal)]).collect());
        let split: BTreeMap<OptionId, u8> =
            goals.iter().zip(shares).map(|(goal, points)| (option(goal), *points)).collect();
        for (id, answer) in [("order", ranking), ("effort_now", Answer::Split(split))] {
            let (leader, answer) = (leader_id(leader), Some(answer));
            document = in_round(&document, RoundEdit::Answer { leader, question: question(id), answer });
        }
        let hand_in = RoundEdit::HandIn { leader: leader_id(leader), at: moment(), ids: Vec::new() };
        document = in_round(&document, hand_in);
    }
    in_round(&document, RoundEdit::Reveal { at: moment() })
}

fn revealed(document: &Document) -> Revealed<'_> {
    document.exercise(GOALS).unwrap().last_revealed(Purpose::Answers).unwrap()
}

#[test]
fn goals_are_asked_about_by_name() {
    assert!(exercise(GOALS).always_named);
}

#[test]
fn the_goals_of_the_company_are_the_options() {
    let document = workshop(&["c1", ". d1", "c2", "c3"]);
    let document = with(&document, "c2", GoalField::Text(" ".to_owned()));
    let options = own_options(&document, OptionSource::CompanyGoals);
    let options: Vec<(&str, &str)> =
        options.iter().map(|option| (option.id.as_str(), option.text.as_str())).collect();
    assert_eq!(options, [("c1", "Goal c1"), ("c3", "Goal c3")]);
}

#[test]
fn with_fewer_than_two_goals_only_the_ratings_are_asked() {
    let all = ["order", "effort_now", "effort_wanted", "at_risk", "line_of_sight", "same_way"];
    assert_eq!(asked(&opened(&workshop(&["c1", ". d1", "c2"]))), all);
    assert_eq!(asked(&opened(&workshop(&["c1", ". d1"]))), all[4..]);
    assert_eq!(asked(&opened(&workshop(&[]))), all[4..]);
}

#[test]
fn a_round_keeps_the_goals_that_it_asked_about() {
    let document = opened(&workshop(&["c1", "c2"]));
    let later = with(&document, "c1", GoalField::Text("Reworded".to_owned()));
    let round = later.exercise(GOALS).unwrap().open_round().unwrap();
    assert_eq!(round.options[&OptionSource::CompanyGoals][0].text, "Goal c1");
    let text = export(&later, Kind::Backup, moment(), "0.1.0").unwrap();
    assert_eq!(import(text.as_bytes()).unwrap().document, later);
}

#[test]
fn effort_that_follows_the_order_and_effort_that_does_not() {
    let goals = ["c1", "c2", "c3"];
    let order: &[&str] = &["c2", "c1", "c3"];
    let of = |shares| effort(revealed(&answered(&goals, [order; 3], shares))).unwrap();
    let good = of([&[30, 60, 10]; 3]);
    assert_eq!((good.follows, good.first.as_str(), good.most.as_str()), (100.0, "c2", "c2"));
    let bad = of([&[30, 10, 60]; 3]);
    assert_eq!((bad.follows, bad.first.as_str(), bad.most.as_str()), (0.0, "c2", "c3"));
    assert_eq!(bad.points[0], (option("c2"), 10.0));
    // c2 before c1 gets as much, c2 before c3 more, c1 before c3 more.
    let even = of([&[40, 40, 20]; 3]);
    assert!((even.follows - 250.0 / 3.0).abs() < 1e-9);
}

#[test]
fn an_order_that_tells_no_goals_apart_says_nothing_of_effort() {
    let orders: [&[&str]; 3] = [&["c1", "c2", "c3"], &["c2", "c3", "c1"], &["c3", "c1", "c2"]];
    assert_eq!(effort(revealed(&answered(&["c1", "c2", "c3"], orders, [&[20, 30, 50]; 3]))), None);
}

#[test]
fn too_few_answers_say_nothing_of_effort() {
    let document = opened(&workshop(&["c1", "c2"]));
    let leader = leader_id("ana");
    let answer = Some(Answer::Ranking(vec![vec![option("c1")], vec![option("c2")]]));
    let document = in_round(
        &document,
        RoundEdit::Answer { leader: leader.clone(), question: question("order"), answer },
    );
    let document = in_round(&document, RoundEdit::HandIn { leader, at: moment(), ids: Vec::new() });
    let document = in_round(&document, RoundEdit::Reveal { at: moment() });
    assert_eq!(effort(revealed(&document)), None);
}

#[test]
fn priorities_are_those_of_the_company() {
    let mut document = workshop(&[]);
    let official = Priority { id: PriorityId::parse("one").unwrap(), text: "Answer within a day".to_owned() };
    document.official_priorities = vec![official];
    let known = priorities(&document);
    assert_eq!((known[0].id.as_str(), known[0].text.as_str()), ("one", "Answer within a day"));
}
