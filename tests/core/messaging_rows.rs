//! Rows and options of the workshop's own: who may change them, and what a round remembers.

use bearings_core::edit::{Cell, Edit, EditError, LeaderEdit, RowEdit, apply};
use bearings_core::exercises::{SheetPlan, own_options, rows_of};
use bearings_core::model::{
    AgendaItem, AgendaItemId, BoardValue, ExerciseId, FieldId, Purpose, QuestionId, Slot, limits,
};
use bearings_core::question::{OptionSource, QuestionKind, Row};

use super::support_edit::{Room, at, chosen, leader, leader_id, lines, question_id, words};

const MESSAGING: ExerciseId = ExerciseId::Messaging;
const ALL: [&str; 6] = ["sentence", "leads", "facts", "story", "why", "bad_news"];

fn field(name: &str) -> FieldId {
    FieldId::parse(name).unwrap()
}

fn rows_edit(edit: RowEdit) -> Edit {
    Edit::Rows { exercise: MESSAGING, matrix: question_id("leads"), edit }
}

fn row(id: &str, text: &str) -> Row {
    Row { id: question_id(id), text: text.to_owned(), note: String::new() }
}

fn cell(row: &str, column: &str, text: &str) -> Edit {
    let cell = Cell { field: field("wordings"), row: question_id(row), column: field(column) };
    Edit::Cell { exercise: MESSAGING, cell, text: text.to_owned() }
}

fn with_priorities(letters: &str) -> Room {
    let mut room = Room::named(letters);
    room.official("p1", "Depth").official("p2", "Growth").with(MESSAGING);
    room
}

fn options(room: &Room) -> Vec<String> {
    own_options(&room.document, OptionSource::Priorities).into_iter().map(|option| option.text).collect()
}

fn ids(room: &Room) -> Vec<String> {
    let rows = rows_of(&room.document, MESSAGING, &question_id("leads"));
    rows.into_iter().map(|row| row.id.to_string()).collect()
}

fn plan_vision(room: &mut Room) {
    let id = AgendaItemId::parse("vision").unwrap();
    let item = AgendaItem { id, slot: Slot::Exercise(ExerciseId::Vision), minutes: 60 };
    room.edit(Edit::Agenda(bearings_core::edit::AgendaEdit::Add(item)));
}

#[test]
fn the_board_of_vision_comes_before_the_official_list() {
    let mut room = with_priorities("abc");
    assert_eq!(options(&room), ["Depth", "Growth"]);
    let value = BoardValue::Lines(["growth ", "", "A brand", "A brand"].map(str::to_owned).to_vec());
    room.edit(Edit::Board { exercise: ExerciseId::Vision, field: field("priorities"), value });
    assert_eq!(options(&room), ["growth", "A brand"], "without blanks and repetitions");
    let ids: Vec<_> = own_options(&room.document, OptionSource::Priorities);
    assert_eq!(ids[0].id.as_str(), "p2", "the official one of the same words");
    assert_eq!(ids[1].id.as_str().len(), 13);
    assert_eq!(ids, own_options(&room.document, OptionSource::Priorities), "the same words, the same id");
}

#[test]
fn the_official_list_stays_hidden_while_vision_is_to_come() {
    let mut room = with_priorities("abc");
    plan_vision(&mut room);
    assert!(options(&room).is_empty());
    room.open(&ALL);
    assert!(!room.round().questions.contains(&question_id("website")), "there is nothing to choose from");
    assert!(room.round().options.is_empty() && room.round().rows.is_empty());
    let mut seen = with_priorities("abc");
    plan_vision(&mut seen);
    seen.with(ExerciseId::Vision).open(&["priorities"]);
    seen.all_answer("priorities", &[lines(["Depth"])]).reveal();
    assert_eq!(options(&seen), ["Depth", "Growth"]);
}

#[test]
fn a_round_asks_every_row_and_remembers_its_words() {
    let mut room = with_priorities("abc");
    room.open(&ALL);
    let asked: Vec<String> = room.round().questions.iter().map(ToString::to_string).collect();
    let rows = ["all_hands", "team_meeting", "website", "sales_talk", "job_advert", "bank"];
    assert_eq!(asked, [&["sentence"][..], &rows, &["facts", "story", "why", "bad_news"]].concat());
    room.edit(rows_edit(RowEdit::Remove(question_id("website"))));
    room.edit(rows_edit(RowEdit::Text { id: question_id("bank"), text: "Lenders".to_owned() }));
    room.official("p3", "One more");
    let website = room.asked("website");
    assert_eq!(website.row.as_ref().unwrap().row.text, "Website");
    assert_eq!(room.asked("bank").row.as_ref().unwrap().row.text, "Bank or investors");
    let QuestionKind::Choice(options) = &website.kind else { panic!("a choice") };
    let ids: Vec<&str> = options.options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(ids, ["p1", "p2", "none", "cant_say"]);
    room.answer("a", "website", chosen("p1"));
    let wrong = room.round_edit(super::support_edit::answer_edit("a", "website", chosen("p3")));
    assert!(matches!(room.declined(&wrong), EditError::Answer(_)), "no option of this round");
}

#[test]
fn a_matrix_is_no_question_and_an_unknown_row_neither() {
    let room = with_priorities("abc");
    for id in ["nothing", "p1"] {
        let questions = vec![question_id(id)];
        let purpose = bearings_core::model::Purpose::Answers;
        let edit = Edit::OpenRound { exercise: MESSAGING, purpose, questions, at: at(1) };
        assert_eq!(room.declined(&edit), EditError::Gone);
    }
    let mut room = room;
    room.open(&["leads"]);
    let matrix = room.round_edit(super::support_edit::answer_edit("a", "leads", chosen("p1")));
    assert_eq!(room.declined(&matrix), EditError::Gone);
}

#[test]
fn rows_are_added_moved_and_taken_out() {
    let mut room = with_priorities("abc");
    room.edit(rows_edit(RowEdit::Add(row("fair", "Trade fair"))));
    room.edit(rows_edit(RowEdit::Move { id: question_id("fair"), to: 0 }));
    room.edit(rows_edit(RowEdit::Note { id: question_id("fair"), note: "buyers".to_owned() }));
    room.edit(rows_edit(RowEdit::Remove(question_id("bank"))));
    assert_eq!(ids(&room), ["fair", "all_hands", "team_meeting", "website", "sales_talk", "job_advert"]);
    for taken in ["fair", "website", "leads", "sentence", "facts"] {
        assert_eq!(
            room.declined(&rows_edit(RowEdit::Add(row(taken, "Again")))),
            EditError::IdTaken,
            "{taken}"
        );
    }
    let gone = rows_edit(RowEdit::Remove(question_id("bank")));
    assert_eq!(room.declined(&gone), EditError::Gone);
    let long = RowEdit::Text { id: question_id("fair"), text: "x".repeat(limits::NAME_CHARS + 1) };
    assert!(matches!(room.declined(&rows_edit(long)), EditError::TooLong { .. }));
    let elsewhere = Edit::Rows {
        exercise: ExerciseId::Vision,
        matrix: question_id("priorities"),
        edit: RowEdit::Add(row("x", "X")),
    };
    assert_eq!(room.declined(&elsewhere), EditError::Gone);
}

#[test]
fn there_are_as_many_rows_as_there_may_be() {
    let mut room = with_priorities("abc");
    let first = ids(&room).len();
    for number in first..limits::ROWS {
        room.edit(rows_edit(RowEdit::Add(row(&format!("row-{number}"), "Row"))));
    }
    let more = rows_edit(RowEdit::Add(row("more", "More")));
    assert_eq!(room.declined(&more), EditError::TooMany(limits::ROWS));
}

#[test]
fn a_cell_holds_what_its_column_may() {
    let mut room = with_priorities("abc");
    room.edit(cell("website", "wording", "We go deep."));
    room.edit(cell("website", "who", "b"));
    assert_eq!(room.declined(&cell("website", "who", "nobody")), EditError::Gone);
    assert_eq!(room.declined(&cell("website", "whom", "x")), EditError::Gone);
    assert_eq!(room.declined(&cell("fair", "wording", "x")), EditError::Gone);
    assert!(matches!(room.declined(&cell("website", "when", &"x".repeat(81))), EditError::TooLong { .. }));
    let core = Cell { field: field("core"), row: question_id("website"), column: field("wording") };
    let no_table = Edit::Cell { exercise: MESSAGING, cell: core, text: "x".to_owned() };
    assert_eq!(room.declined(&no_table), EditError::Gone);
    let table = |room: &Room| room.state().board.fields.get(&field("wordings")).cloned();
    let Some(BoardValue::Table(rows)) = table(&room) else { panic!("a table") };
    assert_eq!(rows[&question_id("website")].len(), 2);
    room.edit(cell("website", "wording", "")).edit(cell("website", "who", ""));
    assert_eq!(table(&room), None, "an empty table is none");
}

#[test]
fn a_whole_table_is_not_written_at_once() {
    let room = with_priorities("abc");
    let edit = |value| Edit::Board { exercise: MESSAGING, field: field("wordings"), value };
    for value in [BoardValue::Table(Default::default()), BoardValue::Text("x".to_owned())] {
        assert_eq!(room.declined(&edit(value)), EditError::Gone);
    }
}

#[test]
fn a_row_that_is_taken_out_takes_its_line_along() {
    let mut room = with_priorities("abc");
    room.edit(cell("website", "wording", "We go deep.")).edit(cell("bank", "wording", "We pay back."));
    room.edit(rows_edit(RowEdit::Remove(question_id("website"))));
    let Some(BoardValue::Table(rows)) = room.state().board.fields.get(&field("wordings")) else {
        panic!("a table")
    };
    assert_eq!(rows.keys().map(QuestionId::as_str).collect::<Vec<_>>(), ["bank"]);
}

#[test]
fn whoever_is_to_say_something_cannot_be_taken_out() {
    let mut room = with_priorities("abc");
    room.edit(cell("website", "who", "b"));
    let remove = |id: &str| Edit::Leader(LeaderEdit::Remove(leader_id(id)));
    assert_eq!(room.declined(&remove("b")), EditError::LeaderNeeded);
    assert!(apply(&room.document, &remove("c")).is_ok());
}

#[test]
fn typing_in_a_cell_or_a_row_is_one_step_for_undo() {
    let one = cell("website", "wording", "a").field();
    assert_eq!(one, cell("website", "wording", "ab").field());
    assert_ne!(one, cell("website", "when", "a").field());
    assert_ne!(one, cell("bank", "wording", "a").field());
    let text = |id: &str| rows_edit(RowEdit::Text { id: question_id(id), text: "x".to_owned() }).field();
    assert!(text("website").is_some() && text("website") != text("bank"));
    assert_eq!(rows_edit(RowEdit::Remove(question_id("bank"))).field(), None);
}

#[test]
fn marks_and_stars_are_for_rows_too() {
    let mut room = with_priorities("abc");
    let mark = |id: &str| Edit::Discussion {
        exercise: MESSAGING,
        question: question_id(id),
        mark: bearings_core::model::DiscussionMark { starred: true, ..Default::default() },
    };
    assert_eq!(room.declined(&mark("website")), EditError::Gone, "not asked yet");
    room.open(&ALL).all_answer("sentence", &[words("x"), words("y"), words("z")]).reveal();
    room.edit(mark("website"));
    assert_eq!(room.declined(&mark("leads")), EditError::Gone);
    assert_eq!(leader("a").id, leader_id("a"));
}

#[test]
fn a_sheet_keeps_the_rows_of_a_matrix_together_under_what_it_asks() {
    let mut room = with_priorities("abc");
    let printed = SheetPlan::to_print(&room.document, MESSAGING);
    room.open(&ALL);
    let plan = |room: &Room| SheetPlan::of_leader(&room.document, MESSAGING, room.round(), &leader_id("a"));
    assert_eq!(plan(&room), printed, "on paper as on the device");
    let matrix = &plan(&room).parts[1];
    assert_eq!((matrix.heading, matrix.questions.len()), ("Which priority comes first on each channel?", 6));
    let predicted: Vec<&str> = plan(&room).predictions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(predicted, ["all_hands", "facts"]);
    room.all_answer("sentence", &[words("x"), words("y"), words("z")]).reveal();
    room.open_for(Purpose::Revote, &["website"]);
    let again = plan(&room);
    assert_eq!((again.parts[0].heading, again.count()), (matrix.heading, 1));
    assert!(again.predictions.is_empty());
    let without = SheetPlan::to_print(&Room::named("abc").document, MESSAGING);
    assert_eq!(without.count(), 5, "nothing to choose from");
}

#[test]
fn what_changed_since_a_round_is_told_and_the_round_keeps_its_words() {
    use bearings_core::edit::PriorityEdit;
    use bearings_core::exercises::since;
    use bearings_core::model::PriorityId;
    let mut room = with_priorities("abc");
    room.open(&ALL).all_answer("website", &[chosen("p1"), chosen("p2"), chosen("p2")]).reveal();
    assert_eq!(since(&room.document, room.round()), []);
    let priority = |id: &str| PriorityId::parse(id).unwrap();
    room.edit(Edit::Priority(PriorityEdit::Rewrite { id: priority("p1"), text: "Depth first".to_owned() }));
    room.edit(Edit::Priority(PriorityEdit::Remove(priority("p2"))));
    room.official("p3", "A brand");
    let found = since(&room.document, room.round());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].reworded, [("Depth".to_owned(), "Depth first".to_owned())]);
    assert_eq!(
        (&found[0].gone[..], &found[0].new[..]),
        (&["Growth".to_owned()][..], &["A brand".to_owned()][..])
    );
    assert_eq!(room.asked("website").kind.options().unwrap().options[0].text, "Depth");
    room.edit(Edit::Priority(PriorityEdit::Rewrite { id: priority("p1"), text: "Depth".to_owned() }));
    plan_vision(&mut room);
    assert!(!since(&room.document, room.round()).is_empty(), "what a round has shown is no secret any more");
}

#[test]
fn nothing_is_said_of_priorities_that_have_to_stay_hidden() {
    use bearings_core::exercises::since;
    let mut room = Room::named("abc");
    let value = BoardValue::Lines(vec!["Depth".to_owned(), "Growth".to_owned()]);
    room.edit(Edit::Board { exercise: ExerciseId::Vision, field: field("priorities"), value });
    room.with(MESSAGING)
        .open(&ALL)
        .all_answer("website", &[chosen("none"), chosen("none"), chosen("none")])
        .reveal();
    room.edit(Edit::Board {
        exercise: ExerciseId::Vision,
        field: field("priorities"),
        value: BoardValue::Lines(Vec::new()),
    });
    room.official("p9", "A secret");
    plan_vision(&mut room);
    assert_eq!(since(&room.document, room.round()), []);
}
