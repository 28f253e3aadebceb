//! Workshops to write, read and merge: a told one and any number of generated ones.

pub mod generate;
mod generate_rounds;
pub mod sample;

use bearings_core::exchange::{Imported, Kind, export, import};
use bearings_core::model::{Document, ExerciseState, LeaderId, QuestionId, Timestamp};

/// A moment, `minute` minutes into the day.
pub fn at(minute: i64) -> Timestamp {
    Timestamp::from_timestamp(1_795_500_000 + minute * 60, 0).unwrap()
}

pub fn leader_id(text: &str) -> LeaderId {
    LeaderId::parse(text).unwrap()
}

pub fn question_id(text: &str) -> QuestionId {
    QuestionId::parse(text).unwrap()
}

/// The only exercise of a document.
pub fn vision(document: &Document) -> &ExerciseState {
    document.exercises.values().next().unwrap()
}

pub fn vision_mut(document: &mut Document) -> &mut ExerciseState {
    document.exercises.values_mut().next().unwrap()
}

pub fn write(document: &Document, kind: Kind) -> String {
    export(document, kind, at(600), "0.1.0").unwrap()
}

pub fn read(text: &str) -> Imported {
    import(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}
