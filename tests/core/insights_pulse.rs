//! The pulse against agreement, the past and the market.

use bearings_core::edit::{Edit, WorkshopEdit};
use bearings_core::insights::{Evidence, Rule};
use bearings_core::model::organisation::Turbulence;
use bearings_core::question::{Aspect, Dimension};
use bearings_core::results::Facet;

use super::support_edit::{Room, question_id};
use super::support_rounds::{PULSE, add_round, near};
use super::{evidence, found, silent};

fn pulse(given: &[(&str, &[u8])]) -> Room {
    let mut room = Room::named("abcdef");
    add_round(&mut room, PULSE, given);
    room
}

const ALIKE: [(&str, &[u8]); 3] =
    [("same_goals", &[6, 6, 6, 6, 6, 6]), ("words", &[6, 6, 6, 6, 6, 7]), ("stop", &[5, 5, 6, 5, 5, 5])];

fn with_doubts(others: &[(&'static str, &'static [u8])], doubts: &'static [u8]) -> Room {
    let mut given = others.to_vec();
    given.push(("doubts", doubts));
    pulse(&given)
}

#[test]
fn all_agree_and_keep_their_doubts() {
    // doubts is worded in reverse: six of seven says that they are kept back.
    let room = with_doubts(&ALIKE, &[6, 6, 6, 6, 5, 6]);
    let Evidence::DoubtsUnsaid { openness, agreement } = evidence(&room.document, Rule::DoubtsUnsaid) else {
        panic!("another rule")
    };
    near(openness, 100.0 / 6.0);
    assert!(agreement > 90.0);
    assert_eq!(found(&room.document, Rule::DoubtsUnsaid)[0].place.question, Some(question_id("doubts")));
}

#[test]
fn doubts_that_are_said_and_misses_that_are_open_are_no_contradiction() {
    silent(&with_doubts(&ALIKE, &[1, 1, 2, 1, 1, 1]).document, Rule::DoubtsUnsaid);
    let apart: [(&str, &[u8]); 2] = [("same_goals", &[1, 7, 1, 7, 1, 7]), ("words", &[1, 7, 1, 7, 1, 7])];
    silent(&with_doubts(&apart, &[6, 6, 6, 6, 5, 6]).document, Rule::DoubtsUnsaid);
    silent(&pulse(&ALIKE).document, Rule::DoubtsUnsaid);
    silent(&with_doubts(&ALIKE, &[6, 6]).document, Rule::DoubtsUnsaid);
}

#[test]
fn a_team_that_fell_apart_since_last_time_has_drifted() {
    let mut room = pulse(&[("same_goals", &[4; 6])]);
    silent(&room.document, Rule::Drifted);
    add_round(&mut room, PULSE, &[("same_goals", &[1, 7, 1, 7, 1, 7])]);
    let Evidence::Drifted { falls } = evidence(&room.document, Rule::Drifted) else { panic!("another rule") };
    let facets: Vec<Facet> = falls.iter().map(|fall| fall.facet).collect();
    let (aspect, dimension) = (Aspect::SharedVision, Dimension::CognitiveCongruence);
    assert_eq!(facets, [Facet::All, Facet::Aspect(aspect), Facet::Dimension(dimension)]);
    near(falls[0].agreement.unwrap().by, -100.0);
    assert_eq!(falls[0].level, None);
    // The next time nothing has changed.
    add_round(&mut room, PULSE, &[("same_goals", &[1, 7, 1, 7, 1, 7])]);
    silent(&room.document, Rule::Drifted);
}

#[test]
fn coming_together_is_no_drift_and_neither_is_what_the_newest_round_did_not_ask() {
    let mut room = pulse(&[("same_goals", &[1, 7, 1, 7, 1, 7])]);
    add_round(&mut room, PULSE, &[("same_goals", &[4; 6])]);
    silent(&room.document, Rule::Drifted);
    add_round(&mut room, PULSE, &[("same_goals", &[1, 7, 1, 7, 1, 7])]);
    assert_eq!(found(&room.document, Rule::Drifted).len(), 1);
    add_round(&mut room, PULSE, &[("words", &[4; 6])]);
    silent(&room.document, Rule::Drifted);
}

fn in_market(mut room: Room, market: Option<Turbulence>) -> Room {
    room.edit(Edit::Workshop(WorkshopEdit::Turbulence(market)));
    room
}

#[test]
fn slow_to_change_course_in_a_storm() {
    // stop 3: level 33; cling is reversed, 5: level 33.
    let slow = || pulse(&[("stop", &[3, 3, 3, 3, 3, 3]), ("cling", &[5, 5, 5, 5, 5, 5])]);
    let room = in_market(slow(), Some(Turbulence::Stormy));
    let Evidence::SlowInAStorm { level } = evidence(&room.document, Rule::SlowInAStorm) else {
        panic!("another rule")
    };
    near(level, 100.0 / 3.0);
    silent(&in_market(slow(), Some(Turbulence::Calm)).document, Rule::SlowInAStorm);
    silent(&in_market(slow(), None).document, Rule::SlowInAStorm);
}

#[test]
fn quick_in_a_storm_or_not_asked_says_nothing() {
    let quick = pulse(&[("stop", &[6, 6, 6, 6, 6, 6])]);
    silent(&in_market(quick, Some(Turbulence::Stormy)).document, Rule::SlowInAStorm);
    let other = pulse(&[("same_goals", &[1, 1, 1, 1, 1, 1])]);
    silent(&in_market(other, Some(Turbulence::Stormy)).document, Rule::SlowInAStorm);
    silent(&in_market(pulse(&[("stop", &[1, 1])]), Some(Turbulence::Stormy)).document, Rule::SlowInAStorm);
    silent(&in_market(Room::named("abc"), Some(Turbulence::Stormy)).document, Rule::SlowInAStorm);
}
