//! Texts: side by side, letter by letter, with the words in common marked.

use bearings_core::question::Answer;
use bearings_core::results::{Mark, TextResult, text};
use proptest::collection::vec;
use proptest::prelude::*;

use super::support_edit::{Room, cases, question, words};

fn revealed(texts: &[&str]) -> Room {
    let letters: String = ('a'..='z').take(texts.len() + 1).collect();
    let answers: Vec<Answer> = texts.iter().map(|text| words(text)).collect();
    let mut room = Room::named(&letters);
    room.open(&["statement"]).all_answer("statement", &answers).reveal();
    room
}

fn result(room: &Room) -> TextResult {
    text(room.revealed(), question("statement"))
}

fn marked(result: &TextResult, place: usize) -> Vec<&str> {
    result.statements[place]
        .segments
        .iter()
        .filter(|s| s.mark == Some(Mark::Common))
        .map(|s| s.text.as_str())
        .collect()
}

fn joined(result: &TextResult, place: usize) -> String {
    result.statements[place].segments.iter().map(|segment| segment.text.as_str()).collect()
}

#[test]
fn words_that_two_leaders_use_are_marked_in_both() {
    let result = result(&revealed(&[
        "The best bakery of the region.",
        "A BAKERY with five shops, the best one.",
        "We sell machines to bakeries.",
    ]));
    assert_eq!(result.common, [("bakery".to_owned(), 2), ("best".to_owned(), 2)]);
    assert_eq!(marked(&result, 0), ["best", "bakery"]);
    assert_eq!(marked(&result, 1), ["BAKERY", "best"]);
    assert_eq!(marked(&result, 2), [""; 0]);
    assert_eq!(result.missing, 1);
}

#[test]
fn one_leader_repeating_a_word_shares_it_with_nobody() {
    let result = result(&revealed(&["Growth, growth and growth", "Calm"]));
    assert_eq!(result.common, []);
}

#[test]
fn plain_words_and_the_scraps_of_contractions_are_not_marked() {
    let result = result(&revealed(&[
        "We don't know what they aren't using, it's theirs and they've uses.",
        "They don't use what we aren't; it's a thing and they've other uses.",
    ]));
    assert_eq!(result.common, []);
}

#[test]
fn one_and_many_are_the_same_word() {
    let result = result(&revealed(&["Two shops", "One shop", "The process", "A processing"]));
    assert_eq!(result.common, [("shop".to_owned(), 2)]);
}

#[test]
fn late_texts_are_marked_but_make_no_word_common() {
    let mut room = revealed(&["A bakery", "A mill"]);
    room.answer("c", "statement", words("A mill and a bakery and a farm")).hand_in("c");
    let late = result(&room);
    assert_eq!(late.common, [], "a late text made a word common");
    assert!(late.statements[2].late);
    assert_eq!(late.missing, 1);
}

#[test]
fn blank_texts_are_missing() {
    let result = result(&revealed(&["A bakery", "  \n "]));
    assert_eq!((result.statements.len(), result.missing), (1, 2));
}

#[test]
fn nothing_is_trimmed_from_what_was_said() {
    let result = result(&revealed(&["  two\n\n lines  ", "other"]));
    assert_eq!(joined(&result, 0), "  two\n\n lines  ");
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn the_pieces_are_the_text_letter_by_letter(texts in vec("[ -~äöüßÄéñİıçşŁжДяΣσς中文हि\u{301}\u{200d}👩‍🚀\n\t'’-]{0,60}|\\PC{0,60}", 3)) {
        let given: Vec<&str> = texts.iter().map(String::as_str).collect();
        let result = result(&revealed(&given));
        let said: Vec<&str> = given.into_iter().filter(|text| !text.trim().is_empty()).collect();
        prop_assert_eq!(result.statements.len(), said.len());
        for (place, text) in said.iter().enumerate() {
            prop_assert_eq!(joined(&result, place), *text);
            for segment in &result.statements[place].segments {
                prop_assert!(!segment.text.is_empty());
            }
        }
        for (word, count) in &result.common {
            prop_assert!(*count >= 2 && *count <= said.len(), "{word} by {count}");
        }
    }

    #[test]
    fn the_same_text_twice_is_marked_the_same(said in "[a-zäöüß ]{0,40}") {
        let result = result(&revealed(&[&said, &said]));
        if result.statements.len() == 2 {
            prop_assert_eq!(&result.statements[0].segments, &result.statements[1].segments);
        }
    }
}
