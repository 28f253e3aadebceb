//! Makes two tables of the files of texts (`locales/en/*.json`), which the app looks up as they are: nothing is left to
//! parse when it starts.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::{self, Write as _};
use std::path::Path;
use std::{env, fs};

const LOCALE: &str = "locales/en";
/// The file whose texts are there from the start; those of all others come with the second file of code.
const FIRST: &str = "home";

/// Texts in the order of their keys, which is what the app's search needs.
type Texts = BTreeMap<String, String>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={LOCALE}");
    let out = env::var("OUT_DIR")?;
    let (mut first, mut later) = (Texts::new(), Texts::new());
    for entry in fs::read_dir(LOCALE)? {
        let path = entry?.path();
        let texts: Texts = serde_json::from_str(&fs::read_to_string(&path)?)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        if path.file_stem().is_some_and(|name| name == FIRST) { &mut first } else { &mut later }
            .extend(texts);
    }
    fs::write(Path::new(&out).join("first.rs"), table(&first)?)?;
    fs::write(Path::new(&out).join("later.rs"), table(&later)?)?;
    Ok(())
}

fn table(texts: &Texts) -> Result<String, fmt::Error> {
    let mut table = String::from("&[\n");
    for (key, text) in texts {
        writeln!(table, "    ({key:?}, {text:?}),")?;
    }
    table.push(']');
    Ok(table)
}
