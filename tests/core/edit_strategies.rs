//! Random edits of a small world of ids, so that valid ones, repeated ones and lost ones all come up.

use std::collections::BTreeMap;

use bearings_core::edit::{
    ActionEdit, ActionField, AgendaEdit, CardTarget, DecisionEdit, DecisionField, Edit, GroupingEdit,
    LeaderEdit, LeaderField, PriorityEdit, RoundEdit, WorkshopEdit,
};
use bearings_core::model::{
    Action, ActionId, AgendaItem, AgendaItemId, BoardValue, CardRef, Decision, DecisionId, DiscussionMark,
    DiscussionStatus, FieldId, LeaderId, Naming, Priority, PriorityId, Purpose, QuestionId, SheetId, Slot,
    Stage,
};
use bearings_core::question::{Answer, RatingAnswer};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::edit_strategies_messaging::a_messaging_edit;
use super::edit_strategies_roles::a_roles_edit;
use super::support_edit::{VISION, at, group_id, leader, leader_id, number, priority_id, question_id};

/// Every question of Vision.
pub const ASKED: [&str; 8] =
    ["statement", "priorities", "not_doing", "explain", "believe", "repeat", "follow", "money"];

fn a_leader() -> impl Strategy<Value = LeaderId> {
    select(vec!["a", "b", "c", "d", "e", "f", "g", "nobody"]).prop_map(leader_id)
}

fn a_question() -> impl Strategy<Value = QuestionId> {
    let ids = ASKED.into_iter().chain(["priorities", "believe", "commitment", "unheard-of"]);
    select(ids.collect::<Vec<_>>()).prop_map(question_id)
}

fn a_priority() -> impl Strategy<Value = PriorityId> {
    select(vec!["p1", "p2", "same-1"]).prop_map(priority_id)
}

fn some_words() -> impl Strategy<Value = String> {
    select(vec!["", " ", "Growth", "growth!", "Fewer products", "+10 %", "🚀", "Straße", "Zürich first"])
        .prop_map(str::to_owned)
}

fn an_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        5 => (0u8..9).prop_map(|points| Answer::Rating(RatingAnswer::Points(points))),
        1 => Just(Answer::Rating(RatingAnswer::CantSay)),
        4 => vec(some_words(), 0..7).prop_map(Answer::List),
        2 => some_words().prop_map(Answer::Text),
        1 => Just(Answer::Text("x".repeat(700))),
        1 => Just(Answer::Ranking(Vec::new())),
        1 => Just(Answer::Split(BTreeMap::new())),
    ]
}

fn some_sheet_ids() -> impl Strategy<Value = Vec<SheetId>> {
    let drawn = any::<u64>().prop_map(SheetId::from_random);
    let repeated = (0u8..40).prop_map(|n| SheetId::parse(&format!("again-{n}")).unwrap());
    prop_oneof![6 => vec(drawn, 16), 1 => vec(repeated, 16), 1 => Just(Vec::new())]
}

/// Mostly an answer that fits its question.
fn a_question_and_answer() -> impl Strategy<Value = (QuestionId, Answer)> {
    let list = vec(some_words(), 0..6).prop_map(Answer::List);
    let rating = (1u8..8).prop_map(|points| Answer::Rating(RatingAnswer::Points(points)));
    let rated = select(vec!["explain", "believe", "money"]).prop_map(question_id);
    prop_oneof![
        4 => (Just(question_id("priorities")), list),
        4 => (rated, rating),
        1 => (Just(question_id("statement")), some_words().prop_map(Answer::Text)),
        3 => (a_question(), an_answer()),
    ]
}

fn a_round_edit() -> impl Strategy<Value = RoundEdit> {
    let answer = (a_leader(), a_question_and_answer(), prop::bool::weighted(0.9));
    prop_oneof![
        16 => answer.prop_map(|(leader, (question, answer), given)| RoundEdit::Answer {
            leader,
            question,
            answer: given.then_some(answer),
        }),
        4 => (a_leader(), a_question(), option::weighted(0.9, 0u8..9))
            .prop_map(|(leader, question, count)| RoundEdit::Predict { leader, question, count }),
        6 => (a_leader(), some_sheet_ids())
            .prop_map(|(leader, ids)| RoundEdit::HandIn { leader, at: at(5), ids }),
        1 => a_leader().prop_map(|leader| RoundEdit::StartAgain { leader }),
        1 => (a_leader(), any::<bool>()).prop_map(|(leader, absent)| RoundEdit::Absent { leader, absent }),
        1 => Just(RoundEdit::Reveal { at: at(6) }),
        1 => Just(RoundEdit::Cancel),
    ]
}

fn a_grouping_edit() -> impl Strategy<Value = GroupingEdit> {
    let group = || select(vec!["g1", "g2", "same-1", "p1"]).prop_map(group_id);
    let target = prop_oneof![
        group().prop_map(CardTarget::Group),
        (group(), some_words()).prop_map(|(id, name)| CardTarget::New(id, name)),
        Just(CardTarget::Alone),
    ];
    let card = (a_leader(), 0u8..6).prop_map(|(leader, line)| CardRef { sheet: (&leader).into(), line });
    prop_oneof![
        6 => (card, target).prop_map(|(card, target)| GroupingEdit::Place { card, target }),
        1 => (group(), some_words()).prop_map(|(group, name)| GroupingEdit::Rename { group, name }),
        1 => (group(), option::of(a_priority()))
            .prop_map(|(group, priority)| GroupingEdit::Official { group, priority }),
        2 => any::<bool>().prop_map(GroupingEdit::Confirm),
    ]
}

fn a_leader_edit() -> impl Strategy<Value = LeaderEdit> {
    let field = prop_oneof![
        some_words().prop_map(LeaderField::Name),
        Just(LeaderField::Role("x".repeat(121))),
        any::<bool>().prop_map(LeaderField::SpeaksLast),
        any::<bool>().prop_map(LeaderField::Active),
    ];
    prop_oneof![
        vec(a_leader().prop_map(|id| leader(id.as_str())), 1..3).prop_map(LeaderEdit::Add),
        (a_leader(), field).prop_map(|(id, field)| LeaderEdit::Update { id, field }),
        (a_leader(), 0usize..9).prop_map(|(id, to)| LeaderEdit::Move { id, to }),
        a_leader().prop_map(LeaderEdit::Remove),
    ]
}

fn a_frame_edit() -> impl Strategy<Value = Edit> {
    let item = || select(vec!["i1", "i2", "i3"]).prop_map(|id| AgendaItemId::parse(id).unwrap());
    let naming = select(vec![Naming::Named, Naming::Unnamed]);
    prop_oneof![
        2 => a_leader_edit().prop_map(Edit::Leader),
        1 => naming.prop_map(|naming| Edit::Workshop(WorkshopEdit::Naming(naming))),
        1 => some_words().prop_map(|title| Edit::Workshop(WorkshopEdit::Title(title))),
        1 => (a_priority(), some_words())
            .prop_map(|(id, text)| Edit::Priority(PriorityEdit::Add(Priority { id, text }))),
        1 => (a_priority(), some_words())
            .prop_map(|(id, text)| Edit::Priority(PriorityEdit::Rewrite { id, text })),
        1 => (a_priority(), 0usize..4).prop_map(|(id, to)| Edit::Priority(PriorityEdit::Move { id, to })),
        1 => a_priority().prop_map(|id| Edit::Priority(PriorityEdit::Remove(id))),
        1 => (item(), 0u16..600).prop_map(|(id, minutes)| {
            Edit::Agenda(AgendaEdit::Add(AgendaItem { id, slot: Slot::Exercise(VISION), minutes }))
        }),
        1 => (item(), 0usize..4).prop_map(|(id, to)| Edit::Agenda(AgendaEdit::Move { id, to })),
        1 => item().prop_map(|id| Edit::Agenda(AgendaEdit::Remove(id))),
        1 => (0u8..70).prop_map(|devices| Edit::Agenda(AgendaEdit::Devices(devices))),
    ]
}

fn a_decision_edit() -> impl Strategy<Value = Edit> {
    let decision = || select(vec!["d1", "d2"]).prop_map(|id| DecisionId::parse(id).unwrap());
    let action = || select(vec!["t1", "t2"]).prop_map(|id| ActionId::parse(id).unwrap());
    let fresh = |id, owner| Decision {
        id,
        text: "Stop".to_owned(),
        owner,
        due: None,
        origin: Some(VISION),
        written_at: at(9),
    };
    let task = |id, owner| Action {
        id,
        text: "Tell them".to_owned(),
        owner,
        due: None,
        origin: None,
        done: false,
        written_at: at(9),
    };
    prop_oneof![
        (decision(), option::of(a_leader()))
            .prop_map(move |(id, owner)| Edit::Decision(DecisionEdit::Add(fresh(id, owner)))),
        (decision(), option::of(a_leader())).prop_map(|(id, owner)| {
            Edit::Decision(DecisionEdit::Update { id, field: DecisionField::Owner(owner) })
        }),
        decision().prop_map(|id| Edit::Decision(DecisionEdit::Remove(id))),
        (action(), option::of(a_leader()))
            .prop_map(move |(id, owner)| Edit::Action(ActionEdit::Add(task(id, owner)))),
        (action(), any::<bool>())
            .prop_map(|(id, done)| Edit::Action(ActionEdit::Update { id, field: ActionField::Done(done) })),
        action().prop_map(|id| Edit::Action(ActionEdit::Remove(id))),
    ]
}

fn a_room_edit() -> impl Strategy<Value = Edit> {
    let status = select(vec![DiscussionStatus::Open, DiscussionStatus::Done, DiscussionStatus::Skipped]);
    let field = select(vec!["purpose", "priorities", "nothing"]).prop_map(|id| FieldId::parse(id).unwrap());
    let value = prop_oneof![
        some_words().prop_map(BoardValue::Text),
        vec(some_words(), 0..8).prop_map(BoardValue::Lines)
    ];
    let stage = select(vec![Stage::Brief, Stage::Answer, Stage::Decide]);
    prop_oneof![
        (a_question(), any::<bool>(), status).prop_map(|(question, starred, status)| {
            Edit::Discussion { exercise: VISION, question, mark: DiscussionMark { starred, status } }
        }),
        (field, value).prop_map(|(field, value)| Edit::Board { exercise: VISION, field, value }),
        stage.prop_map(|stage| Edit::Stage { exercise: VISION, stage }),
        some_words().prop_map(|text| Edit::Notes { exercise: VISION, text }),
    ]
}

fn an_opening() -> impl Strategy<Value = Edit> {
    let purpose = select(vec![Purpose::Answers, Purpose::Answers, Purpose::Revote, Purpose::Commitment]);
    let all = Just(ASKED.map(question_id).to_vec());
    let questions =
        prop_oneof![3 => all, 1 => vec(a_question(), 0..4), 1 => Just(vec![question_id("commitment")])];
    (purpose, questions).prop_map(|(purpose, questions)| Edit::OpenRound {
        exercise: VISION,
        purpose,
        questions,
        at: at(1),
    })
}

/// One edit of any kind; most make sense, many don't.
pub fn an_edit() -> impl Strategy<Value = Edit> {
    let round = || prop_oneof![12 => Just(1u32), 5 => Just(2u32), 1 => 0u32..5].prop_map(number);
    prop_oneof![
        24 => (round(), a_round_edit())
            .prop_map(|(round, edit)| Edit::Round { exercise: VISION, round, edit }),
        6 => (round(), select(vec!["priorities", "priorities", "believe"]).prop_map(question_id), a_grouping_edit())
            .prop_map(|(round, question, edit)| Edit::Grouping { exercise: VISION, round, question, edit }),
        3 => an_opening(),
        4 => a_frame_edit(),
        8 => a_messaging_edit(),
        2 => a_roles_edit(),
        1 => a_decision_edit(),
        1 => a_room_edit(),
    ]
}
