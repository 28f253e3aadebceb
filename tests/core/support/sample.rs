//! One workshop as it could have been: six leaders, one absent and one late, a re-vote, a commitment vote that is
//! still open. Everything that may not leave in results carries [`SECRET`].

use std::collections::{BTreeMap, BTreeSet};

use bearings_core::model::agenda::MAX_MINUTES;
use bearings_core::model::responses::{Unlinked, UnnamedResponses};
use bearings_core::model::{
    Action, ActionId, AgendaItem, AgendaItemId, Board, BoardValue, CardRef, Decision, DecisionId,
    DiscussionMark, DiscussionStatus, Document, ExerciseId, ExerciseState, FieldId, Group, GroupId, Grouping,
    HandedIn, Leader, Naming, Priority, PriorityId, Purpose, Response, Responses, Round, RoundNumber,
    RoundState, Sheet, SheetId, Slot, Stage, WorkshopId,
};
use bearings_core::question::{Answer, RatingAnswer};

use super::{at, leader_id, question_id};

/// What no results may hold.
pub const SECRET: &str = "unrevealed";

/// The workshop, its answers named.
pub fn named() -> Document {
    let mut document = frame();
    let state = ExerciseState {
        stage: Stage::Decide,
        rounds: vec![first_round(), revote(), commitment()],
        discussion: BTreeMap::from([(
            question_id("believe"),
            DiscussionMark { starred: true, status: DiscussionStatus::Done },
        )]),
        board: Board {
            fields: BTreeMap::from([
                (
                    field("vision"),
                    BoardValue::Text("The workshop that other workshops learn from.".to_owned()),
                ),
                (field("not_doing"), BoardValue::Lines(vec!["No hardware.".to_owned()])),
            ]),
        },
        notes: format!("Ask Ana last, {SECRET}"),
        ..ExerciseState::default()
    };
    document.exercises = BTreeMap::from([(ExerciseId::Vision, state)]);
    document
}

/// The same people, their answers unnamed: a revealed round with a late answer and a draft.
pub fn unnamed() -> Document {
    let mut document = frame();
    document.naming = Naming::Unnamed;
    let heap = BTreeMap::from([
        (sheet_id("kq3v"), Unlinked { value: points(6), late: false }),
        (sheet_id("z8fd"), Unlinked { value: points(2), late: true }),
    ]);
    let responses = UnnamedResponses {
        drafts: BTreeMap::from([(leader_id("ben"), text_sheet(SECRET))]),
        handed_in: BTreeSet::from([leader_id("ada"), leader_id("cem")]),
        answers: BTreeMap::from([(question_id("believe"), heap)]),
        predictions: BTreeMap::from([(
            question_id("believe"),
            BTreeMap::from([(sheet_id("p2mx"), Unlinked { value: 4, late: false })]),
        )]),
    };
    let round =
        Round { responses: Responses::Unnamed(responses), groupings: BTreeMap::new(), ..first_round() };
    let state = ExerciseState { stage: Stage::Reveal, rounds: vec![round], ..ExerciseState::default() };
    document.exercises = BTreeMap::from([(ExerciseId::Vision, state)]);
    document
}

fn frame() -> Document {
    let mut document = Document::new(WorkshopId::parse("halyard-2026").unwrap(), at(0));
    document.title = "Strategy days".to_owned();
    document.organisation.name = "Halyard Software".to_owned();
    document.organisation.industry = "Planning software for boatyards".to_owned();
    document.leaders =
        [("ada", "Ada"), ("ben", "Ben"), ("cem", "Cem"), ("dee", "Dee"), ("eva", "Eva"), ("fin", "Fin")]
            .into_iter()
            .map(|(id, name)| leader(id, name))
            .collect();
    document.leaders[0].speaks_last = true;
    document.official_priorities =
        vec![Priority { id: PriorityId::parse("service").unwrap(), text: "Answer within a day".to_owned() }];
    document.agenda.items = vec![
        AgendaItem {
            id: AgendaItemId::parse("one").unwrap(),
            slot: Slot::Exercise(ExerciseId::Vision),
            minutes: 75,
        },
        AgendaItem { id: AgendaItemId::parse("two").unwrap(), slot: Slot::Break, minutes: MAX_MINUTES },
    ];
    document.decisions = vec![Decision {
        id: DecisionId::parse("d1").unwrap(),
        text: "Support answers within a day.".to_owned(),
        owner: Some(leader_id("cem")),
        due: at(0).date_naive().checked_add_days(chrono::Days::new(30)),
        origin: Some(ExerciseId::Vision),
        written_at: at(200),
    }];
    document.actions = vec![Action {
        id: ActionId::parse("a1").unwrap(),
        text: "Hire a second person for support".to_owned(),
        owner: None,
        due: None,
        origin: None,
        done: false,
        written_at: at(201),
    }];
    document
}

fn first_round() -> Round {
    let expected = ["ada", "ben", "cem", "dee", "eva", "fin"].map(leader_id).to_vec();
    let service = CardRef { sheet: sheet_id("ada"), line: 0 };
    let group = Group {
        id: GroupId::parse("g1").unwrap(),
        name: "Fast answers".to_owned(),
        cards: vec![service, CardRef { sheet: sheet_id("cem"), line: 1 }],
        official: Some(PriorityId::parse("service").unwrap()),
    };
    Round {
        number: RoundNumber(1),
        purpose: Purpose::Answers,
        content_version: 1,
        questions: ["statement", "priorities", "believe"].map(question_id).to_vec(),
        opened_at: at(30),
        state: RoundState::Revealed { at: at(60), expected },
        absent: BTreeSet::from([leader_id("fin")]),
        responses: Responses::Named(BTreeMap::from([
            (leader_id("ada"), response("We lead.", ["Service", "Growth"], 6, Some((41, false)))),
            (leader_id("ben"), response("We are still here.", ["Cash", ""], 3, Some((42, false)))),
            (
                leader_id("cem"),
                response("A team of \"fifty\".\nAll local.", ["Growth", "Answers"], 7, Some((43, false))),
            ),
            (leader_id("dee"), response("Late to the party.", ["Cash", "Hiring"], 4, Some((90, true)))),
            (leader_id("eva"), response(SECRET, [SECRET, SECRET], 1, None)),
        ])),
        groupings: BTreeMap::from([(
            question_id("priorities"),
            Grouping { groups: vec![group], confirmed: true },
        )]),
        rows: BTreeMap::new(),
        options: BTreeMap::new(),
    }
}

fn revote() -> Round {
    Round {
        number: RoundNumber(2),
        purpose: Purpose::Revote,
        questions: vec![question_id("believe")],
        state: RoundState::Revealed { at: at(120), expected: vec![leader_id("ada"), leader_id("ben")] },
        absent: BTreeSet::new(),
        responses: Responses::Named(BTreeMap::from([
            (leader_id("ada"), rating_response("believe", RatingAnswer::Points(6), 110)),
            (leader_id("ben"), rating_response("believe", RatingAnswer::CantSay, 111)),
        ])),
        groupings: BTreeMap::new(),
        ..first_round()
    }
}

/// Open, and held by leaders of whom two have handed in.
fn commitment() -> Round {
    Round {
        number: RoundNumber(3),
        purpose: Purpose::Commitment,
        questions: vec![question_id("commitment")],
        opened_at: at(300),
        state: RoundState::Open,
        absent: BTreeSet::from([leader_id("eva")]),
        responses: Responses::Named(BTreeMap::from([
            (leader_id("ada"), rating_response("commitment", RatingAnswer::Points(5), 301)),
            (leader_id("ben"), rating_response("commitment", RatingAnswer::Points(0), 302)),
        ])),
        groupings: BTreeMap::new(),
        ..first_round()
    }
}

pub fn leader(id: &str, name: &str) -> Leader {
    Leader {
        id: leader_id(id),
        name: name.to_owned(),
        role: format!("Head of {id}"),
        department: String::new(),
        speaks_last: false,
        active: true,
    }
}

pub fn response(statement: &str, lines: [&str; 2], believe: u8, handed_in: Option<(i64, bool)>) -> Response {
    let mut sheet = text_sheet(statement);
    sheet.answers.insert(question_id("priorities"), Answer::List(lines.map(str::to_owned).to_vec()));
    sheet.answers.insert(question_id("believe"), points(believe));
    sheet.predictions.insert(question_id("believe"), 3);
    Response {
        sheet,
        handed_in: handed_in.map(|(minute, late)| HandedIn { at: at(minute), late, from: None }),
    }
}

fn rating_response(question: &str, rating: RatingAnswer, minute: i64) -> Response {
    let answers = BTreeMap::from([(question_id(question), Answer::Rating(rating))]);
    let sheet = Sheet { answers, predictions: BTreeMap::new() };
    Response { sheet, handed_in: Some(HandedIn { at: at(minute), late: false, from: None }) }
}

fn text_sheet(statement: &str) -> Sheet {
    let answers = BTreeMap::from([(question_id("statement"), Answer::Text(statement.to_owned()))]);
    Sheet { answers, predictions: BTreeMap::new() }
}

pub fn points(points: u8) -> Answer {
    Answer::Rating(RatingAnswer::Points(points))
}

pub fn sheet_id(text: &str) -> SheetId {
    SheetId::parse(text).unwrap()
}

pub fn field(text: &str) -> FieldId {
    FieldId::parse(text).unwrap()
}
