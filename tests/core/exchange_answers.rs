//! The table of answers for spreadsheets, R and DuckDB.

use std::collections::{BTreeMap, BTreeSet};

use bearings_core::exchange::answers_csv;
use bearings_core::model::{Document, Responses};
use bearings_core::question::Answer;
use proptest::prelude::*;

use super::support::sample::{self, SECRET};
use super::support::{at, generate, leader_id, question_id, read, vision, vision_mut};

type Line = BTreeMap<String, String>;

/// A strict reader of RFC 4180: quotes only around a whole cell, every line as wide as the first.
fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut rest) = (Vec::new(), Vec::new(), text);
    while !rest.is_empty() {
        let cell;
        (cell, rest) = match rest.strip_prefix('"') {
            Some(inside) => quoted(inside),
            None => {
                let end = rest.find([',', '\r']).expect("a line end");
                assert!(!rest[..end].contains(['"', '\n']), "{}", &rest[..end]);
                (rest[..end].to_owned(), &rest[end..])
            }
        };
        line.push(cell);
        if let Some(next) = rest.strip_prefix(',') {
            rest = next;
        } else {
            rest = rest.strip_prefix("\r\n").expect("a line end");
            lines.push(std::mem::take(&mut line));
        }
    }
    lines
}

fn quoted(inside: &str) -> (String, &str) {
    let (mut cell, mut rest) = (String::new(), inside);
    loop {
        let (before, after) = rest.split_once('"').expect("a closing quote");
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            None => return (cell, after),
        }
    }
}

fn table(document: &Document) -> Vec<Line> {
    let text = answers_csv(document);
    let mut lines = cells(text.strip_prefix('\u{feff}').expect("a byte order mark"));
    let names = lines.remove(0);
    assert!(lines.iter().all(|line| line.len() == names.len()));
    lines.into_iter().map(|line| names.iter().cloned().zip(line).collect()).collect()
}

fn of<'a>(lines: &'a [Line], question: &str, round: &str) -> Vec<&'a Line> {
    lines.iter().filter(|line| line["question_id"] == question && line["round"] == round).collect()
}

fn column<'a>(lines: &[&'a Line], name: &str) -> Vec<&'a str> {
    lines.iter().map(|line| line[name].as_str()).collect()
}

#[test]
fn the_table_has_one_line_for_each_thing_said() {
    let lines = table(&sample::named());
    let believe = of(&lines, "believe", "1");
    assert_eq!(column(&believe, "respondent"), ["Ada", "Ben", "Cem", "Dee"], "in the order of the room");
    assert_eq!(column(&believe, "value"), ["6", "3", "7", "4"]);
    assert_eq!(column(&believe, "late"), ["false", "false", "false", "true"]);
    assert_eq!(column(&believe, "kind"), ["rating"; 4]);
    assert_eq!(believe[0]["revealed_at"], at(60).format("%Y-%m-%dT%H:%M:%SZ").to_string());
    let revote = of(&lines, "believe", "2");
    assert_eq!(column(&revote, "value"), ["6", ""], "who can't say has a line without a figure");
    assert_eq!(column(&revote, "purpose"), ["revote"; 2]);
    let priorities = of(&lines, "priorities", "1");
    assert_eq!(column(&priorities, "text")[..3], ["Service", "Growth", "Cash"]);
    assert_eq!(column(&priorities, "place")[..3], ["1", "2", "1"]);
    assert_eq!(column(&priorities, "answer")[..3], ["1", "1", "2"], "lines of one answer stay together");
    let statements = of(&lines, "statement", "1");
    assert_eq!(statements[2]["text"], "A team of \"fifty\".\nAll local.");
}

#[test]
fn the_table_holds_nothing_hidden() {
    let text = answers_csv(&sample::named());
    assert!(!text.contains(SECRET), "a sheet that was not handed in");
    assert!(!text.contains("commitment"), "an open round");
    assert!(!answers_csv(&sample::unnamed()).contains(SECRET), "a draft");
}

#[test]
fn no_text_runs_as_a_formula() {
    let signs = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", " =1", "\u{feff}=1", "＝1"];
    for sign in signs {
        let mut document = sample::named();
        document.leaders[0].name = sign.to_owned();
        document.title = sign.to_owned();
        let lines = table(&document);
        assert_eq!(lines[0]["respondent"], format!("'{sign}"));
        assert_eq!(lines[0]["workshop"], format!("'{sign}"));
    }
    let mut document = sample::named();
    document.title = "a=b".to_owned();
    assert_eq!(table(&document)[0]["workshop"], "a=b");
}

#[test]
fn leaders_of_one_name_are_told_apart_by_their_roles() {
    let mut document = sample::named();
    document.leaders[1].name = "Ada".to_owned();
    let lines = table(&document);
    let believe = of(&lines, "believe", "1");
    assert_eq!(column(&believe, "respondent")[..2], ["Ada, Head of ada", "Ada, Head of ben"]);
}

#[test]
fn leaders_of_one_name_and_role_are_told_apart_by_numbers() {
    let respondents = |names: [(&str, &str); 4]| {
        let mut document = sample::named();
        for (leader, (name, role)) in document.leaders.iter_mut().zip(names) {
            (leader.name, leader.role) = (name.to_owned(), role.to_owned());
        }
        let lines = table(&document);
        column(&of(&lines, "believe", "1"), "respondent").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let none = ["Ana", "Ana", "Ben", "Ana"].map(|name| (name, ""));
    assert_eq!(respondents(none), ["Ana", "Ana (2)", "Ben", "Ana (3)"]);
    let taken = ["Ana", "Ana (2)", "Ana", "Ana (2)"].map(|name| (name, " "));
    assert_eq!(respondents(taken).into_iter().collect::<BTreeSet<_>>().len(), 4);
    let same = ["Sales", "Sales ", "", "Finance"].map(|role| ("Ana", role));
    assert_eq!(respondents(same), ["Ana, Sales", "Ana, Sales (2)", "Ana", "Ana, Finance"]);
}

#[test]
fn unnamed_answers_stand_in_the_order_of_what_they_say() {
    let lines = table(&sample::unnamed());
    let believe = of(&lines, "believe", "1");
    assert_eq!(column(&believe, "value"), ["2", "6"]);
    assert_eq!(column(&believe, "late"), ["true", "false"], "each says so, and no query loses the rest");
    assert_eq!(column(&believe, "respondent"), ["", ""]);
}

/// The same heaps under other ids, so that what came first in each now comes last.
fn with_other_ids(document: &mut Document) {
    for round in &mut vision_mut(document).rounds {
        let Responses::Unnamed(unnamed) = &mut round.responses else { continue };
        for heap in unnamed.answers.values_mut() {
            let entries: Vec<_> = std::mem::take(heap).into_values().rev().collect();
            heap.extend(
                entries
                    .into_iter()
                    .zip(0..)
                    .map(|(entry, place)| (sample::sheet_id(&format!("s{place:03}")), entry)),
            );
        }
    }
}

#[test]
fn a_blank_answer_has_no_line() {
    let mut document = sample::named();
    let Responses::Named(by_leader) = &mut vision_mut(&mut document).rounds[0].responses else { panic!() };
    let answers = &mut by_leader.get_mut(&leader_id("ada")).unwrap().sheet.answers;
    answers.insert(question_id("statement"), Answer::Text("  ".to_owned()));
    assert_eq!(of(&table(&document), "statement", "1").len(), 3);
}

#[test]
fn splits_and_rankings_of_the_samples_add_up() {
    let samples = [
        include_str!("../../public/samples/bakery.json"),
        include_str!("../../public/samples/manufacturer.json"),
        include_str!("../../public/samples/startup.json"),
    ];
    let mut seen = BTreeSet::new();
    for sample in samples {
        let mut answers: BTreeMap<[String; 4], Vec<Line>> = BTreeMap::new();
        for line in table(&read(sample).document) {
            let key = ["exercise", "round", "question_id", "answer"].map(|name| line[name].clone());
            answers.entry(key).or_default().push(line);
        }
        for lines in answers.into_values() {
            let numbers =
                |name: &str| lines.iter().map(|line| line[name].parse::<u32>().unwrap()).collect::<Vec<_>>();
            seen.insert(lines[0]["kind"].clone());
            match lines[0]["kind"].as_str() {
                "split" => assert_eq!(numbers("value").iter().sum::<u32>(), 100),
                "ranking" | "list" => assert_eq!(numbers("place")[0], 1),
                "choice" => assert!(!lines[0]["option"].is_empty() && !lines[0]["text"].is_empty()),
                _ => assert_eq!(lines.len(), 1),
            }
        }
    }
    assert_eq!(seen.len(), 6, "all kinds of question: {seen:?}");
}

proptest! {
    #[test]
    fn any_table_reads_back(document in generate::document()) {
        let unnamed: Vec<String> = vision(&document)
            .rounds
            .iter()
            .filter(|round| matches!(round.responses, Responses::Unnamed(_)))
            .map(|round| round.number.0.to_string())
            .collect();
        for line in table(&document) {
            prop_assert!(line["respondent"].is_empty() || !unnamed.contains(&line["round"]));
            prop_assert!(!line["text"].starts_with(['=', '+', '-', '@', '\t', '\r']));
        }
    }

    #[test]
    fn no_order_of_unnamed_answers_is_in_the_table(mut document in generate::document()) {
        let before = answers_csv(&document);
        with_other_ids(&mut document);
        prop_assert_eq!(before, answers_csv(&document));
    }
}
