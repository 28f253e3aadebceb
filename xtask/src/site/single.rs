//! The whole app as one HTML file, which a double click opens.
//!
//! A page that is a file can load no other file, so everything is in it: the script and the style as they are, everything
//! else as an address that holds its data. Its policy allows just that, and so it can ask for nothing at all.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::markup::{attribute, policy, scripts, tags};
use super::seal::hash;
use super::{PAGE, files};
use crate::failure::Failure;

/// Other files that the app asks for; it finds them as notes in the page (`src/browser/files.rs`).
const ASKED_FOR: &str = "samples/";
/// Where Trunk's loader gets the app from, and what the file of wasm-bindgen calls that.
const IMPORT: (&str, &str) = ("import init from './", "';");
const INIT: &str = "const init = __wbg_init;";

/// Makes the one file of the finished site in `dist`.
pub fn make(dist: &Path) -> Result<String, Failure> {
    let html = text(dist, PAGE)?;
    let mut page = html.clone();
    let (mut style, mut notes) = (String::new(), String::new());
    for link in tags(&html, "link") {
        let href = attribute(link, "href").unwrap_or_default();
        page = page.replacen(link, "", 1);
        match attribute(link, "rel") {
            Some("stylesheet") => style.push_str(&text(dist, href)?),
            Some("icon") => notes.push_str(&format!("<link rel=icon href=\"{}\">", data(dist, href)?)),
            // What is said for installing the app or for loading it faster.
            _ => {}
        }
    }
    for meta in tags(&html, "meta") {
        let content = attribute(meta, "content").unwrap_or_default();
        match attribute(meta, "name") {
            Some("later-style") => style.push_str(&text(dist, content)?),
            Some("later-code") => notes.push_str(&note("later-code", &data(dist, content)?)),
            Some("build") => {}
            _ => continue,
        }
        page = page.replacen(meta, "", 1);
    }
    for path in files::list(dist)?.iter().filter(|path| path.starts_with(ASKED_FOR)) {
        notes.push_str(&note(&format!("./{path}"), &data(dist, path)?));
    }
    let style = with_fonts(dist, &style)?;
    let (mut hashes, mut last) = (Vec::new(), String::new());
    for (tag, body) in scripts(&html) {
        let (here, body_now) = match attribute(tag, "src") {
            Some(path) => {
                let body = text(dist, path)?;
                // The page waits with what it names until it has been read; with what stands in it, it does not.
                last.push_str(&format!("<script>{body}</script>"));
                (String::new(), body)
            }
            None => {
                let body = whole_loader(dist, body, &mut notes)?;
                (format!("<script type=module>{body}</script>"), body)
            }
        };
        check_end(&body_now, "</script")?;
        hashes.push(hash(&body_now));
        page = page.replacen(&format!("{tag}{body}</script>"), &here, 1);
    }
    check_end(&style, "</style")?;
    let allowed = format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' {}; style-src {}; img-src data: blob:; font-src data:; \
         connect-src data:; base-uri 'none'; form-action 'none'; object-src 'none'",
        hashes.join(" "),
        hash(&style)
    );
    let old = policy(&html).ok_or_else(|| unlike("a content security policy"))?;
    page = page.replacen(old, &allowed, 1);
    let page = page.replacen("</head>", &format!("<style>{style}</style>{notes}</head>"), 1);
    let end = page.rfind("</body>").ok_or_else(|| unlike("an end of its body"))?;
    let (page, end) = page.split_at(end);
    Ok(format!("{page}{last}{end}"))
}

/// Trunk's loader with the file that it imports, and the first wasm file as a note.
fn whole_loader(dist: &Path, loader: &str, notes: &mut String) -> Result<String, Failure> {
    let (begin, end) = IMPORT;
    let (script, rest) = loader
        .split_once(begin)
        .and_then(|(_, rest)| rest.split_once(end))
        .ok_or_else(|| unlike("a loader that imports the app"))?;
    let wasm = rest
        .split('\'')
        .find(|word| word.ends_with(".wasm"))
        .ok_or_else(|| unlike("a loader that names the wasm file"))?;
    notes.push_str(&note("first-code", &data(dist, wasm)?));
    let rest =
        rest.replacen(&format!("'{wasm}'"), "document.querySelector('meta[name=first-code]').content", 1);
    // In braces, because both files have names of their own.
    Ok(format!("{}\n{{ {INIT}{rest} }}", text(dist, script)?))
}

/// The style with every font in it.
fn with_fonts(dist: &Path, style: &str) -> Result<String, Failure> {
    let mut out = String::new();
    let mut pieces = style.split("url(");
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (address, rest) = piece.split_once(')').ok_or_else(|| unlike("an end to every url()"))?;
        let address = address.trim_matches(['"', '\'']);
        let held = if address.starts_with("data:") { address.to_owned() } else { data(dist, address)? };
        out.push_str(&format!("url(\"{held}\"){rest}"));
    }
    Ok(out)
}

fn note(name: &str, content: &str) -> String {
    format!("<meta name=\"{name}\" content=\"{content}\">")
}

fn text(dist: &Path, path: &str) -> Result<String, Failure> {
    let file = dist.join(path.trim_start_matches("./"));
    fs::read_to_string(&file).map_err(|error| Failure::file("read", &file, &error))
}

/// A file as an address that holds it.
fn data(dist: &Path, path: &str) -> Result<String, Failure> {
    let file = dist.join(path.trim_start_matches("./"));
    let bytes = fs::read(&file).map_err(|error| Failure::file("read", &file, &error))?;
    let media_type = match path.rsplit('.').next() {
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => return Err(unlike(&format!("a known type for {path}"))),
    };
    Ok(format!("data:{media_type};base64,{}", STANDARD.encode(bytes)))
}

/// What stands in a page ends where the page says so, whatever it means there.
fn check_end(text: &str, end: &str) -> Result<(), Failure> {
    if text.contains(end) { Err(unlike(&format!("no `{end}` within"))) } else { Ok(()) }
}

fn unlike(expected: &str) -> Failure {
    Failure::new(
        format!("The single file could not be made: the site should have {expected}."),
        "If Trunk or wasm-bindgen was updated, look at what it writes differently.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dist(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-single-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("samples")).unwrap();
        let page = "<head><meta content=\"script-src 'self'\" http-equiv=Content-Security-Policy>\
            <link href=./i.svg rel=icon><link href=./a.css rel=stylesheet><script src=./guard.js></script>\
            <script type=module>import init from './app.js';\nawait init({ module_or_path: './app_bg.wasm' });</script>\
            <link href=./app.js rel=modulepreload><meta name=later-code content=./app_later.wasm>\
            <meta name=later-style content=./later.css><meta name=build content=0123></head><body></body>";
        for (path, text) in [
            ("index.html", page),
            ("i.svg", "<svg/>"),
            ("a.css", "@font-face { src: url(./f.woff2) }"),
            ("later.css", ".b {}"),
            ("f.woff2", "font"),
            ("guard.js", "guard()"),
            ("app.js", "export { x as default };"),
            ("app_bg.wasm", "one"),
            ("app_later.wasm", "two"),
            ("samples/s.json", "{}"),
        ] {
            fs::write(folder.join(path), text).unwrap();
        }
        folder
    }

    #[test]
    fn the_one_file_holds_everything_and_names_no_other() {
        let folder = dist("whole");
        let page = make(&folder).unwrap();
        for part in [
            "<script>guard()</script>",
            "export { x as default };",
            "<style>@font-face { src: url(\"data:font/woff2;base64,Zm9udA==\") }.b {}</style>",
            "<meta name=\"first-code\" content=\"data:application/wasm;base64,b25l\">",
            "<meta name=\"later-code\" content=\"data:application/wasm;base64,dHdv\">",
            "<meta name=\"./samples/s.json\" content=\"data:application/json;base64,e30=\">",
            "<link rel=icon href=\"data:image/svg+xml;base64,PHN2Zy8+\">",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        for other in ["'self'", "modulepreload", "0123", "./app", "later.css", " src="] {
            assert!(!page.contains(other), "{other} is in {page}");
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn its_policy_allows_its_scripts_and_its_style_and_nothing_else() {
        let folder = dist("policy");
        let page = make(&folder).unwrap();
        let allowed = policy(&page).unwrap();
        assert_eq!(scripts(&page).count(), 2);
        for (_, body) in scripts(&page) {
            assert!(allowed.contains(&hash(body)), "{allowed}");
        }
        assert!(!allowed.contains("unsafe-inline"), "{allowed}");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        let folder = dist("end");
        fs::write(folder.join("app.js"), "const a = '</script>';").unwrap();
        let failure = make(&folder).unwrap_err();
        assert!(failure.to_string().contains("</script"), "{failure}");
        fs::remove_dir_all(folder).unwrap();
    }
}
