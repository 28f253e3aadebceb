//! Which priorities a sentence mentions, by the stems of its words.

use bearings_core::exercises::messaging::{Finding, finding};
use bearings_core::model::ExerciseId;
use bearings_core::question::Answer;
use bearings_core::results::{Mark, TextResult, text};
use bearings_core::words::{mentions, stem};
use proptest::prelude::*;

use super::support_edit::{Room, cases, chosen, words};

const PRIORITIES: [&str; 4] =
    ["Depth before breadth", "Twenty harbours by summer", "A premium brand", "Stop special versions"];

fn places(text: &str) -> Vec<usize> {
    mentions(text, &PRIORITIES).phrases.into_iter().collect()
}

#[test]
fn the_forms_of_a_word_have_one_stem() {
    for family in [
        &["grow", "grows", "growing", "growth"][..],
        &["hire", "hires", "hired", "hiring"],
        &["deliver", "delivers", "delivered", "delivery", "deliveries"],
        &["customer", "customers"],
        &["company", "companies"],
        &["stop", "stops", "stopped", "stopping"],
        &["sell", "sells", "selling"],
        &["price", "prices", "pricing"],
        &["market", "markets", "marketing"],
        &["product", "products", "production", "productive"],
        &["process", "processes"],
        &["quality", "qualities"],
        &["safe", "safety", "safely"],
        &["invest", "investment", "investor", "investors"],
        &["automate", "automated", "automation", "automating"],
        &["profit", "profits", "profitable"],
        &["Brand", "brand", "BRANDS"],
    ] {
        let stems: Vec<String> = family.iter().map(|word| stem(word)).collect();
        assert!(stems.iter().all(|found| *found == stems[0]), "{family:?}: {stems:?}");
    }
}

#[test]
fn other_words_have_other_stems() {
    let others = [
        "month", "money", "price", "pride", "train", "rain", "market", "mark", "sale", "salt", "team",
        "time", "depth", "deep", "brand", "bread", "harbour", "hard", "summer", "sum up", "grow", "group",
    ];
    for (place, word) in others.iter().enumerate() {
        for other in &others[place + 1..] {
            assert_ne!(stem(word), stem(other), "{word} and {other}");
        }
    }
    assert_eq!(["", "s", "a", "10", "100"].map(stem), ["", "s", "a", "10", "100"], "too short to cut");
}

#[test]
fn one_telling_word_of_a_short_priority_is_enough() {
    assert_eq!(places("From now on depth decides."), [0]);
    assert_eq!(places("We are the premium choice."), [2]);
    assert_eq!(places("Nothing of all this."), [0; 0]);
}

#[test]
fn a_longer_priority_needs_two_of_its_words() {
    assert_eq!(places("The harbours love us."), [0; 0]);
    assert_eq!(places("We win twenty harbours."), [1]);
    assert_eq!(places("No harbour after the summers"), [1]);
    assert_eq!(places("We stopped making a special version for each"), [3]);
}

#[test]
fn words_that_several_priorities_share_tell_nothing() {
    let shared = ["Grow the north", "Grow the south"];
    assert!(mentions("We grow.", &shared).phrases.is_empty());
    assert_eq!(mentions("We grow in the north.", &shared).phrases.into_iter().collect::<Vec<_>>(), [0]);
    let same = ["Grow", "Growth"];
    assert_eq!(mentions("Growing!", &same).phrases.len(), 2, "two of the same are both meant");
}

#[test]
fn only_words_of_what_is_mentioned_are_marked() {
    let found = mentions("Depth first, and one harbour.", &PRIORITIES);
    let marked: Vec<_> = found.words.iter().filter(|(_, phrase)| phrase.is_some()).collect();
    assert_eq!(marked, [&("Depth", Some(0))]);
}

fn room(sentences: &[&str]) -> Room {
    let letters: String = ('a'..='z').take(sentences.len()).collect();
    let mut room = Room::named(&letters);
    for (id, text) in ["p1", "p2", "p3", "p4"].into_iter().zip(PRIORITIES) {
        room.official(id, text);
    }
    room.with(ExerciseId::Messaging).open(&["sentence", "leads", "facts"]);
    let answers: Vec<Answer> = sentences.iter().map(|sentence| words(sentence)).collect();
    for letter in letters.chars() {
        room.answer(&letter.to_string(), "website", chosen("p2"));
    }
    room.all_answer("sentence", &answers).reveal();
    room
}

fn result(room: &Room) -> TextResult {
    text(room.revealed(), room.asked("sentence"))
}

#[test]
fn each_priority_knows_how_many_sentences_mention_it() {
    let result = result(&room(&["Depth, and the brand.", "Twenty harbours until summer!", "Work hard."]));
    let counts: Vec<(&str, usize)> =
        result.mentioned.iter().map(|(option, count)| (option.id.as_str(), *count)).collect();
    assert_eq!(counts, [("p1", 1), ("p2", 1), ("p3", 1), ("p4", 0)]);
    let mentioned: Vec<Vec<usize>> =
        result.statements.iter().map(|words| words.mentions.iter().copied().collect()).collect();
    assert_eq!(mentioned, [vec![0, 2], vec![1], vec![]]);
    let marks: Vec<_> = result.statements[0].segments.iter().filter_map(|part| part.mark).collect();
    assert_eq!(marks, [Mark::Mention(0), Mark::Mention(2)]);
}

#[test]
fn a_late_sentence_is_marked_and_counted_nowhere() {
    let mut room = room(&["Depth.", "Depth.", "Work hard."]);
    room.edit(bearings_core::edit::Edit::Leader(bearings_core::edit::LeaderEdit::Add(vec![
        super::support_edit::leader("z"),
    ])));
    let before = result(&room).mentioned;
    room.answer("z", "sentence", words("A premium brand.")).hand_in("z");
    let after = result(&room);
    assert_eq!(after.mentioned, before);
    assert!(after.statements.iter().any(|words| words.late && words.mentions.contains(&2)));
}

#[test]
fn the_finding_counts_channels_and_the_first_priority() {
    let found = finding(room(&["Depth, and the brand.", "Work hard.", "Harder."]).revealed()).unwrap();
    assert_eq!(found, Finding { channels: 1, shared: 1, sentences: 3, mention_first: 1 });
    assert_eq!(finding(room(&["Depth.", "Brand."]).revealed()), None, "two make no figure");
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_marked_text_is_the_text_letter_by_letter(text in "\\PC{0,80}", phrases in prop::collection::vec("\\PC{0,30}", 0..4)) {
        let phrases: Vec<&str> = phrases.iter().map(String::as_str).collect();
        let found = mentions(&text, &phrases);
        prop_assert_eq!(found.words.iter().map(|(piece, _)| *piece).collect::<String>(), text.as_str());
        prop_assert!(found.words.iter().filter_map(|(_, place)| *place).all(|place| found.phrases.contains(&place)));
        prop_assert!(found.phrases.iter().all(|place| *place < phrases.len()));
    }

    #[test]
    fn a_phrase_that_says_something_mentions_itself(words in prop::collection::vec("[b-z]{5,9}", 1..5)) {
        let phrase = words.join(" ");
        prop_assert!(bearings_core::words::is_plain(&words[0]) || mentions(&phrase, &[&phrase]).phrases.contains(&0));
    }
}
