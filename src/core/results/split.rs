//! The reveal of a Split: each leader's shares, their mean and how far they are apart.

use std::collections::BTreeSet;

use super::missing;
use crate::agreement::{MIN_ANSWERS, Span, split as agreement};
use crate::model::{LeaderId, OptionId, Revealed};
use crate::question::{Answer, Options, Question, SPLIT_TOTAL};

/// A split counts as shared only from this agreement on, and if two thirds give the same option most. Our convention:
/// random splits already reach 60 to 65.
pub const SHARED_FROM: f64 = 85.0;

/// One leader's split.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// Who; `None` in an unnamed round.
    pub leader: Option<LeaderId>,
    /// Points per option, in the options' order, 100 in all.
    pub points: Vec<f64>,
    /// Came after the reveal: in no figure.
    pub late: bool,
}

/// The figures of a Split, from three answers on.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitFigures {
    /// Agreement, 0–100.
    pub agreement: f64,
    /// Lowest and highest agreement with any one answer left out; none in unnamed rounds.
    pub one_voice: Option<Span>,
    /// Shared: from [`SHARED_FROM`] and with the same largest option for two thirds.
    pub shared: bool,
}

/// The reveal of one Split.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitResult {
    /// Every complete split, late ones included.
    pub shares: Vec<Shares>,
    /// Splits that count.
    pub count: usize,
    /// Expected, but without a complete split.
    pub missing: usize,
    /// Mean points per option of the splits that count; empty for fewer than three.
    pub mean: Vec<f64>,
    /// The option that most leaders give most, and how many do; `None` for fewer than three.
    pub largest: Option<(OptionId, usize)>,
    /// The figures, from three splits on.
    pub figures: Option<SplitFigures>,
}

/// The result of a Split over these `options`. A split that does not add up to 100 counts as missing.
pub fn split(round: Revealed<'_>, question: &Question, options: &Options) -> SplitResult {
    let shares: Vec<Shares> = round
        .round()
        .responses
        .voices(&question.id)
        .iter()
        .filter_map(|voice| {
            let points = complete(voice.value, options)?;
            Some(Shares { leader: voice.leader.cloned(), points, late: voice.late })
        })
        .collect();
    let counted: Vec<Vec<f64>> =
        shares.iter().filter(|shares| !shares.late).map(|shares| shares.points.clone()).collect();
    let named = shares.iter().all(|shares| shares.leader.is_some());
    let largest = largest(&counted, options);
    let figures = agreement::agreement(&counted).map(|agreement| SplitFigures {
        agreement,
        one_voice: if named { agreement::one_voice_range(&counted) } else { None },
        shared: agreement >= SHARED_FROM
            && largest.as_ref().is_some_and(|(_, count)| count * 3 >= counted.len() * 2),
    });
    SplitResult {
        count: counted.len(),
        missing: missing(round, counted.len()),
        mean: mean(&counted, options.options.len()),
        largest,
        figures,
        shares,
    }
}

/// The points of a complete split, in the options' order.
pub fn complete(answer: &Answer, options: &Options) -> Option<Vec<f64>> {
    let Answer::Split(points) = answer else { return None };
    let given: u32 = points.values().map(|points| u32::from(*points)).sum();
    let of = |option: &OptionId| f64::from(points.get(option).copied().unwrap_or_default());
    (given == SPLIT_TOTAL).then(|| options.options.iter().map(|option| of(&option.id)).collect())
}

/// The options that a profile gives most; several when they are equal.
pub(crate) fn largest_of(points: &[f64]) -> BTreeSet<usize> {
    let most = points.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    points.iter().enumerate().filter(|(_, points)| **points >= most).map(|(place, _)| place).collect()
}

fn largest(counted: &[Vec<f64>], options: &Options) -> Option<(OptionId, usize)> {
    if counted.len() < MIN_ANSWERS {
        return None;
    }
    let count = |place: usize| counted.iter().filter(|points| largest_of(points).contains(&place)).count();
    let counts = options.options.iter().enumerate().map(|(place, option)| (option.id.clone(), count(place)));
    // The first of equals, so that the result follows the order of the options.
    counts.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

fn mean(counted: &[Vec<f64>], options: usize) -> Vec<f64> {
    if counted.len() < MIN_ANSWERS {
        return Vec::new();
    }
    let at = |place: usize| counted.iter().filter_map(|points| points.get(place)).sum::<f64>();
    (0..options).map(|place| at(place) / counted.len() as f64).collect()
}
