//! Choices: who chose what, alone and as the rows of a matrix.

use bearings_core::edit::{Edit, RowEdit};
use bearings_core::model::{ExerciseId, Purpose};
use bearings_core::question::{QuestionKind, Row};
use bearings_core::results::{
    ChoiceResult, Headline, Movement, Prompt, blind_spot, choice, discussion_queue, headline, matrices,
    movement, question_result, questions_asked, scores,
};

use super::support_edit::{Room, chosen, option_id, question_id};

const MESSAGING: ExerciseId = ExerciseId::Messaging;
/// The options of the matrix, in their order, without the one that abstains.
const OPTIONS: [&str; 5] = ["p1", "p2", "p3", "p4", "none"];

/// A room with four priorities that have not opened Messaging yet.
fn room(letters: &str) -> Room {
    let mut room = Room::named(letters);
    for (id, text) in [("p1", "Depth"), ("p2", "Growth"), ("p3", "A premium brand"), ("p4", "Night service")]
    {
        room.official(id, text);
    }
    room.with(MESSAGING);
    room
}

/// A revealed round in which leaders a, b, c … chose these options for the website; "" for no answer.
fn website(choices: &[&str]) -> Room {
    let letters: String = ('a'..='z').take(choices.len()).collect();
    let mut room = room(&letters);
    room.open(&["leads"]);
    vote(&mut room, choices);
    room.reveal();
    room
}

fn vote(room: &mut Room, choices: &[&str]) {
    for (letter, option) in ('a'..).zip(choices) {
        let name = letter.to_string();
        if !option.is_empty() {
            room.answer(&name, "website", chosen(option));
        }
        room.hand_in(&name);
    }
}

fn result(room: &Room) -> ChoiceResult {
    let question = room.asked("website");
    let QuestionKind::Choice(options) = &question.kind else { panic!("no choice") };
    choice(room.revealed(), question, options)
}

fn agreement(choices: &[&str]) -> f64 {
    result(&website(choices)).figures.unwrap().agreement
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

#[test]
fn who_chose_what_and_what_most_chose() {
    let result = result(&website(&["p1", "p2", "p1", "none", "p1", "p2"]));
    let tally: Vec<(&str, usize)> = result.tally.iter().map(|(id, count)| (id.as_str(), *count)).collect();
    assert_eq!(tally, [("p1", 3), ("p2", 2), ("p3", 0), ("p4", 0), ("none", 1)]);
    assert_eq!(result.most_frequent(), (vec![&option_id("p1")], 3));
    let voices: Vec<&str> = result.votes.iter().map(|vote| vote.leader.as_ref().unwrap().as_str()).collect();
    assert_eq!(voices, ["a", "b", "c", "d", "e", "f"]);
    // Pairs alike: 3 + 1 of 15; the most scattered has one pair: (4 − 1) / (15 − 1).
    near(result.figures.unwrap().agreement, 300.0 / 14.0);
}

#[test]
fn the_most_scattered_answer_has_0_and_the_same_answer_100() {
    near(agreement(&["p1", "p2", "p3", "p4", "none"]), 0.0);
    near(agreement(&["p1", "p2", "p3", "p4", "none", "p1"]), 0.0);
    near(agreement(&["p3", "p3", "p3"]), 100.0);
}

#[test]
fn shared_from_two_thirds_on() {
    assert!(result(&website(&["p1", "p1", "p2"])).figures.unwrap().shared);
    assert!(!result(&website(&["p1", "p1", "p2", "p2"])).figures.unwrap().shared);
    assert!(!result(&website(&["p1", "p1", "p1", "p2", "p3"])).figures.unwrap().shared);
}

#[test]
fn whoever_abstains_or_leaves_it_open_counts_in_no_figure() {
    let with = result(&website(&["p1", "p1", "p2", "cant_say", ""]));
    let without = result(&website(&["p1", "p1", "p2"]));
    assert_eq!((with.count, with.abstained, with.missing), (3, 1, 1));
    assert_eq!(with.figures, without.figures);
    assert_eq!(with.votes, without.votes);
}

#[test]
fn fewer_than_three_have_no_figure_and_fewer_than_four_no_one_voice_range() {
    assert!(result(&website(&["p1", "p1"])).figures.is_none());
    assert!(result(&website(&["p1", "p1", "p2"])).figures.unwrap().one_voice.is_none());
    let span = result(&website(&["p1", "p1", "p1", "p2"])).figures.unwrap().one_voice.unwrap();
    // Without a "p1": two alike of three. Without the "p2": all alike.
    near(span.lowest, 100.0 / 3.0);
    near(span.highest, 100.0);
}

#[test]
fn nobody_has_a_one_voice_range_where_answers_are_unnamed() {
    let mut room = Room::unnamed("abcde");
    room.official("p1", "Depth").official("p2", "Growth").with(MESSAGING).open(&["leads"]);
    vote(&mut room, &["p1", "p1", "p2", "p2", "p2"]);
    room.reveal();
    let result = result(&room);
    assert!(result.votes.iter().all(|vote| vote.leader.is_none()));
    assert!(result.figures.unwrap().one_voice.is_none());
}

#[test]
fn late_choices_are_shown_and_not_counted() {
    let mut room = website(&["p1", "p1", "p2", ""]);
    let before = result(&room);
    // d handed in an empty sheet; e comes after the reveal.
    room.with(ExerciseId::Vision);
    room.edit(Edit::Leader(bearings_core::edit::LeaderEdit::Add(vec![super::support_edit::leader("e")])));
    room.with(MESSAGING).answer("e", "website", chosen("p4")).hand_in("e");
    let after = result(&room);
    assert_eq!((after.count, &after.figures, &after.tally), (before.count, &before.figures, &before.tally));
    assert!(after.votes.iter().any(|vote| vote.late && vote.option == option_id("p4")));
}

#[test]
fn a_matrix_has_the_mean_of_its_rows() {
    let mut room = room("abc");
    room.open(&["leads"]);
    for (name, site, advert) in [("a", "p1", "p1"), ("b", "p1", "p2"), ("c", "p1", "p3")] {
        room.answer(name, "website", chosen(site)).answer(name, "job_advert", chosen(advert)).hand_in(name);
    }
    room.reveal();
    let found = matrices(room.revealed(), questions_asked(MESSAGING, room.revealed()));
    let [(id, matrix)] = &found[..] else { panic!("one matrix") };
    assert_eq!(*id, question_id("leads"));
    assert_eq!((matrix.rows.len(), matrix.shared()), (6, 1));
    near(matrix.agreement.unwrap(), 50.0);
    let totals: Vec<usize> = matrix.totals().iter().map(|(_, count)| *count).collect();
    assert_eq!(totals, [4, 1, 1, 0, 0]);
    let scores = scores(&room.document);
    let exported = &scores.exercises[0].rounds[0].matrices[0];
    assert_eq!((exported.rows.len(), exported.agreement), (6, Some(50.0)));
    assert_eq!(exported.chosen[&option_id("p1")], 4);
}

#[test]
fn expected_and_found_are_the_same_option() {
    let mut room = room("abcd");
    room.open(&["leads"]);
    // The first row is the key question: two pairs, and everybody expected all others.
    for (name, option) in [("a", "p1"), ("b", "p1"), ("c", "p2"), ("d", "p2")] {
        room.answer(name, "all_hands", chosen(option)).predict(name, "all_hands", 3).hand_in(name);
    }
    room.reveal();
    let spot = blind_spot(room.revealed(), room.asked("all_hands")).unwrap();
    assert_eq!((spot.expected, spot.found, spot.others), (3.0, 1.0, 3));
    assert!(spot.is_blind);
    assert!(!room.asked("website").key, "only the first row");
}

#[test]
fn the_queue_names_what_was_chosen() {
    let room = website(&["p1", "p2", "p2", "p3", "none"]);
    let queue = discussion_queue(MESSAGING, room.state(), room.revealed());
    let item = queue.iter().find(|item| item.question.id == question_id("website")).unwrap();
    let said = [("Growth", 2), ("Depth", 1), ("A premium brand", 1), ("None of these", 1)];
    let chosen = said.map(|(text, count)| (text.to_owned(), count)).to_vec();
    assert_eq!(item.prompt, Prompt::ChoiceApart { chosen });
    assert!(item.is_open_miss());
    near(item.priority.unwrap(), 3.0 * (100.0 - 10.0));
    let shared = website(&["p2", "p2", "p2", "p1"]);
    let queue = discussion_queue(MESSAGING, shared.state(), shared.revealed());
    let item = queue.iter().find(|item| item.question.id == question_id("website")).unwrap();
    assert_eq!(item.prompt, Prompt::SharedChoice { option: "Growth".to_owned(), count: 3, of: 4 });
    assert!(!item.is_open_miss());
}

#[test]
fn without_ratings_the_headline_speaks_of_choices() {
    let mut room = room("abc");
    room.open(&["website", "job_advert"]);
    for (name, site, advert) in [("a", "p1", "p1"), ("b", "p1", "p2"), ("c", "p1", "p3")] {
        room.answer(name, "website", chosen(site)).answer(name, "job_advert", chosen(advert)).hand_in(name);
    }
    room.reveal();
    let widest = question_id("job_advert");
    assert_eq!(headline(MESSAGING, room.revealed()), Headline::Some { agreed: 1, of: 2, widest });
}

#[test]
fn a_second_vote_brings_people_closer_or_not() {
    let mut room = website(&["p1", "p1", "p2", "p3"]);
    // Somebody renames the row and changes the priorities meanwhile; the re-vote asks what was asked.
    let edit = RowEdit::Text { id: question_id("website"), text: "Web shop".to_owned() };
    room.edit(Edit::Rows { exercise: MESSAGING, matrix: question_id("leads"), edit });
    room.official("p5", "One more").open_for(Purpose::Revote, &["website"]);
    assert_eq!(room.asked("website").row.as_ref().unwrap().row.text, "Website");
    assert_eq!(room.asked("website").kind.options().unwrap().options.len(), OPTIONS.len() + 1);
    vote(&mut room, &["p1", "p1", "p1", "p3"]);
    room.reveal();
    let of = |place: usize| {
        let round = room.state().rounds[place].revealed().unwrap();
        question_result(round, room.asked("website"))
    };
    // Others who chose something else: 2 2 3 3 of three before, 1 1 1 3 after.
    assert_eq!(movement(&of(0), &of(1)), Some(Movement { closer: 3, away: 0, same: 1 }));
}

#[test]
fn rows_that_were_added_are_asked_like_the_others() {
    let mut room = room("abc");
    let row = Row { id: question_id("fair"), text: "Trade fair".to_owned(), note: "buyers".to_owned() };
    room.edit(Edit::Rows { exercise: MESSAGING, matrix: question_id("leads"), edit: RowEdit::Add(row) });
    room.open(&["leads"]);
    let question = room.asked("fair");
    assert_eq!(question.text, "Which priority comes first: Trade fair");
    let options: Vec<&str> =
        question.kind.options().unwrap().options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(options, [&OPTIONS[..], &["cant_say"]].concat());
}
