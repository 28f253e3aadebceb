//! Questions as one round asks them: most as the content words them, some with what the workshop brought in.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::{content, content_for};
use crate::model::{ExerciseId, ExerciseState, Purpose, QuestionId, Round};
use crate::question::{OptionSource, Options, Question, QuestionKind, QuestionOption, Row, RowOf, Rows};

/// The question with this id as `round` asks it; `None` where there is none, and for a matrix, whose rows are asked in
/// its place.
pub fn asked(exercise: ExerciseId, round: &Round, id: &QuestionId) -> Option<&'static Question> {
    let wordings = Wordings { purpose: round.purpose, rows: &round.rows, options: &round.options };
    wordings.question(exercise, id)
}

/// Whether this exercise asks a question with this id, or has shown its answers.
pub(crate) fn was_asked(exercise: ExerciseId, state: &ExerciseState, id: &QuestionId) -> bool {
    let shown = |round: &Round| !round.is_open() && round.purpose != Purpose::Commitment;
    content(exercise).questions.iter().any(|known| known.id == *id && known.rows.is_none())
        || state.rounds.iter().filter(|round| shown(round)).any(|round| round.questions.contains(id))
}

/// Where a question gets options from.
pub(super) fn source(question: &Question) -> Option<OptionSource> {
    question.kind.options()?.from
}

/// What the workshop brings to the questions of one round.
#[derive(Clone, Copy)]
pub(crate) struct Wordings<'a> {
    /// Why they are asked.
    pub(crate) purpose: Purpose,
    /// The rows of each matrix.
    pub(crate) rows: &'a BTreeMap<QuestionId, Vec<Row>>,
    /// Options by where they come from.
    pub(crate) options: &'a BTreeMap<OptionSource, Vec<QuestionOption>>,
}

impl<'a> Wordings<'a> {
    /// The question with this id.
    pub(crate) fn question(self, exercise: ExerciseId, id: &QuestionId) -> Option<&'static Question> {
        let questions = &content_for(exercise, self.purpose).questions;
        match questions.iter().find(|question| question.id == *id) {
            Some(question) if question.rows.is_some() => None,
            Some(question) if source(question).is_none() => Some(question),
            Some(question) => {
                let (own, key) = (self.own(question), question.key);
                Some(keep(&Wording { template: question, row: None, own, key }))
            }
            None => questions.iter().find_map(|matrix| self.row(matrix, id)),
        }
    }

    /// The row with this id, if it is one of this matrix.
    fn row(self, matrix: &'static Question, id: &QuestionId) -> Option<&'static Question> {
        let rows = self.rows.get(&matrix.id)?;
        let place = rows.iter().position(|row| row.id == *id)?;
        let key = matrix.key && place == 0 && self.purpose == Purpose::Answers;
        Some(keep(&Wording { template: matrix, row: rows.get(place), own: self.own(matrix), key }))
    }

    fn own(self, question: &Question) -> &'a [QuestionOption] {
        source(question).and_then(|source| self.options.get(&source)).map(Vec::as_slice).unwrap_or_default()
    }
}

/// What a question is made of that no content file words alone.
struct Wording<'a> {
    template: &'static Question,
    row: Option<&'a Row>,
    own: &'a [QuestionOption],
    key: bool,
}

/// A question that was made, and what it was made of.
struct Kept {
    template: &'static Question,
    row: Option<Row>,
    own: Vec<QuestionOption>,
    question: &'static Question,
}

/// The question of this wording. Like the content's own questions it lives as long as the app, once for each wording
/// that a round has asked, so that everything else can treat both alike.
fn keep(wording: &Wording<'_>) -> &'static Question {
    static KEPT: Mutex<Vec<Kept>> = Mutex::new(Vec::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let same = |kept: &&Kept| {
        std::ptr::eq(kept.template, wording.template)
            && kept.question.key == wording.key
            && kept.row.as_ref() == wording.row
            && kept.own == wording.own
    };
    if let Some(found) = kept.iter().find(same) {
        return found.question;
    }
    let question: &'static Question = Box::leak(Box::new(make(wording)));
    let (row, own) = (wording.row.cloned(), wording.own.to_vec());
    kept.push(Kept { template: wording.template, row, own, question });
    question
}

fn make(wording: &Wording<'_>) -> Question {
    let template = wording.template;
    let mut question = Question { rows: None, key: wording.key, ..template.clone() };
    if let QuestionKind::Choice(options) | QuestionKind::Ranking(options) | QuestionKind::Split(options) =
        &mut question.kind
    {
        *options = with_own(options, wording.own);
    }
    if let (Some(rows), Some(row)) = (&template.rows, wording.row) {
        word_row(&mut question, rows, row, wording.own.len());
    }
    question
}

fn with_own(options: &Options, own: &[QuestionOption]) -> Options {
    Options { options: own.iter().chain(&options.options).cloned().collect(), from: options.from }
}

fn word_row(question: &mut Question, rows: &Rows, row: &Row, own_options: usize) {
    let name = &row.text;
    let heading = std::mem::replace(&mut question.text, rows.text.replace("{row}", name));
    question.short = rows.short.replace("{row}", name);
    question.row = Some(RowOf { matrix: question.id.clone(), heading, row: row.clone(), own_options });
    question.id = row.id.clone();
}
