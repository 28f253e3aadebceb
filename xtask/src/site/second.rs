//! The second wasm file and the second style sheet: made after Trunk has built everything as one, and noted in the page.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{rescue, split};
use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::tools;
use crate::workspace;

/// How Trunk ends the name of the one wasm file, and this the name of the second.
const ONE: &str = "_bg.wasm";
const SECOND: &str = "_later.wasm";
/// How the name of the second style sheet begins.
const SECOND_STYLE: &str = "later-";
/// Marks the style sheets in index.html that can wait.
const WAITS: &str = " data-later";
/// What the compiler may use of WebAssembly, and so must wasm-opt.
const WASM_OPT: [&str; 9] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-debug",
    "--strip-producers",
];
/// Longest time that making the files smaller may take.
const WASM_OPT_BUDGET: Duration = Duration::from_secs(5 * 60);

/// Whether a file of the site is fetched only once a screen needs it.
pub fn waits(path: &str) -> bool {
    path.ends_with(SECOND) || path.starts_with(SECOND_STYLE) || rescue::is_of_it(path)
}

/// Splits code and style in `staging` and gives back the page `html` with a note of both.
pub fn make(staging: &Path, html: &str) -> Result<String, Failure> {
    let code = split_code(staging)?;
    let (html, style) = split_style(staging, html)?;
    let notes =
        format!("<meta name=later-code content=./{code}><meta name=later-style content=./{style}></head>");
    Ok(html.replacen("</head>", &notes, 1))
}

fn split_code(staging: &Path) -> Result<String, Failure> {
    let first = one_wasm_file(staging)?;
    let second = first.replace(ONE, SECOND);
    let (bound, linked) = (staging.join(&first), linked_file()?);
    let split = split::split(&read(&linked)?, &read(&bound)?).map_err(|error| {
        Failure::new(
            format!("The app could not be split in two files: {error}."),
            "If a compiler or wasm-bindgen was updated, look at what it writes differently.",
        )
    })?;
    write_smaller(&bound, &split.first)?;
    write_smaller(&staging.join(&second), &split.later)?;
    Ok(second)
}

/// Takes the style sheets that can wait out of the page and makes one of them.
fn split_style(staging: &Path, html: &str) -> Result<(String, String), Failure> {
    let (mut page, mut style) = (html.to_owned(), String::new());
    for link in html.split_inclusive('>').filter_map(|text| text.rfind("<link").and_then(|at| text.get(at..)))
    {
        if !link.contains(WAITS) {
            continue;
        }
        let file = staging.join(style_name(link).ok_or_else(|| {
            Failure::new(format!("{link} names no style sheet."), "Name it in index.html with href.")
        })?);
        style.push_str(&fs::read_to_string(&file).map_err(|error| Failure::file("read", &file, &error))?);
        fs::remove_file(&file).map_err(|error| Failure::file("remove", &file, &error))?;
        page = page.replacen(link, "", 1);
    }
    let name = format!("{SECOND_STYLE}{}.css", short_hash(&style));
    write(&staging.join(&name), style.as_bytes())?;
    Ok((page, name))
}

/// What in a file's name stands for its content.
pub fn short_hash(content: &str) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The file that a `<link href=./…>` names.
fn style_name(link: &str) -> Option<&str> {
    let (_, rest) = link.split_once("href=")?;
    let rest = rest.trim_start_matches(['"', '\'']).trim_start_matches("./");
    rest.split(['"', '\'', ' ', '>']).next()
}

fn one_wasm_file(staging: &Path) -> Result<String, Failure> {
    let entries = fs::read_dir(staging).map_err(|error| Failure::file("read", staging, &error))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.into_iter().find(|name| name.ends_with(ONE)).ok_or_else(|| {
        Failure::new(
            format!("Trunk wrote no file that ends in {ONE}."),
            "If Trunk was updated, look at how it names its files.",
        )
    })
}

#[derive(Deserialize)]
struct Metadata {
    target_directory: PathBuf,
}

/// What the compiler wrote, before wasm-bindgen.
fn linked_file() -> Result<PathBuf, Failure> {
    let mut cargo = workspace::cargo();
    cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    let metadata: Option<Metadata> =
        process::answer(&mut cargo).and_then(|text| serde_json::from_str(&text).ok());
    let metadata = metadata.ok_or_else(|| {
        Failure::new("Cargo does not say where it puts what it builds.", "Run `cargo metadata` to see why.")
    })?;
    Ok(metadata.target_directory.join(workspace::WASM_TARGET).join("release/bearings.wasm"))
}

fn write_smaller(path: &Path, wasm: &[u8]) -> Result<(), Failure> {
    write(path, wasm)?;
    let deadline = Deadline::after(WASM_OPT_BUDGET);
    let folder = tools::WASM_OPT.ensure(deadline)?;
    let mut command = workspace::command(folder.join("wasm-opt"));
    command.args(WASM_OPT).arg(path).arg("-o").arg(path);
    process::run(&mut command, deadline).map_err(|error| {
        Failure::new(
            format!("wasm-opt could not make {} smaller: {error}.", path.display()),
            "Mend what is named above and run the command again.",
        )
    })
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::file("read", path, &error))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|error| Failure::file("write", path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_that_can_wait_is_one_file_and_not_in_the_page() {
        let staging = std::env::temp_dir().join(format!("xtask-second-{}", std::process::id()));
        fs::create_dir_all(&staging).unwrap();
        for name in ["a", "b", "c"] {
            fs::write(staging.join(format!("{name}-1.css")), format!(".{name} {{}}")).unwrap();
        }
        let page = "<head><link href=./a-1.css rel=stylesheet><link data-later href=\"./b-1.css\" rel=stylesheet>\
                    <link data-later href=./c-1.css></head>";
        let (page, style) = split_style(&staging, page).unwrap();
        assert_eq!(page, "<head><link href=./a-1.css rel=stylesheet></head>");
        assert!(waits(&style));
        assert_eq!(fs::read_to_string(staging.join(&style)).unwrap(), ".b {}.c {}");
        assert!(!staging.join("b-1.css").exists());
        fs::remove_dir_all(staging).unwrap();
    }

    #[test]
    fn what_waits_is_known_by_its_name() {
        assert!(waits("bearings-0a1b_later.wasm"));
        assert!(waits("rescue.html"));
        assert!(!waits("bearings-0a1b_bg.wasm"));
        assert!(!waits("base-0a1b.css"));
    }
}
