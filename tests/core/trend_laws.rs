//! Laws of a trend: who sits where and who is absent changes nothing, and every figure keeps its bounds.

use bearings_core::edit::{Edit, LeaderEdit};
use bearings_core::results::{Line, Trend};
use proptest::collection::vec;
use proptest::prelude::*;

use super::support_edit::{Room, cases, leader, points};
use super::support_rounds::{PULSE, of_pulse};

const ASKED: [&str; 3] = ["same_goals", "cling", "two_stories"];

/// One leader's answers in one round, 0 for none.
type Sheet = [u8; 3];

fn rounds() -> impl Strategy<Value = Vec<Vec<Sheet>>> {
    (2_usize..9).prop_flat_map(|leaders| {
        let sheet = [0_u8..8, 0_u8..8, 0_u8..8];
        vec(vec(sheet, leaders), 1..3)
    })
}

/// A workshop in which the leader in each place has this letter.
fn room(letters: &[char], given: &[Vec<Sheet>], absent: Option<&str>) -> Room {
    let mut sorted = letters.to_vec();
    sorted.sort_unstable();
    let mut room = Room::named(&sorted.into_iter().collect::<String>());
    if let Some(name) = absent {
        room.edit(Edit::Leader(LeaderEdit::Add(vec![leader(name)])));
    }
    for sheets in given {
        room.with(PULSE).open(&ASKED);
        absent.into_iter().for_each(|name| {
            room.absent(name);
        });
        for (letter, sheet) in letters.iter().zip(sheets) {
            let name = letter.to_string();
            for (id, value) in ASKED.iter().zip(sheet).filter(|(_, value)| **value > 0) {
                room.answer(&name, id, points(*value));
            }
            room.hand_in(&name);
        }
        room.reveal();
    }
    room
}

fn letters(given: &[Vec<Sheet>]) -> Vec<char> {
    ('a'..='z').take(given[0].len()).collect()
}

fn lines(trend: Trend) -> Vec<Line> {
    trend.lines
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn whoever_sits_where(given in rounds(), turn in 0_usize..9) {
        let straight = letters(&given);
        let mut turned = straight.clone();
        turned.rotate_left(turn % straight.len());
        prop_assert_eq!(of_pulse(&room(&straight, &given, None)), of_pulse(&room(&turned, &given, None)));
    }

    #[test]
    fn an_absent_leader_adds_nothing(given in rounds()) {
        let here = of_pulse(&room(&letters(&given), &given, None));
        let with_absent = of_pulse(&room(&letters(&given), &given, Some("z")));
        prop_assert_eq!(lines(here), lines(with_absent));
    }

    #[test]
    fn every_figure_keeps_its_bounds(given in rounds()) {
        for line in of_pulse(&room(&letters(&given), &given, None)).lines {
            for point in line.points.iter().flatten() {
                let chance = point.chance().unwrap();
                for figure in [point.agreement, point.level, chance.median, chance.p95] {
                    prop_assert!((0.0..=100.0).contains(&figure), "{point:?}");
                }
                prop_assert!((0.0..=50.0 + 1e-9).contains(&point.spread), "{point:?}");
                prop_assert!(chance.median <= chance.p95);
                prop_assert!(point.answers >= 3 * point.ratings && point.ratings >= 1);
                prop_assert!(point.leaders * point.ratings >= point.answers);
                if let Some(span) = point.one_voice {
                    prop_assert!(0.0 <= span.lowest && span.lowest <= span.highest && span.highest <= 100.0);
                }
            }
            for change in &line.changes {
                let moved = change.movement.map_or(0, |moved| moved.closer + moved.away + moved.same);
                prop_assert_eq!(moved, change.leaders);
                for step in [change.agreement, change.level].iter().flatten() {
                    prop_assert!(step.by.abs() <= 100.0 && step.p > 0.0 && step.p <= 0.05);
                    prop_assert!(change.leaders >= 6);
                }
            }
        }
    }

    #[test]
    fn all_the_same_is_full_agreement_and_opposite_halves_are_none(value in 1_u8..8, pairs in 2_usize..6) {
        let same = vec![vec![[value; 3]; pairs * 2]];
        let halves: Vec<Sheet> = (0..pairs * 2).map(|place| [if place % 2 == 0 { 1 } else { 7 }; 3]).collect();
        for (given, agreement, spread) in [(same, 100.0, 0.0), (vec![halves], 0.0, 50.0)] {
            for line in of_pulse(&room(&letters(&given), &given, None)).lines {
                let point = line.points[0].as_ref().unwrap();
                prop_assert!((point.agreement - agreement).abs() < 1e-9);
                prop_assert!((point.spread - spread).abs() < 1e-9);
            }
        }
    }
}
