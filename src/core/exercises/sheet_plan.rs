//! What a sheet asks, in its order: the same for one device, for paper, and for typing paper in.

use super::{Step, asked, asking, content_for};
use crate::model::{Document, ExerciseId, LeaderId, Purpose, QuestionId, Round, Sheet};
use crate::question::{Answer, Question};

/// How many others must be expected for a prediction to make sense.
const OTHERS_FOR_PREDICTIONS: usize = 2;

/// A sheet as it is put before a leader.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetPlan {
    /// Questions that belong together.
    pub parts: Vec<SheetPart>,
    /// Key questions, of which a leader predicts how many of the others answer alike.
    pub predictions: Vec<&'static Question>,
    /// How many others there are.
    pub others: usize,
}

/// Questions that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetPart {
    /// A word above the heading; empty for none.
    pub eyebrow: &'static str,
    /// The heading; empty where the single question is the heading.
    pub heading: &'static str,
    /// The number of its first question on the sheet; the others follow.
    pub first: usize,
    /// The questions.
    pub questions: Vec<&'static Question>,
}

/// A question that a sheet leaves open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpenQuestion {
    /// The place of its part on the sheet.
    pub part: usize,
    /// Its number on the sheet.
    pub number: usize,
    /// The question.
    pub question: &'static Question,
}

impl SheetPlan {
    /// The sheet of `leader` in a round.
    pub fn of_leader(document: &Document, exercise: ExerciseId, round: &Round, leader: &LeaderId) -> Self {
        Self::of_round(exercise, round, document.others(round, leader))
    }

    /// The sheet to be printed: for the round that is open, else for a first one.
    pub fn to_print(document: &Document, exercise: ExerciseId) -> Self {
        match document.exercise(exercise).and_then(|state| state.open_round()) {
            Some(round) => Self::of_round(exercise, round, document.expected(round).len().saturating_sub(1)),
            None => {
                let known = content_for(exercise, Purpose::Answers).questions.iter();
                let all: Vec<QuestionId> = known.map(|known| known.id.clone()).collect();
                let first = asking(document, exercise, Purpose::Answers, &all).unwrap_or_default();
                let wordings = first.wordings(Purpose::Answers);
                let asked = first.questions.iter().filter_map(|id| wordings.question(exercise, id)).collect();
                let others = document.active_leaders().count().saturating_sub(1);
                Self::new(exercise, Purpose::Answers, asked, others)
            }
        }
    }

    fn of_round(exercise: ExerciseId, round: &Round, others: usize) -> Self {
        let questions = round.questions.iter().filter_map(|id| asked(exercise, round, id)).collect();
        Self::new(exercise, round.purpose, questions, others)
    }

    fn new(exercise: ExerciseId, purpose: Purpose, asked: Vec<&'static Question>, others: usize) -> Self {
        let mut parts: Vec<SheetPart> = content_for(exercise, purpose)
            .steps
            .iter()
            .map(|step| part(step, &asked))
            .filter(|part| !part.questions.is_empty())
            .collect();
        let mut next = 1;
        for part in &mut parts {
            part.first = next;
            next += part.questions.len();
        }
        let predicts = purpose == Purpose::Answers && others >= OTHERS_FOR_PREDICTIONS;
        let predictions = asked.into_iter().filter(|question| predicts && question.key).collect();
        Self { parts, predictions, others }
    }

    /// How many questions there are, predictions not among them.
    pub fn count(&self) -> usize {
        self.parts.iter().map(|part| part.questions.len()).sum()
    }

    /// The questions that `sheet` gives no complete answer to.
    pub fn open(&self, sheet: &Sheet) -> Vec<OpenQuestion> {
        let is_open = |id: &QuestionId| !sheet.answers.get(id).is_some_and(Answer::is_complete);
        let all = self.parts.iter().enumerate().flat_map(|(part, on_it)| {
            let numbered = (on_it.first..).zip(&on_it.questions);
            numbered.map(move |(number, question)| OpenQuestion { part, number, question })
        });
        all.filter(|asked| is_open(&asked.question.id)).collect()
    }
}

/// The questions of one step that are asked; a step that names a matrix has its rows.
fn part(step: &'static Step, asked: &[&'static Question]) -> SheetPart {
    let matrix = |question: &&'static Question| question.row.as_ref().map(|row| &row.matrix);
    let of_step = |id: &QuestionId| -> Vec<&'static Question> {
        let is_meant = |question: &&&'static Question| question.id == *id || matrix(question) == Some(id);
        asked.iter().filter(is_meant).copied().collect()
    };
    let questions: Vec<&'static Question> = step.questions.iter().flat_map(of_step).collect();
    // What several questions have in common says too little above one that is asked alone, in a re-vote.
    let is_alone = questions.len() == 1 && step.questions.len() > 1;
    let heading = match questions.first().and_then(|question| question.row.as_ref()) {
        Some(row) => &row.heading,
        None if is_alone => "",
        None => &step.heading,
    };
    SheetPart { eyebrow: &step.eyebrow, heading, first: 0, questions }
}
