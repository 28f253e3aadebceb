//! Laws of the figures: who sits where, what things are called and who is absent changes none of them.

use bearings_core::edit::{Edit, LeaderEdit};
use bearings_core::model::{ExerciseId, Purpose};
use bearings_core::results::{MatrixScores, QuestionScores, headline, scores};
use proptest::collection::vec;
use proptest::prelude::*;

use super::support_edit::{Room, cases, chosen, leader, points, words};

const MESSAGING: ExerciseId = ExerciseId::Messaging;
const ROWS: [&str; 3] = ["all_hands", "website", "bank"];
const SENTENCES: [&str; 4] = ["Depth.", "We grow and grow.", "A premium brand with depth.", "Work."];

/// One leader's sheet: an option for each row (0 leaves it open), a rating, a sentence.
type Given = (Vec<usize>, u8, usize);

fn sheets() -> impl Strategy<Value = Vec<Given>> {
    vec((vec(0_usize..6, ROWS.len()), 1_u8..8, 0..SENTENCES.len()), 3..9)
}

/// A revealed round in which leaders with these letters gave these answers; priorities have these ids.
fn room(letters: &[char], given: &[Given], ids: [&str; 3]) -> Room {
    let mut sorted = letters.to_vec();
    sorted.sort_unstable();
    let mut room = Room::named(&sorted.into_iter().collect::<String>());
    for (id, text) in ids.into_iter().zip(["Depth", "Growth", "A premium brand"]) {
        room.official(id, text);
    }
    room.with(MESSAGING).open(&["sentence", "leads", "facts"]);
    let options = [ids[0], ids[1], ids[2], "none", "cant_say"];
    for (letter, (choices, rating, sentence)) in letters.iter().zip(given) {
        let name = letter.to_string();
        for (row, choice) in ROWS.iter().zip(choices) {
            if let Some(option) = choice.checked_sub(1) {
                room.answer(&name, row, chosen(options[option]));
            }
        }
        room.answer(&name, "facts", points(*rating)).answer(&name, "sentence", words(SENTENCES[*sentence]));
        room.predict(&name, "all_hands", 1).hand_in(&name);
    }
    room.reveal();
    room
}

fn figures(room: &Room) -> (Vec<QuestionScores>, Vec<MatrixScores>) {
    let round = &scores(&room.document).exercises[0].rounds[0];
    (round.questions.clone(), round.matrices.clone())
}

fn letters(count: usize) -> Vec<char> {
    ('a'..='z').take(count).collect()
}

const IDS: [&str; 3] = ["p1", "p2", "p3"];

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn who_gave_which_answers_changes_no_figure(given in sheets(), turn in 0_usize..9) {
        let seats = letters(given.len());
        let mut others = seats.clone();
        others.rotate_left(turn % given.len());
        let (here, there) = (room(&seats, &given, IDS), room(&others, &given, IDS));
        prop_assert_eq!(figures(&here), figures(&there));
        prop_assert_eq!(headline(MESSAGING, here.revealed()), headline(MESSAGING, there.revealed()));
    }

    #[test]
    fn the_ids_of_options_change_no_figure(given in sheets()) {
        let seats = letters(given.len());
        let plain = |room: &Room| {
            let (questions, matrices) = figures(room);
            let of = |scores: &QuestionScores| {
                let counts: Vec<usize> = scores.chosen.values().copied().collect();
                let mut counts = counts;
                counts.sort_unstable();
                (scores.question.clone(), scores.agreement, scores.one_voice_lowest, scores.shared, scores.found_alike, counts)
            };
            let all: Vec<_> = questions.iter().map(of).collect();
            (all, matrices.iter().map(|matrix| matrix.agreement).collect::<Vec<_>>())
        };
        prop_assert_eq!(plain(&room(&seats, &given, IDS)), plain(&room(&seats, &given, ["z", "q7", "a-1"])));
    }

    #[test]
    fn an_absent_leader_is_missing_and_changes_no_figure(given in sheets()) {
        let seats = letters(given.len());
        let here = room(&seats, &given, IDS);
        let mut more = Room::named(&seats.iter().collect::<String>());
        more.edit(Edit::Leader(LeaderEdit::Add(vec![leader("absent")])));
        for (id, text) in IDS.into_iter().zip(["Depth", "Growth", "A premium brand"]) {
            more.official(id, text);
        }
        more.with(MESSAGING).open_for(Purpose::Answers, &["sentence", "leads", "facts"]).absent("absent");
        let sheet = &here.round().responses;
        more.document.exercises.get_mut(&MESSAGING).unwrap().rounds[0].responses = sheet.clone();
        more.reveal();
        let without = |(questions, matrices): (Vec<QuestionScores>, Vec<MatrixScores>)| {
            let of = |scores: QuestionScores| QuestionScores { missing: 0, expected_alike: None, blind_spot: None, ..scores };
            (questions.into_iter().map(of).collect::<Vec<_>>(), matrices)
        };
        let missing = figures(&more).0.iter().zip(figures(&here).0).all(|(more, here)| more.missing == here.missing + 1);
        prop_assert!(missing, "one more is missing everywhere");
        prop_assert_eq!(without(figures(&more)), without(figures(&here)));
    }
}
