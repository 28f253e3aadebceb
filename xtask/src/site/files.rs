//! Which files the site has, and which of them the first visit loads.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::json;

use super::{MANIFEST, hosting, second};
use crate::failure::Failure;

/// Files that can name other files. What the web manifest names is loaded by nobody but who installs the app.
const NAMING: [&str; 4] = ["html", "css", "js", "json"];
/// What lies in the site's folder and is for nobody to request.
const NOT_REQUESTED: [&str; 3] = [MANIFEST, hosting::NETLIFY, hosting::APACHE];

/// The path of every file below `folder`, relative to it and with `/`, in order.
pub fn list(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.retain(|path| !NOT_REQUESTED.contains(&path.as_str()));
    found.sort();
    Ok(found)
}

/// The files that opening the page loads: `index.html`, what it names, what that names, and so on, without what is only
/// noted there for later.
pub fn first_load(folder: &Path, paths: &[String]) -> Result<BTreeSet<String>, Failure> {
    let mut reached = BTreeSet::new();
    let mut to_read = vec!["index.html".to_owned()];
    while let Some(path) = to_read.pop() {
        if NAMING.contains(&path.rsplit('.').next().unwrap_or_default()) {
            let file = folder.join(&path);
            let text = fs::read_to_string(&file).map_err(|error| Failure::file("read", &file, &error))?;
            let named = paths
                .iter()
                .filter(|other| **other != path && !second::waits(other) && text.contains(file_name(other)));
            to_read.extend(named.filter(|other| !reached.contains(*other)).cloned());
        }
        reached.insert(path);
    }
    Ok(reached)
}

/// The manifest: every file that may be requested, and those of the first load.
pub fn manifest(paths: &[String], first_load: &BTreeSet<String>) -> String {
    format!("{:#}\n", json!({ "files": paths, "first_load": first_load }))
}

/// Fails where `html` names a file `./…` that the build did not make.
pub fn check_references(folder: &Path, html: &str) -> Result<(), Failure> {
    let named = html.split("./").skip(1).map(|rest| {
        let end =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_./".contains(c))).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    });
    match named.into_iter().find(|path| !path.is_empty() && !folder.join(path).is_file()) {
        None => Ok(()),
        Some(path) => Err(Failure::new(
            format!("A page names ./{path}, and the site has no such file."),
            "Correct the name in index.html or rescue.html, or add the file to public/.",
        )),
    }
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file("read", folder, &error))?;
    for entry in entries.flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-files-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("fonts")).unwrap();
        for (path, text) in [
            (
                "index.html",
                "<link rel=stylesheet href=./main.css><script src=\"./app.js\"></script>\
                 <meta name=later-code content=./app_later.wasm>",
            ),
            ("main.css", "@font-face { src: url('./fonts/a.woff2') }"),
            ("app.js", "fetch('app.wasm')"),
            ("app.wasm", "later.json"),
            ("app_later.wasm", ""),
            ("fonts/a.woff2", ""),
            ("later.json", "{}"),
            (MANIFEST, "{}"),
            ("_headers", ""),
        ] {
            fs::write(folder.join(path), text).unwrap();
        }
        folder
    }

    #[test]
    fn the_first_load_is_what_the_page_names_directly_or_not() {
        let folder = site("load");
        let paths = list(&folder).unwrap();
        assert_eq!(
            paths,
            ["app.js", "app.wasm", "app_later.wasm", "fonts/a.woff2", "index.html", "later.json", "main.css"]
        );
        let first: Vec<_> = first_load(&folder, &paths).unwrap().into_iter().collect();
        assert_eq!(first, ["app.js", "app.wasm", "fonts/a.woff2", "index.html", "main.css"]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_page_that_names_a_missing_file_is_refused() {
        let folder = site("missing");
        assert!(check_references(&folder, "<link href=./main.css>").is_ok());
        let failure = check_references(&folder, "<link href=\"./fonts/b.woff2\">").unwrap_err();
        assert!(failure.to_string().contains("./fonts/b.woff2"), "{failure}");
        fs::remove_dir_all(folder).unwrap();
    }
}
