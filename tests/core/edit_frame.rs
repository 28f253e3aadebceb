//! Company, leaders, priorities, agenda, board, decisions; what is final, and what counts as one field.

use bearings_core::edit::{
    ActionEdit, ActionField, AgendaEdit, DecisionEdit, DecisionField, Edit, EditError, GroupingEdit,
    LeaderEdit, LeaderField, PriorityEdit, RoundEdit, WorkshopEdit,
};
use bearings_core::model::organisation::{CompanySize, GrowthPhase, Turbulence};
use bearings_core::model::{
    Action, ActionId, AgendaItem, AgendaItemId, BoardValue, Decision, DecisionId, DiscussionMark,
    DiscussionStatus, FieldId, LeaderId, Priority, Purpose, Slot, limits,
};
use chrono::{NaiveDate, NaiveTime};

use super::support_edit::{
    Room, VISION, answer_edit, at, group_id, leader, leader_id, number, points, priority_id, question_id,
};

fn names(room: &Room) -> Vec<String> {
    room.document.leaders.iter().map(|leader| leader.id.to_string()).collect()
}

fn field_id(name: &str) -> FieldId {
    FieldId::parse(name).unwrap()
}

fn break_of(id: &str, minutes: u16) -> AgendaItem {
    AgendaItem { id: AgendaItemId::parse(id).unwrap(), slot: Slot::Break, minutes }
}

fn decision(id: &str, owner: Option<LeaderId>) -> Decision {
    let id = DecisionId::parse(id).unwrap();
    Decision { id, text: "Stop".to_owned(), owner, due: None, origin: None, written_at: at(1) }
}

fn action(id: &str, owner: Option<LeaderId>) -> Action {
    let id = ActionId::parse(id).unwrap();
    let text = "Tell everybody".to_owned();
    Action { id, text, owner, due: None, origin: None, done: false, written_at: at(1) }
}

#[test]
fn the_frame_of_a_workshop() {
    let mut room = Room::named("a");
    room.edit(Edit::Workshop(WorkshopEdit::Title("Strategy days".to_owned())))
        .edit(Edit::Workshop(WorkshopEdit::OrganisationName("Bakery".to_owned())))
        .edit(Edit::Workshop(WorkshopEdit::Industry("Bread".to_owned())))
        .edit(Edit::Workshop(WorkshopEdit::Turbulence(Some(Turbulence::Calm))))
        .edit(Edit::Workshop(WorkshopEdit::Growth(Some(GrowthPhase::Renewing))))
        .edit(Edit::Workshop(WorkshopEdit::Size(Some(CompanySize::UpTo49))));
    let organisation = &room.document.organisation;
    assert_eq!((room.document.title.as_str(), organisation.name.as_str()), ("Strategy days", "Bakery"));
    assert_eq!((organisation.industry.as_str(), organisation.size), ("Bread", Some(CompanySize::UpTo49)));
    assert_eq!(organisation.turbulence, Some(Turbulence::Calm));
    assert_eq!(organisation.growth, Some(GrowthPhase::Renewing));
    let long = Edit::Workshop(WorkshopEdit::Title("ä".repeat(limits::NAME_CHARS + 1)));
    let fault = EditError::TooLong { chars: limits::NAME_CHARS + 1, most: limits::NAME_CHARS };
    assert_eq!(room.declined(&long), fault);
    room.edit(Edit::Workshop(WorkshopEdit::Title("ä".repeat(limits::NAME_CHARS))));
}

#[test]
fn leaders_are_added_all_or_none() {
    let mut room = Room::named("abc");
    let add = |ids: &[&str]| Edit::Leader(LeaderEdit::Add(ids.iter().map(|id| leader(id)).collect()));
    assert_eq!(room.declined(&add(&["d", "a"])), EditError::IdTaken);
    assert_eq!(room.declined(&add(&["d", "d"])), EditError::IdTaken);
    let many: Vec<String> = (0..limits::LEADERS - 3).map(|n| format!("n{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    room.edit(add(&many));
    assert_eq!(room.declined(&add(&["one-more"])), EditError::TooMany(limits::LEADERS));
}

#[test]
fn leaders_are_put_in_order() {
    let mut room = Room::named("abcd");
    let relocate = |id: &str, to| Edit::Leader(LeaderEdit::Move { id: leader_id(id), to });
    room.edit(relocate("d", 0));
    assert_eq!(names(&room), ["d", "a", "b", "c"]);
    room.edit(relocate("d", 2));
    assert_eq!(names(&room), ["a", "b", "d", "c"]);
    room.edit(relocate("a", usize::MAX));
    assert_eq!(names(&room), ["b", "d", "c", "a"]);
    assert_eq!(room.declined(&relocate("z", 0)), EditError::Gone);
}

#[test]
fn leaders_are_described() {
    let mut room = Room::named("ab");
    let update = |field| Edit::Leader(LeaderEdit::Update { id: leader_id("a"), field });
    room.edit(update(LeaderField::Name("Ana".to_owned())))
        .edit(update(LeaderField::Role("Head of sales".to_owned())))
        .edit(update(LeaderField::Department("Sales".to_owned())))
        .edit(update(LeaderField::SpeaksLast(true)));
    let ana = &room.document.leaders[0];
    assert_eq!((ana.name.as_str(), ana.role.as_str(), ana.speaks_last), ("Ana", "Head of sales", true));
    assert_eq!(room.document.leaders[1], leader("b"), "another leader changed");
    let role = update(LeaderField::Role("x".repeat(121)));
    assert_eq!(room.declined(&role), EditError::TooLong { chars: 121, most: 120 });
}

#[test]
fn owners_are_kept() {
    let mut room = Room::named("ab");
    let remove = Edit::Leader(LeaderEdit::Remove(leader_id("a")));
    room.edit(Edit::Action(ActionEdit::Add(action("t", Some(leader_id("a"))))));
    assert_eq!(room.declined(&remove), EditError::LeaderNeeded);
    let id = ActionId::parse("t").unwrap();
    room.edit(Edit::Action(ActionEdit::Update { id, field: ActionField::Owner(None) })).edit(remove);
    assert_eq!(names(&room), ["b"]);
}

#[test]
fn priorities_have_a_limit_and_an_order() {
    let mut room = Room::named("a");
    for nth in 0..limits::PRIORITIES {
        room.official(&format!("p{nth}"), "Grow");
    }
    let one_more = Priority { id: priority_id("p99"), text: String::new() };
    let add = Edit::Priority(PriorityEdit::Add(one_more));
    assert_eq!(room.declined(&add), EditError::TooMany(limits::PRIORITIES));
    room.edit(Edit::Priority(PriorityEdit::Move { id: priority_id("p3"), to: 0 }));
    let rewrite = PriorityEdit::Rewrite { id: priority_id("p3"), text: "Hire".to_owned() };
    room.edit(Edit::Priority(rewrite));
    assert_eq!(room.document.official_priorities[0].text, "Hire");
}

#[test]
fn the_official_list_is_seen_from_the_first_reveal_on() {
    let mut room = Room::named("abc");
    room.official("p1", "Grow").open(&["believe"]).all_answer("believe", &[points(3)]);
    assert!(!room.document.official_priorities_revealed());
    room.reveal();
    assert!(room.document.official_priorities_revealed());
}

#[test]
fn a_commitment_vote_does_not_open_the_official_list() {
    let mut room = Room::named("abc");
    room.edit(Room::open_edit(Purpose::Commitment, &["commitment"]));
    room.all_answer("commitment", &[points(5)]).reveal();
    assert!(!room.document.official_priorities_revealed());
}

#[test]
fn the_day_adds_up_and_wraps_at_midnight() {
    let mut room = Room::named("a");
    let (first, second) = (break_of("i1", 75), break_of("i2", 480));
    room.edit(Edit::Agenda(AgendaEdit::Add(first.clone()))).edit(Edit::Agenda(AgendaEdit::Add(second)));
    room.edit(Edit::Agenda(AgendaEdit::StartsAt(NaiveTime::from_hms_opt(22, 30, 0).unwrap())));
    let agenda = &room.document.agenda;
    assert_eq!(agenda.total_minutes(), 555);
    let times: Vec<String> = agenda.schedule().iter().map(|s| format!("{}-{}", s.from, s.until)).collect();
    assert_eq!(times, ["22:30:00-23:45:00", "23:45:00-07:45:00"]);
    assert_eq!(room.declined(&Edit::Agenda(AgendaEdit::Add(first.clone()))), EditError::IdTaken);
    for minutes in [0, 481] {
        let edit = Edit::Agenda(AgendaEdit::SetMinutes { id: first.id.clone(), minutes });
        let fault = EditError::OutOfRange { value: minutes.into(), least: 1, most: 480 };
        assert_eq!(room.declined(&edit), fault);
    }
}

#[test]
fn the_board_keeps_what_fits_and_forgets_what_is_blank() {
    let mut room = Room::named("a");
    let write = |field: &str, value| Edit::Board { exercise: VISION, field: field_id(field), value };
    room.edit(write("purpose", BoardValue::Text("To feed the town".to_owned())));
    assert_eq!(room.state().board.fields.len(), 1);
    room.edit(write("purpose", BoardValue::Text("  ".to_owned())));
    assert!(room.state().board.fields.is_empty());
    for wrong in [
        write("purpose", BoardValue::Lines(vec!["a line".to_owned()])),
        write("values", BoardValue::Text("text".to_owned())),
        write("lost", BoardValue::Text("text".to_owned())),
    ] {
        assert_eq!(room.declined(&wrong), EditError::Gone);
    }
    let eight = write("values", BoardValue::Lines(vec![String::new(); 8]));
    assert_eq!(room.declined(&eight), EditError::TooMany(7));
    let long = write("purpose", BoardValue::Text("x".repeat(401)));
    assert_eq!(room.declined(&long), EditError::TooLong { chars: 401, most: 400 });
}

#[test]
fn decisions_and_actions_have_known_owners_and_ids_of_their_own() {
    let mut room = Room::named("a");
    let nobody = Some(leader_id("z"));
    assert_eq!(
        room.declined(&Edit::Decision(DecisionEdit::Add(decision("d", nobody.clone())))),
        EditError::Gone
    );
    assert_eq!(room.declined(&Edit::Action(ActionEdit::Add(action("t", nobody.clone())))), EditError::Gone);
    room.edit(Edit::Decision(DecisionEdit::Add(decision("d", None))));
    let again = Edit::Decision(DecisionEdit::Add(decision("d", None)));
    assert_eq!(room.declined(&again), EditError::IdTaken);
    let update = |field| Edit::Decision(DecisionEdit::Update { id: DecisionId::parse("d").unwrap(), field });
    assert_eq!(room.declined(&update(DecisionField::Owner(nobody))), EditError::Gone);
    room.edit(update(DecisionField::Owner(Some(leader_id("a")))));
    room.edit(update(DecisionField::Due(NaiveDate::from_ymd_opt(2026, 12, 1))));
    assert_eq!(room.document.decisions[0].owner, Some(leader_id("a")));
    room.edit(Edit::Decision(DecisionEdit::Remove(DecisionId::parse("d").unwrap())));
    assert!(room.document.decisions.is_empty());
}

#[test]
fn marks_are_of_questions_of_the_exercise() {
    let mut room = Room::named("a");
    let mark = DiscussionMark { starred: true, status: DiscussionStatus::Done };
    let edit = |question: &str| Edit::Discussion {
        exercise: VISION,
        question: question_id(question),
        mark: mark.clone(),
    };
    room.edit(edit("believe"));
    assert_eq!(room.state().discussion[&question_id("believe")], mark);
    assert_eq!(room.declined(&edit("commitment")), EditError::Gone);
}

#[test]
fn undo_stops_at_what_other_leaders_saw_happen() {
    let within = |edit| Edit::Round { exercise: VISION, round: number(1), edit };
    let leader = leader_id("a");
    let hand_in = RoundEdit::HandIn { leader: leader.clone(), at: at(1), ids: Vec::new() };
    for edit in [
        Room::open_edit(Purpose::Answers, &["believe"]),
        within(hand_in),
        within(RoundEdit::Reveal { at: at(1) }),
        within(RoundEdit::StartAgain { leader: leader.clone() }),
        within(RoundEdit::Absent { leader, absent: true }),
        within(RoundEdit::Cancel),
    ] {
        assert!(edit.is_final(), "{edit:?}");
    }
    assert!(!within(answer_edit("a", "believe", points(1))).is_final());
}

#[test]
fn typing_in_two_places_is_two_steps() {
    let rename = |round, question: &str| Edit::Grouping {
        exercise: VISION,
        round: number(round),
        question: question_id(question),
        edit: GroupingEdit::Rename { group: group_id("same-1"), name: "Grow".to_owned() },
    };
    let answer = |leader: &str, round| Edit::Round {
        exercise: VISION,
        round: number(round),
        edit: answer_edit(leader, "believe", points(1)),
    };
    let fields = [
        rename(1, "priorities"),
        rename(2, "priorities"),
        rename(1, "other"),
        answer("a", 1),
        answer("b", 1),
        answer("a", 2),
        Edit::Workshop(WorkshopEdit::Title(String::new())),
        Edit::Workshop(WorkshopEdit::Industry(String::new())),
    ]
    .map(|edit| edit.field().expect("a field"));
    let distinct: std::collections::BTreeSet<&String> = fields.iter().collect();
    assert_eq!(distinct.len(), fields.len(), "{fields:?}");
}
