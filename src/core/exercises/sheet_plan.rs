//! What a sheet asks, in its order: the same for one device, for paper, and for typing paper in.

use super::content_for;
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
        Self::new(exercise, round.purpose, &round.questions, document.others(round, leader))
    }

    /// The sheet to be printed: for the round that is open, else for a first one.
    pub fn to_print(document: &Document, exercise: ExerciseId) -> Self {
        match document.exercise(exercise).and_then(|state| state.open_round()) {
            Some(round) => {
                let others = document.expected(round).len().saturating_sub(1);
                Self::new(exercise, round.purpose, &round.questions, others)
            }
            None => {
                let content = content_for(exercise, Purpose::Answers);
                let asked: Vec<QuestionId> = content.questions.iter().map(|known| known.id.clone()).collect();
                let others = document.active_leaders().count().saturating_sub(1);
                Self::new(exercise, Purpose::Answers, &asked, others)
            }
        }
    }

    fn new(exercise: ExerciseId, purpose: Purpose, asked: &[QuestionId], others: usize) -> Self {
        let content = content_for(exercise, purpose);
        let find = |id: &QuestionId| {
            let question = content.questions.iter().find(|question| question.id == *id)?;
            asked.contains(id).then_some(question)
        };
        let mut parts: Vec<SheetPart> = content
            .steps
            .iter()
            .map(|step| {
                let questions: Vec<_> = step.questions.iter().filter_map(find).collect();
                // What several questions have in common says too little above one that is asked alone, in a re-vote.
                let is_alone = questions.len() == 1 && step.questions.len() > 1;
                let heading = if is_alone { "" } else { step.heading.as_str() };
                SheetPart { eyebrow: &step.eyebrow, heading, first: 0, questions }
            })
            .filter(|part| !part.questions.is_empty())
            .collect();
        let mut next = 1;
        for part in &mut parts {
            part.first = next;
            next += part.questions.len();
        }
        let predicts = purpose == Purpose::Answers && others >= OTHERS_FOR_PREDICTIONS;
        let key = |question: &&'static Question| predicts && question.key;
        let predictions = asked.iter().filter_map(find).filter(key).collect();
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
