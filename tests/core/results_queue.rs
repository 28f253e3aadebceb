//! The discussion queue, from importance × miss, sharpened.

use bearings_core::edit::Edit;
use bearings_core::model::{DiscussionMark, DiscussionStatus, ExerciseId};
use bearings_core::results::{Prompt, QueueItem, discussion_queue, how_many_fit};

use super::support_edit::{Room, VISION, lines, points, question_id, words};

const ALL: [&str; 8] =
    ["statement", "priorities", "not_doing", "explain", "believe", "repeat", "follow", "money"];

/// A room where leaders a, b, c … answer each rating with the same row.
fn room(row: &[u8], lists: &[&str]) -> Room {
    let letters: String = ('a'..='z').take(row.len()).collect();
    let mut room = Room::named(&letters);
    room.open(&ALL);
    for (place, letter) in letters.chars().enumerate() {
        let name = letter.to_string();
        for id in &ALL[3..] {
            room.answer(&name, id, points(row[place]));
        }
        room.answer(&name, "statement", words("Bigger")).answer(&name, "priorities", lines([lists[place]]));
        room.hand_in(&name);
    }
    room.reveal();
    room
}

fn queue(room: &Room) -> Vec<QueueItem> {
    discussion_queue(VISION, room.state(), room.revealed())
}

fn ids(queue: &[QueueItem]) -> Vec<&str> {
    queue.iter().map(|item| item.question.id.as_str()).collect()
}

fn item<'a>(queue: &'a [QueueItem], id: &str) -> &'a QueueItem {
    queue.iter().find(|item| item.question.id.as_str() == id).unwrap()
}

fn mark(room: &mut Room, id: &str, starred: bool, status: DiscussionStatus) {
    let mark = DiscussionMark { starred, status };
    room.edit(Edit::Discussion { exercise: VISION, question: question_id(id), mark });
}

fn near(found: Option<f64>, expected: f64) {
    let found = found.expect("a priority");
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

#[test]
fn importance_times_miss_then_the_order_of_the_questions() {
    // 1 4 7: mean 4, deviation 2 of at most 16/6: agreement 25, miss 75. An ungrouped list enters with 60 × 3.
    let room = room(&[1, 4, 7], &["Grow", "Hire", "Hall"]);
    let queue = queue(&room);
    assert_eq!(
        ids(&queue),
        ["believe", "money", "priorities", "explain", "repeat", "follow", "statement", "not_doing"]
    );
    near(item(&queue, "believe").priority, 3.0 * 75.0);
    near(item(&queue, "priorities").priority, 3.0 * 60.0);
    near(item(&queue, "explain").priority, 2.0 * 75.0);
    assert_eq!(item(&queue, "statement").priority, None);
    assert_eq!(item(&queue, "statement").prompt, Prompt::Read);
    assert_eq!(item(&queue, "priorities").prompt, Prompt::GroupFirst);
    assert_eq!(item(&queue, "believe").prompt, Prompt::Spread { lowest: 1, highest: 7 });
}

#[test]
fn a_star_counts_as_the_highest_importance() {
    let mut room = room(&[1, 4, 7], &["Grow", "Hire", "Hall"]);
    mark(&mut room, "follow", true, DiscussionStatus::Open);
    mark(&mut room, "money", true, DiscussionStatus::Open);
    let queue = queue(&room);
    assert_eq!(ids(&queue)[..3], ["believe", "follow", "money"], "a star on the highest changes nothing");
    near(item(&queue, "follow").priority, 225.0);
}

#[test]
fn two_camps_come_a_quarter_earlier() {
    let queue = queue(&room(&[1, 2, 2, 6, 6, 7], &["Grow"; 6]));
    let explain = item(&queue, "explain");
    near(explain.priority, 2.0 * (100.0 - 200.0 / 9.0) * 1.25);
    assert!(matches!(explain.prompt, Prompt::TwoCamps(_)));
    assert!(!explain.is_blind);
}

#[test]
fn a_blind_spot_comes_a_quarter_earlier_and_camps_with_it_no_earlier_still() {
    let mut room = Room::named("abcdef");
    room.open(&["believe", "money"]);
    for (name, value) in [("a", 1), ("b", 2), ("c", 2), ("d", 6), ("e", 6), ("f", 7)] {
        room.answer(name, "believe", points(value)).predict(name, "believe", 5);
        room.answer(name, "money", points(value)).hand_in(name);
    }
    room.reveal();
    let queue = queue(&room);
    assert!(item(&queue, "believe").is_blind && !item(&queue, "money").is_blind);
    assert_eq!(item(&queue, "believe").priority, item(&queue, "money").priority);
}

#[test]
fn agreement_is_said_and_put_last_among_what_has_a_figure() {
    let queue = queue(&room(&[6; 5], &["Grow"; 5]));
    assert_eq!(ids(&queue)[0], "priorities");
    assert_eq!(item(&queue, "believe").prompt, Prompt::Agreed { median: 6.0 });
    near(item(&queue, "believe").priority, 0.0);
    assert_eq!(ids(&queue)[6..], ["statement", "not_doing"]);
}

#[test]
fn a_confirmed_list_is_shared_or_not() {
    let mut apart = room(&[4, 4, 4], &["Grow", "Grow", "Hall"]);
    apart.confirm();
    let found = queue(&apart);
    assert_eq!(item(&found, "priorities").prompt, Prompt::NotShared { items: 2, by_all: 0, by_one: 1 });
    near(item(&found, "priorities").priority, 180.0);

    let mut alike = Room::named("abc");
    alike.open(&["priorities"]);
    for name in ["a", "b", "c"] {
        alike.answer(name, "priorities", lines(["Grow", "Hire", "Hall"])).hand_in(name);
    }
    alike.reveal();
    alike.confirm();
    let found = queue(&alike);
    assert_eq!(item(&found, "priorities").prompt, Prompt::Shared { by_most: 3 });
    near(item(&found, "priorities").priority, 0.0);
}

#[test]
fn too_few_answers_have_no_priority() {
    let queue = queue(&room(&[1, 7], &["Grow", "Hall"]));
    assert!(queue.iter().all(|item| item.priority.is_none()));
    assert_eq!(item(&queue, "believe").prompt, Prompt::TooFew);
    assert_eq!(item(&queue, "priorities").prompt, Prompt::TooFew);
    assert_eq!(ids(&queue), ALL, "without priorities the order is that of the questions");
}

#[test]
fn only_open_items_with_a_figure_take_minutes() {
    let mut room = room(&[1, 4, 7], &["Grow", "Hire", "Hall"]);
    assert_eq!(how_many_fit(&queue(&room), 100, 8), 6);
    assert_eq!(how_many_fit(&queue(&room), 23, 8), 2);
    assert_eq!(how_many_fit(&queue(&room), 7, 8), 0);
    assert_eq!(how_many_fit(&queue(&room), 7, 0), 0);
    mark(&mut room, "believe", false, DiscussionStatus::Done);
    mark(&mut room, "money", false, DiscussionStatus::Skipped);
    assert_eq!(how_many_fit(&queue(&room), 100, 8), 4);
}

#[test]
fn a_late_answer_moves_nothing() {
    let mut room = room(&[1, 4, 7], &["Grow", "Hire", "Hall"]);
    room.edit(Edit::Leader(bearings_core::edit::LeaderEdit::Add(vec![super::support_edit::leader("z")])));
    let before = queue(&room);
    room.answer("z", "believe", points(2)).answer("z", "priorities", lines(["Grow"])).hand_in("z");
    assert_eq!(queue(&room), before);
}

#[test]
fn misses_of_all_exercises_stand_in_one_queue() {
    use super::support_edit::chosen;
    use bearings_core::results::topics;
    let mut room = Room::named("abcdef");
    room.open(&["explain", "money"]);
    for (name, explain, money) in
        [("a", 4, 1), ("b", 4, 1), ("c", 4, 7), ("d", 4, 7), ("e", 4, 1), ("f", 4, 7)]
    {
        room.answer(name, "explain", points(explain)).answer(name, "money", points(money)).hand_in(name);
    }
    room.reveal();
    room.with(ExerciseId::Roles).open(&["decisions"]);
    for name in ["a", "b", "c", "d", "e", "f"] {
        room.answer(name, "hire", chosen(name)).answer(name, "pay", chosen("a")).hand_in(name);
    }
    assert_eq!(topics(&room.document).len(), 1, "what is open is in no queue");
    room.reveal();
    let found = topics(&room.document);
    let order: Vec<(ExerciseId, &str)> =
        found.iter().map(|topic| (topic.exercise, topic.item.question.id.as_str())).collect();
    assert_eq!(
        &order[..2],
        &[(VISION, "money"), (ExerciseId::Roles, "hire")],
        "two camps of importance 3, then six who each claim it"
    );
    assert!(found.iter().all(|topic| topic.item.is_miss()));
    assert!(found.windows(2).all(|pair| pair[0].item.priority >= pair[1].item.priority));
}
