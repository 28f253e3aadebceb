//! What can go into a report, and the document that is left of a workshop when only that goes.

use std::collections::BTreeSet;

use super::unnamed::without_names;
use crate::exchange::export::revealed_only;
use crate::exercises::exercise;
use crate::insights::{Insight, insights};
use crate::model::leader::{UNNAMED_FROM, UNNAMED_REVEAL_FROM};
use crate::model::{
    Board, Cascade, Document, ExerciseId, ExerciseState, InsightId, Naming, Purpose, Responses, Roles, Round,
    Slot,
};

/// Something that is in a report or not. What belongs to every report, such as who took part, is no part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Where the team stands over all exercises, and what does not fit together.
    Standing,
    /// The decisions.
    Decisions,
    /// The actions.
    Actions,
    /// What was answered in an exercise, and what it says.
    Answers(ExerciseId),
    /// What was agreed in an exercise, and who stands behind it.
    Agreed(ExerciseId),
    /// Who gave which answer.
    Names,
}

/// The parts that a report of this workshop can have, in its order. What nobody may see yet is never among them.
pub fn offered(document: &Document) -> Vec<Part> {
    let document = &revealed_only(document);
    let known: Vec<(ExerciseId, &ExerciseState)> =
        in_order(document).into_iter().filter_map(|id| Some((id, document.exercise(id)?))).collect();
    let has_answers = |state: &ExerciseState| state.rounds.iter().any(is_of_answers);
    let mut parts = Vec::new();
    parts.extend(known.iter().any(|(_, state)| has_answers(state)).then_some(Part::Standing));
    parts.extend((!document.decisions.is_empty()).then_some(Part::Decisions));
    parts.extend((!document.actions.is_empty()).then_some(Part::Actions));
    for (id, state) in known {
        parts.extend(has_answers(state).then_some(Part::Answers(id)));
        parts.extend(has_agreed(document, id, state).then_some(Part::Agreed(id)));
    }
    parts.extend(names_any(document).then_some(Part::Names));
    parts
}

/// The exercises of a report: those of the agenda in its order, then what was done beside it.
pub fn in_order(document: &Document) -> Vec<ExerciseId> {
    let mut order: Vec<ExerciseId> = Vec::new();
    for id in document.agenda.exercises().chain(document.exercises.keys().copied()) {
        if !order.contains(&id) {
            order.push(id);
        }
    }
    order
}

fn is_of_answers(round: &Round) -> bool {
    match round.purpose {
        Purpose::Answers | Purpose::Revote => !round.is_open(),
        Purpose::Commitment => false,
    }
}

fn has_agreed(document: &Document, id: ExerciseId, state: &ExerciseState) -> bool {
    let on_board = state.board.fields.values().any(|value| !value.is_blank());
    let voted = state.last_revealed(Purpose::Commitment).is_some();
    let beside = match id {
        ExerciseId::Goals => !document.goals.is_empty(),
        ExerciseId::Roles => !document.roles.is_empty(),
        ExerciseId::Vision | ExerciseId::Messaging | ExerciseId::Culture | ExerciseId::Pulse => false,
    };
    on_board || voted || beside
}

/// Whether any answer bears a name.
fn names_any(document: &Document) -> bool {
    let rounds = document.exercises.values().flat_map(|state| &state.rounds);
    rounds.into_iter().any(|round| matches!(round.responses, Responses::Named(_)))
}

/// Whether these answers of an exercise can be told without names. Where they are about persons they can't, and among
/// too few it would be known whose they are.
pub(super) fn can_be_unnamed(id: ExerciseId, round: &Round) -> bool {
    let are_enough = match &round.responses {
        Responses::Named(by_leader) => {
            let handed_in = by_leader.values().filter_map(|response| response.handed_in.as_ref());
            handed_in.filter(|handed_in| !handed_in.late).count() >= UNNAMED_FROM
        }
        // They were given and revealed without names.
        Responses::Unnamed(unnamed) => unnamed.handed_in.len() >= UNNAMED_REVEAL_FROM,
    };
    !exercise(id).always_named && are_enough
}

/// The workshop with nothing in it but what was revealed and is in `parts`.
pub fn reduced(document: &Document, parts: &BTreeSet<Part>) -> Document {
    let mut document = revealed_only(document);
    if !parts.contains(&Part::Decisions) {
        document.decisions.clear();
    }
    if !parts.contains(&Part::Actions) {
        document.actions.clear();
    }
    if !parts.contains(&Part::Standing) {
        document.set_aside.clear();
    }
    if !parts.contains(&Part::Agreed(ExerciseId::Goals)) {
        document.goals = Cascade::default();
    }
    if !parts.contains(&Part::Agreed(ExerciseId::Roles)) {
        document.roles = Roles::default();
    }
    for (id, state) in &mut document.exercises {
        reduce(*id, state, parts);
    }
    let is_in = |id: &ExerciseId| parts.contains(&Part::Answers(*id)) || parts.contains(&Part::Agreed(*id));
    document.exercises.retain(|id, _| is_in(id));
    document.agenda.items.retain(|item| match item.slot {
        Slot::Exercise(id) => is_in(&id),
        Slot::Break => true,
    });
    if !parts.contains(&Part::Names) && names_any(&document) {
        document.naming = Naming::Unnamed;
        without_names(&mut document);
    }
    document
}

/// What does not fit together in a report that is left of `document`. Where a part is left out, a rule may miss what stands
/// in it, such as what was decided about a problem: nothing is told that the workshop itself does not say.
pub fn insights_told(document: &Document, told: &Document) -> Vec<Insight> {
    let known: BTreeSet<InsightId> =
        insights(&revealed_only(document)).iter().map(|insight| insight.id()).collect();
    insights(told).into_iter().filter(|insight| known.contains(&insight.id())).collect()
}

fn reduce(id: ExerciseId, state: &mut ExerciseState, parts: &BTreeSet<Part>) {
    let (answers, agreed) = (parts.contains(&Part::Answers(id)), parts.contains(&Part::Agreed(id)));
    state.rounds.retain(|round| match round.purpose {
        Purpose::Answers | Purpose::Revote => answers,
        Purpose::Commitment => agreed,
    });
    if !answers {
        state.discussion.clear();
    }
    if !agreed {
        state.board = Board::default();
    }
}
