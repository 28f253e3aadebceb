//! Sentences about what a team tells people.

use bearings_core::exercises::messaging::{Finding, finding};
use bearings_core::model::Revealed;

use crate::i18n::{number_word, t, t_with};

/// "On two of six channels most of you lead with the same. No sentence mentions the first priority."
pub fn headline(round: Revealed<'_>) -> Option<String> {
    let found = finding(round)?;
    Some(match first_priority(&found) {
        Some(sentence) => format!("{} {sentence}", channels(&found)),
        None => channels(&found),
    })
}

fn channels(found: &Finding) -> String {
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("shared", &number_word(found.shared)), ("of", &number_word(found.channels))];
    match found.shared {
        0 => t_with("messaging.headline.none", values),
        shared if shared == found.channels => t_with("messaging.headline.all", values),
        _ => t_with("messaging.headline.some", values),
    }
}

/// What becomes of the first priority, where fewer than half of the sentences mention it.
fn first_priority(found: &Finding) -> Option<String> {
    if found.sentences == 0 || found.mention_first * 2 >= found.sentences {
        return None;
    }
    if found.mention_first == 0 {
        return Some(t("messaging.headline.first_never"));
    }
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("number", &number_word(found.mention_first)), ("of", &number_word(found.sentences))];
    Some(t_with("messaging.headline.first", values))
}
