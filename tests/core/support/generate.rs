//! Generators of valid workshops, alone and in pairs that grew apart from one plan.

use bearings_core::exercises::{content, content_for};
use bearings_core::model::{
    Action, ActionId, BoardValue, Decision, DecisionId, Document, ExerciseId, ExerciseState, Leader,
    LeaderId, Naming, Priority, PriorityId, Purpose, QuestionId, Responses, Round, RoundNumber, Stage,
    WorkshopId,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::at;
use super::generate_rounds::{group, round, text};

pub const VISION: ExerciseId = ExerciseId::Vision;

/// What two copies of one workshop have in common: naming, and which rounds ask what.
#[derive(Clone, Debug)]
struct Plan {
    naming: Naming,
    rounds: Vec<(Purpose, Vec<QuestionId>)>,
}

/// Any valid workshop.
pub fn document() -> impl Strategy<Value = Document> {
    plan().prop_flat_map(document_of)
}

/// Two copies of one workshop: the same rounds, as far as either got, with some of the same answers in them.
pub fn pair() -> impl Strategy<Value = (Document, Document)> {
    let documents = plan().prop_flat_map(|plan| (document_of(plan.clone()), document_of(plan)));
    (documents, any::<u64>()).prop_map(|((ours, mut theirs), mask)| {
        share_answers(&ours, &mut theirs, mask);
        (ours, theirs)
    })
}

fn plan() -> impl Strategy<Value = Plan> {
    let naming = prop_oneof![Just(Naming::Named), Just(Naming::Unnamed)];
    let purpose = select(vec![Purpose::Answers, Purpose::Revote, Purpose::Commitment]);
    let round = purpose.prop_flat_map(|purpose| {
        let all: Vec<QuestionId> =
            content_for(VISION, purpose).questions.iter().map(|q| q.id.clone()).collect();
        let most = all.len();
        (Just(purpose), proptest::sample::subsequence(all, 1..=most))
    });
    (naming, vec(round, 0..4)).prop_map(|(naming, rounds)| Plan { naming, rounds })
}

fn document_of(plan: Plan) -> impl Strategy<Value = Document> {
    let rounds = (0..=plan.rounds.len(), any::<bool>());
    (1_usize..8, rounds).prop_flat_map(move |(leaders, (begun, open))| {
        let rounds: Vec<_> = plan.rounds[..begun]
            .iter()
            .zip(1..)
            .map(|((purpose, questions), number)| {
                let open = open && number as usize == begun;
                round(plan.naming, RoundNumber(number), *purpose, questions.clone(), open, leaders)
            })
            .collect();
        let frame = frame(plan.naming, leaders);
        (frame, rounds, board(), vec(any::<Index>(), 0..6))
            .prop_map(|(document, rounds, board, grouping)| assemble(document, rounds, board, &grouping))
    })
}

fn assemble(
    mut document: Document,
    rounds: Vec<Round>,
    board: Option<String>,
    grouping: &[Index],
) -> Document {
    let notes = board.clone().unwrap_or_default();
    let mut state = ExerciseState { stage: Stage::Discuss, rounds, notes, ..ExerciseState::default() };
    state.rounds.iter_mut().for_each(|round| group(round, grouping));
    if let Some(text) = board {
        state.board.fields.insert(content(VISION).board[0].id.clone(), BoardValue::Text(text));
    }
    document.exercises.insert(VISION, state);
    document
}

fn frame(naming: Naming, leaders: usize) -> impl Strategy<Value = Document> {
    let people = vec((text(20), any::<bool>(), any::<bool>()), leaders);
    let decisions = btree_map(0_u8..6, (text(40), proptest::option::of(0..leaders)), 0..4);
    (text(40), people, decisions, btree_set(0_u8..4, 0..4)).prop_map(
        move |(title, people, decisions, priorities)| {
            let mut document = Document::new(WorkshopId::parse("one").unwrap(), at(0));
            document.title.clone_from(&title);
            document.organisation.name = title.chars().rev().collect();
            document.naming = naming;
            let people = people.into_iter().enumerate();
            document.leaders = people
                .map(|(number, (name, speaks_last, active))| Leader {
                    id: leader(number),
                    name,
                    role: String::new(),
                    department: String::new(),
                    speaks_last,
                    active,
                })
                .collect();
            document.official_priorities = priorities
                .into_iter()
                .map(|number| Priority { id: priority(number), text: title.clone() })
                .collect();
            document.decisions =
                decisions.iter().map(|(number, (text, owner))| decision(*number, text, *owner)).collect();
            document.actions =
                decisions.into_iter().map(|(number, (text, owner))| action(number, text, owner)).collect();
            document
        },
    )
}

fn decision(number: u8, text: &str, owner: Option<usize>) -> Decision {
    let id = DecisionId::parse(&format!("d{number}")).unwrap();
    let due = owner.map(|_| at(0).date_naive());
    Decision { id, text: text.to_owned(), owner: owner.map(leader), due, origin: None, written_at: at(9) }
}

fn action(number: u8, text: String, owner: Option<usize>) -> Action {
    let id = ActionId::parse(&format!("a{number}")).unwrap();
    let origin = Some(VISION);
    Action { id, text, owner: owner.map(leader), due: None, origin, done: owner.is_none(), written_at: at(9) }
}

fn board() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(text(60).prop_filter("a board holds no blank", |text| !text.trim().is_empty()))
}

/// Copies some of our sheets over theirs, as if both had them from before they parted.
fn share_answers(ours: &Document, theirs: &mut Document, mask: u64) {
    let (ours, theirs) = (&ours.exercises[&VISION], theirs.exercises.get_mut(&VISION).unwrap());
    for (ours, theirs) in ours.rounds.iter().zip(&mut theirs.rounds) {
        let open = theirs.is_open();
        let (Responses::Named(ours), Responses::Named(sheets)) = (&ours.responses, &mut theirs.responses)
        else {
            continue;
        };
        for (number, (leader, response)) in ours.iter().enumerate() {
            if mask >> number & 1 == 1 && sheets.contains_key(leader) {
                let mut response = response.clone();
                response.handed_in.iter_mut().for_each(|handed_in| handed_in.late &= !open);
                sheets.insert(leader.clone(), response);
                theirs.groupings.clear();
            }
        }
    }
}

pub fn leader(number: usize) -> LeaderId {
    LeaderId::parse(&format!("l{number}")).unwrap()
}

fn priority(number: u8) -> PriorityId {
    PriorityId::parse(&format!("p{number}")).unwrap()
}
