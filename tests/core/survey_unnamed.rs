//! Sheets without names: how many, never whose, and nothing ties what stood in one row together.

use std::collections::BTreeSet;

use bearings_core::edit::RoundEdit;
use bearings_core::exchange::report::{Part, TookPart, offered, reduced, took_part};
use bearings_core::exchange::survey::{LeftOut, Reason};
use bearings_core::model::{Document, Naming};

use crate::support_edit::at;
use crate::survey_plan::round_edit;
use crate::{ROWS, Survey, TEAM, file, workshop};

/// The three rows taken in and revealed.
fn revealed(naming: Naming) -> Document {
    let document = workshop(&TEAM, naming);
    let taken = Survey::of(&file(&ROWS), &document).take_in(&document);
    round_edit(&taken, RoundEdit::Reveal { at: at(30) })
}

/// Who took part, as a report of everything but `without` tells it.
fn told(document: &Document, without: Option<Part>) -> TookPart {
    let parts: BTreeSet<Part> = offered(document).into_iter().filter(|part| Some(*part) != without).collect();
    took_part(&reduced(document, &parts))
}

#[test]
fn a_report_counts_those_without_names_and_names_the_others() {
    let document = revealed(Naming::Unnamed);
    assert_eq!(told(&document, None), TookPart { named: vec![], unnamed: 3 });
    let document = revealed(Naming::Named);
    let named = TEAM[..3].iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(told(&document, None), TookPart { named, unnamed: 0 });
    // Of three who answered by name it would be known whose answers they are: the round goes whole.
    assert_eq!(told(&document, Some(Part::Names)), TookPart::default());
}

#[test]
fn nobody_takes_part_before_anybody_is_asked() {
    assert_eq!(took_part(&workshop(&TEAM, Naming::Unnamed)), TookPart::default());
}

#[test]
fn what_is_left_out_does_not_tell_in_which_row_it_stood() {
    let document = workshop(&TEAM, Naming::Unnamed);
    let left_out = |rows: &[&str]| Survey::of(&file(rows), &document).plan(&document).left_out;
    let in_one_row = left_out(&["a,often,never,Yes", "b,7,6,", "c,7,7,"]);
    let in_two_rows = left_out(&["c,7,7,", "b,7,never,", "a,often,6,Yes"]);
    let unread = |column: usize, text: &str| LeftOut {
        row: None,
        column: Some(column),
        reason: Reason::Unread(text.to_owned()),
    };
    assert_eq!(in_one_row, [unread(3, "often"), unread(4, "never")]);
    assert_eq!(in_one_row, in_two_rows);
}
