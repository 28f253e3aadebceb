//! Agreeing on who answers for what.

use super::EditError;
use super::lists::fits;
use crate::exercises::roles::matters;
use crate::model::goals::PriorityRef;
use crate::model::{Charter, Document, LeaderId, OptionId, Part, QuestionId, Vocabulary, limits};

/// One change of decision rights or role charters.
#[derive(Clone, Debug, PartialEq)]
pub enum RolesEdit {
    /// The letters that stand for the parts.
    Vocabulary(Vocabulary),
    /// The part of a leader in a matter, or none any more.
    Part {
        /// Which domain or decision.
        matter: QuestionId,
        /// Who.
        leader: LeaderId,
        /// What.
        part: Option<Part>,
    },
    /// Who decides in each of these matters. One in which somebody decides already stays as it is.
    Decide(Vec<(QuestionId, LeaderId)>),
    /// A leader contributes to a priority.
    Contribute {
        /// Who.
        leader: LeaderId,
        /// To what, in its words of today; those of an earlier choice are replaced.
        priority: PriorityRef,
    },
    /// A leader no longer contributes to a priority.
    Withdraw {
        /// Who.
        leader: LeaderId,
        /// From what.
        priority: OptionId,
    },
    /// What the others can count on.
    Promise {
        /// Whose promise.
        leader: LeaderId,
        /// The words.
        text: String,
    },
}

impl RolesEdit {
    pub(super) fn field(&self) -> Option<String> {
        match self {
            Self::Promise { leader, .. } => Some(format!("promise/{leader}")),
            _ => None,
        }
    }
}

pub(super) fn apply(document: &mut Document, edit: &RolesEdit) -> Result<(), EditError> {
    match edit {
        RolesEdit::Vocabulary(vocabulary) => document.roles.vocabulary = *vocabulary,
        RolesEdit::Part { matter, leader, part } => set_part(document, matter, leader, *part)?,
        RolesEdit::Decide(deciders) => {
            for (matter, leader) in deciders {
                if document.roles.deciders(matter).next().is_none() {
                    set_part(document, matter, leader, Some(Part::Decides))?;
                }
            }
        }
        RolesEdit::Contribute { leader, priority } => contribute(document, leader, priority)?,
        RolesEdit::Withdraw { leader, priority } => {
            change_charter(document, leader, |charter| {
                charter.contributes.retain(|known| known.id != *priority);
            })?;
        }
        RolesEdit::Promise { leader, text } => {
            fits(text, limits::TEXT_CHARS)?;
            change_charter(document, leader, |charter| charter.promise.clone_from(text))?;
        }
    }
    Ok(())
}

fn set_part(
    document: &mut Document,
    matter: &QuestionId,
    leader: &LeaderId,
    part: Option<Part>,
) -> Result<(), EditError> {
    let is_known = matters(document).iter().any(|known| known.row.id == *matter);
    if !is_known || document.leader(leader).is_none() {
        return Err(EditError::Gone);
    }
    let parts = document.roles.rights.entry(matter.clone()).or_default();
    match part {
        Some(part) => parts.insert(leader.clone(), part),
        None => parts.remove(leader),
    };
    document.roles.rights.retain(|_, parts| !parts.is_empty());
    Ok(())
}

fn contribute(document: &mut Document, leader: &LeaderId, priority: &PriorityRef) -> Result<(), EditError> {
    fits(&priority.text, limits::LINE_CHARS)?;
    let known = document.roles.charters.get(leader).map_or(&[][..], |charter| &charter.contributes);
    let is_new = known.iter().all(|known| known.id != priority.id);
    if is_new && known.len() >= limits::PRIORITIES {
        return Err(EditError::TooMany(limits::PRIORITIES));
    }
    change_charter(document, leader, |charter| {
        match charter.contributes.iter_mut().find(|known| known.id == priority.id) {
            Some(known) => known.clone_from(priority),
            None => charter.contributes.push(priority.clone()),
        }
    })
}

fn change_charter(
    document: &mut Document,
    leader: &LeaderId,
    change: impl FnOnce(&mut Charter),
) -> Result<(), EditError> {
    document.leader(leader).ok_or(EditError::Gone)?;
    change(document.roles.charters.entry(leader.clone()).or_default());
    document.roles.charters.retain(|_, charter| !charter.is_blank());
    Ok(())
}
