//! The first screen must not wait for the whole app: what only later screens need goes into a second file.
//!
//! Where the line is drawn is said in the app: functions of a module called `later` are gates. What is needed only
//! beyond a gate waits; everything else, with the text it shows, comes first. The app fetches the second file before
//! it goes through a gate (`src/browser/second.rs`).

mod graph;
mod modules;
mod parts;
mod plan;
mod ranges;

use thiserror::Error;

pub use modules::Split;

/// Why the file could not be split.
#[derive(Debug, Error)]
pub enum SplitError {
    /// It was not linked with `--emit-relocs`.
    #[error("the linked file does not say what its addresses stand for")]
    NoRelocations,
    /// It is not what it should be.
    #[error("the linked file cannot be read: {0}")]
    Linked(#[from] wasmparser::BinaryReaderError),
    /// An address in it belongs to no function and no data.
    #[error("byte {0} of the linked file belongs to nothing")]
    Astray(usize),
    /// What wasm-bindgen wrote is not what it should be.
    #[error("the file of wasm-bindgen cannot be read: {0}")]
    Unreadable(String),
    /// A call leads to a function that is not there.
    #[error("a function is not where it was")]
    UnknownFunction,
    /// A place in the memory or in the table is not written as a number.
    #[error("data or functions have a place that is not known")]
    UnknownOffset,
    /// There is no table to put functions in.
    #[error("the file has no table of functions, or several")]
    NoTable,
    /// A function of the first file calls this one, which waits.
    #[error("{0} would be called before it is there")]
    NoGate(String),
    /// Nothing waits, so something of the app or of the compiler has changed.
    #[error("nothing is behind a gate")]
    NothingLater,
}

/// Splits what wasm-bindgen made (`bound`) of the file that was linked (`linked`).
pub fn split(linked: &[u8], bound: &[u8]) -> Result<Split, SplitError> {
    let entries = plan::entries(bound)?;
    let later = graph::later(linked, |name| entries.contains(name), is_gate)?;
    if later.functions.is_empty() {
        return Err(SplitError::NothingLater);
    }
    modules::split(bound, &later, is_gate)
}

/// Whether a compiler's name, such as `_ZN8bearings5shell5later6screen17h0123456789abcdefE`, is that of a gate.
fn is_gate(name: &str) -> bool {
    name.contains("8bearings") && name.contains("5later")
}

/// Whether an export is there for nobody: the byte streams of a crate that Leptos brings along for servers.
fn is_unused(export: &str) -> bool {
    export.trim_start_matches("__wbg_").starts_with("intounderlying")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_functions_of_a_module_called_later_are_gates() {
        assert!(is_gate("_ZN8bearings5shell5later6screen17h0123456789abcdefE"));
        assert!(!is_gate("_ZN8bearings5shell4home17h0123456789abcdefE"));
        assert!(!is_gate("_ZN4core5later6screen17h0123456789abcdefE"));
    }
}
