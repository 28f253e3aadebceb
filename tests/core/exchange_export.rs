//! What leaves in which file, and under which name.

use bearings_core::exchange::report::{offered, reduced};
use bearings_core::exchange::{Kind, file_name, picture_name};
use bearings_core::model::{Document, Purpose, Responses, RoundState};
use bearings_core::question::Answer;
use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::Value;

use super::support::sample::{self, SECRET};
use super::support::{generate, read, vision, vision_mut, write};

#[test]
fn results_hold_only_what_was_revealed() {
    let text = write(&sample::named(), Kind::Results);
    assert!(!text.contains(SECRET), "a sheet that was not handed in, or the facilitator's notes");
    let document = read(&text).document;
    let rounds = &vision(&document).rounds;
    assert_eq!(rounds.len(), 2, "the open round is gone whole");
    assert!(!text.contains("commitment"), "and so is what it asks");
    assert!(text.contains("Late to the party."), "a late answer was shown");
    assert_eq!(document.official_priorities.len(), 1);
}

#[test]
fn notes_go_with_a_backup_and_with_nothing_else() {
    let document = sample::named();
    let notes = &vision(&document).notes;
    assert!(!notes.is_empty());
    assert_eq!(vision(&read(&write(&document, Kind::Backup)).document).notes, *notes);
    assert_eq!(vision(&read(&write(&document, Kind::Results)).document).notes, "");
    let told = reduced(&document, &offered(&document).into_iter().collect());
    assert_eq!(vision(&told).notes, "", "a report");
}

#[test]
fn official_priorities_stay_back_until_vision_is_revealed() {
    let mut document = sample::named();
    document.official_priorities[0].text = SECRET.to_owned();
    let official = |document: &Document| {
        let text = write(document, Kind::Results);
        (text.contains(SECRET), text.contains("\"official\""))
    };
    assert_eq!(official(&document), (true, true));
    vision_mut(&mut document).rounds[0].purpose = Purpose::Revote;
    assert_eq!(official(&document), (false, false), "neither they nor what points to them");
}

#[test]
fn an_exercise_with_only_an_open_round_keeps_its_board() {
    let mut document = sample::named();
    let state = vision_mut(&mut document);
    state.rounds.truncate(1);
    state.rounds[0].state = RoundState::Open;
    state.rounds[0].groupings.clear();
    if let Responses::Named(by_leader) = &mut state.rounds[0].responses {
        by_leader
            .values_mut()
            .filter_map(|response| response.handed_in.as_mut())
            .for_each(|h| h.late = false);
    }
    let board = state.board.clone();
    let results = read(&write(&document, Kind::Results)).document;
    assert!(vision(&results).rounds.is_empty());
    assert_eq!(vision(&results).board, board);
    assert_eq!(results.decisions, document.decisions);
    assert_eq!(results.actions, document.actions);
}

#[test]
fn drafts_of_unnamed_rounds_are_in_no_file() {
    for kind in [Kind::Results, Kind::Backup] {
        let text = write(&sample::unnamed(), kind);
        assert!(!text.contains(SECRET) && !text.contains("drafts"), "{kind:?}");
    }
}

#[test]
fn a_backup_holds_the_hidden_answers() {
    let document = sample::named();
    let backup = write(&document, Kind::Backup);
    assert!(backup.contains(SECRET));
    assert_eq!(read(&backup).document, document);
}

#[test]
fn a_file_explains_itself() {
    let text = write(&sample::named(), Kind::Results);
    assert!(text.starts_with("{\n  \"format\": \"bearings\",\n  \"kind\": \"results\",\n  \"schema\": 1,"));
    let file: Value = serde_json::from_str(&text).unwrap();
    let round = &file["scores"]["exercises"][0]["rounds"][0];
    assert_eq!(round["expected"], 6);
    assert_eq!(round["questions"][2]["text"], "I believe in it.");
    assert!(round["questions"][2]["agreement"].is_f64());
}

#[test]
fn names_are_plain_and_short() {
    let date = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let named = |organisation: &str, title: &str| {
        let mut document = sample::named();
        document.organisation.name = organisation.to_owned();
        document.title = title.to_owned();
        file_name(&document, Kind::Results, date)
    };
    let cases = [
        ("Halyard Software", "Strategy days", "halyard-software-strategy-days-2026-11-24-results.json"),
        ("", "", "workshop-2026-11-24-results.json"),
        ("Bäckerei Weiß & Söhne", "", "baeckerei-weiss-soehne-2026-11-24-results.json"),
        ("株式会社", "Q4", "q4-2026-11-24-results.json"),
        ("../../etc/passwd", "a\u{0}b\nc", "etc-passwd-a-b-c-2026-11-24-results.json"),
        ("Ben\u{2019}s Boats", "\u{1f9ed} İ", "bens-boats-i-2026-11-24-results.json"),
    ];
    for (organisation, title, name) in cases {
        assert_eq!(named(organisation, title), name);
    }
    assert_eq!(named(&"longest ".repeat(40), "").len(), 80 - 1, "no word ends in a hyphen");
}

#[test]
fn a_picture_is_named_after_what_it_shows() {
    let date = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let mut document = sample::named();
    document.organisation.name = "Halyard Software".to_owned();
    document.title = "Strategy days".to_owned();
    let name = |document: &Document, title: &str| picture_name(document, "Vision", title, date, "svg");
    assert_eq!(
        name(&document, "I believe in it."),
        "halyard-software-strategy-days-vision-i-believe-in-it-2026-11-24.svg"
    );
    let long = name(&document, "Where money, time and people of the company went in the last quarter");
    assert_eq!(long, "halyard-software-strategy-days-vision-where-money-time-and-2026-11-24.svg");
    document.organisation.name = "The Extraordinarily Long Name of a Company".to_owned();
    assert_eq!(name(&document, ""), "the-extraordinarily-long-name-vision-2026-11-24.svg");
    document.organisation.name = "株式会社".to_owned();
    document.title = String::new();
    assert_eq!(name(&document, "株式"), "workshop-vision-2026-11-24.svg");
}

/// Writes [`SECRET`] into every text that no results may hold.
fn mark_hidden(document: &mut Document) {
    let mut mark = |answer: &mut Answer| match answer {
        Answer::Text(text) => *text = SECRET.to_owned(),
        Answer::List(lines) => lines.iter_mut().for_each(|line| *line = SECRET.to_owned()),
        _ => {}
    };
    for round in &mut vision_mut(document).rounds {
        let open = round.is_open();
        match &mut round.responses {
            Responses::Named(by_leader) => {
                let hidden = by_leader.values_mut().filter(|response| open || response.handed_in.is_none());
                hidden.flat_map(|response| response.sheet.answers.values_mut()).for_each(&mut mark);
            }
            Responses::Unnamed(unnamed) => {
                unnamed.drafts.values_mut().flat_map(|draft| draft.answers.values_mut()).for_each(&mut mark);
                let heaps = unnamed.answers.values_mut().filter(|_| open);
                heaps.flat_map(|heap| heap.values_mut()).for_each(|entry| mark(&mut entry.value));
            }
        }
    }
}

proptest! {
    #[test]
    fn no_hidden_word_is_in_results(mut document in generate::document()) {
        mark_hidden(&mut document);
        prop_assert!(!write(&document, Kind::Results).contains(SECRET));
    }

    #[test]
    fn any_name_is_ascii_and_at_most_80_characters(document in generate::document(), day in 0..40_000_i32) {
        let date = NaiveDate::from_num_days_from_ce_opt(720_000 + day).unwrap();
        let name = file_name(&document, Kind::Backup, date);
        prop_assert!(name.len() <= 80 && name.ends_with("-backup.json"));
        prop_assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b)));
    }

    #[test]
    fn results_import_and_hold_no_open_round(document in generate::document()) {
        let read = read(&write(&document, Kind::Results));
        prop_assert!(vision(&read.document).rounds.iter().all(|round| !round.is_open()));
        prop_assert_eq!(&read.notices, &[]);
        let again = write(&read.document, Kind::Results);
        prop_assert_eq!(again, write(&document, Kind::Results), "the same results, handed on");
    }
}
