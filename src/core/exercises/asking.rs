//! What a new round asks: matrices row by row, and options that come from the workshop, as they are worded now.

use std::collections::BTreeMap;

use super::asked::{Wordings, source};
use super::{content_for, own_options, rows_of};
use crate::model::{Document, ExerciseId, Purpose, QuestionId, Round};
use crate::question::{OptionSource, Question, QuestionKind, QuestionOption, Row};

/// Fewest options of the workshop for a question that is about them; with fewer it is left out.
const FEWEST_OPTIONS: usize = 2;

/// The questions of a new round and what the workshop brings to them.
#[derive(Default)]
pub(crate) struct Asking {
    pub(crate) questions: Vec<QuestionId>,
    pub(crate) rows: BTreeMap<QuestionId, Vec<Row>>,
    pub(crate) options: BTreeMap<OptionSource, Vec<QuestionOption>>,
}

/// What a round of these questions asks. A matrix stands for all of its rows; a row can be asked alone. A re-vote asks
/// what the last round of answers asked, in the same words. `None` where one of them is unknown, or nothing is left.
pub(crate) fn asking(
    document: &Document,
    exercise: ExerciseId,
    purpose: Purpose,
    wanted: &[QuestionId],
) -> Option<Asking> {
    let state = document.exercise(exercise).filter(|_| purpose == Purpose::Revote);
    let before = state.and_then(|state| state.last_revealed(Purpose::Answers)).map(|round| round.round());
    let workshop = Workshop { document, exercise, before };
    let known = &content_for(exercise, purpose).questions;
    let mut asking = Asking::default();
    for id in wanted {
        match known.iter().find(|question| question.id == *id) {
            Some(question) if question.rows.is_some() => {
                let rows = workshop.rows(&question.id);
                asking.add(&workshop, question, rows);
            }
            Some(question) => asking.add(&workshop, question, Vec::new()),
            None => {
                let row =
                    |matrix: &&Question| workshop.rows(&matrix.id).into_iter().find(|row| row.id == *id);
                let found = known.iter().filter(|question| question.rows.is_some());
                let (matrix, row) = found.filter_map(|matrix| Some((matrix, row(&matrix)?))).next()?;
                asking.add(&workshop, matrix, vec![row]);
            }
        }
    }
    (!asking.questions.is_empty()).then_some(asking)
}

impl Asking {
    /// What the workshop brings to these questions.
    pub(crate) fn wordings(&self, purpose: Purpose) -> Wordings<'_> {
        Wordings { purpose, rows: &self.rows, options: &self.options }
    }

    fn add(&mut self, workshop: &Workshop<'_>, question: &Question, rows: Vec<Row>) {
        if let Some(source) = source(question) {
            let options = workshop.options(source);
            if options.len() < FEWEST_OPTIONS {
                return;
            }
            self.options.insert(source, options);
        }
        if let QuestionKind::Text(limits) = &question.kind
            && let Some(source) = limits.mentions
        {
            let options = workshop.options(source);
            if !options.is_empty() {
                self.options.insert(source, options);
            }
        }
        if question.rows.is_none() {
            return self.questions.push(question.id.clone());
        }
        self.questions.extend(rows.iter().map(|row| row.id.clone()));
        self.rows.entry(question.id.clone()).or_default().extend(rows);
    }
}

/// Where rows and options come from.
struct Workshop<'a> {
    document: &'a Document,
    exercise: ExerciseId,
    /// The round that is voted on again.
    before: Option<&'a Round>,
}

impl Workshop<'_> {
    fn rows(&self, matrix: &QuestionId) -> Vec<Row> {
        match self.before {
            Some(round) => round.rows.get(matrix).cloned().unwrap_or_default(),
            None => rows_of(self.document, self.exercise, matrix),
        }
    }

    fn options(&self, source: OptionSource) -> Vec<QuestionOption> {
        match self.before {
            Some(round) => round.options.get(&source).cloned().unwrap_or_default(),
            None => own_options(self.document, source),
        }
    }
}
