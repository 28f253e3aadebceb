//! Files of workshops that word their own questions: nothing is lost, nothing hidden gets out.

use bearings_core::edit::{Cell, Edit, RowEdit, apply};
use bearings_core::exchange::merge::LeftOut;
use bearings_core::exchange::{Kind, Merged, export, import, merge, validate};
use bearings_core::model::{Document, ExerciseId, FieldId, RoundState};
use bearings_core::question::{OptionSource, Row};
use bearings_core::results::scores;

use super::support_edit::{Room, at, chosen, question_id, words};

const MESSAGING: ExerciseId = ExerciseId::Messaging;

fn field(name: &str) -> FieldId {
    FieldId::parse(name).unwrap()
}

/// What is wrong, and what makes it so.
type Case<'a> = (&'a str, &'a dyn Fn(&mut Document));

/// Three leaders, a row of their own, a revealed round and a line on the board.
fn held() -> Room {
    let mut room = opened();
    room.all_answer("website", &[chosen("p1"), chosen("p2"), chosen("none")]).reveal();
    let cell =
        |column: &str| Cell { field: field("wordings"), row: question_id("fair"), column: field(column) };
    for (column, text) in [("wording", "Come and see."), ("who", "b"), ("when", "On Monday")] {
        room.edit(Edit::Cell { exercise: MESSAGING, cell: cell(column), text: text.to_owned() });
    }
    room
}

fn opened() -> Room {
    let mut room = Room::named("abc");
    room.official("p1", "Depth").official("p2", "Growth").with(MESSAGING);
    let row = Row { id: question_id("fair"), text: "Trade fair".to_owned(), note: "buyers".to_owned() };
    room.edit(Edit::Rows { exercise: MESSAGING, matrix: question_id("leads"), edit: RowEdit::Add(row) });
    room.open(&["sentence", "leads"]);
    room
}

fn written(document: &Document, kind: Kind) -> String {
    export(document, kind, at(9), "0.1.0").unwrap()
}

fn read(text: &str) -> Document {
    import(text.as_bytes()).unwrap_or_else(|error| panic!("{error}")).document
}

#[test]
fn files_keep_rows_options_and_tables() {
    let room = held();
    for kind in [Kind::Backup, Kind::Results] {
        let again = import(written(&room.document, kind).as_bytes()).unwrap();
        assert_eq!(again.document, room.document, "{kind:?}");
        assert!(again.notices.is_empty(), "{:?}", again.notices);
        assert_eq!(scores(&again.document), scores(&room.document));
    }
}

#[test]
fn a_file_says_what_was_asked_without_the_app() {
    let text = written(&held().document, Kind::Results);
    for words in ["Trade fair", "buyers", "Depth", "Which priority comes first: Website", "Come and see."] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn results_show_the_official_list_only_once_somebody_was_shown_it() {
    let mut room = Room::named("abc");
    room.official("p1", "Depth").official("p2", "Growth").with(MESSAGING);
    let open = written(&room.document, Kind::Results);
    assert!(!open.contains("Depth"));
    room.open(&["sentence", "leads"]);
    assert!(!written(&room.document, Kind::Results).contains("Depth"), "the round is open");
    room.all_answer("sentence", &[words("x"), words("y"), words("z")]).reveal();
    let shown = read(&written(&room.document, Kind::Results));
    assert_eq!(shown.official_priorities.len(), 2);
}

#[test]
fn two_tables_with_the_same_rows_add_up() {
    let (mut ours, mut theirs) = (opened(), opened());
    ours.answer("a", "website", chosen("p1")).hand_in("a");
    theirs.answer("b", "website", chosen("p2")).hand_in("b");
    let Merged { document, report } = merge(&ours.document, &theirs.document).unwrap();
    assert_eq!(report.sheets.len(), 1);
    assert_eq!(document.exercise(MESSAGING).unwrap().rounds[0].responses.handed_in().len(), 2);
    assert_eq!(document.exercise(MESSAGING).unwrap().rows, ours.state().rows);
}

#[test]
fn a_round_with_other_rows_or_options_stays_out_and_takes_its_marks_along() {
    let ours = opened();
    let mut theirs = Room::named("abc");
    theirs.official("p1", "Depth").official("p2", "Growth").with(MESSAGING).open(&["sentence", "leads"]);
    theirs.all_answer("bank", &[chosen("p1"), chosen("p1"), chosen("p2")]).reveal();
    let edit = RowEdit::Text { id: question_id("bank"), text: "Lenders".to_owned() };
    theirs.edit(Edit::Rows { exercise: MESSAGING, matrix: question_id("leads"), edit });
    theirs.edit(Edit::Discussion {
        exercise: MESSAGING,
        question: question_id("bank"),
        mark: Default::default(),
    });
    let Merged { document, report } = merge(&ours.document, &theirs.document).unwrap();
    assert_eq!(report.left_out.len(), 1);
    assert_eq!(report.left_out[0].1, LeftOut::OtherQuestions);
    assert_eq!(document.exercise(MESSAGING).unwrap().rounds, ours.state().rounds);
    let mut other = opened();
    let round = &mut other.document.exercises.get_mut(&MESSAGING).unwrap().rounds[0];
    round.options.get_mut(&OptionSource::Priorities).unwrap().swap(0, 1);
    assert_eq!(merge(&ours.document, &other.document).unwrap().report.left_out.len(), 1);
}

#[test]
fn marks_of_rows_that_only_they_know_stay_out() {
    let mut ours = Room::named("abc");
    ours.official("p1", "Depth").official("p2", "Growth").with(MESSAGING).open(&["sentence"]);
    let mut theirs = held();
    theirs.edit(Edit::Discussion {
        exercise: MESSAGING,
        question: question_id("fair"),
        mark: Default::default(),
    });
    let Merged { document, .. } = merge(&ours.document, &theirs.document).unwrap();
    assert!(document.exercise(MESSAGING).unwrap().discussion.is_empty());
    assert_eq!(validate(&document), Ok(()));
}

#[test]
fn what_edits_make_is_valid_and_what_nobody_could_make_is_not() {
    let document = held().document;
    assert_eq!(validate(&document), Ok(()));
    let broken = |change: &dyn Fn(&mut Document)| {
        let mut broken = document.clone();
        change(&mut broken);
        validate(&broken).is_err()
    };
    let state = |document: &mut Document| document.exercises.remove(&MESSAGING).unwrap();
    let cases: [Case<'_>; 7] = [
        ("rows of no matrix", &|document| {
            let mut found = state(document);
            let rows = found.rows.values().next().cloned().unwrap();
            found.rows.insert(question_id("facts"), rows);
            document.exercises.insert(MESSAGING, found);
        }),
        ("a row twice", &|document| {
            let mut found = state(document);
            let rows = found.rows.get_mut(&question_id("leads")).unwrap();
            rows.push(rows[0].clone());
            document.exercises.insert(MESSAGING, found);
        }),
        ("a row with a question's id", &|document| {
            let mut found = state(document);
            found.rows.get_mut(&question_id("leads")).unwrap()[0].id = question_id("facts");
            document.exercises.insert(MESSAGING, found);
        }),
        ("an asked row that the round does not know", &|document| {
            let mut found = state(document);
            found.rounds[0].rows.clear();
            document.exercises.insert(MESSAGING, found);
        }),
        ("an option twice", &|document| {
            let mut found = state(document);
            let options = found.rounds[0].options.get_mut(&OptionSource::Priorities).unwrap();
            options[0].id = options[1].id.clone();
            document.exercises.insert(MESSAGING, found);
        }),
        ("a stranger in a cell", &|document| {
            document.leaders.retain(|leader| leader.id.as_str() != "b");
            let mut found = state(document);
            found.rounds.clear();
            document.exercises.insert(MESSAGING, found);
        }),
        ("a chosen option that is gone", &|document| {
            let mut found = state(document);
            found.rounds[0].options.get_mut(&OptionSource::Priorities).unwrap().remove(0);
            document.exercises.insert(MESSAGING, found);
        }),
    ];
    for (what, change) in cases {
        assert!(broken(change), "{what}");
    }
}

#[test]
fn an_open_round_of_choices_is_in_no_results() {
    let mut room = opened();
    room.answer("a", "website", chosen("p1")).hand_in("a");
    assert!(matches!(room.round().state, RoundState::Open));
    let text = written(&room.document, Kind::Results);
    assert!(!text.contains("p1") && !text.contains("choice"), "{text}");
    let reveal = room.round_edit(bearings_core::edit::RoundEdit::Reveal { at: at(4) });
    let shown = apply(&room.document, &reveal).unwrap();
    assert!(written(&shown, Kind::Results).contains("choice"));
}
