//! Putting cards together that mean the same.

use super::EditError;
use super::lists::fits;
use super::round::round_mut;
use crate::exercises;
use crate::model::{
    CardRef, Document, ExerciseId, Group, GroupId, Grouping, PriorityId, QuestionId, Round, RoundNumber,
    limits,
};
use crate::question::{Answer, QuestionKind};

/// One change of a grouping.
#[derive(Clone, Debug, PartialEq)]
pub enum GroupingEdit {
    /// Puts a card somewhere else.
    Place {
        /// Which card.
        card: CardRef,
        /// Where.
        target: CardTarget,
    },
    /// Names a group.
    Rename {
        /// Which group.
        group: GroupId,
        /// Its new name.
        name: String,
    },
    /// Says for which official priority a group stands.
    Official {
        /// Which group.
        group: GroupId,
        /// Which priority, or none.
        priority: Option<PriorityId>,
    },
    /// The room agrees with the grouping, or wants to change it again.
    Confirm(bool),
}

/// Where a card goes.
#[derive(Clone, Debug, PartialEq)]
pub enum CardTarget {
    /// Into an existing group.
    Group(GroupId),
    /// Into a new group with this id and name.
    New(GroupId, String),
    /// Out of every group: it stands for itself.
    Alone,
}

pub(super) fn apply(
    document: &mut Document,
    exercise: ExerciseId,
    number: RoundNumber,
    question: &QuestionId,
    edit: &GroupingEdit,
) -> Result<(), EditError> {
    let official_known = |wanted: &PriorityId| document.official_priorities.iter().any(|p| p.id == *wanted);
    if let GroupingEdit::Official { priority: Some(priority), .. } = edit
        && !official_known(priority)
    {
        return Err(EditError::Gone);
    }
    let round = round_mut(document, exercise, number)?;
    if round.is_open() {
        return Err(EditError::RoundHidden);
    }
    if !has_cards(exercise, round, question) {
        return Err(EditError::Gone);
    }
    if let GroupingEdit::Place { card, .. } = edit
        && !is_card(round, question, card)
    {
        return Err(EditError::Gone);
    }
    let grouping = round.groupings.entry(question.clone()).or_default();
    match edit {
        GroupingEdit::Place { card, target } => place(grouping, card, target),
        GroupingEdit::Rename { group, name } => {
            fits(name, limits::LINE_CHARS)?;
            group_mut(grouping, group)?.name.clone_from(name);
            Ok(())
        }
        GroupingEdit::Official { group, priority } => {
            group_mut(grouping, group)?.official.clone_from(priority);
            grouping.drop_empty_groups();
            grouping.confirmed = false;
            Ok(())
        }
        GroupingEdit::Confirm(confirmed) => {
            grouping.confirmed = *confirmed;
            Ok(())
        }
    }
}

/// Whether `question` is a List that was asked in `round`.
fn has_cards(exercise: ExerciseId, round: &Round, question: &QuestionId) -> bool {
    let known = exercises::question(exercise, round.purpose, question);
    round.questions.contains(question) && known.is_some_and(|q| matches!(q.kind, QuestionKind::List(_)))
}

fn is_card(round: &Round, question: &QuestionId, card: &CardRef) -> bool {
    round.responses.voices(question).iter().any(|voice| match voice.value {
        Answer::List(lines) if voice.sheet == card.sheet => {
            lines.get(usize::from(card.line)).is_some_and(|line| !line.trim().is_empty())
        }
        _ => false,
    })
}

fn group_mut<'a>(grouping: &'a mut Grouping, id: &GroupId) -> Result<&'a mut Group, EditError> {
    grouping.groups.iter_mut().find(|group| group.id == *id).ok_or(EditError::Gone)
}

fn place(grouping: &mut Grouping, card: &CardRef, target: &CardTarget) -> Result<(), EditError> {
    if let CardTarget::New(id, name) = target {
        fits(name, limits::LINE_CHARS)?;
        if grouping.groups.iter().any(|group| group.id == *id) {
            return Err(EditError::IdTaken);
        }
        if grouping.groups.len() >= limits::GROUPS {
            return Err(EditError::TooMany(limits::GROUPS));
        }
        let group = Group { id: id.clone(), name: name.clone(), cards: Vec::new(), official: None };
        grouping.groups.push(group);
    }
    if let CardTarget::Group(id) = target {
        group_mut(grouping, id)?;
    }
    for group in &mut grouping.groups {
        group.cards.retain(|known| known != card);
    }
    if let CardTarget::Group(id) | CardTarget::New(id, _) = target {
        group_mut(grouping, id)?.cards.push(card.clone());
    }
    grouping.drop_empty_groups();
    grouping.confirmed = false;
    Ok(())
}
