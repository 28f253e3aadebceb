//! Why a file holds no table.

use thiserror::Error;

/// Why a survey was not read. Every variant carries what a sentence about it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SurveyError {
    /// Larger than any survey of a leadership team.
    #[error("{bytes} bytes, at most {most} are read")]
    TooLarge {
        /// The file's size.
        bytes: u64,
        /// The limit.
        most: u64,
    },
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// A spreadsheet's own format, or another archive.
    #[error("a spreadsheet or an archive, not a text")]
    Spreadsheet,
    /// Neither UTF-8 nor marked UTF-16.
    #[error("byte {offset} is neither UTF-8 nor marked UTF-16")]
    Encoding {
        /// The first byte that doesn't fit, counted from 0.
        offset: usize,
    },
    /// A quotation mark is never closed.
    #[error("the quotation mark that opens in line {line} is never closed")]
    Unclosed {
        /// Where it opens, counted from 1.
        line: usize,
    },
    /// Something stands between a closing quotation mark and the end of its cell.
    #[error("text after a closing quotation mark in line {line}")]
    AfterQuote {
        /// Where, counted from 1.
        line: usize,
    },
    /// A row with the names of the columns at most.
    #[error("there are no rows below the names of the columns")]
    NoRows,
    /// More rows than are read.
    #[error("{rows} rows, at most {most} are read")]
    TooManyRows {
        /// How many there are.
        rows: usize,
        /// The limit.
        most: usize,
    },
    /// More columns than are read.
    #[error("{columns} columns, at most {most} are read")]
    TooManyColumns {
        /// How many there are.
        columns: usize,
        /// The limit.
        most: usize,
    },
}
