//! Surveys of form tools: read as a table, mapped, and taken into Pulse with a count of what was not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_edit;
mod survey_columns;
mod survey_plan;
mod survey_read;
mod survey_unnamed;
mod survey_values;

use bearings_core::edit::{Edit, apply};
use bearings_core::exchange::survey::{Mapping, Preview, Reason, Table, edits, plan, read_survey};
use bearings_core::model::{Document, ExerciseId, Leader, Naming, Round, WorkshopId};

use support_edit::{Dice, at, leader_id};

pub const PULSE: ExerciseId = ExerciseId::Pulse;

pub const TEAM: [&str; 5] = ["Ana Reyes", "Ben Okafor", "Carla Nunes", "Dev Patel", "Eva Lind"];
/// As a form with a grid of statements heads its columns.
pub const GOALS: &str = "How true was this lately? [Asked one by one, each of us would name the same goals.]";
const SEEN: &str = "3. Somebody who only watched us work could guess our direction";
const CLEARER: &str = "What would make our direction clearer to you?";

/// A file as a form tool exports it: who asked for what, when, and things that nobody asked for.
pub fn file(rows: &[&str]) -> String {
    let headers = format!("Timestamp,Email,Your name,\"{GOALS}\",{SEEN},{CLEARER},Score\n");
    let rows = rows
        .iter()
        .enumerate()
        .map(|(place, row)| format!("2026/11/24 9:0{place}:12 AM GMT+1,{place}@example.com,{row},0 / 0\n"));
    headers + &rows.collect::<String>()
}

pub const ROWS: [&str; 3] =
    ["Ana Reyes,7,2,Fewer goals", " ben  OKAFOR,6,,", "Carla Nunes,1,3,\"One list,\nnot three\""];

/// A workshop of these leaders; the id of each is the first name in small letters.
pub fn workshop(names: &[&str], naming: Naming) -> Document {
    let mut document = Document::new(WorkshopId::parse("w").unwrap(), at(0));
    document.naming = naming;
    document.leaders = names.iter().map(|name| leader(name)).collect();
    document
}

fn leader(name: &str) -> Leader {
    let id = name.split(' ').next().unwrap().to_lowercase();
    Leader { name: (*name).to_owned(), ..support_edit::leader(leader_id(&id).as_str()) }
}

/// A file and how it is mapped when nobody touches anything.
pub struct Survey {
    pub table: Table,
    pub mapping: Mapping,
}

impl Survey {
    pub fn of(file: &str, document: &Document) -> Self {
        let table = read_survey(file.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        let mapping = Mapping::suggest(&table, document, PULSE);
        Self { table, mapping }
    }

    pub fn plan(&self, document: &Document) -> Preview {
        plan(&self.table, &self.mapping, document, PULSE)
    }

    /// The document with what comes in.
    pub fn take_in(&self, document: &Document) -> Document {
        let mut dice = Dice::new(7);
        let edits = edits(document, PULSE, &self.plan(document), at(10), || dice.next());
        apply_all(document, &edits)
    }
}

fn apply_all(document: &Document, edits: &[Edit]) -> Document {
    let step =
        |document: Document, edit: &Edit| apply(&document, edit).unwrap_or_else(|error| panic!("{error}"));
    edits.iter().fold(document.clone(), step)
}

/// The newest round.
pub fn round(document: &Document) -> &Round {
    document.exercise(PULSE).unwrap().rounds.last().unwrap()
}

/// What does not come in, by row; only of sheets with names.
pub fn reasons(survey: &Survey, document: &Document) -> Vec<(usize, Reason)> {
    let left_out = survey.plan(document).left_out;
    left_out.into_iter().map(|left_out| (left_out.row.unwrap(), left_out.reason)).collect()
}
