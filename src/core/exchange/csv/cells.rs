//! The cells of a table as RFC 4180 writes them.

/// What stands in one cell.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cell<'a> {
    /// A word of the app's own.
    Word(&'a str),
    /// What somebody typed.
    Text(&'a str),
    /// A number; empty for none.
    Number(Option<u32>),
}

/// Writes one line.
pub(super) fn write_line<const WIDTH: usize>(out: &mut String, cells: [Cell<'_>; WIDTH]) {
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        match cell {
            Cell::Word(word) => out.push_str(word),
            Cell::Text(text) => write_text(out, text),
            Cell::Number(number) => out.extend(number.map(|number| number.to_string())),
        }
    }
    out.push_str("\r\n");
}

/// Every text is quoted, so that a number which somebody typed is told from a figure.
fn write_text(out: &mut String, text: &str) {
    if text.is_empty() {
        return;
    }
    out.push('"');
    if runs_as_formula(text) {
        out.push('\'');
    }
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

/// Whether a spreadsheet would take the text for a formula. Spaces and invisible marks before the sign don't help, and
/// some spreadsheets take the wide signs of East Asian keyboards too.
fn runs_as_formula(text: &str) -> bool {
    let is_skipped = |c: char| c == ' ' || matches!(c, '\u{feff}' | '\u{200b}' | '\u{a0}');
    text.trim_start_matches(is_skipped)
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])
}
