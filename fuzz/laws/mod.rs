//! What must hold of whatever arrives, whoever wrote it: a function of bytes for each way in.
//!
//! The fuzz targets call them with bytes that no person would think of, and `tests/core/fuzz_corpus.rs` with every file of
//! `fuzz/corpus`, so that whatever was found once is tried in every test run. Nothing may panic but what is asserted.
#![allow(dead_code)]

mod document;
mod invitation;
mod migration;
mod reply;
mod words;

pub use invitation::invitation;
pub use migration::migration;
pub use reply::reply;

use bearings_core::exchange;

/// The bytes of a file. Of a record of the browser's storage the seal is put right first: what it protects is to be
/// reached too.
pub fn import(data: &[u8]) {
    let sealed = words::sealed_record(data);
    if let Ok(imported) = exchange::import(sealed.as_deref().unwrap_or(data)) {
        document::holds_together(&imported.document);
    }
}

/// A function of bytes that panics where it is broken.
pub type Law = fn(&[u8]);

/// The laws by the names of their targets and of the folders of `fuzz/corpus`.
pub const TARGETS: [(&str, Law); 4] =
    [("import", import), ("reply", reply), ("invitation", invitation), ("migration", migration)];
