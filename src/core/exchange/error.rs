//! What can be wrong with a file, and what was put right while it was read.

use thiserror::Error;

use super::locked::LockedFile;
use super::validate::Fault;

/// Why a file was not taken in. Every variant carries what a sentence about it needs.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ImportError {
    /// Larger than any workshop.
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
    /// No text in UTF-8: a picture, an archive, another encoding.
    #[error("byte {offset} is not UTF-8")]
    NotUtf8 {
        /// The first byte that doesn't fit, counted from 0.
        offset: usize,
    },
    /// Brackets within brackets, deeper than any workshop goes.
    #[error("nested deeper than {most} levels at line {line}, column {column}")]
    TooDeep {
        /// The limit.
        most: usize,
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// It breaks off: a copy or download that did not finish.
    #[error("breaks off at line {line}, column {column}")]
    Incomplete {
        /// The last line, counted from 1.
        line: usize,
        /// Its last column, counted from 1; 0 where the line is empty.
        column: usize,
    },
    /// Text, but not JSON.
    #[error("not JSON at line {line}, column {column}")]
    NotJson {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// One object has the same key twice, so one of the two would be lost unseen.
    #[error("the same key twice at line {line}, column {column}")]
    RepeatedKey {
        /// The line of the second one, counted from 1.
        line: usize,
        /// Its column, counted from 1.
        column: usize,
    },
    /// JSON, but of another product.
    #[error("not a Bearings file")]
    NotBearings {
        /// What it says that it is, if it says so.
        format: Option<String>,
    },
    /// Written by a version of the app that is newer than this one.
    #[error("schema {found} is newer than {known}")]
    NewerSchema {
        /// The file's schema.
        found: u32,
        /// The newest schema that this version knows.
        known: u32,
        /// The version of the app that wrote it, if the file says so.
        app_version: Option<String>,
    },
    /// A value of the wrong type, a missing field, an unknown word.
    #[error("{path}: {reason}")]
    Shape {
        /// Where, such as `document.leaders[2].name`.
        path: String,
        /// The decoder's own words.
        reason: String,
    },
    /// Everything has its type, but some of it can't be true.
    #[error("{} faults, the first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
    Invalid(Vec<Fault>),
    /// A file that a passphrase has to open first.
    #[error("the file is locked with a passphrase")]
    Locked(Box<LockedFile>),
    /// A record rescued from the browser's storage whose checksum is wrong.
    #[error("a damaged record of the browser's storage")]
    DamagedRecord,
}

/// Something that reading put right or left aside. Nobody is to wonder later where it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A field that this version does not know was left aside.
    UnknownField(String),
    /// Control characters or direction overrides were taken out of the text at this place.
    CleanedText(String),
    /// So many halves of characters (lone surrogates) were replaced by `\u{fffd}`.
    ReplacedHalves(usize),
}
