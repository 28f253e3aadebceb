//! What a sheet asks, and in which order: one plan for the device, for paper, and for typing paper in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_edit;

use bearings_core::edit::{Edit, GoalEdit};
use bearings_core::exercises::{self, SheetPlan};
use bearings_core::model::goals::Level;
use bearings_core::model::{Document, ExerciseId, Goal, GoalId, Purpose, QuestionId, Sheet};
use bearings_core::question::Question;
use strum::IntoEnumIterator;

use support_edit::{Room, VISION, answer_edit, leader_id, lines, points, question_id, words};

fn ids(plan: &SheetPlan) -> Vec<&QuestionId> {
    plan.parts.iter().flat_map(|part| &part.questions).map(|question| &question.id).collect()
}

/// Goals asks about those of the company, of which there have to be two.
fn two_goals() -> Edit {
    let goal = |id: &str| Goal {
        text: format!("Goal {id}"),
        ..Goal::new(GoalId::parse(id).unwrap(), Level::Company)
    };
    Edit::Goal(GoalEdit::Add { goals: vec![goal("one"), goal("two")], after: None })
}

fn plan_of(room: &Room, leader: &str) -> SheetPlan {
    SheetPlan::of_leader(&room.document, VISION, room.round(), &leader_id(leader))
}

#[test]
fn a_printed_sheet_has_every_question_of_its_exercise_numbered_through() {
    let mut room = Room::named("abcd");
    room.official("p1", "Depth").official("p2", "Growth");
    room.edit(two_goals());
    let document: Document = room.document;
    for exercise in ExerciseId::iter() {
        let plan = SheetPlan::to_print(&document, exercise);
        let content = exercises::content(exercise);
        let rows = |question: &'static Question| match &question.rows {
            Some(rows) => rows.starter.iter().map(|row| &row.id).collect(),
            None => vec![&question.id],
        };
        let asked: Vec<&QuestionId> = content.questions.iter().flat_map(rows).collect();
        assert_eq!(ids(&plan), asked, "{exercise:?}");
        assert_eq!(plan.count(), asked.len());
        let mut next = 1;
        for part in &plan.parts {
            assert_eq!(part.first, next, "{exercise:?}");
            next += part.questions.len();
        }
        let key = content.questions.iter().filter(|question| question.key).count();
        assert_eq!((plan.predictions.len(), plan.others), (key, 3), "{exercise:?}");
    }
}

#[test]
fn a_sheet_on_paper_asks_what_the_one_on_the_device_asks() {
    let mut room = Room::named("abcd");
    room.open(&["statement", "believe", "money"]);
    let printed = SheetPlan::to_print(&room.document, VISION);
    assert_eq!(printed, plan_of(&room, "a"));
    assert_eq!(ids(&printed), [&question_id("statement"), &question_id("believe"), &question_id("money")]);
    room.answer("a", "statement", words("North")).hand_in("a").reveal();
    assert_eq!(
        SheetPlan::to_print(&room.document, VISION).count(),
        exercises::content(VISION).questions.len()
    );
}

#[test]
fn a_second_vote_and_a_team_of_two_predict_nothing() {
    let mut two = Room::named("ab");
    two.open(&["believe"]);
    assert!(plan_of(&two, "a").predictions.is_empty());
    let mut room = Room::named("abcd");
    room.open(&["believe"]).answer("a", "believe", points(3)).hand_in("a").reveal();
    room.edit(Room::open_edit(Purpose::Revote, &["believe"]));
    assert!(plan_of(&room, "a").predictions.is_empty());
}

#[test]
fn a_question_that_is_asked_alone_is_the_heading() {
    let mut room = Room::named("abcd");
    room.open(&["believe", "money"]).answer("a", "believe", points(3)).hand_in("a").reveal();
    let together = room.document.clone();
    room.edit(Room::open_edit(Purpose::Revote, &["believe"]));
    let round = &together.exercise(VISION).unwrap().rounds[0];
    let first = SheetPlan::of_leader(&together, VISION, round, &leader_id("a"));
    assert!(!first.parts[0].heading.is_empty(), "what both have in common");
    assert_eq!(plan_of(&room, "a").parts[0].heading, "");
}

#[test]
fn what_is_open_is_named_by_its_number_and_part() {
    let mut room = Room::named("abc");
    room.open(&["statement", "priorities", "believe", "money"]);
    let open = |room: &Room| -> Vec<(usize, usize)> {
        let draft = room.round().responses.draft(&leader_id("a")).cloned().unwrap_or_default();
        plan_of(room, "a").open(&draft).iter().map(|open| (open.part, open.number)).collect()
    };
    assert_eq!(open(&room), [(0, 1), (1, 2), (2, 3), (2, 4)]);
    room.in_round(answer_edit("a", "statement", words("North")));
    room.in_round(answer_edit("a", "priorities", lines(["", " "])));
    room.in_round(answer_edit("a", "money", points(1)));
    assert_eq!(open(&room), [(1, 2), (2, 3)], "blank lines are no answer");
    assert_eq!(plan_of(&room, "a").open(&Sheet::default()).len(), 4);
}

#[test]
fn a_vote_on_one_question_takes_less_time_than_the_whole_sheet() {
    let content = exercises::content(VISION);
    let all = content.questions.len();
    assert_eq!(content.minutes_for(all), usize::from(content.minutes_per_leader));
    assert_eq!(content.minutes_for(1), 1);
}
