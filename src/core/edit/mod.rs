//! Edits: the only way to change a workshop.
//!
//! [`apply`] takes a document and an edit and gives a new document or a reason why not. It knows no clock and draws no
//! random number: moments and ids travel in the edit.

mod agenda;
mod board;
mod decisions;
mod error;
mod first_grouping;
mod goals;
mod grouping;
mod leaders;
mod lists;
mod received;
mod records;
mod roles;
mod round;
mod rows;
mod sheets;
mod workshop;

pub use agenda::AgendaEdit;
pub use board::Cell;
pub use decisions::{ActionEdit, ActionField, DecisionEdit, DecisionField};
pub use error::EditError;
pub use goals::{Below, GoalEdit, GoalField, KpiField, LinkEdit, Spot, Step};
pub use grouping::{CardTarget, GroupingEdit};
pub use leaders::{LeaderEdit, LeaderField};
pub use lists::PriorityEdit;
pub use received::Received;
pub use records::RecordEdit;
pub use roles::RolesEdit;
pub use round::RoundEdit;
pub use rows::RowEdit;
pub use workshop::WorkshopEdit;

use crate::exercises::content_for;
use crate::model::{
    BoardValue, DiscussionMark, Document, ExerciseId, FieldId, InsightId, Purpose, QuestionId, ReplyKey,
    RoundNumber, Stage, Timestamp,
};

/// One change of a workshop.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// The company, the title, named or unnamed.
    Workshop(WorkshopEdit),
    /// The leaders.
    Leader(LeaderEdit),
    /// The official priorities.
    Priority(PriorityEdit),
    /// The plan of the day.
    Agenda(AgendaEdit),
    /// The stage that the room is in.
    Stage {
        /// Of which exercise.
        exercise: ExerciseId,
        /// The stage.
        stage: Stage,
    },
    /// The key that opens replies from other devices. The first one stays.
    ReplyKey(ReplyKey),
    /// What the facilitator notes.
    Notes {
        /// On which exercise.
        exercise: ExerciseId,
        /// What the notes say now.
        text: String,
    },
    /// A new round. Earlier ones stay as they are.
    OpenRound {
        /// Of which exercise.
        exercise: ExerciseId,
        /// Why.
        purpose: Purpose,
        /// Which questions.
        questions: Vec<QuestionId>,
        /// When.
        at: Timestamp,
    },
    /// Something within a round.
    Round {
        /// Of which exercise.
        exercise: ExerciseId,
        /// Which round.
        round: RoundNumber,
        /// What.
        edit: RoundEdit,
    },
    /// Cards put together.
    Grouping {
        /// Of which exercise.
        exercise: ExerciseId,
        /// Which round.
        round: RoundNumber,
        /// Which List question.
        question: QuestionId,
        /// What.
        edit: GroupingEdit,
    },
    /// A mark in the discussion queue.
    Discussion {
        /// Of which exercise.
        exercise: ExerciseId,
        /// Which question.
        question: QuestionId,
        /// The new mark.
        mark: DiscussionMark,
    },
    /// A field of the board.
    Board {
        /// Of which exercise.
        exercise: ExerciseId,
        /// Which field.
        field: FieldId,
        /// What it holds now.
        value: BoardValue,
    },
    /// A cell of a table on the board.
    Cell {
        /// Of which exercise.
        exercise: ExerciseId,
        /// Which cell.
        cell: Cell,
        /// What it says now; empty for nothing.
        text: String,
    },
    /// The rows of a matrix.
    Rows {
        /// Of which exercise.
        exercise: ExerciseId,
        /// Which matrix.
        matrix: QuestionId,
        /// What.
        edit: RowEdit,
    },
    /// Records of a list on the board.
    Record {
        /// Of which exercise.
        exercise: ExerciseId,
        /// Which field.
        field: FieldId,
        /// What.
        edit: RecordEdit,
    },
    /// Decision rights and role charters.
    Roles(RolesEdit),
    /// The cascade of goals.
    Goal(GoalEdit),
    /// A contradiction is set aside, with why, or taken up again.
    SetAside {
        /// Which.
        insight: InsightId,
        /// Why; `None` to take it up again.
        why: Option<String>,
    },
    /// The decisions.
    Decision(DecisionEdit),
    /// The actions.
    Action(ActionEdit),
}

/// The document after `edit`.
///
/// # Errors
/// [`EditError`] where the edit does not fit the document, which then stays as it is.
pub fn apply(document: &Document, edit: &Edit) -> Result<Document, EditError> {
    let mut next = document.clone();
    match edit {
        Edit::Workshop(edit) => workshop::apply(&mut next, edit)?,
        Edit::Leader(edit) => leaders::apply(&mut next, edit)?,
        Edit::Priority(edit) => lists::apply(&mut next, edit)?,
        Edit::Agenda(edit) => agenda::apply(&mut next, edit)?,
        Edit::Stage { exercise, stage } => next.exercises.entry(*exercise).or_default().go_to(*stage),
        Edit::ReplyKey(key) => {
            next.reply_key.get_or_insert_with(|| key.clone());
        }
        Edit::Notes { exercise, text } => board::note(&mut next, *exercise, text)?,
        Edit::OpenRound { exercise, purpose, questions, at } => {
            round::open(&mut next, *exercise, *purpose, questions, *at)?;
        }
        Edit::Round { exercise, round, edit } => round::apply(&mut next, *exercise, *round, edit)?,
        Edit::Grouping { exercise, round, question, edit } => {
            grouping::apply(&mut next, *exercise, *round, question, edit)?;
        }
        Edit::Discussion { exercise, question, mark } => {
            board::mark(&mut next, *exercise, question, mark)?;
        }
        Edit::Board { exercise, field, value } => board::write(&mut next, *exercise, field, value)?,
        Edit::Cell { exercise, cell, text } => board::write_cell(&mut next, *exercise, cell, text)?,
        Edit::Rows { exercise, matrix, edit } => rows::apply(&mut next, *exercise, matrix, edit)?,
        Edit::Record { exercise, field, edit } => records::apply(&mut next, *exercise, field, edit)?,
        Edit::Roles(edit) => roles::apply(&mut next, edit)?,
        Edit::Goal(edit) => goals::apply(&mut next, edit)?,
        Edit::SetAside { insight, why } => decisions::set_aside(&mut next, insight, why.as_deref())?,
        Edit::Decision(edit) => decisions::decide(&mut next, edit)?,
        Edit::Action(edit) => decisions::act(&mut next, edit)?,
    }
    Ok(next)
}

impl Edit {
    /// A new round of everything that is asked for this purpose.
    pub fn ask_all(exercise: ExerciseId, purpose: Purpose, at: Timestamp) -> Self {
        let asked = &content_for(exercise, purpose).questions;
        let questions = asked.iter().map(|question| question.id.clone()).collect();
        Self::OpenRound { exercise, purpose, questions, at }
    }

    /// Whether undo must stop here: rounds are opened, handed in and revealed for good, and without their key the replies
    /// to an invitation that is out could not be read.
    pub fn is_final(&self) -> bool {
        match self {
            Self::OpenRound { .. } | Self::ReplyKey(_) => true,
            Self::Round { edit, .. } => !matches!(edit, RoundEdit::Answer { .. } | RoundEdit::Predict { .. }),
            _ => false,
        }
    }

    /// Whether undo passes over it: where the room looks is no change of the workshop.
    pub fn is_silent(&self) -> bool {
        matches!(self, Self::Stage { .. })
    }

    /// What is being typed into: consecutive edits of the same field are undone together.
    pub fn field(&self) -> Option<String> {
        match self {
            Self::Workshop(edit) => edit.field(),
            Self::Leader(LeaderEdit::Update { id, field }) => {
                field.name().map(|name| format!("leader/{id}/{name}"))
            }
            Self::Priority(PriorityEdit::Rewrite { id, .. }) => Some(format!("priority/{id}")),
            Self::Agenda(AgendaEdit::SetMinutes { id, .. }) => Some(format!("minutes/{id}")),
            Self::Round { exercise, round, edit: RoundEdit::Answer { leader, question, .. } } => {
                Some(format!("answer/{}/{}/{leader}/{question}", exercise.as_str(), round.0))
            }
            Self::Grouping { exercise, round, question, edit: GroupingEdit::Rename { group, .. } } => {
                Some(format!("group/{}/{}/{question}/{group}", exercise.as_str(), round.0))
            }
            Self::Notes { exercise, .. } => Some(format!("notes/{}", exercise.as_str())),
            Self::Board { exercise, field, .. } => Some(format!("board/{}/{field}", exercise.as_str())),
            Self::Cell { exercise, cell: Cell { field, row, column }, .. } => {
                Some(format!("cell/{}/{field}/{row}/{column}", exercise.as_str()))
            }
            Self::Rows { exercise, edit, .. } => {
                edit.field().map(|name| format!("row/{}/{name}", exercise.as_str()))
            }
            Self::Record { exercise, field, edit } => {
                edit.field().map(|name| format!("record/{}/{field}/{name}", exercise.as_str()))
            }
            Self::Roles(edit) => edit.field(),
            Self::Goal(edit) => edit.field(),
            Self::Decision(DecisionEdit::Update { id, field: DecisionField::Text(_) }) => {
                Some(format!("decision/{id}"))
            }
            Self::Action(ActionEdit::Update { id, field: ActionField::Text(_) }) => {
                Some(format!("action/{id}"))
            }
            _ => None,
        }
    }
}
