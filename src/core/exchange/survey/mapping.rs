//! What each column of a survey is taken for.

use std::collections::{BTreeMap, BTreeSet};

use super::key_of;
use super::people::{Person, Roster};
use super::plan::naming;
use super::read::Table;
use super::values::{Reading, scale_of};
use crate::exercises::{SheetPlan, content};
use crate::model::{Document, ExerciseId, Naming, QuestionId};
use crate::question::{Question, QuestionKind, RatingScale};
use crate::words::{pieces, stem};

/// A header has a question's words if it has so many of a hundred of them, in any form.
const WORDS_OF_A_HUNDRED: usize = 60;
/// Columns that hold parts of a name.
const NAME_COLUMNS: usize = 2;

/// What a column is taken for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Nothing.
    #[default]
    Ignore,
    /// The name of whoever answered, or a part of it.
    Name,
    /// The answers to this question.
    Question(QuestionId),
}

/// How a survey is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapping {
    /// What each column is.
    pub targets: Vec<Target>,
    /// Whether numbers are points of our scale, if somebody has said so.
    pub numbers_are_points: Option<bool>,
    /// What words stand for, as somebody has said, by the keys of [`Value`](super::Value).
    pub readings: BTreeMap<String, Reading>,
    /// Who strangers are, as somebody has said, by the keys of [`Stranger`](super::Stranger).
    pub people: BTreeMap<String, Person>,
    questions: Vec<&'static Question>,
}

/// Whether all that an exercise asks can be told from a table.
pub fn takes_surveys(exercise: ExerciseId) -> bool {
    content(exercise).questions.iter().all(is_told_by_a_cell)
}

fn is_told_by_a_cell(question: &Question) -> bool {
    question.rows.is_none() && matches!(question.kind, QuestionKind::Rating(_) | QuestionKind::Text(_))
}

/// What a survey can answer: the questions of the round that is open, else those of a first one.
pub fn questions_for(document: &Document, exercise: ExerciseId) -> Vec<&'static Question> {
    let asked = SheetPlan::to_print(document, exercise).parts.into_iter().flat_map(|part| part.questions);
    asked.filter(|question| is_told_by_a_cell(question)).collect()
}

impl Mapping {
    /// A first mapping: columns whose headers have a question's words, and the column that holds the leaders' names.
    pub fn suggest(table: &Table, document: &Document, exercise: ExerciseId) -> Self {
        let questions = questions_for(document, exercise);
        let mut targets = vec![Target::Ignore; table.headers.len()];
        for (column, question) in alike(&table.headers, &questions) {
            if let Some(target) = targets.get_mut(column) {
                *target = Target::Question(question.id.clone());
            }
        }
        if naming(document, exercise) == Naming::Named {
            for column in name_columns(table, document, &targets) {
                if let Some(target) = targets.get_mut(column) {
                    *target = Target::Name;
                }
            }
        }
        Self { targets, questions, ..Self::default() }
    }

    /// Takes a column for something else.
    pub fn set_target(&mut self, column: usize, target: Target) {
        if let Some(place) = self.targets.get_mut(column) {
            *place = target;
        }
    }

    /// Whether another column answers the same question as this one.
    pub fn is_double(&self, column: usize) -> bool {
        let Some(target @ Target::Question(_)) = self.targets.get(column) else { return false };
        self.targets.iter().filter(|other| *other == target).count() > 1
    }

    /// The columns that answer a question, each with it.
    pub fn answered(&self) -> impl Iterator<Item = (usize, &'static Question)> {
        self.targets.iter().enumerate().filter_map(|(column, target)| match target {
            Target::Question(id) => {
                self.questions.iter().find(|question| question.id == *id).map(|question| (column, *question))
            }
            Target::Ignore | Target::Name => None,
        })
    }

    /// The questions that no column answers.
    pub fn unanswered(&self) -> Vec<&'static Question> {
        let answered: BTreeSet<&QuestionId> = self.answered().map(|(_, question)| &question.id).collect();
        self.questions.iter().filter(|question| !answered.contains(&question.id)).copied().collect()
    }

    pub(super) fn rated(&self) -> impl Iterator<Item = (usize, &'static RatingScale)> {
        self.answered().filter_map(|(column, question)| Some((column, scale_of(&question.kind)?)))
    }

    pub(super) fn name_columns(&self) -> Vec<usize> {
        let named = self.targets.iter().enumerate().filter(|(_, target)| **target == Target::Name);
        named.map(|(column, _)| column).collect()
    }
}

/// Pairs of columns and questions that have the same words, the most alike first; each once.
fn alike(headers: &[String], questions: &[&'static Question]) -> Vec<(usize, &'static Question)> {
    let asked: Vec<BTreeSet<String>> = questions.iter().map(|question| stems(&question.text)).collect();
    let mut pairs = Vec::new();
    for (column, header) in headers.iter().enumerate() {
        let said = stems(header);
        let key = key_of(header);
        for (question, words) in questions.iter().zip(&asked) {
            let likeness = if key == question.id.as_str() { usize::MAX } else { likeness(words, &said) };
            if likeness > 0 {
                pairs.push((likeness, column, *question));
            }
        }
    }
    pairs.sort_by_key(|(likeness, ..)| std::cmp::Reverse(*likeness));
    let (mut columns, mut taken) = (BTreeSet::new(), BTreeSet::new());
    let free = |(_, column, question): (usize, usize, &'static Question)| {
        let is_free = !columns.contains(&column) && !taken.contains(&question.id);
        is_free.then(|| {
            columns.insert(column);
            taken.insert(&question.id);
            (column, question)
        })
    };
    pairs.into_iter().filter_map(free).collect()
}

/// How alike a question and a header are: of a hundred words of both, those that they share; 0 where too few are shared.
fn likeness(question: &BTreeSet<String>, header: &BTreeSet<String>) -> usize {
    let shared = question.intersection(header).count();
    if shared * 100 < question.len() * WORDS_OF_A_HUNDRED {
        return 0;
    }
    200 * shared / (question.len() + header.len()).max(1)
}

/// The stems of all words. Plain ones count too: a form asks the question in its own words.
fn stems(text: &str) -> BTreeSet<String> {
    let words = pieces(text).filter(|(piece, is_word)| *is_word && piece.parse::<u32>().is_err());
    words.map(|(word, _)| stem(word)).collect()
}

/// The column that holds most leaders' names, else those that are called a name.
fn name_columns(table: &Table, document: &Document, targets: &[Target]) -> Vec<usize> {
    let roster = Roster::of(document);
    let is_free = |column: &usize| targets.get(*column) == Some(&Target::Ignore);
    let free = || (0..table.headers.len()).filter(is_free);
    let known =
        |column: usize| table.rows.iter().filter(|row| roster.leader(row.cell(column)).is_some()).count();
    let best = free().map(|column| (known(column), std::cmp::Reverse(column))).max();
    if let Some((1.., column)) = best {
        return vec![column.0];
    }
    let is_name = |column: &usize| {
        let header = table.headers.get(*column).map(|header| key_of(header)).unwrap_or_default();
        pieces(&header).any(|(word, _)| word == "name")
    };
    free().filter(is_name).take(NAME_COLUMNS).collect()
}
