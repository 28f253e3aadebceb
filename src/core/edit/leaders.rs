//! Adding, changing, ordering and deactivating leaders.

use super::lists::{add, find, fits, relocate, remove};
use super::{EditError, board};
use crate::model::{Document, Leader, LeaderId, limits};

/// One change of the leaders.
#[derive(Clone, Debug, PartialEq)]
pub enum LeaderEdit {
    /// Adds leaders at the end, as one change.
    Add(Vec<Leader>),
    /// Changes one field.
    Update {
        /// Who.
        id: LeaderId,
        /// What.
        field: LeaderField,
    },
    /// Puts a leader at another place, counted from 0.
    Move {
        /// Who.
        id: LeaderId,
        /// Where.
        to: usize,
    },
    /// Takes out a leader who has left no trace; whoever has can only be deactivated.
    Remove(LeaderId),
}

/// One field of a leader.
#[derive(Clone, Debug, PartialEq)]
pub enum LeaderField {
    /// The name.
    Name(String),
    /// The role.
    Role(String),
    /// The department.
    Department(String),
    /// Owner or managing director.
    SpeaksLast(bool),
    /// Takes part in new rounds.
    Active(bool),
}

impl LeaderField {
    pub(super) fn name(&self) -> Option<&'static str> {
        match self {
            Self::Name(_) => Some("name"),
            Self::Role(_) => Some("role"),
            Self::Department(_) => Some("department"),
            Self::SpeaksLast(_) | Self::Active(_) => None,
        }
    }
}

pub(super) fn apply(document: &mut Document, edit: &LeaderEdit) -> Result<(), EditError> {
    match edit {
        LeaderEdit::Add(leaders) => leaders.iter().try_for_each(|leader| {
            for text in [&leader.name, &leader.role, &leader.department] {
                fits(text, limits::NAME_CHARS)?;
            }
            add(&mut document.leaders, leader.clone(), |known| known.id == leader.id, limits::LEADERS)
        }),
        LeaderEdit::Update { id, field } => {
            let leader = find(&mut document.leaders, |leader| leader.id == *id)?;
            update(leader, field)
        }
        LeaderEdit::Move { id, to } => relocate(&mut document.leaders, |leader| leader.id == *id, *to),
        LeaderEdit::Remove(id) => {
            if is_needed(document, id) {
                return Err(EditError::LeaderNeeded);
            }
            remove(&mut document.leaders, |leader| leader.id == *id)?;
            for round in document.exercises.values_mut().flat_map(|state| &mut state.rounds) {
                round.absent.remove(id);
            }
            Ok(())
        }
    }
}

fn update(leader: &mut Leader, field: &LeaderField) -> Result<(), EditError> {
    let (target, text) = match field {
        LeaderField::Name(text) => (&mut leader.name, text),
        LeaderField::Role(text) => (&mut leader.role, text),
        LeaderField::Department(text) => (&mut leader.department, text),
        LeaderField::SpeaksLast(speaks_last) => {
            leader.speaks_last = *speaks_last;
            return Ok(());
        }
        LeaderField::Active(active) => {
            leader.active = *active;
            return Ok(());
        }
    };
    fits(text, limits::NAME_CHARS)?;
    target.clone_from(text);
    Ok(())
}

fn is_needed(document: &Document, id: &LeaderId) -> bool {
    let in_a_round = document.exercises.values().flat_map(|state| &state.rounds).any(|round| {
        round.responses.has_handed_in(id)
            || round.responses.has_begun(id)
            || round.revealed().is_some_and(|revealed| revealed.expected().contains(id))
    });
    in_a_round
        || document.exercises.values().any(|state| board::names_leader(&state.board, id))
        || document.roles.names(id)
        || document.goals.goals.iter().any(|goal| goal.owning_leader() == Some(id))
        || document.decisions.iter().any(|decision| decision.owner.as_ref() == Some(id))
        || document.actions.iter().any(|action| action.owner.as_ref() == Some(id))
}
