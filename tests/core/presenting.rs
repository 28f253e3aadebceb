//! The second screen: it learns nothing that is hidden, and goes where the room goes.

use bearings_core::exchange::presenting::{
    Frame, Message, Move, Person, Room, Spot, Status, Who, first_spot, moved, scene,
};
use bearings_core::model::{
    AgendaItem, AgendaItemId, Document, ExerciseId, Responses, RoundState, Slot, Stage,
};
use bearings_core::planning::Countdown;
use strum::IntoEnumIterator;

use super::support::{question_id, sample, vision, vision_mut};

const VISION: ExerciseId = ExerciseId::Vision;
const ROLES: ExerciseId = ExerciseId::Roles;

fn room() -> Room {
    Room { exercise: Some(VISION), ..Room::default() }
}

fn item(id: &str, slot: Slot) -> AgendaItem {
    AgendaItem { id: AgendaItemId::parse(id).unwrap(), slot, minutes: 30 }
}

/// Vision, a break and Roles, nothing begun.
fn planned() -> Document {
    let mut document = sample::named();
    document.exercises.clear();
    let exercise = |id: ExerciseId| item(id.as_str(), Slot::Exercise(id));
    document.agenda.items = vec![exercise(VISION), item("break", Slot::Break), exercise(ROLES)];
    document
}

fn at(exercise: ExerciseId, stage: Stage) -> Option<Spot> {
    Some(Spot { exercise, stage })
}

#[test]
fn the_room_goes_from_stage_to_stage_and_on_to_the_next_exercise() {
    let document = planned();
    let mut spot = first_spot(&document);
    assert_eq!(spot, at(VISION, Stage::Brief));
    let mut seen = Vec::new();
    while let Some(here) = spot {
        seen.push(here);
        spot = moved(&document, here, Move::Next);
    }
    assert_eq!(seen.len(), 10, "five stages of two exercises");
    assert_eq!(seen.last().copied(), at(ROLES, Stage::Decide));
    for pair in seen.windows(2) {
        assert_eq!(moved(&document, pair[1], Move::Back), Some(pair[0]), "back is where one came from");
    }
    assert_eq!(moved(&document, seen[0], Move::Back), None);
    assert_eq!(moved(&document, seen[1], Move::Skip), at(ROLES, Stage::Brief));
    assert_eq!(moved(&document, seen[6], Move::Skip), None);
}

#[test]
fn an_exercise_that_was_begun_is_entered_where_it_stands() {
    let mut document = planned();
    document.exercises.entry(ROLES).or_default().stage = Stage::Discuss;
    assert_eq!(first_spot(&document), at(ROLES, Stage::Discuss));
    let end = Spot { exercise: VISION, stage: Stage::Decide };
    assert_eq!(moved(&document, end, Move::Next), at(ROLES, Stage::Discuss));
}

#[test]
fn what_is_not_planned_leads_nowhere_but_through_its_own_stages() {
    let document = planned();
    let spot = |stage| Spot { exercise: ExerciseId::Pulse, stage };
    assert_eq!(moved(&document, spot(Stage::Brief), Move::Next), at(ExerciseId::Pulse, Stage::Answer));
    assert_eq!(moved(&document, spot(Stage::Decide), Move::Next), None);
    let mut empty = document;
    empty.agenda.items.clear();
    assert_eq!(first_spot(&empty), None);
}

/// The sample with its first round still open.
fn open(mut document: Document) -> Document {
    let state = vision_mut(&mut document);
    state.rounds.truncate(1);
    state.rounds[0].state = RoundState::Open;
    state.rounds[0].groupings.clear();
    document
}

#[test]
fn who_has_answered_is_told_by_name_in_the_order_of_the_room() {
    let document = open(sample::named());
    let Some(Who::Named(people)) = scene(&document, &room(), 1).answering.map(|answering| answering.who)
    else {
        panic!("a named round tells names");
    };
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let expected: Vec<&str> = document.active_leaders().map(|leader| leader.name.as_str()).collect();
    assert_eq!(names, expected);
    let with = |status| people.iter().filter(|Person { status: known, .. }| *known == status).count();
    assert!(with(Status::Answered) > 0 && with(Status::Answered) < people.len());
}

#[test]
fn of_an_unnamed_round_only_the_count_is_told() {
    let document = open(sample::unnamed());
    let Responses::Unnamed(unnamed) = &document.exercises[&VISION].rounds[0].responses else {
        panic!("an unnamed sample");
    };
    let handed_in = unnamed.handed_in.len();
    match scene(&document, &room(), 1).answering.map(|answering| answering.who) {
        Some(Who::Counted { answered, of }) => assert!(answered == handed_in && of >= answered),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_timer_goes_on_in_the_other_window() {
    let started = Countdown::new(15).started(60_000);
    let room = Room { timer: Some(started), ..room() };
    let timer = scene(&sample::named(), &room, 1).timer.unwrap();
    assert_eq!(Countdown::from(timer), started);
    let paused = started.paused(120_000);
    let room = Room { timer: Some(paused), ..room };
    assert_eq!(Countdown::from(scene(&sample::named(), &room, 1).timer.unwrap()), paused);
}

#[test]
fn every_message_is_read_as_it_was_written() {
    let room = Room {
        invitation: Some("https://example.org/#/a".to_owned()),
        timer: Some(Countdown::new(3)),
        ..room()
    };
    let mut messages: Vec<Message> =
        [sample::named(), sample::unnamed(), open(sample::named()), open(sample::unnamed())]
            .iter()
            .map(|document| Message::Show(Box::new(scene(document, &room, 7))))
            .collect();
    messages.extend([Move::Next, Move::Back, Move::Skip].map(Message::Go));
    messages.extend([
        Message::Hello { seen: 0 },
        Message::Hello { seen: u32::MAX },
        Message::Same,
        Message::Bye,
    ]);
    for message in messages {
        assert_eq!(Message::read(&message.write().unwrap()).unwrap(), message);
    }
}

#[test]
fn what_is_no_message_is_refused() {
    for text in ["", "hello", "hello one", "show", "show {", "show {}", "up", "Bye", "show \"bye\""] {
        assert!(Message::read(text).is_err(), "{text:?}");
    }
}

/// What the second screen shows of the sample at a stage, with or without a question that is talked about.
fn frame(document: &Document, stage: Stage, question: Option<&str>) -> Option<Frame> {
    let mut document = document.clone();
    vision_mut(&mut document).stage = stage;
    scene(&document, &Room { question: question.map(question_id), ..room() }, 1).frame()
}

#[test]
fn each_stage_has_its_picture() {
    let mut document = sample::named();
    vision_mut(&mut document).rounds.retain(|round| !round.is_open());
    let first = document.exercises[&VISION].rounds[0].number;
    assert_eq!(frame(&document, Stage::Brief, None), Some(Frame::Brief));
    assert_eq!(frame(&document, Stage::Reveal, None), Some(Frame::Found(first)));
    assert_eq!(frame(&document, Stage::Decide, None), Some(Frame::Agreed));
    let talked = Frame::Talk(first, question_id("believe"));
    for stage in Stage::iter() {
        assert_eq!(frame(&document, stage, Some("believe")).as_ref(), Some(&talked), "{stage:?}");
    }
    let first_open = frame(&document, Stage::Discuss, None);
    assert!(matches!(first_open, Some(Frame::Talk(..))), "{first_open:?}");
    for stage in Stage::iter() {
        assert_eq!(frame(&document, stage, Some("stranger")), frame(&document, stage, None), "{stage:?}");
    }
}

#[test]
fn what_is_talked_about_waits_for_a_vote_that_takes_answers() {
    let document = sample::named();
    assert!(vision(&document).rounds.iter().any(|round| !round.is_open()), "revealed, and asked again");
    assert_eq!(frame(&document, Stage::Discuss, Some("believe")), Some(Frame::Answering));
}

#[test]
fn while_a_round_is_open_only_who_has_answered_is_shown() {
    let document = open(sample::named());
    for stage in [Stage::Answer, Stage::Reveal, Stage::Discuss, Stage::Decide] {
        assert_eq!(frame(&document, stage, Some("believe")), Some(Frame::Answering), "{stage:?}");
    }
    assert_eq!(frame(&document, Stage::Brief, None), Some(Frame::Brief));
    assert_eq!(frame(&planned_vision(), Stage::Discuss, None), Some(Frame::Brief), "nothing was answered");
    assert_eq!(scene(&document, &Room::default(), 1).frame(), None, "no exercise");
}

/// Vision, entered and not begun.
fn planned_vision() -> Document {
    let mut document = planned();
    document.exercises.entry(VISION).or_default();
    document
}
