//! Culture profiles: points split over types, for each of several aspects, by each leader.
//!
//! Answers come as `[leader][aspect]`, a profile of points per type or `None` where a leader left an aspect out. The
//! profile of the team is the mean over the leaders of each aspect, then the plain mean over the aspects, so that an
//! aspect counts the same however many answered it. Instrument's structure: Cameron & Quinn 2011.

/// Answers of all leaders: `[leader][aspect]`, points per type.
pub type Answers = [Vec<Option<Vec<f64>>>];

/// Profile of the team today and wanted, in points per type.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Mean profile today.
    pub now: Vec<f64>,
    /// Mean profile wanted.
    pub preferred: Vec<f64>,
    /// Wanted minus today.
    pub discrepancy: Vec<f64>,
}

/// Compares the mean profiles today and wanted.
///
/// `None` where either has no answer, or rows or profiles differ in length.
pub fn summary(now: &Answers, preferred: &Answers) -> Option<Summary> {
    let now = mean_profile(now)?;
    let preferred = mean_profile(preferred)?;
    if now.len() != preferred.len() {
        return None;
    }
    let discrepancy = preferred.iter().zip(&now).map(|(wanted, today)| wanted - today).collect();
    Some(Summary { now, preferred, discrepancy })
}

/// Mean over the leaders of each aspect, then over the aspects that have answers; points per type.
///
/// `None` for no answer at all, or rows or profiles of different length.
pub fn mean_profile(answers: &Answers) -> Option<Vec<f64>> {
    let aspects = aspect_means(answers)?;
    mean(aspects.iter().flatten())
}

/// How far the leaders' own profiles differ.
#[derive(Debug, Clone, PartialEq)]
pub struct RaterSpread {
    /// Per type, the standard deviation over leaders in points, divisor n − 1; `None` for a single leader.
    pub sd: Vec<Option<f64>>,
    /// Per type, the mean over leaders in points.
    pub mean: Vec<f64>,
}

/// Standard deviation over leaders of each type.
///
/// A leader's profile is the mean over the aspects they answered; a leader without any is left out. `None` for no
/// answer at all, or rows or profiles of different length.
pub fn rater_spread(answers: &Answers) -> Option<RaterSpread> {
    shape(answers)?;
    let leaders: Vec<Vec<f64>> = answers.iter().filter_map(|leader| mean(leader.iter().flatten())).collect();
    let center = mean(leaders.iter())?;
    let mut squares = vec![0.0; center.len()];
    for leader in &leaders {
        for ((square, points), middle) in squares.iter_mut().zip(leader).zip(&center) {
            *square += (points - middle) * (points - middle);
        }
    }
    let freedom = leaders.len() as f64 - 1.0;
    let sd = squares.into_iter().map(|square| (freedom > 0.0).then(|| (square / freedom).sqrt())).collect();
    Some(RaterSpread { sd, mean: center })
}

/// How far each aspect departs from the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct AspectCongruence {
    /// [`mean_profile`].
    pub overall: Vec<f64>,
    /// Per aspect, the mean absolute difference to `overall` in points; `None` for an aspect without answers.
    pub difference: Vec<Option<f64>>,
}

/// Mean absolute difference in points between each aspect's mean profile and the overall one, over the types.
///
/// `None` for no answer at all, or rows or profiles of different length.
pub fn aspect_congruence(answers: &Answers) -> Option<AspectCongruence> {
    let aspects = aspect_means(answers)?;
    let overall = mean(aspects.iter().flatten())?;
    let difference = aspects.iter().map(|aspect| aspect.as_ref().map(|own| mean_difference(own, &overall)));
    Some(AspectCongruence { difference: difference.collect(), overall })
}

/// `(aspects, types)` if all leaders have the same number of both.
fn shape(answers: &Answers) -> Option<(usize, usize)> {
    let aspects = answers.first()?.len();
    let types = answers.iter().flatten().flatten().next()?.len();
    let even = answers.iter().all(|leader| leader.len() == aspects)
        && answers.iter().flatten().flatten().all(|profile| profile.len() == types);
    even.then_some((aspects, types))
}

/// Mean profile of each aspect over the leaders who answered it.
fn aspect_means(answers: &Answers) -> Option<Vec<Option<Vec<f64>>>> {
    let (aspects, _) = shape(answers)?;
    let of_aspect = |aspect: usize| answers.iter().filter_map(move |leader| leader.get(aspect)?.as_ref());
    Some((0..aspects).map(|aspect| mean(of_aspect(aspect))).collect())
}

/// Mean of profiles of the same length; `None` for none.
fn mean<'a>(profiles: impl Iterator<Item = &'a Vec<f64>>) -> Option<Vec<f64>> {
    let mut sums: Option<Vec<f64>> = None;
    let mut count = 0.0;
    for profile in profiles {
        count += 1.0;
        match &mut sums {
            None => sums = Some(profile.clone()),
            Some(sums) => sums.iter_mut().zip(profile).for_each(|(sum, points)| *sum += points),
        }
    }
    sums.map(|sums| sums.into_iter().map(|sum| sum / count).collect())
}

fn mean_difference(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| (a - b).abs()).sum::<f64>() / one.len() as f64
}
