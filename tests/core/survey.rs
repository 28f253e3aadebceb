//! Surveys of form tools: read as a table, mapped, and taken into Pulse with a count of what was not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_edit;
mod survey_plan;
mod survey_read;
mod survey_values;

use bearings_core::edit::{Edit, apply};
use bearings_core::exchange::survey::{Mapping, Preview, Table, edits, plan, read_survey};
use bearings_core::model::{Document, ExerciseId, Leader, Naming, WorkshopId};

use support_edit::{Dice, at, leader_id};

pub const PULSE: ExerciseId = ExerciseId::Pulse;

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
