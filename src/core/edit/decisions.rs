//! Writing down decisions and actions.

use chrono::NaiveDate;

use super::EditError;
use super::lists::{add, find, fits, remove};
use crate::model::{Action, ActionId, Decision, DecisionId, Document, InsightId, LeaderId, limits};

/// One change of the decisions.
#[derive(Clone, Debug, PartialEq)]
pub enum DecisionEdit {
    /// Writes one down.
    Add(Decision),
    /// Changes one field.
    Update {
        /// Which.
        id: DecisionId,
        /// What.
        field: DecisionField,
    },
    /// Takes one out.
    Remove(DecisionId),
}

/// One field of a decision.
#[derive(Clone, Debug, PartialEq)]
pub enum DecisionField {
    /// What was decided.
    Text(String),
    /// Who answers for it.
    Owner(Option<LeaderId>),
    /// By when it holds.
    Due(Option<NaiveDate>),
}

/// One change of the actions.
#[derive(Clone, Debug, PartialEq)]
pub enum ActionEdit {
    /// Writes one down.
    Add(Action),
    /// Changes one field.
    Update {
        /// Which.
        id: ActionId,
        /// What.
        field: ActionField,
    },
    /// Takes one out.
    Remove(ActionId),
}

/// One field of an action.
#[derive(Clone, Debug, PartialEq)]
pub enum ActionField {
    /// What will be done.
    Text(String),
    /// Who does it.
    Owner(Option<LeaderId>),
    /// By when.
    Due(Option<NaiveDate>),
    /// Done or not.
    Done(bool),
}

pub(super) fn decide(document: &mut Document, edit: &DecisionEdit) -> Result<(), EditError> {
    match edit {
        DecisionEdit::Add(decision) => {
            fits(&decision.text, limits::TEXT_CHARS)?;
            owner_known(document, decision.owner.as_ref())?;
            add(&mut document.decisions, decision.clone(), |known| known.id == decision.id, limits::DECISIONS)
        }
        DecisionEdit::Update { id, field } => {
            if let DecisionField::Owner(owner) = field {
                owner_known(document, owner.as_ref())?;
            }
            let decision = find(&mut document.decisions, |decision| decision.id == *id)?;
            match field {
                DecisionField::Text(text) => {
                    fits(text, limits::TEXT_CHARS)?;
                    decision.text.clone_from(text);
                }
                DecisionField::Owner(owner) => decision.owner.clone_from(owner),
                DecisionField::Due(due) => decision.due = *due,
            }
            Ok(())
        }
        DecisionEdit::Remove(id) => remove(&mut document.decisions, |decision| decision.id == *id).map(drop),
    }
}

pub(super) fn act(document: &mut Document, edit: &ActionEdit) -> Result<(), EditError> {
    match edit {
        ActionEdit::Add(action) => {
            fits(&action.text, limits::TEXT_CHARS)?;
            owner_known(document, action.owner.as_ref())?;
            add(&mut document.actions, action.clone(), |known| known.id == action.id, limits::DECISIONS)
        }
        ActionEdit::Update { id, field } => {
            if let ActionField::Owner(owner) = field {
                owner_known(document, owner.as_ref())?;
            }
            let action = find(&mut document.actions, |action| action.id == *id)?;
            match field {
                ActionField::Text(text) => {
                    fits(text, limits::TEXT_CHARS)?;
                    action.text.clone_from(text);
                }
                ActionField::Owner(owner) => action.owner.clone_from(owner),
                ActionField::Due(due) => action.due = *due,
                ActionField::Done(done) => action.done = *done,
            }
            Ok(())
        }
        ActionEdit::Remove(id) => remove(&mut document.actions, |action| action.id == *id).map(drop),
    }
}

pub(super) fn set_aside(
    document: &mut Document,
    insight: &InsightId,
    why: Option<&str>,
) -> Result<(), EditError> {
    let Some(why) = why else {
        document.set_aside.remove(insight);
        return Ok(());
    };
    fits(why, limits::LINE_CHARS)?;
    if document.set_aside.len() >= limits::SET_ASIDE && !document.set_aside.contains_key(insight) {
        return Err(EditError::TooMany(limits::SET_ASIDE));
    }
    document.set_aside.insert(insight.clone(), why.to_owned());
    Ok(())
}

fn owner_known(document: &Document, owner: Option<&LeaderId>) -> Result<(), EditError> {
    match owner {
        Some(owner) if document.leader(owner).is_none() => Err(EditError::Gone),
        _ => Ok(()),
    }
}
