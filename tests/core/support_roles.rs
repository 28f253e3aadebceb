//! Workshops in which somebody has said who has what.
#![allow(dead_code)]

use bearings_core::edit::{Edit, RolesEdit, RowEdit};
use bearings_core::exercises::roles::{CollisionMap, MatterClaims, collision_map};
use bearings_core::model::{ExerciseId, LeaderId, Part, QuestionId};
use bearings_core::question::Row;
use bearings_core::results::Standing;

use super::support_edit::{Room, chosen, leader_id, question_id};

pub const ROLES: ExerciseId = ExerciseId::Roles;

/// A revealed round in which leaders a, b, c … say of each row whom they see there: a letter for a leader, `+` for
/// several, `0` for nobody, `?` for don't know, `.` for no answer at all.
pub fn said(rows: &[(&str, &str)]) -> Room {
    let count = rows.iter().map(|(_, answers)| answers.len()).max().unwrap_or_default();
    said_among(&('a'..='z').take(count).collect::<String>(), rows)
}

/// The same, of more leaders than answer.
pub fn said_among(letters: &str, rows: &[(&str, &str)]) -> Room {
    let mut room = Room::named(letters);
    room.with(ROLES).open(&["domains", "decisions", "clarity"]);
    let voices = rows.iter().map(|(_, answers)| answers.len()).max().unwrap_or_default();
    for (place, letter) in ('a'..='z').take(voices).enumerate() {
        let name = letter.to_string();
        for (row, answers) in rows {
            match answers.as_bytes()[place] {
                b'.' => {}
                b'+' => drop(room.answer(&name, row, chosen("shared"))),
                b'0' => drop(room.answer(&name, row, chosen("nobody"))),
                b'?' => drop(room.answer(&name, row, chosen("dont_know"))),
                other => drop(room.answer(&name, row, chosen(&char::from(other).to_string()))),
            };
        }
        room.hand_in(&name);
    }
    room.reveal();
    room
}

pub fn map(room: &Room) -> CollisionMap {
    collision_map(room.revealed())
}

pub fn matter<'a>(map: &'a CollisionMap, row: &str) -> &'a MatterClaims {
    map.matters.iter().find(|matter| matter.question.id.as_str() == row).unwrap()
}

/// How one row stands.
pub fn standing(answers: &str) -> Standing {
    let room = said(&[("discount", answers)]);
    matter(&map(&room), "discount").claims.standing.clone()
}

pub fn leaders(letters: &str) -> Vec<LeaderId> {
    letters.chars().map(|letter| leader_id(&letter.to_string())).collect()
}

pub fn part_edit(matter: &str, leader: &str, part: Option<Part>) -> Edit {
    Edit::Roles(RolesEdit::Part { matter: question_id(matter), leader: leader_id(leader), part })
}

pub fn row_edit(matrix: &str, edit: RowEdit) -> Edit {
    Edit::Rows { exercise: ROLES, matrix: question_id(matrix), edit }
}

pub fn new_row(id: &str, text: &str) -> Row {
    Row { id: question_id(id), text: text.to_owned(), note: String::new() }
}

/// Only these decisions and no domain are left.
pub fn only_decisions(room: &mut Room, kept: &[&str]) {
    for (matrix, starter) in [
        ("domains", vec!["revenue", "delivery", "product", "people", "cash", "quality", "technology"]),
        (
            "decisions",
            vec![
                "discount",
                "promise",
                "refuse",
                "goodwill",
                "next_in_product",
                "stop",
                "borrow_people",
                "hire",
                "pay",
                "spend",
                "supplier",
                "automate",
            ],
        ),
    ] {
        let gone: Vec<QuestionId> =
            starter.into_iter().filter(|row| !kept.contains(row)).map(question_id).collect();
        for row in gone {
            room.edit(row_edit(matrix, RowEdit::Remove(row)));
        }
    }
}
