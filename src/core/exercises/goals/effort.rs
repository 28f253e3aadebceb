//! Whether effort goes where the leaders' own order of the goals says it should.

use std::collections::BTreeMap;

use crate::agreement::MIN_ANSWERS;
use crate::exercises::asked;
use crate::model::{ExerciseId, OptionId, QuestionId, Revealed};
use crate::question::{Question, QuestionKind};
use crate::results::{ranking, split};

/// The common order of the goals beside where effort goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Effort {
    /// 0 to 100: of all pairs of goals that the order tells apart, the share in which the one that matters more gets
    /// more effort; equal effort counts half.
    pub follows: f64,
    /// The goal that matters most.
    pub first: OptionId,
    /// The goal that gets most.
    pub most: OptionId,
    /// The goals with their points, in the common order.
    pub points: Vec<(OptionId, f64)>,
}

/// Today's effort against the order of the goals; `None` with fewer than three answers to either, or where the leaders do
/// not share an order: then no goal matters most.
pub fn effort(round: Revealed<'_>) -> Option<Effort> {
    let order = order(round)?;
    let shares = shares(round)?;
    let known: Vec<(&OptionId, f64, f64)> =
        order.iter().filter_map(|(id, worth)| Some((id, *worth, *shares.get(id)?))).collect();
    let points = known.iter().map(|(id, _, points)| ((*id).clone(), *points)).collect();
    let (first, _, _) = known.first()?;
    let most = known.iter().copied().reduce(|best, next| if next.2 > best.2 { next } else { best })?;
    Some(Effort { follows: follows(&known)?, first: (*first).clone(), most: most.0.clone(), points })
}

fn follows(known: &[(&OptionId, f64, f64)]) -> Option<f64> {
    let (mut pairs, mut alike) = (0.0, 0.0);
    for (place, (_, worth, effort)) in known.iter().enumerate() {
        for (_, _, other) in known.iter().skip(place + 1).filter(|(_, less, _)| less < worth) {
            pairs += 1.0;
            alike += match effort.total_cmp(other) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
        }
    }
    (pairs > 0.0).then(|| 100.0 * alike / pairs)
}

/// The goals with their Borda scores, the highest first.
fn order(round: Revealed<'_>) -> Option<Vec<(OptionId, f64)>> {
    let question = question(round, "order")?;
    match &question.kind {
        QuestionKind::Ranking(options) => {
            let result = ranking(round, question, options);
            let is_shared = result.figures.as_ref().is_some_and(|figures| figures.shared);
            is_shared.then_some(result.order)
        }
        _ => None,
    }
}

/// The mean points of today's effort by goal.
fn shares(round: Revealed<'_>) -> Option<BTreeMap<OptionId, f64>> {
    let question = question(round, "effort_now")?;
    let QuestionKind::Split(options) = &question.kind else { return None };
    let result = split(round, question, options);
    let ids = options.options.iter().map(|option| option.id.clone());
    (result.count >= MIN_ANSWERS).then(|| ids.zip(result.mean).collect())
}

fn question(round: Revealed<'_>, id: &str) -> Option<&'static Question> {
    asked(ExerciseId::Goals, round.round(), &QuestionId::parse(id).ok()?)
}
