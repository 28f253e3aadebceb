//! Lists: who named what, in cards and in counts.

use bearings_core::edit::{CardTarget, GroupingEdit};
use bearings_core::question::Answer;
use bearings_core::results::{ListFigures, ListResult, list};

use super::support_edit::{Room, card, group_id, lines, priority_id, question};

fn revealed(letters: &str, answers: &[Answer]) -> Room {
    let mut room = Room::named(letters);
    room.open(&["priorities"]).all_answer("priorities", answers).reveal();
    room
}

fn result(room: &Room) -> ListResult {
    list(room.revealed(), question("priorities"))
}

fn figures(room: &Room) -> ListFigures {
    result(room).figures.expect("confirmed and enough")
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

/// Six leaders: Grow by all, Hire by four (two thirds exactly), Quality by three, and two that only one named.
fn six() -> Room {
    let mut room = revealed(
        "abcdef",
        &[
            lines(["Grow", "Hire", "Hall"]),
            lines(["Grow", "Hire"]),
            lines(["Hire", "Grow"]),
            lines(["Quality", "Grow", "Hire"]),
            lines(["Quality", "Grow"]),
            lines(["Grow", "Quality", "Bank"]),
        ],
    );
    room.confirm();
    room
}

#[test]
fn named_by_all_by_two_thirds_and_by_one() {
    let figures = figures(&six());
    let items: Vec<(&str, usize)> = figures.items.iter().map(|i| (i.name.as_str(), i.named_by)).collect();
    assert_eq!(items, [("Grow", 6), ("Hire", 4), ("Quality", 3), ("Bank", 1), ("Hall", 1)]);
    assert_eq!((figures.named_by_all, figures.named_by_most, figures.named_by_one), (1, 2, 2));
    assert_eq!(figures.same_first, Some(("Grow".to_owned(), 3)));
    assert!(!figures.shared, "three items of two thirds each make a shared list");
}

#[test]
fn a_third_item_of_two_thirds_makes_the_list_shared() {
    let mut room = six();
    room.place(card("a", 2), CardTarget::Group(group_id("same-3"))).confirm();
    assert_eq!(figures(&room).named_by_most, 3);
    assert!(figures(&room).shared);
}

#[test]
fn overlap_is_the_mean_over_all_pairs() {
    // {Grow, Hire}, {Grow, Hire}, {Grow, Hall}: pairs share 2 of 2, 1 of 3, 1 of 3.
    let mut room =
        revealed("abc", &[lines(["Grow", "Hire"]), lines(["Hire", "Grow"]), lines(["Grow", "Hall"])]);
    room.confirm();
    near(figures(&room).jaccard.unwrap(), (1.0 + 1.0 / 3.0 + 1.0 / 3.0) / 3.0);
}

#[test]
fn what_a_leader_writes_twice_counts_once() {
    let mut room = revealed("abc", &[lines(["Grow", "grow."]), lines(["Hire"]), lines(["Hire"])]);
    room.confirm();
    let figures = figures(&room);
    let grow = figures.items.iter().find(|item| item.name == "Grow").unwrap();
    assert_eq!(grow.named_by, 1);
    assert_eq!((figures.named_by_one, figures.named_by_most), (1, 1));
}

#[test]
fn a_list_of_blank_lines_is_missing_and_the_first_line_is_the_first_written_one() {
    let answers = [lines(["", "Grow"]), lines(["Grow", "Hire"]), lines(["Grow"]), lines(["", " "])];
    let mut room = revealed("abcd", &answers);
    room.confirm();
    let result = result(&room);
    assert_eq!((result.sheets, result.missing), (3, 1));
    let figures = result.figures.unwrap();
    assert_eq!(figures.same_first, Some(("Grow".to_owned(), 3)));
    assert_eq!(figures.named_by_all, 1);
    let first = &result.cards[0];
    assert_eq!((first.card.line, first.text.as_str(), first.first), (1, "Grow", true));
}

#[test]
fn two_lists_get_no_figures() {
    let mut room = revealed("abc", &[lines(["Grow"]), lines(["Grow"])]);
    room.confirm();
    let result = result(&room);
    assert_eq!((result.sheets, result.missing, result.cards.len()), (2, 1, 2));
    assert!(result.figures.is_none());
}

#[test]
fn late_lists_are_shown_and_not_counted() {
    let mut room = revealed("abcd", &[lines(["Grow"]), lines(["Grow"]), lines(["Grow"])]);
    room.confirm();
    let before = figures(&room);
    room.answer("d", "priorities", lines(["Hall"])).hand_in("d");
    let after = result(&room);
    assert_eq!(after.figures, Some(before));
    assert_eq!((after.sheets, after.missing), (3, 1));
    let late: Vec<&str> =
        after.cards.iter().filter(|card| card.late).map(|card| card.text.as_str()).collect();
    assert_eq!(late, ["Hall"]);
}

#[test]
fn recall_is_the_mean_share_of_the_official_list() {
    let mut room = Room::named("abc");
    room.official("p1", "Grow").official("p2", "Hire").official("p3", "Bank").official("p4", "Hall");
    let answers = [lines(["Grow", "Hire"]), lines(["grow"]), lines(["Staff"])];
    room.open(&["priorities"]).all_answer("priorities", &answers).reveal();
    room.place(card("c", 0), CardTarget::Group(group_id("p2"))).confirm();
    let recall = result(&room).recall(&room.document.official_priorities).unwrap();
    let named: Vec<usize> = recall.priorities.iter().map(|recalled| recalled.named_by).collect();
    assert_eq!(named, [2, 2, 0, 0]);
    // Two of four, one of four, one of four.
    near(recall.level, 100.0 * (0.5 + 0.25 + 0.25) / 3.0);
    assert!(result(&room).recall(&[]).is_none(), "no official list, no recall");
}

#[test]
fn one_leader_naming_a_priority_in_two_groups_recalls_it_once() {
    let mut room = Room::named("abc");
    room.official("p1", "Grow");
    let answers = [lines(["Grow", "Sell more"]), lines(["Grow"]), lines(["Hall"])];
    room.open(&["priorities"]).all_answer("priorities", &answers).reveal();
    room.place(card("a", 1), CardTarget::New(group_id("g1"), "Sell more".to_owned()));
    let official = GroupingEdit::Official { group: group_id("g1"), priority: Some(priority_id("p1")) };
    room.group(official).confirm();
    let recall = result(&room).recall(&room.document.official_priorities).unwrap();
    assert_eq!(recall.priorities[0].named_by, 2);
    near(recall.level, 200.0 / 3.0);
}

#[test]
fn an_official_priority_that_nobody_named_is_no_item() {
    let mut room = Room::named("abc");
    room.official("p1", "Bank").open(&["priorities"]);
    room.all_answer("priorities", &[lines(["Grow"]), lines(["Grow"]), lines(["Grow"])]).reveal();
    room.confirm();
    let figures = figures(&room);
    assert_eq!(figures.items.len(), 1);
    assert_eq!((figures.named_by_all, figures.jaccard), (1, Some(1.0)));
}
