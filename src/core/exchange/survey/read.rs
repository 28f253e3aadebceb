//! Reading a table of text: RFC 4180, with whichever of comma, semicolon and tab makes the most even table.
//!
//! A first line `sep=;`, as Excel writes and reads it, names the separator. Line breaks of all systems are taken; within
//! quotation marks they belong to the cell. A quotation mark within a cell that does not begin with one stands for
//! itself, as most programs read it.

use super::encoding::text_of;
use super::{SURVEY_COLUMNS, SURVEY_ROWS, SURVEY_SIZE_LIMIT, SurveyError};
use crate::exchange::is_disguise;

/// What may stand between two cells.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// A survey as its file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the columns are called.
    pub headers: Vec<String>,
    /// The rows that hold anything, in the order of the file.
    pub rows: Vec<Row>,
}

/// One row of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it: the names of the columns are row 1.
    pub number: usize,
    /// Its cells; those at the end may be missing.
    pub cells: Vec<String>,
}

impl Row {
    /// What stands in a column, without spaces around it; empty where there is nothing.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

impl Table {
    /// Up to `most` different things that stand in a column, sorted: in the order of the rows they would tell whose
    /// they are.
    pub fn examples(&self, column: usize, most: usize) -> Vec<&str> {
        let mut different: Vec<&str> = Vec::new();
        for cell in self.rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()) {
            if different.len() < most && !different.contains(&cell) {
                different.push(cell);
            }
        }
        different.sort_unstable();
        different
    }
}

/// Checks a file's size before it is read.
///
/// # Errors
/// [`SurveyError::TooLarge`] and [`SurveyError::Empty`].
pub fn check_survey_size(bytes: u64) -> Result<(), SurveyError> {
    match bytes {
        0 => Err(SurveyError::Empty),
        bytes if bytes > SURVEY_SIZE_LIMIT => Err(SurveyError::TooLarge { bytes, most: SURVEY_SIZE_LIMIT }),
        _ => Ok(()),
    }
}

/// Reads a survey from the bytes of its file.
///
/// # Errors
/// [`SurveyError`], in the order in which its variants stand.
pub fn read_survey(bytes: &[u8]) -> Result<Table, SurveyError> {
    check_survey_size(bytes.len() as u64)?;
    let text = text_of(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let (separators, text) = separators(&text);
    let mut rows = most_even(text, &separators)?.into_iter().filter(|row| !row.is_blank());
    let headers = rows.next().ok_or(SurveyError::Empty)?.cells;
    let rows: Vec<Row> = rows.collect();
    if headers.len() > SURVEY_COLUMNS {
        return Err(SurveyError::TooManyColumns { columns: headers.len(), most: SURVEY_COLUMNS });
    }
    match rows.len() {
        0 => Err(SurveyError::NoRows),
        count if count > SURVEY_ROWS => Err(SurveyError::TooManyRows { rows: count, most: SURVEY_ROWS }),
        _ => Ok(Table { headers, rows }),
    }
}

/// The separators that come into question, the likeliest first, and the text without a line that names one.
fn separators(text: &str) -> (Vec<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named =
        first.strip_prefix("sep=").and_then(|named| SEPARATORS.iter().find(|sign| named == sign.to_string()));
    if let Some(named) = named {
        return (vec![*named], rest);
    }
    let mut all = SEPARATORS.to_vec();
    all.sort_by_key(|separator| std::cmp::Reverse(first.matches(*separator).count()));
    (all, text)
}

/// The rows as the separator cuts them that gives the most even table of more than one column.
fn most_even(text: &str, separators: &[char]) -> Result<Vec<Row>, SurveyError> {
    let mut best: Option<((bool, usize, usize), Vec<Row>)> = None;
    let mut fault = None;
    for separator in separators {
        match cut(text, *separator) {
            Ok(rows) => {
                let rank = evenness(&rows);
                if best.as_ref().is_none_or(|(other, _)| rank > *other) {
                    best = Some((rank, rows));
                }
            }
            Err(error) => fault = fault.or(Some(error)),
        }
    }
    best.map(|(_, rows)| rows).ok_or(fault.unwrap_or(SurveyError::Empty))
}

/// Whether there are columns at all, how many of a thousand rows are as wide as the first, and how wide that is.
fn evenness(rows: &[Row]) -> (bool, usize, usize) {
    let width = rows.first().map_or(0, |row| row.cells.len());
    let held = || rows.iter().filter(|row| !row.is_blank());
    let even = held().filter(|row| row.cells.len() == width).count();
    (width > 1, even * 1000 / held().count().max(1), width)
}

/// Where the reader stands within a cell.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Start,
    Plain,
    /// Within quotation marks, which opened in this line.
    Quoted(usize),
    Closed,
}

fn cut(text: &str, separator: char) -> Result<Vec<Row>, SurveyError> {
    let mut rows = Vec::new();
    let mut row = Row { number: 1, cells: Vec::new() };
    let mut cell = String::new();
    let mut place = Place::Start;
    let mut line = 1;
    for sign in text.chars() {
        match (place, sign) {
            (Place::Start, '"') => place = Place::Quoted(line),
            (Place::Quoted(_), '"') => place = Place::Closed,
            (Place::Closed, '"') => {
                cell.push('"');
                place = Place::Quoted(line);
            }
            (Place::Quoted(_), sign) => put(&mut cell, sign),
            (_, sign) if sign == separator => {
                row.cells.push(std::mem::take(&mut cell));
                place = Place::Start;
            }
            (_, '\n') => {
                row.cells.push(std::mem::take(&mut cell));
                let next = Row { number: row.number + 1, cells: Vec::new() };
                rows.push(std::mem::replace(&mut row, next));
                place = Place::Start;
            }
            (Place::Closed, _) => return Err(SurveyError::AfterQuote { line }),
            (Place::Start | Place::Plain, sign) => {
                put(&mut cell, sign);
                place = Place::Plain;
            }
        }
        line += usize::from(sign == '\n');
    }
    if let Place::Quoted(line) = place {
        return Err(SurveyError::Unclosed { line });
    }
    row.cells.push(cell);
    rows.push(row);
    Ok(rows)
}

/// Characters that disguise a text are left away here, so that they reach no name and no answer.
fn put(cell: &mut String, sign: char) {
    if !is_disguise(sign) {
        cell.push(sign);
    }
}
