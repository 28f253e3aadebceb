//! What the site weighs, and what its first load may weigh.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::Failure;

/// What the first load, everything included, may weigh after brotli at its best.
///
/// What is fetched later, once a workshop is opened, is not part of it and has no limit of its own.
pub const FIRST_LOAD_BUDGET: usize = 160_000;

/// One file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    path: String,
    first_load: bool,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Weighs the files of `folder`.
pub fn measure(folder: &Path, paths: &[String], first_load: &BTreeSet<String>) -> Result<Vec<Size>, Failure> {
    let mut sizes = paths
        .iter()
        .map(|path| {
            let file = folder.join(path);
            let bytes = fs::read(&file).map_err(|error| Failure::file("read", &file, &error))?;
            let raw = bytes.len();
            // A host sends a file as it is where compressing makes it larger, as it does with a font.
            let gzip = gzip(&bytes).map_err(|error| Failure::file("compress", &file, &error))?.min(raw);
            let brotli = brotli(&bytes).map_err(|error| Failure::file("compress", &file, &error))?.min(raw);
            Ok(Size { path: path.clone(), first_load: first_load.contains(path), raw, gzip, brotli })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    sizes.sort_by_key(|size| (!size.first_load, std::cmp::Reverse(size.brotli)));
    Ok(sizes)
}

/// The sizes as a table: first load, its total, what may be loaded later.
pub fn table(sizes: &[Size]) -> String {
    let mut out = String::new();
    row(&mut out, "bytes", ["raw", "gzip", "brotli"].map(str::to_owned));
    for size in sizes.iter().filter(|size| size.first_load) {
        file_row(&mut out, size);
    }
    let total = total(sizes);
    row(&mut out, "first load", [total.raw, total.gzip, total.brotli].map(grouped));
    for size in sizes.iter().filter(|size| !size.first_load) {
        file_row(&mut out, size);
    }
    let _ = writeln!(out, "The first load may have {} bytes after brotli.", grouped(FIRST_LOAD_BUDGET));
    out
}

/// Fails where the first load is heavier than its budget.
pub fn within_budget(sizes: &[Size]) -> Result<(), Failure> {
    let brotli = total(sizes).brotli;
    if brotli <= FIRST_LOAD_BUDGET {
        return Ok(());
    }
    Err(Failure::new(
        format!(
            "The first load has {} bytes after brotli, {} too many.",
            grouped(brotli),
            grouped(brotli - FIRST_LOAD_BUDGET)
        ),
        "Look in the table above for what grew. What the home page does not need belongs behind a gate: see src/browser/second.rs.",
    ))
}

fn total(sizes: &[Size]) -> Size {
    let first = || sizes.iter().filter(|size| size.first_load);
    Size {
        path: "first load".to_owned(),
        first_load: true,
        raw: first().map(|size| size.raw).sum(),
        gzip: first().map(|size| size.gzip).sum(),
        brotli: first().map(|size| size.brotli).sum(),
    }
}

fn file_row(out: &mut String, size: &Size) {
    row(out, &size.path, [size.raw, size.gzip, size.brotli].map(grouped));
}

fn row(out: &mut String, name: &str, [raw, gzip, brotli]: [String; 3]) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "  {name:<46} {raw:>10} {gzip:>10} {brotli:>10}");
}

fn gzip(bytes: &[u8]) -> std::io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> std::io::Result<usize> {
    let best = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &best)?;
    Ok(out.len())
}

/// A number with its thousands apart: 1 234 567.
pub fn grouped(number: impl std::fmt::Display) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(path: &str, first_load: bool, brotli: usize) -> Size {
        Size { path: path.to_owned(), first_load, raw: brotli * 2, gzip: brotli + 1, brotli }
    }

    #[test]
    fn only_the_first_load_counts_against_the_budget() {
        let sizes = [size("a", true, FIRST_LOAD_BUDGET), size("b", false, 1)];
        assert_eq!(within_budget(&sizes), Ok(()));
        let failure = within_budget(&[size("a", true, FIRST_LOAD_BUDGET), size("b", true, 1)]).unwrap_err();
        assert!(failure.to_string().contains("1 too many"), "{failure}");
    }

    #[test]
    fn the_table_has_every_file_and_the_total() {
        let table = table(&[size("a", true, 1000), size("b", true, 500), size("c", false, 7)]);
        for expected in ["a ", "b ", "c ", "1 500"] {
            assert!(table.contains(expected), "{table}");
        }
    }

    #[test]
    fn compressing_makes_text_smaller() {
        let text = "bearings ".repeat(100);
        assert!(brotli(text.as_bytes()).unwrap() < 60);
        assert!(gzip(text.as_bytes()).unwrap() < 80);
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_234_567), "1 234 567");
    }
}
