//! The service worker (`public/service-worker.js`) gets to know which files make this build.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::{PAGE, files};
use crate::failure::Failure;

/// Its name in the site, which must never change: a browser asks for a newer worker under the name of the old one.
pub const FILE: &str = "service-worker.js";
/// What switches it off in every browser that has it.
pub const OFF: &str = include_str!("../../../hosting/service-worker.js");
/// Is in the environment of a build that is to have no worker.
pub const WITHOUT: &str = "BEARINGS_WITHOUT_WORKER";
/// What is filled in.
const BUILD: &str = "const BUILD = '';";
const FILES: &str = "const FILES = {};";

/// Writes the worker of the files in `staging` and gives back the page `html` with a note of the build, by which the app
/// knows whether a worker is of its own. Without a worker there is no note, and the app asks for none.
pub fn make(staging: &Path, html: &str) -> Result<String, Failure> {
    let worker = staging.join(FILE);
    if env::var_os(WITHOUT).is_some() {
        write(&worker, OFF)?;
        return Ok(html.to_owned());
    }
    let mut hashes = hashes(staging)?;
    hashes.insert(PAGE.to_owned(), hash(html.as_bytes()));
    let build = name_of(&hashes);
    let html = html.replacen("</head>", &format!("<meta name=build content={build}></head>"), 1);
    hashes.insert(PAGE.to_owned(), hash(html.as_bytes()));
    let text = fs::read_to_string(&worker).map_err(|error| Failure::file("read", &worker, &error))?;
    write(&worker, &filled(&text, &build, &hashes)?)?;
    Ok(html)
}

/// Whether the worker in `folder` keeps a build.
pub fn is_in(folder: &Path) -> bool {
    fs::read_to_string(folder.join(FILE)).is_ok_and(|text| text != OFF)
}

/// The hash of every file but the page, which is not final yet, and the worker, which nobody may keep.
fn hashes(staging: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let paths = files::list(staging)?.into_iter().filter(|path| path != PAGE && path != FILE);
    let hash_of = |path: String| {
        let file = staging.join(&path);
        let bytes = fs::read(&file).map_err(|error| Failure::file("read", &file, &error))?;
        Ok((path, hash(&bytes)))
    };
    paths.map(hash_of).collect()
}

/// A name that no other build has.
fn name_of(hashes: &BTreeMap<String, String>) -> String {
    let mut whole = Sha256::new();
    for (path, hash) in hashes {
        whole.update(format!("{path} {hash}\n"));
    }
    whole.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn filled(worker: &str, build: &str, hashes: &BTreeMap<String, String>) -> Result<String, Failure> {
    if [BUILD, FILES].iter().any(|line| worker.matches(line).count() != 1) {
        return Err(Failure::new(
            format!("public/{FILE} must hold `{BUILD}` and `{FILES}` once each."),
            "Put them back: the build writes there which files it has.",
        ));
    }
    let files = serde_json::json!(hashes);
    Ok(worker
        .replace(BUILD, &format!("const BUILD = '{build}';"))
        .replace(FILES, &format!("const FILES = {files};")))
}

fn hash(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|error| Failure::file("write", path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes_of(page: &str) -> BTreeMap<String, String> {
        BTreeMap::from([(PAGE.to_owned(), hash(page.as_bytes())), ("a.css".to_owned(), hash(b"a"))])
    }

    #[test]
    fn a_build_is_named_by_its_files() {
        assert_eq!(name_of(&hashes_of("a")), name_of(&hashes_of("a")));
        assert_ne!(name_of(&hashes_of("a")), name_of(&hashes_of("b")));
    }

    #[test]
    fn the_worker_is_told_its_build_and_its_files() {
        let text = include_str!("../../../public/service-worker.js");
        let worker = filled(text, "0123", &hashes_of("a")).unwrap();
        assert!(worker.contains("const BUILD = '0123';"), "{worker}");
        // printf a | openssl dgst -sha256 -binary | openssl base64
        assert!(worker.contains("\"a.css\":\"ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=\""), "{worker}");
    }

    #[test]
    fn a_worker_that_has_no_place_for_its_files_is_refused() {
        let failure = filled("const BUILD = '';", "0", &hashes_of("a")).unwrap_err();
        assert!(failure.to_string().contains("const FILES"), "{failure}");
    }

    #[test]
    fn what_switches_it_off_keeps_nothing() {
        assert!(OFF.contains("unregister") && !OFF.contains("'fetch'"));
    }
}
