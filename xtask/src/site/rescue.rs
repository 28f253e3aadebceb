//! The rescue page: a page beside the app that must work when the app does not. It borrows the app's style sheets.

use std::fs;
use std::path::Path;

use super::second::short_hash;
use crate::failure::Failure;
use crate::workspace;

/// How the names of its own files begin.
const OWN: &str = "rescue";
const PAGE: &str = "rescue.html";
/// What it is made of beside what the app has already.
const PARTS: [(&str, &str); 2] = [("public/rescue/rescue.js", "js"), ("style/rescue.css", "css")];

/// Whether a file belongs to the rescue page alone.
pub fn is_of_it(path: &str) -> bool {
    path.starts_with(OWN)
}

/// Writes the page and its parts to `staging`, each file under a name that changes with its content, except for the page.
pub fn make(staging: &Path) -> Result<String, Failure> {
    let root = workspace::root();
    for (part, extension) in PARTS {
        let content = read(&root.join(part))?;
        write(&staging.join(format!("{OWN}-{}.{extension}", short_hash(&content))), &content)?;
    }
    let page = with_built_names(&read(&root.join("public/rescue").join(PAGE))?, &names(staging)?);
    write(&staging.join(PAGE), &page)?;
    Ok(page)
}

/// The page, naming `./base-0a1b.css` where it names `./base.css`.
fn with_built_names(page: &str, built: &[String]) -> String {
    built.iter().fold(page.to_owned(), |page, name| match plain_name(name) {
        Some(plain) => page.replace(&format!("./{plain}\""), &format!("./{name}\"")),
        None => page,
    })
}

/// What a file was called before its content got into its name.
fn plain_name(name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.')?;
    let (plain, hash) = stem.rsplit_once('-')?;
    hash.chars().all(|c| c.is_ascii_hexdigit()).then(|| format!("{plain}.{extension}"))
}

fn names(staging: &Path) -> Result<Vec<String>, Failure> {
    let entries = fs::read_dir(staging).map_err(|error| Failure::file("read", staging, &error))?;
    Ok(entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::file("read", path, &error))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|error| Failure::file("write", path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_files_as_the_build_calls_them() {
        let built = ["base-0a1b.css", "index.html", "bearings-0a1b.svg"].map(str::to_owned);
        let page = "<link href=\"./base.css\"><link href=\"./bearings.svg\"><a href=\"./\"><link href=\"./none.css\">";
        assert_eq!(
            with_built_names(page, &built),
            "<link href=\"./base-0a1b.css\"><link href=\"./bearings-0a1b.svg\"><a href=\"./\"><link href=\"./none.css\">"
        );
    }
}
