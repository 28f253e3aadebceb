//! Tables, in the dialect that GitHub and most editors read.

use std::fmt::Write as _;

use super::escape::line;

/// Something that was agreed beside the fields of a board, in rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AgreedTable {
    /// What it holds.
    pub heading: String,
    /// What each column holds.
    pub headers: Vec<String>,
    /// The rows, each with a cell per column.
    pub rows: Vec<Vec<String>>,
}

/// Writes a table; nothing where it has no rows.
pub(super) fn write(out: &mut String, table: &AgreedTable) {
    if table.rows.is_empty() {
        return;
    }
    let _ = write!(out, "\n**{}**\n\n", line(&table.heading));
    write_row(out, &table.headers);
    let _ = writeln!(out, "|{}", " --- |".repeat(table.headers.len()));
    table.rows.iter().for_each(|row| write_row(out, row));
}

fn write_row(out: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| line(cell)).collect();
    let _ = writeln!(out, "| {} |", cells.join(" | "));
}
