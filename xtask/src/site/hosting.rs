//! What hosts should send with the files, in the words of the common ones. Made from the finished site, so that it can't
//! drift from it.

use std::fs;
use std::path::Path;

use super::markup::policy;
use super::{PAGE, files};
use crate::failure::Failure;

/// Files that hosts read themselves when they lie in the site's folder, and serve to nobody.
pub const NETLIFY: &str = "_headers";
/// The same for Apache.
pub const APACHE: &str = ".htaccess";

/// Beside the policy. The camera is there for scanning codes.
const ALWAYS: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=(), usb=()"),
];
/// For files whose names change with their content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// For all others: kept, but asked for anew each time.
const ASK: &str = "no-cache";

/// What hosts are told.
pub struct Hosting {
    policy: String,
    /// Files whose names change with their content.
    fixed: Vec<String>,
}

impl Hosting {
    /// Of the finished site in `dist`.
    pub fn of(dist: &Path) -> Result<Self, Failure> {
        let index = dist.join(PAGE);
        let html = fs::read_to_string(&index).map_err(|error| Failure::file("read", &index, &error))?;
        Self::new(&html, &files::list(dist)?)
    }

    fn new(html: &str, paths: &[String]) -> Result<Self, Failure> {
        let policy = policy(html).ok_or_else(|| {
            Failure::new("The page has no content security policy.", "Put it back into index.html.")
        })?;
        // Only a header can forbid other pages to frame this one.
        let policy = format!("{policy}; frame-ancestors 'none'");
        Ok(Self { policy, fixed: paths.iter().filter(|path| is_fixed(path)).cloned().collect() })
    }

    fn always(&self) -> impl Iterator<Item = (&str, &str)> {
        [("Content-Security-Policy", self.policy.as_str())].into_iter().chain(ALWAYS)
    }

    /// For Netlify, Cloudflare Pages and others that read `_headers`. A file must not match two rules with the same header,
    /// because some hosts send both.
    pub fn netlify(&self) -> String {
        let mut out = String::from("/*\n");
        self.always().for_each(|(name, value)| out.push_str(&format!("  {name}: {value}\n")));
        for path in ["", PAGE, super::worker::FILE] {
            out.push_str(&format!("/{path}\n  Cache-Control: {ASK}\n"));
        }
        for path in &self.fixed {
            out.push_str(&format!("/{path}\n  Cache-Control: {FOR_EVER}\n"));
            if path.ends_with(".wasm") {
                out.push_str("  Content-Type: application/wasm\n");
            }
        }
        out
    }

    /// For Apache.
    pub fn apache(&self) -> String {
        let mut out = String::from(
            "AddType application/wasm .wasm\nAddType text/javascript .js\nAddType application/manifest+json .webmanifest\n\
             AddType font/woff2 .woff2\n<IfModule mod_headers.c>\n",
        );
        self.always().for_each(|(name, value)| out.push_str(&format!("  Header set {name} \"{value}\"\n")));
        out.push_str(&format!("  Header set Cache-Control \"{ASK}\"\n"));
        out.push_str(&format!("  <FilesMatch \"^({})$\">\n", self.pattern()));
        out.push_str(&format!("    Header set Cache-Control \"{FOR_EVER}\"\n  </FilesMatch>\n</IfModule>\n"));
        out
    }

    /// For nginx. Its `expires` leaves the headers of the server as they are, which `add_header` would not.
    pub fn nginx(&self) -> String {
        let mut out =
            String::from("# Include this in the `server` block whose `root` has the files of dist/.\n");
        self.always()
            .for_each(|(name, value)| out.push_str(&format!("add_header {name} \"{value}\" always;\n")));
        out.push_str("expires -1;\n");
        out.push_str(&format!("location ~ \"/({})$\" {{\n", self.pattern()));
        out.push_str(
            "  expires max;\n  types { application/wasm wasm; text/javascript js; text/css css; }\n}\n",
        );
        out.push_str(
            "location ~ \"\\.webmanifest$\" {\n  types { application/manifest+json webmanifest; }\n}\n",
        );
        out
    }

    fn pattern(&self) -> String {
        self.fixed.join("|").replace('.', "\\.")
    }
}

/// Whether a name holds the hash that Trunk or this build puts there.
fn is_fixed(path: &str) -> bool {
    let hash =
        path.rsplit_once('-').map_or("", |(_, rest)| rest.split(['.', '_']).next().unwrap_or_default());
    !path.contains('/') && hash.len() >= 12 && hash.chars().all(|c| c.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "default-src 'none'; script-src 'self' 'sha256-AB+c/d='";

    fn hosting() -> Hosting {
        let html = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
        let paths =
            ["index.html", "a-0123456789abcdef_bg.wasm", "b-0123456789abcde.css", "fonts/c-latin.woff2"];
        Hosting::new(&html, &paths.map(str::to_owned)).unwrap()
    }

    #[test]
    fn each_host_is_told_the_policy_of_the_page_and_all_else() {
        let hosting = hosting();
        for text in [hosting.netlify(), hosting.apache(), hosting.nginx()] {
            for part in [POLICY, "nosniff", "no-referrer", "camera=(self)", "application/wasm"] {
                assert!(text.contains(part), "{part} is not in {text}");
            }
        }
    }

    #[test]
    fn only_what_is_named_by_its_content_is_kept_for_ever() {
        let netlify = hosting().netlify();
        assert!(netlify.contains(&format!("/a-0123456789abcdef_bg.wasm\n  Cache-Control: {FOR_EVER}")));
        assert!(netlify.contains("/index.html\n  Cache-Control: no-cache\n"));
        assert!(netlify.contains("/service-worker.js\n  Cache-Control: no-cache\n"));
        assert!(!netlify.contains("latin"));
        let apache = hosting().apache();
        assert!(apache.contains("\"^(a-0123456789abcdef_bg\\.wasm|b-0123456789abcde\\.css)$\""), "{apache}");
    }

    #[test]
    fn a_page_without_a_policy_is_refused() {
        assert!(Hosting::new("<meta charset=utf-8>", &[]).is_err());
    }
}
