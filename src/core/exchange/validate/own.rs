//! What a company words itself: rows of matrices, options that came from the workshop, tables on the board.

use std::collections::{BTreeMap, BTreeSet};

use super::faults::{FaultReason, Faults};
use crate::exchange::place::Place;
use crate::exercises::{BoardRecords, BoardTable, Column, ColumnKind, asked, content, content_for};
use crate::model::{ExerciseId, ExerciseState, FieldId, LeaderId, QuestionId, Record, Round, limits};
use crate::question::{Question, QuestionKind, Row};

/// The rows that the next round will ask.
pub(super) fn rows(id: ExerciseId, state: &ExerciseState, place: &Place<'_>, faults: &mut Faults<'_>) {
    rows_of(&content(id).questions, &state.rows, &place.key("rows"), faults);
}

/// The rows and options that a round has asked.
pub(super) fn round(id: ExerciseId, round: &Round, place: &Place<'_>, faults: &mut Faults<'_>) {
    rows_of(&content_for(id, round.purpose).questions, &round.rows, &place.key("rows"), faults);
    for (source, options) in &round.options {
        let place = place.key("options");
        let place = place.key(source.as_str());
        faults.count(&place, options.len(), limits::OPTIONS);
        for (index, option) in options.iter().enumerate() {
            faults.text(&place.index(index).key("text"), &option.text, limits::LINE_CHARS);
        }
    }
    let place = place.key("questions");
    for (index, question) in round.questions.iter().enumerate() {
        if let Some(options) = asked(id, round, question).and_then(|question| question.kind.options()) {
            faults.unique(&place.index(index), &mut options.options.iter().map(|option| option.id.as_str()));
        }
    }
}

fn rows_of(
    questions: &[Question],
    matrices: &BTreeMap<QuestionId, Vec<Row>>,
    place: &Place<'_>,
    faults: &mut Faults<'_>,
) {
    let mut seen: BTreeSet<&str> = questions.iter().map(|question| question.id.as_str()).collect();
    for (matrix, rows) in matrices {
        let place = place.key(matrix.as_str());
        let known = questions.iter().any(|question| question.id == *matrix && is_matrix(question));
        faults.known(&place, known, matrix.as_str());
        faults.count(&place, rows.len(), limits::ROWS);
        for (index, row) in rows.iter().enumerate() {
            let place = place.index(index);
            if !seen.insert(row.id.as_str()) {
                faults.add(&place, FaultReason::Repeated(row.id.to_string()));
            }
            faults.text(&place.key("text"), &row.text, limits::NAME_CHARS);
            faults.text(&place.key("note"), &row.note, limits::NAME_CHARS);
        }
    }
}

fn is_matrix(question: &Question) -> bool {
    question.rows.is_some() && matches!(question.kind, QuestionKind::Choice(_))
}

/// A table's cells. Rows may have been taken out since, so a line is not held against them.
pub(super) fn table(
    table: &BoardTable,
    rows: &BTreeMap<QuestionId, BTreeMap<FieldId, String>>,
    place: &Place<'_>,
    faults: &mut Faults<'_>,
) {
    faults.count(place, rows.len(), limits::ROWS);
    for (row, cells) in rows {
        check_cells(&table.columns, cells, &place.key(row.as_str()), faults);
    }
}

/// A list of records.
pub(super) fn records(kind: &BoardRecords, records: &[Record], place: &Place<'_>, faults: &mut Faults<'_>) {
    faults.count(place, records.len(), limits::RECORDS);
    faults.unique(place, &mut records.iter().map(|record| record.id.as_str()));
    for (index, record) in records.iter().enumerate() {
        check_cells(&kind.columns, &record.cells, &place.index(index).key("cells"), faults);
    }
}

fn check_cells(
    columns: &[Column],
    cells: &BTreeMap<FieldId, String>,
    place: &Place<'_>,
    faults: &mut Faults<'_>,
) {
    for (column, text) in cells {
        let place = place.key(column.as_str());
        match columns.iter().find(|known| known.id == *column).map(|known| known.kind) {
            None => faults.known(&place, false, column.as_str()),
            Some(ColumnKind::Text(most)) => faults.text(&place, text, most.into()),
            Some(ColumnKind::Department) => faults.text(&place, text, limits::NAME_CHARS),
            Some(ColumnKind::Leader) => match LeaderId::parse(text) {
                Ok(leader) => faults.leader(&place, &leader),
                Err(_) => faults.known(&place, false, text),
            },
        }
    }
}
