//! Whole rounds of ratings in a line, and what their trend says.
#![allow(dead_code)]

use bearings_core::model::ExerciseId;
use bearings_core::results::{Facet, Line, Together, Trend, trend};

use super::support_edit::{Room, points};

pub const PULSE: ExerciseId = ExerciseId::Pulse;

/// A revealed round of first votes: for each rating the points of leaders a, b, c …, 0 for no answer.
pub fn add_round(room: &mut Room, exercise: ExerciseId, given: &[(&str, &[u8])]) {
    let ids: Vec<&str> = given.iter().map(|(id, _)| *id).collect();
    room.with(exercise).open(&ids);
    let most = given.iter().map(|(_, values)| values.len()).max().unwrap_or_default();
    for (place, letter) in ('a'..='z').take(most).enumerate() {
        let name = letter.to_string();
        let mut answered = false;
        for (id, values) in given {
            if let Some(value) = values.get(place).filter(|value| **value > 0) {
                room.answer(&name, id, points(*value));
                answered = true;
            }
        }
        if answered {
            room.hand_in(&name);
        }
    }
    room.reveal();
}

pub fn of_pulse(room: &Room) -> Trend {
    trend(PULSE, room.document.exercise(PULSE).unwrap())
}

pub fn line(room: &Room, facet: Facet) -> Line {
    of_pulse(room).lines.into_iter().find(|line| line.facet == facet).unwrap()
}

/// What the ratings of a facet say in the round at this place.
pub fn together(room: &Room, facet: Facet, round: usize) -> Option<Together> {
    line(room, facet).points[round].clone()
}

pub fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}
