//! The file itself: one HTML page that asks for nothing, with the workshop in it as data.

use std::fmt::Write as _;

use crate::exchange::export::write;
use crate::exchange::{ImportError, Kind, WriteError};
use crate::model::{Document, Timestamp};
use crate::picture::escaped;
use crate::results::scores;

/// Where the data of a workshop begin in a report, and where they end.
const DATA: (&str, &str) = ("<script type=\"application/json\" id=\"bearings-workshop\">", "</script>");

/// A report may run nothing and fetch nothing, whatever stands in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; \
                      form-action 'none'";

/// What a report is made of, beside the workshop.
pub struct ReportPage<'a> {
    /// The language of its words, such as `en`.
    pub language: &'a str,
    /// Its name in the title bar, as plain text.
    pub title: &'a str,
    /// The styles, as CSS.
    pub styles: &'a str,
    /// What is to be read, as HTML in which everything that people typed is escaped.
    pub body: &'a str,
    /// Whether the alignment index is among the figures: it belongs to where the team stands, not to any exercise.
    pub has_index: bool,
}

/// Writes a report about `document`, which is in it whole: it has to be [`reduced`](super::reduced) before.
///
/// # Errors
/// [`WriteError`], which no document is known to cause.
pub fn report_page(
    page: &ReportPage<'_>,
    document: &Document,
    exported_at: Timestamp,
    app_version: &str,
) -> Result<String, WriteError> {
    // Within a string of JSON the sign can be spelt as an escape, and elsewhere JSON has none: no data end the block.
    let mut scores = scores(document);
    scores.index.take_if(|_| !page.has_index);
    let data = write(document, scores, Kind::Results, exported_at, app_version)?.replace('<', "\\u003c");
    let mut out = String::with_capacity(page.styles.len() + page.body.len() + data.len() + 1024);
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\" data-theme=\"light\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<title>{}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"Bearings {app_version}\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <style>\n{}\n</style>\n</head>\n<body class=\"report-file\">\n<main>\n{}\n</main>\n",
        escaped(page.language),
        escaped(page.title),
        page.styles.replace("</", "<\\/"),
        page.body,
    );
    let _ = write!(out, "{}\n{data}\n{}\n</body>\n</html>\n", DATA.0, DATA.1);
    Ok(out)
}

/// The data in a report; `None` where the text is no page at all.
///
/// # Errors
/// [`ImportError::NotBearings`] for another page.
pub(in crate::exchange) fn data_in(text: &str) -> Option<Result<&str, ImportError>> {
    const START: &str = "<!DOCTYPE html";
    let start = text.trim_ascii_start();
    let is_page = start.get(..START.len()).is_some_and(|start| start.eq_ignore_ascii_case(START));
    is_page.then(|| {
        let (_, data) = text.split_once(DATA.0).ok_or(ImportError::NotBearings { format: None })?;
        // A page that breaks off here has data that break off, and reading them says where.
        Ok(data.split_once(DATA.1).map_or(data, |(data, _)| data))
    })
}
