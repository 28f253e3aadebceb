//! The direction against what leaders name, tell and pay for.

use bearings_core::agreement::camps::Camp;
use bearings_core::edit::CardTarget;
use bearings_core::insights::{Contrast, Evidence, Rule, Side};
use bearings_core::model::{ExerciseId, Stage};
use bearings_core::question::Answer;

use super::support_edit::{
    Room, VISION, card, group_id, lines, number, option_id, points, question_id, words,
};
use super::support_rounds::{add_round, near};
use super::{add_answers, evidence, found, silent};

const MESSAGING: ExerciseId = ExerciseId::Messaging;

/// Leaders a, b, c … say these sentences, the company's priorities being Depth and Growth.
fn told(sentences: &[&str], priorities: &[(&str, &str)]) -> Room {
    let mut room = Room::named(&('a'..='z').take(sentences.len()).collect::<String>());
    for (id, text) in priorities {
        room.official(id, text);
    }
    let said = sentences.iter().map(|text| words(text)).collect();
    add_answers(&mut room, MESSAGING, &[("sentence", said)]);
    room
}

const PRIORITIES: [(&str, &str); 2] = [("p1", "Depth"), ("p2", "Growth")];

#[test]
fn a_first_priority_in_one_of_three_sentences_is_unsaid() {
    let room = told(&["Growth first.", "We go for depth.", "More growth."], &PRIORITIES);
    let Evidence::FirstUnsaid { priority, mentioned, of } = evidence(&room.document, Rule::FirstUnsaid)
    else {
        panic!("another rule")
    };
    assert_eq!((priority, mentioned, of), (option_id("p1"), 1, 3));
    let place = &found(&room.document, Rule::FirstUnsaid)[0].place;
    assert_eq!((place.exercise, place.stage, place.round), (MESSAGING, Stage::Reveal, Some(number(1))));
    assert_eq!(place.question, Some(question_id("sentence")));
}

#[test]
fn a_first_priority_in_half_of_the_sentences_is_said() {
    let sentences = ["Depth.", "Depth and growth.", "Growth.", "Growth."];
    silent(&told(&sentences, &PRIORITIES).document, Rule::FirstUnsaid);
}

#[test]
fn without_priorities_or_with_two_sentences_nothing_is_unsaid() {
    silent(&told(&["One.", "Two.", "Three."], &[]).document, Rule::FirstUnsaid);
    silent(&told(&["One.", "Two."], &PRIORITIES).document, Rule::FirstUnsaid);
}

/// Three leaders explain the direction this well and list these priorities, grouped by their words.
fn listed(explain: [u8; 3], lists: [Answer; 3], confirmed: bool) -> Room {
    let mut room = Room::named("abc");
    let explain = explain.map(points).to_vec();
    add_answers(&mut room, VISION, &[("explain", explain), ("priorities", lists.to_vec())]);
    if confirmed {
        room.confirm();
    }
    room
}

#[test]
fn clear_to_all_and_different_for_each() {
    let lists = || [lines(["Depth"]), lines(["Growth"]), lines(["Price"])];
    let room = listed([6, 6, 7], lists(), true);
    let Evidence::ClearButDifferent { level, named, by_most } =
        evidence(&room.document, Rule::ClearButDifferent)
    else {
        panic!("another rule")
    };
    near(level, 100.0 * 5.0 / 6.0);
    assert_eq!((named, by_most), (3, 0));
    // Not clear to them either: they know it.
    silent(&listed([2, 3, 2], lists(), true).document, Rule::ClearButDifferent);
    // Not grouped yet: nobody knows how different the lists are.
    silent(&listed([6, 6, 7], lists(), false).document, Rule::ClearButDifferent);
}

#[test]
fn clear_to_all_and_the_same_for_each_is_no_contradiction() {
    let lists = [(); 3].map(|()| lines(["Depth", "Growth", "Price"]));
    let mut room = listed([6, 6, 7], lists, false);
    for line in 0..3 {
        let group = group_id(&format!("g{line}"));
        room.place(card("a", line), CardTarget::New(group.clone(), "Same".to_owned()));
        room.place(card("b", line), CardTarget::Group(group.clone()));
        room.place(card("c", line), CardTarget::Group(group));
    }
    room.confirm();
    silent(&room.document, Rule::ClearButDifferent);
}

fn rated(given: &[(&str, &[u8])]) -> Room {
    let mut room = Room::named("abc");
    add_round(&mut room, VISION, given);
    room
}

#[test]
fn believed_and_not_funded() {
    let room = rated(&[("believe", &[6, 6, 7]), ("money", &[3, 2, 3])]);
    let Evidence::BelievedNotFunded(Contrast { high, low, low_camp }) =
        evidence(&room.document, Rule::BelievedNotFunded)
    else {
        panic!("another rule")
    };
    assert_eq!(high, Side { question: question_id("believe"), level: 100.0 * 5.0 / 6.0 });
    near(low.level, 100.0 / 3.0);
    assert_eq!(low_camp, None);
    assert_eq!(found(&room.document, Rule::BelievedNotFunded)[0].place.question, Some(question_id("money")));
}

#[test]
fn a_contrast_needs_a_high_side_a_low_side_and_twenty_points_between() {
    // Levels 83 and 67: both high. 50 and 17: both low. 67 and 50: 17 points apart.
    for given in [([6, 6, 7], [5, 5, 5]), ([4, 4, 4], [2, 2, 2]), ([5, 5, 5], [4, 4, 4])] {
        let room = rated(&[("believe", &given.0), ("money", &given.1)]);
        silent(&room.document, Rule::BelievedNotFunded);
    }
}

#[test]
fn two_camps_over_the_low_side_are_a_contrast_though_the_team_as_a_whole_is_not_low() {
    let mut room = Room::named("abcdef");
    add_round(&mut room, VISION, &[("believe", &[5, 5, 5, 6, 6, 6]), ("money", &[2, 2, 7, 7, 7, 7])]);
    let Evidence::BelievedNotFunded(contrast) = evidence(&room.document, Rule::BelievedNotFunded) else {
        panic!("another rule")
    };
    assert_eq!(contrast.low_camp.as_ref().map(|camp| camp.count), Some(2));
    assert!(!contrast.is_low_for_all());
}

#[test]
fn a_contrast_of_one_side_alone_is_none() {
    silent(&rated(&[("believe", &[6, 6, 7])]).document, Rule::BelievedNotFunded);
    silent(&rated(&[("believe", &[6, 6, 7]), ("money", &[1, 1, 0])]).document, Rule::BelievedNotFunded);
    silent(&rated(&[("explain", &[6, 6, 7])]).document, Rule::ClearOnlyAbove);
}

#[test]
fn clear_above_and_not_below() {
    let room = rated(&[("explain", &[7, 7, 7]), ("repeat", &[2, 3, 4])]);
    let Evidence::ClearOnlyAbove(contrast) = evidence(&room.document, Rule::ClearOnlyAbove) else {
        panic!("another rule")
    };
    assert_eq!(contrast.low.question, question_id("repeat"));
    silent(&rated(&[("explain", &[7, 7, 7]), ("repeat", &[6, 6, 6])]).document, Rule::ClearOnlyAbove);
}

#[test]
fn clear_above_and_below_only_for_one_of_two_camps() {
    let of = |repeat: &[u8]| {
        let mut room = Room::named("abcdefg");
        add_round(&mut room, VISION, &[("explain", &[7, 7, 7, 6, 6, 6, 7]), ("repeat", repeat)]);
        room
    };
    let parted = of(&[7, 6, 6, 7, 1, 2, 2]);
    let Evidence::ClearOnlyAbove(contrast) = evidence(&parted.document, Rule::ClearOnlyAbove) else {
        panic!("another rule")
    };
    near(contrast.low.level, 100.0 * 5.0 / 6.0);
    assert_eq!(contrast.low_camp, Some(Camp { count: 3, lowest: 1.0, highest: 2.0 }));
    // Two camps above the middle, and answers all over the scale.
    silent(&of(&[7, 7, 7, 7, 5, 5, 5]).document, Rule::ClearOnlyAbove);
    silent(&of(&[7, 6, 5, 4, 6, 5, 7]).document, Rule::ClearOnlyAbove);
}
