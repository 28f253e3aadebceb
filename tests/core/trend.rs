//! Pulse over its rounds, against figures worked out by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_edit;
mod support_rounds;
mod trend_chance;
mod trend_change;
mod trend_laws;
mod trend_quarters;

use bearings_core::exercises::content;
use bearings_core::model::Purpose;
use bearings_core::question::{Aspect, Dimension};
use bearings_core::results::{Facet, trend};

use support_edit::{Room, cant_say, number, points};
use support_rounds::{PULSE, add_round, line, near, of_pulse, together};

const VISION: Facet = Facet::Aspect(Aspect::SharedVision);

#[test]
fn a_mean_over_the_ratings_of_a_facet() {
    // same_goals: mean 4, deviations 2 0 2 = 4/3 of at most 8/3: 50; level (4 − 1)/6; spread (4/3)/6 = 2/9.
    // cling is reversed: all say 7, agreement 100, level (7 − 7)/6; spread 0.
    let mut room = Room::named("abc");
    add_round(
        &mut room,
        PULSE,
        &[("same_goals", &[2, 4, 6]), ("cling", &[7, 7, 7]), ("two_stories", &[1, 1, 1])],
    );
    let vision = together(&room, VISION, 0).unwrap();
    near(vision.agreement, 75.0);
    near(vision.level, 25.0);
    near(vision.spread, 100.0 / 9.0);
    assert_eq!((vision.ratings, vision.answers, vision.leaders), (2, 6, 3));
    let alike = together(&room, Facet::Dimension(Dimension::CognitiveCongruence), 0).unwrap();
    near(alike.agreement, 50.0);
    near(alike.level, 50.0);
    // two_stories is reversed too: all say 1, level (7 − 1)/6.
    near(together(&room, Facet::Dimension(Dimension::BehaviouralCongruence), 0).unwrap().level, 100.0);
    let all = together(&room, Facet::All, 0).unwrap();
    near(all.agreement, 250.0 / 3.0);
    near(all.level, 50.0);
}

#[test]
fn facets_come_in_order_and_only_with_figures() {
    let mut room = Room::named("abc");
    add_round(&mut room, PULSE, &[("same_goals", &[2, 4, 6]), ("twice", &[2, 4, 0])]);
    let facets: Vec<Facet> = of_pulse(&room).lines.iter().map(|line| line.facet).collect();
    assert_eq!(facets, [Facet::All, VISION, Facet::Dimension(Dimension::CognitiveCongruence)]);
    assert_eq!(together(&room, Facet::All, 0).unwrap().ratings, 1, "two answers are no figure");
}

#[test]
fn fewer_than_three_say_nothing_at_all() {
    let mut room = Room::named("abc");
    add_round(&mut room, PULSE, &[("same_goals", &[2, 4, 0])]);
    let trend = of_pulse(&room);
    assert_eq!((trend.rounds.len(), trend.lines.len()), (1, 0));
}

#[test]
fn who_cannot_say_and_who_is_late_count_in_no_figure() {
    let mut room = Room::named("abcde");
    room.with(PULSE).open(&["same_goals"]);
    for (name, value) in [("a", 2), ("b", 4), ("c", 6)] {
        room.answer(name, "same_goals", points(value)).hand_in(name);
    }
    room.answer("d", "same_goals", cant_say()).hand_in("d").reveal();
    let before = of_pulse(&room);
    room.answer("e", "same_goals", points(1)).hand_in("e");
    assert_eq!(of_pulse(&room), before);
    assert_eq!(together(&room, VISION, 0).unwrap().answers, 3);
}

#[test]
fn only_revealed_first_votes_are_rounds_of_a_trend() {
    let mut room = Room::named("abc");
    for (purpose, value) in [(Purpose::Answers, 2), (Purpose::Revote, 7), (Purpose::Answers, 4)] {
        room.with(PULSE).open_for(purpose, &["same_goals"]);
        room.all_answer("same_goals", &[points(value), points(value), points(value)]).reveal();
    }
    room.open(&["same_goals"]).all_answer("same_goals", &[points(7), points(7), points(7)]);
    let trend = of_pulse(&room);
    let rounds: Vec<_> = trend.rounds.iter().map(|round| (round.number, round.expected)).collect();
    assert_eq!(rounds, [(number(1), 3), (number(3), 3)]);
    assert_eq!(trend.rounds[0].content_version, content(PULSE).version);
    let levels: Vec<f64> =
        line(&room, VISION).points.iter().map(|point| point.as_ref().unwrap().level).collect();
    near(levels[0], 100.0 / 6.0);
    near(levels[1], 50.0);
}

#[test]
fn a_round_without_a_figure_is_a_hole_and_the_next_is_compared_with_the_one_before_it() {
    let mut room = Room::named("abc");
    for values in [&[2, 4, 6], &[3, 0, 0], &[4, 4, 4]] {
        add_round(&mut room, PULSE, &[("same_goals", values)]);
    }
    let line = line(&room, VISION);
    let known: Vec<bool> = line.points.iter().map(Option::is_some).collect();
    assert_eq!(known, [true, false, true]);
    let changes: Vec<_> = line.changes.iter().map(|change| (change.from, change.to)).collect();
    assert_eq!(changes, [(number(1), number(3))]);
}

#[test]
fn one_voice_leaves_a_leader_out_of_all_ratings() {
    // same_goals 4 4 4 7: without d all are 4, 100; without another 4 4 7: mean 5, AD 4/3 of 8/3, 50.
    // visible 4 4 4 4: 100 for every rest. Means: 100 and 75.
    let mut room = Room::named("abcd");
    add_round(&mut room, PULSE, &[("same_goals", &[4, 4, 4, 7]), ("visible", &[4, 4, 4, 4])]);
    let span = together(&room, VISION, 0).unwrap().one_voice.unwrap();
    near(span.lowest, 75.0);
    near(span.highest, 100.0);
}

#[test]
fn unnamed_rounds_have_the_same_figures_but_nothing_that_links_answers() {
    let given: [(&str, &[u8]); 2] = [("same_goals", &[2, 4, 6, 7, 1]), ("visible", &[3, 3, 5, 0, 4])];
    let (mut named, mut unnamed) = (Room::named("abcde"), Room::unnamed("abcde"));
    for room in [&mut named, &mut unnamed] {
        add_round(room, PULSE, &given);
        add_round(room, PULSE, &given);
    }
    let (open, veiled) = (together(&named, VISION, 0).unwrap(), together(&unnamed, VISION, 0).unwrap());
    assert!(open.one_voice.is_some() && veiled.one_voice.is_none());
    let mut as_veiled = open;
    as_veiled.one_voice = None;
    assert_eq!(as_veiled, veiled);
    let change = &line(&unnamed, VISION).changes[0];
    assert_eq!((change.leaders, change.agreement, change.level, change.movement), (0, None, None, None));
}

#[test]
fn every_exercise_with_ratings_has_a_trend() {
    let mut room = Room::named("abc");
    add_round(&mut room, support_edit::VISION, &[("believe", &[7, 7, 7]), ("follow", &[1, 1, 1])]);
    let trend = trend(support_edit::VISION, room.state());
    let facets: Vec<Facet> = trend.lines.iter().map(|line| line.facet).collect();
    assert_eq!(facets, [Facet::All, VISION, Facet::Aspect(Aspect::AlignedActions)]);
    near(trend.lines[0].points[0].as_ref().unwrap().level, 50.0);
}
