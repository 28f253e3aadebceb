//! The reveal of a Ranking: each leader's order, and what a common one would be.

use super::AGREED_FROM;
use super::missing;
use crate::agreement::{kemeny, ranking as agreement};
use crate::model::{LeaderId, OptionId, Revealed};
use crate::question::{Answer, Options, Question};

/// The most equally good orders that are told; where there are more, nobody reads them. Our convention.
pub const MOST_ORDERS: usize = 6;

/// One leader's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// Who; `None` in an unnamed round.
    pub leader: Option<LeaderId>,
    /// The place of each option, in the options' order, 1 for the first; equal numbers are tied, `None` is unranked.
    pub places: Vec<Option<f64>>,
    /// Came after the reveal: drawn hollow, in no figure.
    pub late: bool,
}

/// The option on whose rank leaders differ most.
#[derive(Clone, Debug, PartialEq)]
pub struct Mover {
    /// Which.
    pub option: OptionId,
    /// Its best rank, tied ranks shared.
    pub best: f64,
    /// Its worst rank.
    pub worst: f64,
    /// How many give it the best rank.
    pub at_best: usize,
    /// How many give it the worst rank.
    pub at_worst: usize,
}

/// The orders that contradict the leaders least.
#[derive(Clone, Debug, PartialEq)]
pub struct BestOrders {
    /// How many there are.
    pub count: usize,
    /// The first [`MOST_ORDERS`] of them, each from first to last.
    pub orders: Vec<Vec<OptionId>>,
}

/// The figures of a Ranking, from three rankings on.
#[derive(Clone, Debug, PartialEq)]
pub struct RankingFigures {
    /// Agreement, 0–100: 100 · W.
    pub agreement: f64,
    /// Mean agreement of as many people who order at random, without ties: 100 / m.
    pub chance_mean: f64,
    /// All Kemeny optima; `None` for more options than are searched.
    pub best: Option<BestOrders>,
    /// Shared: agreement from [`AGREED_FROM`] on, and no second order is as good. Our convention.
    pub shared: bool,
}

/// The reveal of one Ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct RankingResult {
    /// Every ranking, late ones included.
    pub rankings: Vec<Ranked>,
    /// Rankings that count.
    pub count: usize,
    /// Expected, but without a ranking.
    pub missing: usize,
    /// The options with their Borda scores, the highest first; empty for fewer than three rankings.
    pub order: Vec<(OptionId, f64)>,
    /// The option on whose rank leaders differ most; `None` for fewer than three, or where they do not differ.
    pub widest: Option<Mover>,
    /// The figures, from three rankings on.
    pub figures: Option<RankingFigures>,
}

/// The result of a Ranking of these `options`. What a leader left unranked ties for last.
pub fn ranking(round: Revealed<'_>, question: &Question, options: &Options) -> RankingResult {
    let voices = round.round().responses.voices(&question.id);
    let rankings: Vec<Ranked> = voices
        .iter()
        .filter(|voice| !voice.value.is_blank())
        .filter_map(|voice| match voice.value {
            Answer::Ranking(groups) => Some(Ranked {
                leader: voice.leader.cloned(),
                places: options.options.iter().map(|option| place(groups, &option.id)).collect(),
                late: voice.late,
            }),
            _ => None,
        })
        .collect();
    let counted: Vec<Vec<Option<f64>>> =
        rankings.iter().filter(|ranked| !ranked.late).map(|ranked| ranked.places.clone()).collect();
    let figures = figures(&counted, options);
    let enough = counted.len() >= crate::agreement::MIN_ANSWERS;
    RankingResult {
        count: counted.len(),
        missing: missing(round, counted.len()),
        order: if enough { order(&counted, options) } else { Vec::new() },
        widest: enough.then(|| widest(&counted, options)).flatten(),
        figures,
        rankings,
    }
}

fn place(groups: &[Vec<OptionId>], option: &OptionId) -> Option<f64> {
    let place = groups.iter().position(|tied| tied.contains(option))?;
    // Tied options share a place, and whoever comes after them stands behind all of them.
    Some(groups.iter().take(place).map(Vec::len).sum::<usize>() as f64 + 1.0)
}

fn order(counted: &[Vec<Option<f64>>], options: &Options) -> Vec<(OptionId, f64)> {
    let scores = agreement::borda(counted).unwrap_or_default();
    let ids = options.options.iter().map(|option| option.id.clone());
    let mut order: Vec<(OptionId, f64)> = ids.zip(scores).collect();
    // Stable: options with equal scores stay in their order.
    order.sort_by(|a, b| b.1.total_cmp(&a.1));
    order
}

fn figures(counted: &[Vec<Option<f64>>], options: &Options) -> Option<RankingFigures> {
    let agreement = agreement::agreement(counted)?;
    let best = kemeny::kemeny(counted).map(|found| BestOrders {
        count: found.optimal.len(),
        orders: found.optimal.iter().take(MOST_ORDERS).map(|ranks| in_order(ranks, options)).collect(),
    });
    let single = best.as_ref().is_none_or(|best| best.count == 1);
    Some(RankingFigures {
        agreement,
        chance_mean: 100.0 / counted.len() as f64,
        shared: agreement >= AGREED_FROM && single,
        best,
    })
}

fn in_order(ranks: &[u32], options: &Options) -> Vec<OptionId> {
    let mut placed: Vec<(u32, &OptionId)> =
        ranks.iter().copied().zip(options.options.iter().map(|option| &option.id)).collect();
    placed.sort_by_key(|(rank, _)| *rank);
    placed.into_iter().map(|(_, id)| id.clone()).collect()
}

/// Twice the rank of each option of one ranking, tied ranks shared: a whole number.
pub(super) fn doubled_ranks(places: &[Option<f64>]) -> Vec<i64> {
    agreement::doubled_ranks(&agreement::unranked_last(places)).into_iter().map(|rank| rank as i64).collect()
}

fn widest(counted: &[Vec<Option<f64>>], options: &Options) -> Option<Mover> {
    let ranks: Vec<Vec<i64>> = counted.iter().map(|places| doubled_ranks(places)).collect();
    let mover = |(place, option): (usize, &crate::question::QuestionOption)| {
        let of = || ranks.iter().filter_map(|ranks| ranks.get(place).copied());
        let (best, worst) = (of().min()?, of().max()?);
        let at = |rank: i64| of().filter(|other| *other == rank).count();
        Some((
            best,
            worst,
            Mover {
                option: option.id.clone(),
                best: best as f64 / 2.0,
                worst: worst as f64 / 2.0,
                at_best: at(best),
                at_worst: at(worst),
            },
        ))
    };
    let movers = options.options.iter().enumerate().filter_map(mover);
    // The first of equals, so that the result follows the order of the options.
    let widest = movers.reduce(|wide, next| if next.1 - next.0 > wide.1 - wide.0 { next } else { wide });
    widest.filter(|(best, worst, _)| worst > best).map(|(_, _, mover)| mover)
}
