//! What the large team agreed: every field of every board, who decides what, and what each role promises.

use bearings_core::edit::{Cell, Edit, RecordEdit, RolesEdit};
use bearings_core::exercises::roles::matters;
use bearings_core::exercises::{BoardFieldKind, BoardRecords, BoardTable, ColumnKind, content, rows_of};
use bearings_core::model::{BoardValue, ExerciseId, FieldId, LeaderId, Part, RecordId};

use super::Crowd;

/// How many have a part in one matter.
const PARTS: usize = 6;
/// How many hand-overs and the like are written down.
const RECORDS: u64 = 8;

impl Crowd {
    pub(super) fn fill_board(&mut self, exercise: ExerciseId) -> Result<(), String> {
        for field in &content(exercise).board {
            match &field.kind {
                BoardFieldKind::Text(_) => {
                    let value = BoardValue::Text(self.dice.sentence());
                    self.edit(Edit::Board { exercise, field: field.id.clone(), value })?;
                }
                BoardFieldKind::Lines(most) => {
                    let value = BoardValue::Lines((0..*most).map(|_| self.dice.sentence()).collect());
                    self.edit(Edit::Board { exercise, field: field.id.clone(), value })?;
                }
                BoardFieldKind::Table(table) => self.fill_table(exercise, &field.id, table)?,
                BoardFieldKind::Records(records) => self.fill_records(exercise, &field.id, records)?,
            }
        }
        Ok(())
    }

    fn fill_table(
        &mut self,
        exercise: ExerciseId,
        field: &FieldId,
        table: &BoardTable,
    ) -> Result<(), String> {
        for row in rows_of(&self.document, exercise, &table.rows) {
            for column in &table.columns {
                let cell = Cell { field: field.clone(), row: row.id.clone(), column: column.id.clone() };
                let text = self.cell(column.kind);
                self.edit(Edit::Cell { exercise, cell, text })?;
            }
        }
        Ok(())
    }

    fn fill_records(
        &mut self,
        exercise: ExerciseId,
        field: &FieldId,
        records: &BoardRecords,
    ) -> Result<(), String> {
        for number in 0..RECORDS {
            let id = RecordId::from_random(number);
            let record = |edit| Edit::Record { exercise, field: field.clone(), edit };
            self.edit(record(RecordEdit::Add(id.clone())))?;
            for column in &records.columns {
                let (id, column, text) = (id.clone(), column.id.clone(), self.cell(column.kind));
                self.edit(record(RecordEdit::Write { id, column, text }))?;
            }
        }
        Ok(())
    }

    fn cell(&mut self, kind: ColumnKind) -> String {
        match kind {
            ColumnKind::Text(most) => self.dice.sentence().chars().take(usize::from(most)).collect(),
            ColumnKind::Leader => self.someone().map(|leader| leader.to_string()).unwrap_or_default(),
            ColumnKind::Department => format!("Department {}", 1 + self.dice.below(9)),
        }
    }

    fn someone(&mut self) -> Option<LeaderId> {
        let leaders = self.active();
        let place = self.dice.below(leaders.len() as u64) as usize;
        leaders.get(place).cloned()
    }

    /// Several have a part in each matter, and each promises something.
    pub(super) fn share_out(&mut self) -> Result<(), String> {
        const IN_TURN: [Part; PARTS] =
            [Part::Decides, Part::Does, Part::Does, Part::Consulted, Part::Consulted, Part::Informed];
        for matter in matters(&self.document) {
            for part in IN_TURN {
                if let Some(leader) = self.someone() {
                    let matter = matter.row.id.clone();
                    self.edit(Edit::Roles(RolesEdit::Part { matter, leader, part: Some(part) }))?;
                }
            }
        }
        for leader in self.active() {
            let text = self.dice.sentence();
            self.edit(Edit::Roles(RolesEdit::Promise { leader, text }))?;
        }
        Ok(())
    }
}
