//! Cards put together by hand: the first grouping, placing, naming, confirming, and what may change a figure.

use bearings_core::edit::{CardTarget, Edit, EditError, GroupingEdit, LeaderEdit, PriorityEdit};
use bearings_core::model::{CardRef, Grouping, Purpose};
use bearings_core::question::Answer;
use bearings_core::results::{ListResult, list, scores};
use proptest::prelude::*;
use proptest::sample::select;

use super::support_edit::{
    Room, VISION, card, group_id, leader, leader_id, lines, number, points, priority_id, question,
    question_id,
};

/// Four leaders' lists, revealed.
fn revealed() -> Room {
    let mut room = Room::named("abcd");
    room.official("grow", "Grow abroad").official("hire", "Hire");
    room.open(&["priorities", "believe"]).all_answer(
        "priorities",
        &[
            lines(["Grow abroad", "Cut costs", "", "New hall"]),
            lines(["cut  costs.", "GROW ABROAD"]),
            lines(["Quality", "Cut costs"]),
            lines(["People"]),
        ],
    );
    room.reveal();
    room
}

fn grouping(room: &Room) -> &Grouping {
    &room.round().groupings[&question_id("priorities")]
}

fn result(room: &Room) -> ListResult {
    list(room.revealed(), question("priorities"))
}

fn cards_of(room: &Room, group: &str) -> Vec<CardRef> {
    let id = group_id(group);
    grouping(room).groups.iter().find(|g| g.id == id).map(|g| g.cards.clone()).unwrap_or_default()
}

#[test]
fn the_reveal_puts_equal_cards_together_and_official_priorities_first() {
    let room = revealed();
    let ids: Vec<&str> = grouping(&room).groups.iter().map(|group| group.id.as_str()).collect();
    assert_eq!(ids, ["grow", "hire", "same-1"]);
    assert_eq!(cards_of(&room, "grow"), [card("a", 0), card("b", 1)]);
    assert_eq!(cards_of(&room, "hire"), [], "an official priority that nobody named still has its place");
    assert_eq!(cards_of(&room, "same-1"), [card("a", 1), card("b", 0), card("c", 1)]);
    assert_eq!(grouping(&room).groups[2].name, "Cut costs");
    assert!(!grouping(&room).confirmed);
    assert!(!room.round().groupings.contains_key(&question_id("believe")), "a rating has no cards");
}

#[test]
fn what_only_looks_alike_without_its_marks_stays_apart() {
    let mut room = Room::named("abcd");
    room.open(&["priorities"]).all_answer(
        "priorities",
        &[lines(["C++", "+10 %"]), lines(["C#", "-10 %"]), lines(["🚀"]), lines(["🎯"])],
    );
    room.reveal();
    assert_eq!(grouping(&room).groups, []);
}

#[test]
fn ids_of_first_groups_differ_whatever_the_priorities_are_called() {
    let mut room = Room::named("abc");
    room.official("same-1", "Grow");
    room.open(&["priorities"]).all_answer("priorities", &[lines(["Hire"]), lines(["Hire"]), lines(["Grow"])]);
    room.reveal();
    let groups = &grouping(&room).groups;
    assert_eq!(groups.len(), 2);
    assert_ne!(groups[0].id, groups[1].id);
}

#[test]
fn a_card_is_in_one_group_at_a_time_and_empty_groups_go() {
    let mut room = revealed();
    room.place(card("c", 0), CardTarget::New(group_id("g1"), "Better".to_owned()));
    room.place(card("d", 0), CardTarget::Group(group_id("g1")));
    assert_eq!(cards_of(&room, "g1"), [card("c", 0), card("d", 0)]);
    room.place(card("d", 0), CardTarget::Group(group_id("hire")));
    assert_eq!(cards_of(&room, "g1"), [card("c", 0)]);
    room.place(card("c", 0), CardTarget::Alone);
    assert!(grouping(&room).groups.iter().all(|group| group.id != group_id("g1")), "an empty group stays");
    room.place(card("d", 0), CardTarget::Alone);
    assert!(grouping(&room).groups.iter().any(|group| group.id == group_id("hire")), "an official one went");
    assert!(grouping(&room).group_of(&card("d", 0)).is_none());
}

#[test]
fn placing_a_card_where_it_is_keeps_its_group() {
    let mut room = revealed();
    room.place(card("c", 0), CardTarget::New(group_id("g1"), "Better".to_owned()));
    room.place(card("c", 0), CardTarget::Group(group_id("g1")));
    assert_eq!(cards_of(&room, "g1"), [card("c", 0)]);
}

#[test]
fn figures_come_with_confirming_and_go_with_what_would_change_them() {
    let mut room = revealed();
    assert!(result(&room).figures.is_none());
    assert!(result(&room).recall(&room.document.official_priorities).is_none());
    room.confirm();
    assert!(result(&room).figures.is_some());
    room.group(GroupingEdit::Rename { group: group_id("same-1"), name: "Spend less".to_owned() });
    assert!(result(&room).figures.is_some(), "a name changes no figure");
    room.place(card("d", 0), CardTarget::Group(group_id("hire")));
    assert!(result(&room).figures.is_none(), "the room sees the figures while it moves cards");
    room.confirm();
    let same = group_id("same-1");
    room.group(GroupingEdit::Official { group: same, priority: Some(priority_id("hire")) });
    assert!(result(&room).figures.is_none(), "recall changes with what stands for the official list");
    room.confirm().group(GroupingEdit::Confirm(false));
    assert!(result(&room).figures.is_none());
}

#[test]
fn what_is_no_card_cannot_be_placed() {
    let room = revealed();
    for stray in [card("a", 4), card("a", 2), card("d", 1), card("z", 0)] {
        let edit = GroupingEdit::Place { card: stray.clone(), target: CardTarget::Alone };
        assert_eq!(room.declined(&room.grouping_edit(edit)), EditError::Gone, "{stray:?}");
    }
}

#[test]
fn groups_are_declined_where_they_make_no_sense() {
    let room = revealed();
    let place = |target| room.grouping_edit(GroupingEdit::Place { card: card("d", 0), target });
    let taken = place(CardTarget::New(group_id("grow"), String::new()));
    assert_eq!(room.declined(&taken), EditError::IdTaken);
    assert_eq!(room.declined(&place(CardTarget::Group(group_id("lost")))), EditError::Gone);
    let long = place(CardTarget::New(group_id("g1"), "x".repeat(161)));
    assert_eq!(room.declined(&long), EditError::TooLong { chars: 161, most: 160 });
    let rename = GroupingEdit::Rename { group: group_id("lost"), name: String::new() };
    assert_eq!(room.declined(&room.grouping_edit(rename)), EditError::Gone);
    let official = |priority| GroupingEdit::Official { group: group_id("grow"), priority: Some(priority) };
    assert_eq!(room.declined(&room.grouping_edit(official(priority_id("lost")))), EditError::Gone);
}

#[test]
fn only_lists_of_revealed_rounds_are_grouped() {
    let mut room = revealed();
    let confirm = |question: &str, round| Edit::Grouping {
        exercise: VISION,
        round: number(round),
        question: question_id(question),
        edit: GroupingEdit::Confirm(true),
    };
    for question in ["believe", "statement", "unheard-of"] {
        assert_eq!(room.declined(&confirm(question, 1)), EditError::Gone, "{question}");
    }
    room.edit(Room::open_edit(Purpose::Revote, &["priorities"]));
    assert_eq!(room.declined(&confirm("priorities", 2)), EditError::RoundHidden);
}

#[test]
fn a_priority_that_is_taken_out_leaves_its_cards_and_no_empty_group() {
    let mut room = revealed();
    for id in ["grow", "hire"] {
        room.edit(Edit::Priority(PriorityEdit::Remove(priority_id(id))));
    }
    assert_eq!(cards_of(&room, "grow"), [card("a", 0), card("b", 1)]);
    assert!(grouping(&room).groups.iter().all(|group| group.official.is_none() && !group.cards.is_empty()));
}

#[test]
fn late_cards_can_be_placed_and_change_no_figure() {
    let mut room = Room::named("abcd");
    let three = [lines(["Grow"]), lines(["Grow"]), lines(["Hire"])];
    room.open(&["priorities"]).all_answer("priorities", &three).reveal();
    room.confirm();
    let before = scores(&room.document);
    room.answer("d", "priorities", lines(["grow", "Sell"])).hand_in("d");
    assert!(result(&room).cards.iter().any(|card| card.late), "a late card is not shown");
    room.place(card("d", 0), CardTarget::Group(group_id("same-1")));
    room.place(card("d", 1), CardTarget::New(group_id("g1"), "Sell".to_owned())).confirm();
    assert_eq!(scores(&room.document), before);
}

fn figures(room: &Room) -> String {
    let figures = result(room).figures.expect("confirmed");
    // Summed in the order of the leaders, so the last digits may differ.
    let jaccard = figures.jaccard.map(|jaccard| format!("{jaccard:.9}"));
    let recall = result(room).recall(&room.document.official_priorities);
    let counts: Vec<usize> = figures.items.iter().map(|item| item.named_by).collect();
    let (all, most, one) = (figures.named_by_all, figures.named_by_most, figures.named_by_one);
    let first = figures.same_first.map(|(_, count)| count);
    format!("{counts:?} {all} {most} {one} {first:?} {} {jaccard:?} {recall:?}", figures.shared)
}

fn a_list() -> impl Strategy<Value = Answer> {
    let texts = vec!["Grow", "Hire", "Cut costs", "Quality", "New hall", "People"];
    proptest::collection::vec(select(texts), 1..5)
        .prop_map(|lines| Answer::List(lines.into_iter().map(str::to_owned).collect()))
}

proptest! {
    #![proptest_config(super::support_edit::cases(128))]

    #[test]
    fn figures_depend_on_neither_order_nor_names_nor_absent_leaders(
        answers in proptest::collection::vec(a_list(), 3..8),
        moves in proptest::collection::vec((0usize..8, 0usize..8), 0..6),
        handing_in in Just((0usize..8).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let letters: String = ('a'..='z').take(answers.len()).collect();
        let mut plain = Room::named(&letters);
        plain.official("grow", "Grow").official("hire", "Hire");
        plain.open(&["priorities"]).all_answer("priorities", &answers).reveal();
        plain.confirm();

        let mut other = Room::named(&letters);
        other.official("grow", "Grow").official("hire", "Hire");
        other.edit(Edit::Leader(LeaderEdit::Add(vec![leader("y")])));
        for (who, to) in moves {
            let id = leader_id(&char::from(b'a' + (who % answers.len()) as u8).to_string());
            other.edit(Edit::Leader(LeaderEdit::Move { id, to }));
        }
        other.open(&["priorities"]).absent("y");
        for who in handing_in.into_iter().filter(|who| *who < answers.len()) {
            let name = char::from(b'a' + who as u8).to_string();
            other.answer(&name, "priorities", answers[who].clone()).hand_in(&name);
        }
        other.reveal();
        for group in grouping(&other).groups.clone() {
            let name = format!("Renamed {}", group.id);
            other.group(GroupingEdit::Rename { group: group.id, name });
        }
        other.confirm();
        prop_assert_eq!(figures(&other), figures(&plain));
    }

    /// Which leader gave which list makes no difference.
    #[test]
    fn figures_do_not_depend_on_who_said_what(
        (answers, shuffled) in proptest::collection::vec(a_list(), 3..8)
            .prop_flat_map(|answers| (Just(answers.clone()), Just(answers).prop_shuffle())),
    ) {
        let room = |answers: &[Answer]| {
            let letters: String = ('a'..='z').take(answers.len()).collect();
            let mut room = Room::named(&letters);
            room.open(&["priorities"]).all_answer("priorities", answers).reveal();
            room.confirm();
            room
        };
        prop_assert_eq!(figures(&room(&shuffled)), figures(&room(&answers)));
    }
}

#[test]
fn a_room_of_ratings_needs_no_grouping() {
    let mut room = Room::named("abc");
    room.open(&["believe"]).all_answer("believe", &[points(1), points(2), points(3)]).reveal();
    assert!(room.round().groupings.is_empty());
}
