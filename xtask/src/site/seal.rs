//! The content security policy allows one inline script: the loader that Trunk writes, by its hash.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::markup::{attribute, scripts};

/// Stands in the policy of index.html for the hash that is known after the build.
const PLACEHOLDER: &str = "'sha256-SEALED-AFTER-THE-BUILD'";

/// Why a page could not be sealed.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SealError {
    /// The placeholder is missing, or there several times.
    #[error("the policy has the placeholder {PLACEHOLDER} {0} times instead of once")]
    Placeholder(usize),
    /// There is nothing to allow, so something of Trunk has changed.
    #[error("the page has no inline script, and Trunk's loader should be one")]
    NoScript,
    /// The policy would block this.
    #[error("the page has an inline style, which the policy forbids")]
    InlineStyle,
}

/// Puts the hash of every inline script of `html` into its policy.
pub fn seal(html: &str) -> Result<String, SealError> {
    let places = html.matches(PLACEHOLDER).count();
    if places != 1 {
        return Err(SealError::Placeholder(places));
    }
    if html.contains("<style") || html.contains(" style=") {
        return Err(SealError::InlineStyle);
    }
    let inline = scripts(html).filter(|(tag, _)| attribute(tag, "src").is_none()).map(|(_, body)| body);
    let hashes: Vec<String> = inline.map(hash).collect();
    if hashes.is_empty() {
        return Err(SealError::NoScript);
    }
    Ok(html.replace(PLACEHOLDER, &hashes.join(" ")))
}

/// A script or a style as a policy names it.
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "<meta content=\"script-src 'self' 'sha256-SEALED-AFTER-THE-BUILD'\">";

    #[test]
    fn the_hash_is_that_of_the_script_with_its_white_space() {
        // printf ' alert(1) ' | openssl dgst -sha256 -binary | openssl base64
        let sealed = seal(&format!("{POLICY}<script type=module> alert(1) </script>")).unwrap();
        assert!(sealed.contains("'sha256-PbncaE8Y5xNlxvhAoWjU+8lt4Dz3+/OZMt+ToTPg/Rs='"), "{sealed}");
        assert!(!sealed.contains("SEALED"));
    }

    #[test]
    fn a_script_with_a_source_needs_no_hash() {
        assert_eq!(seal(&format!("{POLICY}<script src=a.js></script>")), Err(SealError::NoScript));
    }

    #[test]
    fn a_page_without_the_placeholder_is_refused() {
        assert_eq!(seal("<script>a()</script>"), Err(SealError::Placeholder(0)));
    }

    #[test]
    fn a_page_with_an_inline_style_is_refused() {
        let page = format!("{POLICY}<p style=\"color: red\">a</p><script>a()</script>");
        assert_eq!(seal(&page), Err(SealError::InlineStyle));
    }
}
