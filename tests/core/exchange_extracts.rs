//! What leaves for other programs beside the table of answers: the text of decisions, the calendar of actions.

use bearings_core::exchange::{
    AgreedTable, DecisionWords, Extract, actions_calendar, decisions_markdown, extract_name,
};
use bearings_core::model::{BoardValue, Document, ExerciseId};
use chrono::NaiveDate;
use proptest::prelude::*;

use super::support::sample::{self, SECRET, field};
use super::support::{at, leader_id, vision_mut};

fn words<'a>(by: &'a dyn Fn(NaiveDate) -> String) -> DecisionWords<'a> {
    DecisionWords {
        title: "Halyard: Strategy days".to_owned(),
        decisions: "Decisions".to_owned(),
        actions: "Actions".to_owned(),
        agreed: "Agreed".to_owned(),
        nothing: "Nothing decided yet".to_owned(),
        by,
        beside: &|_| Vec::new(),
    }
}

fn markdown(document: &Document) -> String {
    decisions_markdown(document, &words(&|date| format!("by {date}")))
}

#[test]
fn decisions_read_as_text() {
    let mut document = sample::named();
    document.actions[0].done = true;
    let due = document.decisions[0].due.unwrap();
    let text = markdown(&document);
    assert!(text.starts_with("# Halyard: Strategy days\n\n## Decisions\n\n"), "{text}");
    assert!(text.contains(&format!("- Support answers within a day. (Cem, by {due}, Vision)\n")), "{text}");
    assert!(text.contains("- [x] Hire a second person for support\n"), "{text}");
    assert!(text.contains("\n## Agreed\n\n### Vision\n"), "{text}");
    assert!(text.contains("\nThe workshop that other workshops learn from.\n"), "{text}");
    assert!(text.contains("\n- No hardware.\n"), "{text}");
    assert!(!text.contains(SECRET));
}

#[test]
fn what_was_agreed_beside_a_board_is_a_table() {
    let rights = |exercise| match exercise {
        ExerciseId::Roles => vec![AgreedTable {
            heading: "Decisions".to_owned(),
            headers: vec!["Matter".to_owned(), "Ana | Ben".to_owned()],
            rows: vec![vec!["A *discount*\nbelow the list".to_owned(), "A".to_owned()]],
        }],
        _ => vec![AgreedTable { heading: "Nothing".to_owned(), ..AgreedTable::default() }],
    };
    let text = decisions_markdown(
        &sample::named(),
        &DecisionWords { beside: &rights, ..words(&|date| format!("by {date}")) },
    );
    let table = "\n**Decisions**\n\n| Matter | Ana \\| Ben |\n| --- | --- |\n| A \\*discount\\* below the list | A |\n";
    assert!(text.contains(table), "{text}");
    assert!(!text.contains("Nothing"), "{text}");
}

#[test]
fn nothing_decided_is_said() {
    let mut document = sample::named();
    document.decisions.clear();
    document.actions.clear();
    document.exercises.clear();
    assert_eq!(markdown(&document), "# Halyard: Strategy days\n\nNothing decided yet\n");
}

#[test]
fn what_people_typed_stays_text() {
    let cases = [
        ("# big", "\\# big"),
        ("- item\n\n<b>", "\\- item \\<b\\>"),
        ("12. May", "12\\. May"),
        ("3) later", "3\\) later"),
        ("[x](javascript:1) *now* `a` a_b", "\\[x\\](javascript:1) \\*now\\* \\`a\\` a\\_b"),
        ("a|b ~~c~~ &amp; \\", "a\\|b \\~\\~c\\~\\~ \\&amp; \\\\"),
        ("We grow 3.5 times - at least.", "We grow 3.5 times - at least."),
    ];
    for (typed, text) in cases {
        let mut document = sample::named();
        document.actions[0].text = typed.to_owned();
        let board = &mut vision_mut(&mut document).board.fields;
        board.insert(field("not_doing"), BoardValue::Lines(vec![typed.to_owned()]));
        let written = markdown(&document);
        assert!(written.contains(&format!("- [ ] {text}\n")), "{written}");
        assert!(written.contains(&format!("\n- {text}\n")), "{written}");
    }
}

/// The lines of a calendar, put together again.
fn unfolded(text: &str) -> Vec<String> {
    assert!(text.ends_with("\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
    text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn calendar(document: &Document) -> Option<Vec<String>> {
    actions_calendar(document, "Halyard; Strategy, days", at(600)).map(|text| unfolded(&text))
}

#[test]
fn a_calendar_holds_what_is_to_do_and_has_a_date() {
    let mut document = sample::named();
    assert_eq!(calendar(&document), None, "no date");
    document.actions[0].due = NaiveDate::from_ymd_opt(2026, 12, 31);
    document.actions[0].owner = Some(leader_id("cem"));
    let lines = calendar(&document).unwrap();
    assert_eq!(lines[0], "BEGIN:VCALENDAR");
    assert_eq!(lines.last().unwrap(), "END:VCALENDAR");
    for line in [
        "UID:a1.halyard-2026@bearings.invalid",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Cem: Hire a second person for support",
        "DESCRIPTION:Halyard\\; Strategy\\, days",
    ] {
        assert!(lines.iter().any(|known| known == line), "{line}: {lines:?}");
    }
    document.actions[0].done = true;
    assert_eq!(calendar(&document), None, "done");
}

#[test]
fn names_say_what_is_in_the_file() {
    let date = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let name = |extract| extract_name(&sample::named(), extract, date);
    assert_eq!(name(Extract::Answers), "halyard-software-strategy-days-2026-11-24-answers.csv");
    assert_eq!(name(Extract::Decisions), "halyard-software-strategy-days-2026-11-24-decisions.md");
    assert_eq!(name(Extract::Actions), "halyard-software-strategy-days-2026-11-24-actions.ics");
}

proptest! {
    #[test]
    fn any_action_fits_a_calendar(text in "\\PC{1,200}|[\\r\\n,;\\\\ä🧭x]{1,200}") {
        let mut document = sample::named();
        document.actions[0].due = NaiveDate::from_ymd_opt(2026, 2, 28);
        document.actions[0].text = text.clone();
        let lines = calendar(&document);
        prop_assert_eq!(lines.is_some(), !text.trim().is_empty());
        let events = lines.iter().flatten().filter(|line| line.starts_with("BEGIN:VEVENT"));
        prop_assert!(events.count() <= 1);
        prop_assert!(lines.is_none_or(|lines| lines.len() == 14));
    }

    #[test]
    fn any_decision_is_one_item(text in "\\PC{1,60}") {
        let mut document = sample::named();
        document.exercises.clear();
        document.decisions.clear();
        document.actions[0].text = text.clone();
        let items = markdown(&document).lines().filter(|line| line.starts_with("- [ ] ")).count();
        prop_assert_eq!(items, usize::from(!text.trim().is_empty()));
    }
}
