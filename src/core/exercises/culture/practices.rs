//! What a culture means for aligning, and practices that fit it and the company's surroundings.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::organisation::{CompanySize, Turbulence};
use crate::model::{OptionId, Organisation};

/// How a company of one type, or a hybrid of two, aligns itself.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// The type, or the two of a hybrid.
    of: BTreeSet<OptionId>,
    /// How it aligns, and what to watch.
    pub aligns: String,
    /// Ways of aligning that fit.
    practices: Vec<Practice>,
}

/// A way of keeping aligned.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Stable id.
    pub id: String,
    /// What to do.
    pub text: String,
    /// Fits companies of these sizes; empty for all.
    #[serde(default)]
    sizes: Vec<CompanySize>,
    /// Fits markets like these; empty for all.
    #[serde(default)]
    turbulence: Vec<Turbulence>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Styles {
    styles: Vec<Style>,
}

static STYLES: LazyLock<Styles> =
    LazyLock::new(|| serde_json::from_str(include_str!("content/practices_en.json")).unwrap_or_default());

/// The styles of a company that these types lead: one for a single type; for a hybrid that of the pair first, then
/// those of its parts.
pub fn styles(leading: &[OptionId]) -> Vec<&'static Style> {
    let leading: BTreeSet<&OptionId> = leading.iter().collect();
    let mut styles: Vec<&Style> =
        STYLES.styles.iter().filter(|style| style.of.iter().all(|kind| leading.contains(kind))).collect();
    styles.sort_by_key(|style| std::cmp::Reverse(style.of.len()));
    styles
}

/// The practices of these styles that fit the company's surroundings; what set-up left open excludes nothing.
pub fn practices(styles: &[&'static Style], organisation: &Organisation) -> Vec<&'static Practice> {
    let fits = |practice: &&Practice| {
        let size =
            organisation.size.is_none_or(|size| practice.sizes.is_empty() || practice.sizes.contains(&size));
        let market = organisation
            .turbulence
            .is_none_or(|market| practice.turbulence.is_empty() || practice.turbulence.contains(&market));
        size && market
    };
    styles.iter().flat_map(|style| &style.practices).filter(fits).collect()
}

/// Whether a line of the board is a practice that fits this type, alone or in a hybrid; `None` for a line that is no
/// practice of ours.
pub fn is_practice_for(line: &str, kind: &OptionId) -> Option<bool> {
    let has = |style: &&Style| style.practices.iter().any(|practice| is_chosen(line, practice));
    let mut known = STYLES.styles.iter().filter(has).peekable();
    known.peek()?;
    Some(known.any(|style| style.of.contains(kind)))
}

/// The field of the board that holds the practices a team has chosen.
pub const CHOSEN: &str = "practices";

/// The lines of the board with this practice added at the end, or taken out where it is among them.
pub fn with_or_without(lines: &[String], practice: &Practice) -> Vec<String> {
    let mut others: Vec<String> = lines.iter().filter(|line| !is_chosen(line, practice)).cloned().collect();
    if others.len() == lines.len() {
        others.retain(|line| !line.trim().is_empty());
        others.push(practice.text.clone());
    }
    others
}

/// Whether a line of the board is this practice.
pub fn is_chosen(line: &str, practice: &Practice) -> bool {
    line.trim() == practice.text
}
