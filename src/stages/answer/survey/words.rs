//! What there is to say about a survey.

use bearings_core::exchange::survey::{Reason, Refusal, SurveyError};

use crate::i18n::{t, t_with};

/// Characters of a value that are shown.
const SHOWN_CHARS: usize = 60;

/// A text on one line, cut where it is long.
pub(super) fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN_CHARS {
        return line;
    }
    let kept: String = line.chars().take(SHOWN_CHARS).collect();
    t_with("survey.cut", &[("text", &kept.trim_end())])
}

/// What a column is called; its number where nothing stands above it.
pub(super) fn column_name(column: usize, header: &str) -> String {
    match header.trim() {
        "" => t_with("survey.unheaded", &[("number", &(column + 1))]),
        header => header.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// Why a file was not read, and what to do.
pub(super) fn error_sentence(error: SurveyError) -> String {
    match error {
        SurveyError::TooLarge { bytes, most } => {
            let megabytes = |bytes: u64| format!("{:.1}", bytes as f64 / 1e6);
            t_with("survey.error.too_large", &[("size", &megabytes(bytes)), ("most", &megabytes(most))])
        }
        SurveyError::Empty => t("survey.error.empty"),
        SurveyError::Spreadsheet => t("survey.error.spreadsheet"),
        SurveyError::Encoding { .. } => t("survey.error.encoding"),
        SurveyError::Unclosed { line } => t_with("survey.error.unclosed", &[("line", &line)]),
        SurveyError::AfterQuote { line } => t_with("survey.error.after_quote", &[("line", &line)]),
        SurveyError::NoRows => t("survey.error.no_rows"),
        SurveyError::TooManyRows { rows, most } => {
            t_with("survey.error.too_many_rows", &[("count", &rows), ("most", &most)])
        }
        SurveyError::TooManyColumns { columns, most } => {
            t_with("survey.error.too_many_columns", &[("count", &columns), ("most", &most)])
        }
    }
}

/// Why nothing can come in, and what to do.
pub(super) fn refusal_sentence(refusal: Refusal) -> String {
    t(match refusal {
        Refusal::OtherRound => "survey.refusal.other_round",
        Refusal::UnnamedBegun => "survey.refusal.unnamed_begun",
        Refusal::NoQuestion => "survey.refusal.no_question",
        Refusal::TwoColumns => "survey.refusal.two_columns",
        Refusal::NoNames => "survey.refusal.no_names",
        Refusal::NoSheet => "survey.refusal.no_sheet",
        Refusal::SameAsBefore => "survey.refusal.same",
    })
}

/// Why a row or a cell does not come in.
pub(super) fn reason_sentence(reason: &Reason) -> String {
    match reason {
        Reason::TooManyCells => t("survey.reason.too_many_cells"),
        Reason::Nothing => t("survey.reason.nothing"),
        Reason::NoName => t("survey.reason.no_name"),
        Reason::Stranger(name) => t_with("survey.reason.stranger", &[("name", name)]),
        Reason::AnsweredAgain => t("survey.reason.answered_again"),
        Reason::HandedIn => t("survey.reason.handed_in"),
        Reason::Begun => t("survey.reason.begun"),
        Reason::NoRoom => t("survey.reason.no_room"),
        Reason::Unread(text) => t_with("survey.reason.unread", &[("text", &shortened(text))]),
        Reason::OffTheScale(text) => t_with("survey.reason.off_the_scale", &[("text", &shortened(text))]),
        Reason::Cut { chars, most } => t_with("survey.reason.cut", &[("chars", chars), ("most", most)]),
    }
}
