//! Bytes to tables: quotes, line breaks, separators, encodings, and what is refused.

use bearings_core::exchange::survey::{
    SURVEY_COLUMNS, SURVEY_ROWS, SURVEY_SIZE_LIMIT, SurveyError, Table, check_survey_size, read_survey,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support_edit::cases;

fn read(text: &str) -> Table {
    read_survey(text.as_bytes()).unwrap_or_else(|error| panic!("{error} in {text:?}"))
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

fn refused(bytes: &[u8]) -> SurveyError {
    read_survey(bytes).expect_err("the file should have been refused")
}

#[test]
fn quoted_cells_hold_separators_line_breaks_and_quotation_marks() {
    let table =
        read("Name,\"Why, and what for?\"\r\nAna,\"First line\r\nsecond \"\"line\"\"\"\r\nBen,\"\"\r\n");
    assert_eq!(table.headers, ["Name", "Why, and what for?"]);
    assert_eq!(cells(&table), [vec!["Ana", "First line\nsecond \"line\""], vec!["Ben", ""]]);
}

#[test]
fn a_quotation_mark_within_a_plain_cell_stands_for_itself() {
    assert_eq!(cells(&read("a,b\n5\" pipe,x\n")), [["5\" pipe", "x"]]);
}

#[test]
fn the_separator_is_the_one_that_makes_the_most_even_table() {
    for separator in [',', ';', '\t'] {
        let text =
            "name|said, or not; so\nAna|\"yes, but; well\"\nBen|no\n".replace("said, or not; so", "said");
        let table = read(&text.replace('|', &separator.to_string()));
        assert_eq!(table.headers, ["name", "said"], "{separator:?}");
        assert_eq!(cells(&table), [["Ana", "yes, but; well"], ["Ben", "no"]], "{separator:?}");
    }
    // A comma in every row does not make commas the separator.
    let table = read("a;b;c\n1,5;2,5;3\n4,5;5,5;6\n");
    assert_eq!(table.headers, ["a", "b", "c"]);
}

#[test]
fn a_first_line_may_name_the_separator() {
    assert_eq!(cells(&read("sep=;\na;b,c\n1;2,3\n")), [["1", "2,3"]]);
}

#[test]
fn a_single_column_is_a_table_too() {
    assert_eq!(cells(&read("How was it?\n5\n6\n")), [["5"], ["6"]]);
}

#[test]
fn byte_order_marks_and_utf_16_are_read() {
    let text = "Näme;Wert\nŽofie 🧭;7\n";
    let expected = read(text);
    let units = || text.encode_utf16();
    let files = [
        ["\u{feff}", text].concat().into_bytes(),
        [vec![0xff, 0xfe], units().flat_map(u16::to_le_bytes).collect()].concat(),
        [vec![0xfe, 0xff], units().flat_map(u16::to_be_bytes).collect()].concat(),
    ];
    for file in files {
        assert_eq!(read_survey(&file), Ok(expected.clone()));
    }
    assert_eq!(expected.rows[0].cells, ["Žofie 🧭", "7"]);
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_does_and_empty_ones_left_away() {
    let table = read("a,b\n\n1,\"x\ny\"\n,\n2,z\n\n");
    let numbers: Vec<usize> = table.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [3, 5]);
}

#[test]
fn short_rows_end_in_nothing() {
    let table = read("a,b,c\n1,2,3\n4\n");
    assert_eq!([table.rows[1].cell(0), table.rows[1].cell(2)], ["4", ""]);
}

#[test]
fn disguises_are_taken_out_of_cells() {
    assert_eq!(cells(&read("a,b\n\u{202e}Ana\u{0},x\n")), [["Ana", "x"]]);
}

#[test]
fn examples_are_different_and_tell_no_order_of_rows() {
    let table = read("a\nsix\nfive\nsix\n\nfour\nseven\n");
    assert_eq!(table.examples(0, 3), ["five", "four", "six"]);
}

#[test]
fn what_is_no_table_is_refused_by_its_reason() {
    let many = |count: usize, what: &str| what.repeat(count);
    let cases: Vec<(Vec<u8>, SurveyError)> = vec![
        (Vec::new(), SurveyError::Empty),
        (b" \n\n".to_vec(), SurveyError::Empty),
        (b"a,b\n".to_vec(), SurveyError::NoRows),
        (b"PK\x03\x04xl/workbook.xml".to_vec(), SurveyError::Spreadsheet),
        (b"a,b\nM\xfcller,1\n".to_vec(), SurveyError::Encoding { offset: 5 }),
        (b"\xff\xfea\x00,\x00b".to_vec(), SurveyError::Encoding { offset: 6 }),
        (b"a,b\n1,2\n\"3,4\n".to_vec(), SurveyError::Unclosed { line: 3 }),
        (b"a,b\n\"1\"2,3\n".to_vec(), SurveyError::AfterQuote { line: 2 }),
        (
            format!("a,b\n{}", many(SURVEY_ROWS + 1, "1,2\n")).into_bytes(),
            SurveyError::TooManyRows { rows: SURVEY_ROWS + 1, most: SURVEY_ROWS },
        ),
        (
            format!("a{}\n1\n", many(SURVEY_COLUMNS, ",a")).into_bytes(),
            SurveyError::TooManyColumns { columns: SURVEY_COLUMNS + 1, most: SURVEY_COLUMNS },
        ),
    ];
    for (bytes, error) in cases {
        assert_eq!(refused(&bytes), error);
    }
    let bytes = SURVEY_SIZE_LIMIT + 1;
    assert_eq!(check_survey_size(bytes), Err(SurveyError::TooLarge { bytes, most: SURVEY_SIZE_LIMIT }));
    assert_eq!(check_survey_size(SURVEY_SIZE_LIMIT), Ok(()));
}

/// A table as a careful program writes it, every cell in quotation marks.
fn write(rows: &[Vec<String>], separator: char, line_break: &str) -> String {
    let cell = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(&separator.to_string());
    rows.iter().map(|cells| row(cells) + line_break).collect()
}

/// Rows of one width, with words so that none is blank; cells of anything but a carriage return and disguises.
fn tables() -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = |width: usize| {
        ("[a-z]{1,5}", vec("[ -~\n\täöü🧭]{0,12}", width)).prop_map(|(first, rest)| {
            let mut cells = vec![first];
            cells.extend(rest);
            cells
        })
    };
    (1..6usize).prop_flat_map(move |width| vec(row(width), 2..8))
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn what_is_written_is_read_again(
        rows in tables(),
        separator in prop::sample::select(vec![',', ';', '\t']),
        line_break in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let table = read(&write(&rows, separator, line_break));
        prop_assert_eq!(&table.headers, &rows[0]);
        let read: Vec<&Vec<String>> = table.rows.iter().map(|row| &row.cells).collect();
        prop_assert_eq!(read, rows[1..].iter().collect::<Vec<_>>());
    }

    #[test]
    fn no_file_makes_it_panic(bytes in vec(any::<u8>(), 0..200)) {
        let _ = read_survey(&bytes);
    }

    #[test]
    fn no_text_makes_it_panic(text in "[a-c\",;\t\n\r =]{0,80}") {
        let _ = read_survey(text.as_bytes());
    }
}
