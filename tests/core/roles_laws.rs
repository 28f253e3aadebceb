//! Laws of the collision map: seats, names and absent leaders change nothing in it.

use bearings_core::edit::{Edit, LeaderEdit, LeaderField};
use bearings_core::exercises::roles::CollisionMap;
use bearings_core::results::Standing;
use proptest::collection::vec;
use proptest::prelude::*;

use super::support_edit::{Room, cases, leader, leader_id};
use super::support_roles::{ROLES, map, said, said_among};

const ROWS: [&str; 5] = ["revenue", "cash", "discount", "hire", "stop"];

/// What every leader says of each row; up to `leaders` are leaders, then several, nobody, don't know.
fn answers() -> impl Strategy<Value = Vec<Vec<usize>>> {
    (3_usize..8).prop_flat_map(|leaders| vec(vec(0..leaders + 3, ROWS.len()), leaders))
}

/// The answers as letters, the leader at seat `i` being the one of letter `seats[i]`.
fn rows(answers: &[Vec<usize>], seats: &[usize]) -> Vec<(&'static str, String)> {
    let count = answers.len();
    let letter = |choice: usize| match choice {
        choice if choice < count => char::from(b'a' + seats[choice] as u8),
        choice => ['+', '0', '?'][choice - count],
    };
    let of_row = |row: usize| {
        let mut letters = vec!['.'; count];
        for (person, said) in answers.iter().enumerate() {
            letters[seats[person]] = letter(said[row]);
        }
        letters.into_iter().collect()
    };
    ROWS.iter().enumerate().map(|(row, id)| (*id, of_row(row))).collect()
}

fn room(answers: &[Vec<usize>], seats: &[usize]) -> Room {
    let rows = rows(answers, seats);
    let rows: Vec<(&str, &str)> = rows.iter().map(|(id, said)| (*id, said.as_str())).collect();
    said(&rows)
}

/// The map in terms of persons: seats are turned back.
fn told(map: &CollisionMap, seats: &[usize]) -> Vec<(String, u8, Vec<usize>)> {
    let person = |id: &bearings_core::model::LeaderId| {
        let seat = usize::from(id.as_str().as_bytes()[0] - b'a');
        seats.iter().position(|known| *known == seat).unwrap()
    };
    let mut all: Vec<_> = map
        .matters
        .iter()
        .map(|matter| {
            let mut claimed: Vec<usize> = matter.claims.claimed_by.iter().map(person).collect();
            claimed.sort_unstable();
            (matter.question.id.to_string(), matter.claims.standing.rank(), claimed)
        })
        .collect();
    all.sort();
    all
}

fn loads(map: &CollisionMap, seats: &[usize]) -> Vec<(usize, usize, bool)> {
    seats
        .iter()
        .map(|seat| {
            let load = &map.loads[*seat];
            (load.named, load.claimed, load.is_overloaded)
        })
        .collect()
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn who_sits_where_changes_nothing(answers in answers(), turn in 1_usize..8) {
        let seats: Vec<usize> = (0..answers.len()).collect();
        let mut others = seats.clone();
        others.rotate_left(turn % answers.len());
        let (here, there) = (map(&room(&answers, &seats)), map(&room(&answers, &others)));
        prop_assert_eq!(told(&here, &seats), told(&there, &others));
        prop_assert_eq!(loads(&here, &seats), loads(&there, &others));
    }

    #[test]
    fn a_leader_who_never_answers_changes_nothing(answers in answers()) {
        let seats: Vec<usize> = (0..answers.len()).collect();
        let rows = rows(&answers, &seats);
        let rows: Vec<(&str, &str)> = rows.iter().map(|(id, said)| (*id, said.as_str())).collect();
        let letters: String = ('a'..='z').take(answers.len() + 1).collect();
        let (here, more) = (map(&said(&rows)), map(&said_among(&letters, &rows)));
        prop_assert_eq!(told(&here, &seats), told(&more, &seats));
        prop_assert_eq!(loads(&here, &seats), loads(&more, &seats));
        let agreements = |map: &CollisionMap| -> Vec<_> {
            map.matters.iter().map(|matter| matter.claims.result.figures.clone()).collect()
        };
        prop_assert_eq!(agreements(&here), agreements(&more), "however many could have been named");
    }

    #[test]
    fn a_clear_matter_has_one_claim_and_a_collision_more(answers in answers()) {
        let seats: Vec<usize> = (0..answers.len()).collect();
        for matter in map(&room(&answers, &seats)).matters {
            let claimed = matter.claims.claimed_by.len();
            let fits = match matter.claims.standing {
                Standing::Collision(leaders) => leaders.len() == claimed && claimed > 1,
                Standing::Clear(_) | Standing::Contested(_) => claimed == 1,
                Standing::Unknown => claimed < 2,
                _ => claimed == 0,
            };
            prop_assert!(fits);
        }
    }
}

#[test]
fn a_new_name_changes_nothing() {
    let mut room = said(&[("discount", "abab"), ("hire", "aaaa")]);
    let before = map(&room);
    let field = LeaderField::Name("Somebody else".to_owned());
    room.edit(Edit::Leader(LeaderEdit::Update { id: leader_id("a"), field }));
    room.edit(Edit::Leader(LeaderEdit::Add(vec![leader("n")])));
    room.with(ROLES);
    assert_eq!(map(&room), before);
}
