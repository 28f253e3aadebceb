//! Adding the answers of another copy of the same workshop: two laptops, two break-out tables, an old backup.
//!
//! What is ours stays; what only the other side has is added. For answers it makes no difference which side is ours,
//! and adding the same file twice adds nothing the second time.

mod goals;
mod groupings;
mod named;
mod report;
mod roles;
mod rounds;
mod unnamed;

pub use report::{Change, LeftOut, MergeReport, RoundRef, SheetChange};

use thiserror::Error;

use super::validate::{Fault, validate};
use crate::exercises::was_asked;
use crate::model::{Agenda, Board, Document, ExerciseId, ExerciseState, Slot, WorkshopId};

/// A merged workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The workshop with the other side's answers in it.
    pub document: Document,
    /// What was done.
    pub report: MergeReport,
}

/// Why two documents were not merged.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum MergeError {
    /// They are different workshops.
    #[error("workshop {theirs} is not workshop {ours}")]
    OtherWorkshop {
        /// Ours.
        ours: WorkshopId,
        /// The other.
        theirs: WorkshopId,
    },
    /// Together they don't hold together, such as more leaders than a workshop may have.
    #[error("{} faults, the first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
    Invalid(Vec<Fault>),
}

/// Adds what `theirs` has to `ours`. Drafts of unnamed rounds are not taken over.
///
/// # Errors
/// [`MergeError`] where the two are different workshops, or don't go together.
pub fn merge(ours: &Document, theirs: &Document) -> Result<Merged, MergeError> {
    if ours.id != theirs.id {
        return Err(MergeError::OtherWorkshop { ours: ours.id.clone(), theirs: theirs.id.clone() });
    }
    let mut document = ours.clone();
    let mut report = MergeReport::default();
    if !ours.has_rounds() && theirs.has_rounds() {
        document.naming = theirs.naming;
    }
    report.leaders = add_missing(&mut document.leaders, &theirs.leaders, |leader| &leader.id);
    add_missing(&mut document.official_priorities, &theirs.official_priorities, |priority| &priority.id);
    document.reply_key = ours.reply_key.clone().or_else(|| theirs.reply_key.clone());
    report.goals = goals::add(&mut document.goals, &theirs.goals);
    (report.matters, report.charters) = roles::add(&mut document.roles, &theirs.roles);
    for (insight, why) in &theirs.set_aside {
        document.set_aside.entry(insight.clone()).or_insert_with(|| why.clone());
    }
    report.decisions = add_missing(&mut document.decisions, &theirs.decisions, |decision| &decision.id);
    report.actions = add_missing(&mut document.actions, &theirs.actions, |action| &action.id);
    for (id, state) in &theirs.exercises {
        add_exercise(&mut document, *id, state, &mut report);
    }
    add_to_agenda(&mut document.agenda, &theirs.agenda, &report);
    validate(&document).map_err(MergeError::Invalid)?;
    Ok(Merged { document, report })
}

/// The same workshop under another id, for keeping two copies side by side.
pub fn with_new_id(document: &Document, id: WorkshopId) -> Document {
    Document { id, ..document.clone() }
}

/// Appends those of `theirs` whose ids `ours` doesn't have, and says which.
fn add_missing<T: Clone, I: PartialEq + Clone>(ours: &mut Vec<T>, theirs: &[T], id: fn(&T) -> &I) -> Vec<I> {
    let mut added = Vec::new();
    for item in theirs {
        if !ours.iter().any(|known| id(known) == id(item)) {
            ours.push(item.clone());
            added.push(id(item).clone());
        }
    }
    added
}

fn add_exercise(document: &mut Document, id: ExerciseId, theirs: &ExerciseState, report: &mut MergeReport) {
    let naming = document.naming;
    let ours = document
        .exercises
        .entry(id)
        .or_insert_with(|| ExerciseState { stage: theirs.reached(), ..ExerciseState::default() });
    rounds::add(ours, theirs, id, naming, report);
    for (question, mark) in &theirs.discussion {
        // What only a round asked that stayed out is not known here.
        if was_asked(id, ours, question) {
            ours.discussion.entry(question.clone()).or_insert_with(|| mark.clone());
        }
    }
    for (matrix, rows) in &theirs.rows {
        ours.rows.entry(matrix.clone()).or_insert_with(|| rows.clone());
    }
    if ours.notes.is_empty() {
        ours.notes.clone_from(&theirs.notes);
    }
    fill_board(&mut ours.board, &theirs.board, id, report);
}

fn fill_board(ours: &mut Board, theirs: &Board, id: ExerciseId, report: &mut MergeReport) {
    for (field, value) in &theirs.fields {
        let empty = ours.fields.get(field).is_none_or(|ours| ours.is_blank());
        if empty && !value.is_blank() {
            ours.fields.insert(field.clone(), value.clone());
            report.fields.push((id, field.clone()));
        }
    }
}

/// Puts the exercises whose rounds came in on the agenda, so that their answers have a place in the day.
fn add_to_agenda(ours: &mut Agenda, theirs: &Agenda, report: &MergeReport) {
    let came = |id| report.rounds.iter().any(|round| round.exercise == id);
    let planned: Vec<ExerciseId> = ours.exercises().collect();
    let needed = |slot| matches!(slot, Slot::Exercise(id) if came(id) && !planned.contains(&id));
    let missing: Vec<_> = theirs.items.iter().filter(|item| needed(item.slot)).cloned().collect();
    add_missing(&mut ours.items, &missing, |item| &item.id);
}
