//! Every revealed answer as a table in long form, for spreadsheets, R and DuckDB.
//!
//! RFC 4180 with a header line, in UTF-8. A byte order mark goes first: without it Excel takes the file for one of the
//! system's old encoding, and readers such as DuckDB skip it.

mod cells;
mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::iter::once;

use chrono::SecondsFormat;

use self::cells::{Cell, write_line};
use self::rows::{Part, parts};
use crate::model::responses::Voice;
use crate::model::{Document, ExerciseId, Leader, LeaderId, Revealed, Round};
use crate::question::{Answer, Aspect, Dimension, Question};
use crate::results::questions_asked;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The names of the columns.
const COLUMNS: [&str; 21] = [
    "workshop_id",
    "workshop",
    "company",
    "exercise",
    "round",
    "purpose",
    "revealed_at",
    "question_id",
    "question",
    "matrix",
    "row",
    "kind",
    "aspect",
    "dimension",
    "respondent",
    "answer",
    "late",
    "option",
    "place",
    "value",
    "text",
];

/// The answers of every revealed round, one line for each thing that was said: the point of a Rating, the option of a
/// Choice, each option of a Ranking or Split, each line of a List, a Text.
///
/// `answer` counts the answers to one question, so that the lines of one ranking stay together. `place` is where an
/// option or a line stands in its answer, counted from 1; tied options share the place of the first of them. `value` is
/// the point of the scale or the points of a Split; of a Rating, an empty one means "can't say".
///
/// Named answers come in the order of the room, and no two leaders are called the same. Unnamed ones have no respondent,
/// and within each question they stand in the order of what they say, so that neither their place nor their number ties
/// them to an answer elsewhere.
///
/// A text that a spreadsheet would take for a formula has an apostrophe put before it.
pub fn answers_csv(document: &Document) -> String {
    let mut out = BYTE_ORDER_MARK.to_owned();
    write_line(&mut out, COLUMNS.map(Cell::Word));
    let people = names(document);
    for (exercise, state) in &document.exercises {
        for round in state.rounds.iter().filter_map(Round::revealed) {
            let table = Table { document, exercise: *exercise, round, people: &people };
            questions_asked(*exercise, round).for_each(|question| table.write_question(&mut out, question));
        }
    }
    out
}

/// What each leader is called; where two have the same name, with the role, and where that is the same too or not known,
/// with a number from the second one on. Who counts by this column must not take two people for one.
fn names(document: &Document) -> BTreeMap<&LeaderId, String> {
    let is_shared = |leader: &Leader| {
        document.leaders.iter().any(|other| other.id != leader.id && other.name == leader.name)
    };
    let name = |leader: &Leader| match leader.role.trim() {
        role if is_shared(leader) && !role.is_empty() => format!("{}, {role}", leader.name),
        _ => leader.name.clone(),
    };
    let mut given: BTreeSet<String> = BTreeSet::new();
    let mut own_name = |leader: &Leader| {
        let name = name(leader);
        let numbered = (2_u32..).map(|number| format!("{name} ({number})"));
        let free = once(name.clone()).chain(numbered).find(|name| !given.contains(name)).unwrap_or_default();
        given.insert(free.clone());
        free
    };
    document.leaders.iter().map(|leader| (&leader.id, own_name(leader))).collect()
}

/// One round on its way into the file.
struct Table<'a> {
    document: &'a Document,
    exercise: ExerciseId,
    round: Revealed<'a>,
    people: &'a BTreeMap<&'a LeaderId, String>,
}

impl Table<'_> {
    fn write_question(&self, out: &mut String, question: &Question) {
        let mut answers: Vec<(Voice<'_, Answer>, Vec<Part<'_>>)> = self
            .round
            .round()
            .responses
            .voices(&question.id)
            .into_iter()
            .map(|voice| {
                let parts = parts(question, voice.value);
                (voice, parts)
            })
            .collect();
        let seat = |leader: Option<&LeaderId>| {
            self.document.leaders.iter().position(|known| leader.is_some_and(|leader| known.id == *leader))
        };
        answers.sort_by(|(one, said), (other, meant)| {
            seat(one.leader)
                .cmp(&seat(other.leader))
                .then_with(|| said.cmp(meant))
                .then_with(|| one.late.cmp(&other.late))
        });
        for (place, (voice, parts)) in answers.iter().enumerate() {
            parts.iter().for_each(|part| self.write_part(out, question, (place + 1, voice), part));
        }
    }

    fn write_part(
        &self,
        out: &mut String,
        question: &Question,
        (answer, voice): (usize, &Voice<'_, Answer>),
        part: &Part<'_>,
    ) {
        let document = self.document;
        let round = self.round.round();
        let row = question.row.as_ref();
        let revealed_at = self.round.at().to_rfc3339_opts(SecondsFormat::Secs, true);
        let respondent = voice.leader.and_then(|leader| self.people.get(leader));
        let cells = [
            Cell::Text(document.id.as_str()),
            Cell::Text(&document.title),
            Cell::Text(&document.organisation.name),
            Cell::Word(self.exercise.as_str()),
            Cell::Number(Some(round.number.0)),
            Cell::Word(round.purpose.as_str()),
            Cell::Word(&revealed_at),
            Cell::Text(question.id.as_str()),
            Cell::Text(&question.text),
            Cell::Text(row.map_or("", |row| row.matrix.as_str())),
            Cell::Text(row.map_or("", |row| &row.row.text)),
            Cell::Word(question.kind.as_str()),
            Cell::Word(question.aspect.map_or("", Aspect::as_str)),
            Cell::Word(question.dimension.map_or("", Dimension::as_str)),
            Cell::Text(respondent.map_or("", String::as_str)),
            Cell::Number(u32::try_from(answer).ok()),
            Cell::Word(if voice.late { "true" } else { "false" }),
            Cell::Text(part.option),
            Cell::Number(part.place),
            Cell::Number(part.value),
            Cell::Text(part.text),
        ];
        write_line(out, cells);
    }
}
