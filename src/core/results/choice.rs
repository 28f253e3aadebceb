//! The reveal of a Choice: who chose what, and how far that is one choice.

use std::collections::BTreeMap;

use super::missing;
use crate::agreement::{Span, choice as agreement};
use crate::model::{LeaderId, OptionId, QuestionId, Revealed};
use crate::question::{Answer, Options, Question, QuestionKind};

/// One leader's choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Who; `None` in an unnamed round.
    pub leader: Option<LeaderId>,
    /// What.
    pub option: OptionId,
    /// Came after the reveal: drawn hollow, in no figure.
    pub late: bool,
}

/// The figures of a Choice, from three choices on.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceFigures {
    /// Agreement, 0–100.
    pub agreement: f64,
    /// Lowest and highest agreement with any one choice left out; none in unnamed rounds.
    pub one_voice: Option<Span>,
    /// Shared: two thirds chose the same. Our convention, the one of lists and
    /// splits.
    pub shared: bool,
}

/// The reveal of one Choice.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceResult {
    /// Every choice of an option that does not abstain, late ones included.
    pub votes: Vec<Vote>,
    /// How many choices count for each option that does not abstain, in the options' order.
    pub tally: Vec<(OptionId, usize)>,
    /// Choices that count.
    pub count: usize,
    /// Chose to say nothing, on time.
    pub abstained: usize,
    /// Expected, but without an answer.
    pub missing: usize,
    /// The figures, from three choices on.
    pub figures: Option<ChoiceFigures>,
}

impl ChoiceResult {
    /// The options chosen most and by how many, in the options' order: several where they are equal, none where nobody
    /// chose.
    pub fn most_frequent(&self) -> (Vec<&OptionId>, usize) {
        let most = self.tally.iter().map(|(_, count)| *count).max().unwrap_or_default();
        let with_most = self.tally.iter().filter(|(_, count)| *count == most && most > 0);
        (with_most.map(|(option, _)| option).collect(), most)
    }
}

/// The result of a Choice over these `options`.
pub fn choice(round: Revealed<'_>, question: &Question, options: &Options) -> ChoiceResult {
    let voices = round.round().responses.voices(&question.id);
    let deciding: Vec<&OptionId> =
        options.options.iter().filter(|option| !option.abstains).map(|option| &option.id).collect();
    let place_of: BTreeMap<&OptionId, usize> = deciding.iter().copied().zip(0..).collect();
    let mut votes = Vec::new();
    let mut abstained = 0;
    for voice in &voices {
        let Answer::Choice(option) = voice.value else { continue };
        if place_of.contains_key(option) {
            votes.push(Vote { leader: voice.leader.cloned(), option: option.clone(), late: voice.late });
        } else if !voice.late {
            abstained += 1;
        }
    }
    let places: Vec<usize> = votes
        .iter()
        .filter(|vote| !vote.late)
        .filter_map(|vote| place_of.get(&vote.option).copied())
        .collect();
    let named = votes.iter().all(|vote| vote.leader.is_some());
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    places.iter().for_each(|place| *counts.entry(*place).or_default() += 1);
    let of = |place: usize| counts.get(&place).copied().unwrap_or_default();
    let tally: Vec<(OptionId, usize)> =
        deciding.iter().enumerate().map(|(place, option)| ((*option).clone(), of(place))).collect();
    ChoiceResult {
        count: places.len(),
        missing: missing(round, places.len() + abstained),
        figures: figures(&places, &tally, named),
        abstained,
        tally,
        votes,
    }
}

fn figures(places: &[usize], tally: &[(OptionId, usize)], named: bool) -> Option<ChoiceFigures> {
    let options = tally.len();
    let most = tally.iter().map(|(_, count)| *count).max().unwrap_or_default();
    Some(ChoiceFigures {
        agreement: agreement::agreement(places, options)?,
        one_voice: if named { agreement::one_voice_range(places, options) } else { None },
        shared: most * 3 >= places.len() * 2,
    })
}

/// Choices over the same options: a matrix with its rows, or one Choice that stands alone.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixResult {
    /// The rows in order.
    pub rows: Vec<(&'static Question, ChoiceResult)>,
    /// Mean of the rows' agreements, 0–100, over the rows that have one.
    pub agreement: Option<f64>,
}

impl MatrixResult {
    /// How often each option was chosen over all rows, in the options' order.
    pub fn totals(&self) -> Vec<(OptionId, usize)> {
        let mut totals: Vec<(OptionId, usize)> = Vec::new();
        for (option, count) in self.rows.iter().flat_map(|(_, result)| &result.tally) {
            match totals.iter_mut().find(|(known, _)| known == option) {
                Some((_, total)) => *total += count,
                None => totals.push((option.clone(), *count)),
            }
        }
        totals
    }

    /// Rows that most leaders agree on: two thirds chose the same.
    pub fn shared(&self) -> usize {
        let shared = |result: &ChoiceResult| result.figures.as_ref().is_some_and(|figures| figures.shared);
        self.rows.iter().filter(|(_, result)| shared(result)).count()
    }
}

/// The matrices of `questions`, by the id of the matrix.
pub fn matrices(
    round: Revealed<'_>,
    questions: impl Iterator<Item = &'static Question>,
) -> Vec<(QuestionId, MatrixResult)> {
    let mut matrices: BTreeMap<QuestionId, Vec<(&'static Question, ChoiceResult)>> = BTreeMap::new();
    for question in questions {
        if let (Some(row), QuestionKind::Choice(options)) = (&question.row, &question.kind) {
            let result = choice(round, question, options);
            matrices.entry(row.matrix.clone()).or_default().push((question, result));
        }
    }
    matrices.into_iter().map(|(id, rows)| (id, matrix(rows))).collect()
}

/// A matrix of these rows.
pub fn matrix(rows: Vec<(&'static Question, ChoiceResult)>) -> MatrixResult {
    let agreements: Vec<f64> =
        rows.iter().filter_map(|(_, result)| result.figures.as_ref().map(|f| f.agreement)).collect();
    let agreement =
        (!agreements.is_empty()).then(|| agreements.iter().sum::<f64>() / agreements.len() as f64);
    MatrixResult { rows, agreement }
}
