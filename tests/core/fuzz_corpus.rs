//! Every file of `fuzz/corpus` keeps the law of its fuzz target: what was found once stays found.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

#[path = "../../fuzz/laws/mod.rs"]
mod laws;

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_file_of_the_corpus_keeps_its_law() {
    let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let folders = files(&corpus);
    assert_eq!(folders.len(), laws::TARGETS.len(), "a folder for each target");
    for (name, law) in laws::TARGETS {
        let seeds = files(&corpus.join(name));
        assert!(!seeds.is_empty(), "no seeds for {name}");
        for seed in seeds {
            println!("{}", seed.display());
            law(&fs::read(&seed).unwrap());
        }
    }
}
