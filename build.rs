//! Makes of every file of texts (`locales/en/*.json`) a table that the app looks up as it is: nothing is left to parse
//! when it starts.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

const LOCALE: &str = "locales/en";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={LOCALE}");
    let out = env::var("OUT_DIR")?;
    for entry in fs::read_dir(LOCALE)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        // In the order of the keys, which is what the app's search needs.
        let texts: BTreeMap<String, String> = serde_json::from_str(&fs::read_to_string(&path)?)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        let mut table = String::from("&[\n");
        for (key, text) in texts {
            writeln!(table, "    ({key:?}, {text:?}),")?;
        }
        table.push(']');
        fs::write(Path::new(&out).join(format!("{name}.rs")), table)?;
    }
    Ok(())
}
