//! What a second round changed, in numbers of people and without a claim.

use std::collections::BTreeMap;

use super::QuestionResult;
use super::ranking::doubled_ranks;
use super::rating::RatingResult;
use super::{ChoiceResult, RankingResult};
use crate::model::LeaderId;

/// How leaders moved between two rounds of one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Movement {
    /// Nearer to the team than before.
    pub closer: usize,
    /// Farther from it.
    pub away: usize,
    /// As far as before.
    pub same: usize,
}

/// Each leader's distance from the team in one round, as a multiple of 1/`per`.
struct Distances<'a> {
    by_leader: BTreeMap<&'a LeaderId, i64>,
    per: i64,
}

/// Who moved closer to the team and who away, over leaders who answered both rounds on time; `None` where nobody did,
/// for questions of another kind, and always for unnamed rounds, which link nobody to an answer.
///
/// The distance of a Rating is that to the mean; of a Choice, the share of the others who chose something else; of a
/// Ranking, the distance of its ranks to the mean ranks, added up over the options. Distances are compared as exact
/// fractions, so that equal distances are equal.
pub fn movement(before: &QuestionResult, after: &QuestionResult) -> Option<Movement> {
    let (earlier, later) = (distances(before)?, distances(after)?);
    let pairs: Vec<(i64, i64)> = earlier
        .by_leader
        .iter()
        .filter_map(|(leader, distance)| Some((*distance, *later.by_leader.get(leader)?)))
        .collect();
    if pairs.is_empty() {
        return None;
    }
    let mut movement = Movement::default();
    for (before, after) in pairs {
        match (after * earlier.per).cmp(&(before * later.per)) {
            std::cmp::Ordering::Less => movement.closer += 1,
            std::cmp::Ordering::Greater => movement.away += 1,
            std::cmp::Ordering::Equal => movement.same += 1,
        }
    }
    Some(movement)
}

fn distances(result: &QuestionResult) -> Option<Distances<'_>> {
    match result {
        QuestionResult::Rating(result) => Some(of_rating(result)),
        QuestionResult::Choice(result) => Some(of_choice(result)),
        QuestionResult::Ranking(result) => Some(of_ranking(result)),
        QuestionResult::List(_) | QuestionResult::Split(_) | QuestionResult::Text(_) => None,
    }
}

fn of_rating(result: &RatingResult) -> Distances<'_> {
    let counted: BTreeMap<&LeaderId, i64> = result
        .dots
        .iter()
        .filter(|dot| !dot.late)
        .filter_map(|dot| Some((dot.leader.as_ref()?, i64::from(dot.points))))
        .collect();
    let (n, sum) = (counted.len() as i64, counted.values().sum::<i64>());
    let by_leader = counted.into_iter().map(|(leader, points)| (leader, (points * n - sum).abs())).collect();
    Distances { by_leader, per: n }
}

fn of_choice(result: &ChoiceResult) -> Distances<'_> {
    let counted: Vec<_> = result.votes.iter().filter(|vote| !vote.late).collect();
    let by_leader: BTreeMap<&LeaderId, i64> = counted
        .iter()
        .filter_map(|vote| {
            let others = counted.iter().filter(|other| other.option != vote.option).count();
            Some((vote.leader.as_ref()?, others as i64))
        })
        .collect();
    Distances { per: (by_leader.len() as i64 - 1).max(1), by_leader }
}

fn of_ranking(result: &RankingResult) -> Distances<'_> {
    let counted: Vec<(&LeaderId, Vec<i64>)> = result
        .rankings
        .iter()
        .filter(|ranked| !ranked.late)
        .filter_map(|ranked| Some((ranked.leader.as_ref()?, doubled_ranks(&ranked.places))))
        .collect();
    let n = counted.len() as i64;
    let sum = |place: usize| counted.iter().filter_map(|(_, ranks)| ranks.get(place)).sum::<i64>();
    let distance =
        |ranks: &[i64]| (0..).zip(ranks).map(|(place, rank)| (rank * n - sum(place)).abs()).sum::<i64>();
    let by_leader = counted.iter().map(|(leader, ranks)| (*leader, distance(ranks))).collect();
    Distances { by_leader, per: n }
}
