//! Pasted lists of names, and names that look alike.

use bearings_core::model::limits::NAME_CHARS;
use bearings_core::roster::{Person, look_alikes, read_people};

fn names(text: &str) -> Vec<String> {
    read_people(text).into_iter().map(|person| person.name).collect()
}

fn person(name: &str, role: &str, department: &str) -> Person {
    Person { name: name.to_owned(), role: role.to_owned(), department: department.to_owned() }
}

#[test]
fn one_name_a_line() {
    assert_eq!(names("Ana Reyes\nBen Ode\r\n\n  Carla Vogt  \n"), ["Ana Reyes", "Ben Ode", "Carla Vogt"]);
    assert!(names(" \n\t\n").is_empty());
}

#[test]
fn bullets_and_numbers_are_passed_over() {
    for line in [
        "- Ana",
        "* Ana",
        "• Ana",
        "– Ana",
        "1. Ana",
        "12) Ana",
        "(3) Ana",
        "4: Ana",
        "7\tAna",
        "-  2. Ana",
        "> Ana",
    ] {
        assert_eq!(names(line), ["Ana"], "{line}");
    }
}

#[test]
fn a_number_that_is_part_of_the_name_stays() {
    assert_eq!(names("3rd shift lead\n007 Bond\n(Li) O'Hara"), ["3rd shift lead", "007 Bond", "(Li) O'Hara"]);
}

#[test]
fn role_and_department_follow_a_separator() {
    let whole = person("Ana Reyes", "Head of sales", "Sales");
    for line in [
        "Ana Reyes, Head of sales, Sales",
        "Ana Reyes;Head of sales;Sales",
        "Ana Reyes\tHead of sales\tSales",
        "\"Ana Reyes\";\"Head of sales\";\"Sales\"",
        "2. Ana Reyes <ana@example.org>, Head of sales, Sales",
    ] {
        assert_eq!(read_people(line), std::slice::from_ref(&whole), "{line}");
    }
    assert_eq!(read_people("Ana, CEO"), [person("Ana", "CEO", "")]);
    assert_eq!(read_people("Ana\tHead of sales, DACH\t"), [person("Ana", "Head of sales, DACH", "")]);
    assert_eq!(read_people(", nobody"), []);
}

#[test]
fn names_are_tidied_and_fit() {
    assert_eq!(names("Ana \u{202E}  Reyes\u{0007}"), ["Ana Reyes"]);
    let long = names(&"ä".repeat(NAME_CHARS + 50));
    assert_eq!(long[0].chars().count(), NAME_CHARS);
}

#[test]
fn names_that_look_alike_are_found() {
    for (one, other) in [
        ("Ana Reyes", "ana  reyes"),
        ("Ana Reyes", "Аna Reyes"),
        ("Ian Lund", "lan Lund"),
        ("José", "Jose"),
        ("Jose\u{301}", "José"),
        ("Anne-Marie", "Anne Marie"),
        ("Ana\u{200B}", "Ana"),
        ("Otto", "0tto"),
        ("Ben", "Веn"),
        ("Nina", "Νina"),
        ("Hanna", "Наnnа"),
        ("Łukasz", "Lukasz"),
        ("Ana", "Ａｎａ"),
        ("Ana", "A\u{2060}na"),
        ("Ana", "\u{202E}Ana"),
        ("Вера", "вера"),
    ] {
        assert_eq!(look_alikes(&[one, other]), [(1, 0)], "{one} and {other}");
    }
}

#[test]
fn different_names_are_left_in_peace() {
    assert!(look_alikes(&["Ana", "Anna", "Ben", "Eli", "Elli", "Ilan", "Lian", "", " "]).is_empty());
}

#[test]
fn each_twin_points_at_the_first() {
    assert_eq!(look_alikes(&["Ana", "Ben", "ANA", "ana"]), [(2, 0), (3, 0)]);
}
