//! Who took part, as far as answers are told.

use crate::model::{Document, Leader, Responses, Round};

/// Those who answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TookPart {
    /// Who answered by name, in the order of the room.
    pub named: Vec<String>,
    /// How many answered without names, in the round in which most did.
    pub unnamed: usize,
}

/// Who took part in the rounds of a workshop. Sheets without names are only counted: those that a survey brings stand in
/// the places of leaders who may not have answered.
pub fn took_part(document: &Document) -> TookPart {
    let rounds = || document.exercises.values().flat_map(|state| &state.rounds);
    let is_named = |round: &&Round| matches!(round.responses, Responses::Named(_));
    let answered =
        |leader: &&Leader| rounds().filter(is_named).any(|round| round.responses.has_handed_in(&leader.id));
    let unnamed = rounds().filter(|round| !is_named(round)).map(|round| round.responses.handed_in().len());
    TookPart {
        named: document.leaders.iter().filter(answered).map(|leader| leader.name.clone()).collect(),
        unnamed: unnamed.max().unwrap_or_default(),
    }
}
