//! Sheets: which come in, which don't and why, and that none comes in twice.

use bearings_core::edit::{Edit, RoundEdit, apply};
use bearings_core::exchange::survey::{Reason, Refusal, Target, plan, questions_for};
use bearings_core::exchange::{Kind, export, import};
use bearings_core::model::{Document, Naming, Purpose, Responses, SheetId};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support_edit::{at, cases, leader_id, points, question_id, words};
use crate::{PULSE, ROWS, Survey, TEAM, file, reasons, round, workshop};

pub fn round_edit(document: &Document, edit: RoundEdit) -> Document {
    apply(document, &Edit::Round { exercise: PULSE, round: round(document).number, edit }).unwrap()
}

fn open(document: &Document) -> Document {
    let questions = questions_for(document, PULSE).iter().map(|question| question.id.clone()).collect();
    let edit = Edit::OpenRound { exercise: PULSE, purpose: Purpose::Answers, questions, at: at(1) };
    apply(document, &edit).unwrap()
}

#[test]
fn one_sheet_comes_in_for_each_leader_who_is_known() {
    let document = workshop(&TEAM, Naming::Named);
    let survey = Survey::of(&file(&ROWS), &document);
    let preview = survey.plan(&document);
    assert_eq!((preview.refusal, preview.opens), (None, Some(1)));
    assert_eq!((preview.sheets.len(), preview.blanks, preview.left_out), (3, 2, vec![]));
    let taken = survey.take_in(&document);
    let Responses::Named(by_leader) = &round(&taken).responses else { panic!("the round has names") };
    assert_eq!(by_leader.len(), 3);
    let carla = &by_leader[&leader_id("carla")];
    assert!(carla.handed_in.is_some());
    assert_eq!(carla.sheet.answers[&question_id("clearer")], words("One list,\nnot three"));
    assert_eq!(by_leader[&leader_id("ben")].sheet.answers.len(), 1);
    assert_eq!(round(&taken).questions.len(), questions_for(&document, PULSE).len(), "all is asked");
    let written = export(&taken, Kind::Backup, at(20), "0.1.0").unwrap();
    assert_eq!(import(written.as_bytes()).unwrap().document, taken, "and it holds together");
}

#[test]
fn an_open_round_is_gone_on_with() {
    let document = open(&workshop(&TEAM, Naming::Named));
    let survey = Survey::of(&file(&ROWS), &document);
    assert_eq!(survey.plan(&document).opens, None);
    assert_eq!(survey.take_in(&document).exercise(PULSE).unwrap().rounds.len(), 1);
}

#[test]
fn the_same_file_adds_nothing_twice() {
    for naming in [Naming::Named, Naming::Unnamed] {
        let document = workshop(&TEAM, naming);
        let survey = Survey::of(&file(&ROWS), &document);
        let once = survey.take_in(&document);
        assert!(survey.plan(&once).refusal.is_some(), "{naming:?}");
        assert_eq!(survey.take_in(&once), once, "{naming:?}");
        let revealed = round_edit(&once, RoundEdit::Reveal { at: at(30) });
        assert_eq!(survey.plan(&revealed).refusal, Some(Refusal::SameAsBefore), "{naming:?}");
        assert_eq!(survey.take_in(&revealed), revealed, "{naming:?}");
    }
}

#[test]
fn a_later_file_adds_whoever_is_new_and_next_quarter_is_another_round() {
    let document = workshop(&TEAM, Naming::Named);
    let once = Survey::of(&file(&ROWS[..2]), &document).take_in(&document);
    let later = Survey::of(&file(&ROWS), &once);
    assert_eq!(reasons(&later, &once), [(2, Reason::HandedIn), (3, Reason::HandedIn)]);
    let revealed = round_edit(&later.take_in(&once), RoundEdit::Reveal { at: at(30) });
    let next = Survey::of(&file(&["Ana Reyes,6,2,", "Carla Nunes,1,3,"]), &revealed);
    assert_eq!(next.plan(&revealed).opens, Some(2));
    assert_eq!(next.take_in(&revealed).exercise(PULSE).unwrap().rounds.len(), 2);
}

#[test]
fn rows_that_do_not_come_in_say_why() {
    let document = open(&workshop(&TEAM, Naming::Named));
    let begun = RoundEdit::Answer {
        leader: leader_id("dev"),
        question: question_id("visible"),
        answer: Some(points(4)),
    };
    let document = round_edit(&document, begun);
    let rows = [
        "Ana Reyes,7,2,",
        "Zoe,7,1,",
        ",7,1,",
        "Dev Patel,7,1,",
        "Ben Okafor,,,",
        "Ana Reyes,6,2,",
        "Eva Lind,7,1,a,b,c,d",
    ];
    let survey = Survey::of(&file(&rows), &document);
    let expected = [
        (2, Reason::AnsweredAgain),
        (3, Reason::Stranger("Zoe".to_owned())),
        (4, Reason::NoName),
        (5, Reason::Begun),
        (6, Reason::Nothing),
        (8, Reason::TooManyCells),
    ];
    assert_eq!(reasons(&survey, &document), expected);
    let sheets = survey.plan(&document).sheets;
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].answers[&question_id("same_goals")], points(6), "the later row counts");
}

#[test]
fn a_long_text_is_cut_behind_a_word_and_told() {
    let document = workshop(&TEAM, Naming::Named);
    let long = "word ".repeat(60);
    let survey = Survey::of(&file(&[&format!("Ana Reyes,7,1,{long}")]), &document);
    let preview = survey.plan(&document);
    assert_eq!(preview.left_out[0].reason, Reason::Cut { chars: 299, most: 200 });
    let answer = &preview.sheets[0].answers[&question_id("clearer")];
    assert_eq!(answer, &words(&format!("{}…", "word ".repeat(39).trim_end())));
}

#[test]
fn sheets_without_names_take_the_places_that_are_free_and_link_nothing() {
    let document = workshop(&TEAM, Naming::Unnamed);
    let rows: Vec<String> = (1..=7).map(|number| format!("Somebody {number},7,{number},")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let survey = Survey::of(&file(&rows), &document);
    assert!(!survey.mapping.targets.contains(&Target::Name));
    let preview = survey.plan(&document);
    assert_eq!(preview.sheets.len(), TEAM.len());
    let left_out: Vec<Reason> = preview.left_out.into_iter().map(|left_out| left_out.reason).collect();
    assert_eq!(left_out, [Reason::NoRoom, Reason::NoRoom]);
    let taken = survey.take_in(&document);
    let Responses::Unnamed(unnamed) = &round(&taken).responses else { panic!("the round has no names") };
    assert!(unnamed.drafts.is_empty());
    assert_eq!(unnamed.handed_in.len(), TEAM.len());
    let ids: Vec<&SheetId> = unnamed.answers.values().flat_map(|heap| heap.keys()).collect();
    assert_eq!(ids.len(), 2 * TEAM.len());
    let text = export(&taken, Kind::Backup, at(20), "0.1.0").unwrap();
    assert!(!text.contains("Somebody") && !text.contains("example.com"), "no name of the file is kept");
}

#[test]
fn without_names_nothing_comes_in_once_somebody_has_handed_in() {
    let document = open(&workshop(&TEAM, Naming::Unnamed));
    let document =
        round_edit(&document, RoundEdit::HandIn { leader: leader_id("ana"), at: at(2), ids: vec![] });
    let survey = Survey::of(&file(&ROWS), &document);
    assert_eq!(survey.plan(&document).refusal, Some(Refusal::UnnamedBegun));
    assert_eq!(survey.take_in(&document), document);
}

#[test]
fn what_is_missing_is_said() {
    let document = workshop(&TEAM, Naming::Named);
    let mut survey = Survey::of(&file(&ROWS), &document);
    survey.mapping.set_target(2, Target::Ignore);
    assert_eq!(survey.plan(&document).refusal, Some(Refusal::NoNames));
    assert_eq!(survey.take_in(&document), document);
    for column in 3..6 {
        survey.mapping.set_target(column, Target::Ignore);
    }
    assert_eq!(survey.plan(&document).refusal, Some(Refusal::NoQuestion));
    let revealed =
        round_edit(&Survey::of(&file(&ROWS), &document).take_in(&document), RoundEdit::Reveal { at: at(30) });
    let questions = vec![question_id("visible")];
    let vote = Edit::OpenRound { exercise: PULSE, purpose: Purpose::Revote, questions, at: at(31) };
    let revote = apply(&revealed, &vote).unwrap();
    let next = Survey::of(&file(&ROWS), &revote);
    assert_eq!(plan(&next.table, &next.mapping, &revote, PULSE).refusal, Some(Refusal::OtherRound));
}

proptest! {
    #![proptest_config(cases(64))]

    /// Whatever stands in the cells: each cell of a row that comes in is an answer, empty, or left out and told; what
    /// comes in can be taken in; and then it is there once.
    #[test]
    fn every_cell_is_accounted_for(
        rows in vec(("[A-E]", "[0-9a-z ]{0,3}", "[1-7]", "[ -~]{0,4}"), 1..12),
        unnamed in any::<bool>(),
    ) {
        let first_names = ["Ana Reyes", "Ben Okafor", "Carla Nunes", "Dev Patel", "Eva Lind"];
        let document = workshop(&first_names, if unnamed { Naming::Unnamed } else { Naming::Named });
        let lines: Vec<String> = rows.iter().map(|(initial, rating, other, text)| {
            let name = first_names.iter().find(|name| name.starts_with(initial.as_str())).unwrap();
            format!("{name},{rating},{other},\"{}\"", text.replace('"', "\"\""))
        }).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let survey = Survey::of(&file(&lines), &document);
        let preview = survey.plan(&document);
        let dropped_rows = preview.left_out.iter().filter(|left_out| left_out.column.is_none()).count();
        prop_assert_eq!(preview.sheets.len() + dropped_rows, survey.table.rows.len());
        let answers: usize = preview.sheets.iter().map(|sheet| sheet.answers.len()).sum();
        let dropped_cells = preview.left_out.len() - dropped_rows;
        let columns = survey.mapping.answered().count();
        prop_assert_eq!(answers + preview.blanks + dropped_cells, columns * preview.sheets.len());
        let taken = survey.take_in(&document);
        let handed_in = taken.exercise(PULSE).map_or(0, |state| state.rounds[0].responses.handed_in().len());
        prop_assert_eq!(handed_in, if preview.refusal.is_none() { preview.sheets.len() } else { 0 });
        prop_assert_eq!(survey.take_in(&taken), taken);
    }
}
