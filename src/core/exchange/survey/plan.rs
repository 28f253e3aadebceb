//! Reading a survey row by row: whose sheet each is, what it answers, what of it does not come in.

use std::collections::BTreeMap;

use super::key_of;
use super::mapping::Mapping;
use super::people::{Person, Respondent, Roster, Stranger, name_in};
use super::preview::{LeftOut, PlannedSheet, Preview, Reason, Refusal};
use super::read::{Row, Table};
use super::same::is_same_as_before;
use super::values::{Reading, Values, number_in};
use crate::exercises::exercise as registered;
use crate::model::{Document, ExerciseId, LeaderId, Naming, Purpose, QuestionId, Responses, Round};
use crate::question::{Answer, Question, QuestionKind, RatingAnswer, validate};

/// What stands at the end of a text that was cut.
const CUT: char = '…';

/// What a survey brings to an exercise as `mapping` reads it.
pub fn plan(table: &Table, mapping: &Mapping, document: &Document, exercise: ExerciseId) -> Preview {
    let state = document.exercise(exercise);
    let open = state.and_then(|state| state.open_round());
    let naming = naming(document, exercise);
    let planner = Planner { table, mapping, document, open, naming, values: Values::of(table, mapping) };
    let mut preview = planner.preview();
    if open.is_none() {
        preview.opens =
            Some(state.and_then(|state| state.rounds.last()).map_or(1, |round| round.number.0 + 1));
    }
    preview.refusal = planner.refusal(&preview).or_else(|| {
        let last = state.and_then(|state| state.last_revealed(Purpose::Answers));
        last.filter(|last| is_same_as_before(&preview.sheets, last.round())).map(|_| Refusal::SameAsBefore)
    });
    preview.values = planner.values;
    preview
}

/// Whether the sheets of a survey carry names: as the open round's do, else as those of the next one will.
pub fn naming(document: &Document, exercise: ExerciseId) -> Naming {
    let open = document.exercise(exercise).and_then(|state| state.open_round());
    match open.map(|round| &round.responses) {
        Some(Responses::Named(_)) => Naming::Named,
        Some(Responses::Unnamed(_)) => Naming::Unnamed,
        None if registered(exercise).always_named => Naming::Named,
        None => document.naming,
    }
}

struct Planner<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    document: &'a Document,
    open: Option<&'a Round>,
    naming: Naming,
    values: Values,
}

/// A row as it was read.
struct Sheet {
    answers: BTreeMap<QuestionId, Answer>,
    blanks: usize,
    faults: Vec<LeftOut>,
}

impl Planner<'_> {
    fn refusal(&self, preview: &Preview) -> Option<Refusal> {
        let named = self.naming == Naming::Named;
        if self.open.is_some_and(|round| round.purpose != Purpose::Answers) {
            return Some(Refusal::OtherRound);
        }
        if !named && self.open.is_some_and(|round| !round.responses.handed_in().is_empty()) {
            return Some(Refusal::UnnamedBegun);
        }
        if self.mapping.answered().next().is_none() {
            return Some(Refusal::NoQuestion);
        }
        if self.mapping.answered().any(|(column, _)| self.mapping.is_double(column)) {
            return Some(Refusal::TwoColumns);
        }
        if named && self.mapping.name_columns().is_empty() {
            return Some(Refusal::NoNames);
        }
        preview.sheets.is_empty().then_some(Refusal::NoSheet)
    }

    fn preview(&self) -> Preview {
        let roster = Roster::of(self.document);
        let mut preview = Preview::default();
        let mut room = self.free_leaders().len();
        let mut seen: BTreeMap<Respondent, usize> = BTreeMap::new();
        // From the last row on, so that whoever answered twice is taken at the later word.
        for row in self.table.rows.iter().rev() {
            let sheet = self.read(row);
            match self.place(row, &sheet, &roster, &mut preview.strangers, &seen) {
                Ok(Respondent::Unnamed) if room == 0 => preview.left_out.push(of_row(row, Reason::NoRoom)),
                Ok(by) => {
                    if by == Respondent::Unnamed {
                        room -= 1;
                    } else {
                        seen.insert(by.clone(), row.number);
                    }
                    preview.blanks += sheet.blanks;
                    preview.left_out.extend(sheet.faults);
                    preview.sheets.push(PlannedSheet { row: row.number, by, answers: sheet.answers });
                }
                Err(reason) => preview.left_out.push(of_row(row, reason)),
            }
        }
        preview.sheets.reverse();
        preview.strangers.reverse();
        preview.left_out.sort_by_key(|left_out| (left_out.row, left_out.column));
        if self.naming == Naming::Unnamed {
            unlink(&mut preview.left_out);
        }
        preview
    }

    /// Leaders for whom a sheet without a name can be handed in.
    fn free_leaders(&self) -> Vec<LeaderId> {
        free_leaders(self.document, self.open)
    }

    /// Who a row is by, if it can come in.
    fn place(
        &self,
        row: &Row,
        sheet: &Sheet,
        roster: &Roster<'_>,
        strangers: &mut Vec<Stranger>,
        seen: &BTreeMap<Respondent, usize>,
    ) -> Result<Respondent, Reason> {
        if row.cells.iter().skip(self.table.headers.len()).any(|cell| !cell.trim().is_empty()) {
            return Err(Reason::TooManyCells);
        }
        if sheet.answers.is_empty() {
            return Err(Reason::Nothing);
        }
        if self.naming == Naming::Unnamed {
            return Ok(Respondent::Unnamed);
        }
        let by = self.who(row, roster, strangers)?;
        if seen.contains_key(&by) {
            return Err(Reason::AnsweredAgain);
        }
        if let (Respondent::Leader(leader), Some(round)) = (&by, self.open) {
            if round.responses.has_handed_in(leader) {
                return Err(Reason::HandedIn);
            }
            if round.responses.has_begun(leader) {
                return Err(Reason::Begun);
            }
        }
        Ok(by)
    }

    fn who(
        &self,
        row: &Row,
        roster: &Roster<'_>,
        strangers: &mut Vec<Stranger>,
    ) -> Result<Respondent, Reason> {
        let name = name_in(row, &self.mapping.name_columns());
        if name.is_empty() {
            return Err(Reason::NoName);
        }
        if let Some(leader) = roster.leader(&name) {
            return Ok(Respondent::Leader(leader.id.clone()));
        }
        let key = key_of(&name);
        let person = self.mapping.people.get(&key).cloned().unwrap_or_default();
        if !strangers.iter().any(|known| known.key == key) {
            strangers.push(Stranger { key, name: name.clone(), person: person.clone() });
        }
        match person {
            Person::LeaveOut => Err(Reason::Stranger(name)),
            Person::Leader(leader) => Ok(Respondent::Leader(leader)),
            Person::Add => Ok(Respondent::New(name)),
        }
    }

    fn read(&self, row: &Row) -> Sheet {
        let mut sheet = Sheet { answers: BTreeMap::new(), blanks: 0, faults: Vec::new() };
        for (column, question) in self.mapping.answered() {
            let fault = |reason| LeftOut { row: Some(row.number), column: Some(column), reason };
            match self.answer(question, row.cell(column)) {
                Ok(None) => sheet.blanks += 1,
                Ok(Some((answer, note))) => {
                    sheet.answers.insert(question.id.clone(), answer);
                    sheet.faults.extend(note.map(fault));
                }
                Err(reason) => sheet.faults.push(fault(reason)),
            }
        }
        sheet
    }

    /// The answer in a cell, with what became of it; `None` for an empty cell.
    fn answer(&self, question: &Question, cell: &str) -> Result<Option<(Answer, Option<Reason>)>, Reason> {
        if let QuestionKind::Text(limits) = &question.kind {
            return Ok(text(cell, usize::from(limits.chars)));
        }
        if cell.is_empty() {
            return Ok(None);
        }
        let answer = match self.values.read(cell) {
            Some(Reading::CantSay) => Answer::Rating(RatingAnswer::CantSay),
            Some(Reading::Points(points)) => Answer::Rating(RatingAnswer::Points(points)),
            None if number_in(cell).is_some()
                && self.values.numbers.is_some_and(|numbers| numbers.are_points) =>
            {
                return Err(Reason::OffTheScale(cell.to_owned()));
            }
            None | Some(Reading::LeftOut) => return Err(Reason::Unread(cell.to_owned())),
        };
        match validate(&question.kind, &answer) {
            Ok(()) => Ok(Some((answer, None))),
            Err(_) => Err(Reason::OffTheScale(cell.to_owned())),
        }
    }
}

/// A text as it comes in: cut behind a word where it is too long.
fn text(cell: &str, most: usize) -> Option<(Answer, Option<Reason>)> {
    if cell.is_empty() {
        return None;
    }
    let chars = cell.chars().count();
    if chars <= most {
        return Some((Answer::Text(cell.to_owned()), None));
    }
    let kept: String = cell.chars().take(most.saturating_sub(1)).collect();
    let end = kept.rfind(char::is_whitespace).unwrap_or(kept.len());
    let words = kept.get(..end).unwrap_or(&kept).trim_end();
    Some((Answer::Text(format!("{words}{CUT}")), Some(Reason::Cut { chars, most })))
}

fn of_row(row: &Row, reason: Reason) -> LeftOut {
    LeftOut { row: Some(row.number), column: None, reason }
}

/// Takes away what would tell that two things stood in one row: its number, and the order.
fn unlink(left_out: &mut [LeftOut]) {
    for left_out in left_out.iter_mut() {
        left_out.row = None;
    }
    left_out.sort_by(|one, other| (one.column, &one.reason).cmp(&(other.column, &other.reason)));
}

/// Leaders who take a sheet without a name: those who wait, then those who are marked absent.
pub(super) fn free_leaders(document: &Document, open: Option<&Round>) -> Vec<LeaderId> {
    let is_free = |leader: &LeaderId| {
        open.is_none_or(|round| !round.responses.has_handed_in(leader) && !round.responses.has_begun(leader))
    };
    let is_absent = |leader: &LeaderId| open.is_some_and(|round| round.absent.contains(leader));
    let mut free: Vec<LeaderId> =
        document.active_leaders().map(|leader| leader.id.clone()).filter(is_free).collect();
    free.sort_by_key(is_absent);
    free
}
