//! Words that several parts of the dashboard use.

use crate::i18n::sentence_case;

/// A question's matter as it stands alone.
pub(super) fn sentence_part(short: &str) -> String {
    sentence_case(short)
}
