//! The statistics of ratings, from JSON to JSON.

use super::evaluate::{EvaluateError, Evaluated, present, read, span};
use bearings_core::agreement::within_group::{self, NullDistribution};
use bearings_core::agreement::{chance, rating, round_change, van_der_eijk};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Ratings {
    ratings: Vec<Option<f64>>,
    points: u32,
}

/// Agreement of ratings.
pub fn agreement_rating(input: &Value) -> Evaluated {
    let Ratings { ratings, points } = read(input)?;
    Ok(json!(rating::agreement(&present(ratings), points)))
}

/// Agreement of ratings with any one left out.
pub fn one_voice_range_rating(input: &Value) -> Evaluated {
    let Ratings { ratings, points } = read(input)?;
    Ok(span(rating::one_voice_range(&present(ratings), points)))
}

#[derive(Deserialize)]
struct Chance {
    n: usize,
    points: u32,
}

/// Agreement of ratings at random.
pub fn chance_rating(input: &Value) -> Evaluated {
    let Chance { n, points } = read(input)?;
    let mark = chance::rating(n, points);
    Ok(mark.map_or(Value::Null, |mark| json!({ "median": mark.median, "p95": mark.p95 })))
}

#[derive(Deserialize)]
struct Rounds {
    first: Vec<Vec<Option<f64>>>,
    second: Vec<Vec<Option<f64>>>,
    points: u32,
}

/// Swap test of two rounds.
pub fn round_swap_test(input: &Value) -> Evaluated {
    let Rounds { first, second, points } = read(input)?;
    let test = round_change::swap_test(&first, &second, points);
    Ok(test.map_or(Value::Null, |test| {
        json!({
            "agreement_change": test.agreement.observed,
            "agreement_p": test.agreement.p,
            "level_change": test.level.observed,
            "level_p": test.level.p,
        })
    }))
}

#[derive(Deserialize)]
struct Scaled {
    ratings: Vec<Option<f64>>,
    scale_min: Option<f64>,
    scale_max: Option<f64>,
}

impl Scaled {
    fn ends(&self) -> Result<(f64, f64), EvaluateError> {
        self.scale_min.zip(self.scale_max).ok_or(EvaluateError::Convention("a scale without ends"))
    }

    fn points(&self) -> Result<u32, EvaluateError> {
        let (min, max) = self.ends()?;
        Ok(((max - min) as u32).saturating_add(1))
    }
}

/// Average deviation.
pub fn ad_mean(input: &Value) -> Evaluated {
    let Scaled { ratings, .. } = read(input)?;
    Ok(json!(within_group::average_deviation(&present(ratings))))
}

#[derive(Deserialize)]
struct Categories {
    categories: u32,
}

/// Practical limit of the average deviation.
pub fn ad_cutoff(input: &Value) -> Evaluated {
    let Categories { categories } = read(input)?;
    let printed = within_group::ad_cutoff_printed(categories);
    Ok(json!({ "cutoff": within_group::ad_cutoff(categories), "printed": printed }))
}

/// Average deviation against its limit.
pub fn ad_practical(input: &Value) -> Evaluated {
    let scaled: Scaled = read(input)?;
    let points = scaled.points()?;
    let practical = within_group::ad_practical(&present(scaled.ratings), points);
    Ok(practical.map_or(Value::Null, |practical| {
        json!({ "ad": practical.ad, "cutoff": practical.cutoff, "acceptable": practical.acceptable })
    }))
}

/// The null distributions by their names in a file.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Null {
    Uniform,
    SlightSkew,
}

impl From<Null> for NullDistribution {
    fn from(null: Null) -> Self {
        match null {
            Null::Uniform => Self::Uniform,
            Null::SlightSkew => Self::SlightSkew,
        }
    }
}

#[derive(Deserialize)]
struct WithinGroup {
    #[serde(flatten)]
    scaled: Scaled,
    null: Null,
    null_variance: Option<f64>,
    truncate: bool,
}

/// r_wg, cut at 0.
pub fn rwg(input: &Value) -> Evaluated {
    let WithinGroup { scaled, null, null_variance, truncate } = read(input)?;
    if !truncate {
        return Err(EvaluateError::Convention("r_wg is always cut at 0"));
    }
    let variance = match null_variance {
        Some(given) => Some(given),
        None => within_group::null_variance(scaled.points()?, null.into()),
    };
    Ok(json!(variance.and_then(|variance| within_group::r_wg(&present(scaled.ratings), variance))))
}

#[derive(Deserialize)]
struct NullVariance {
    categories: u32,
    null: Null,
}

/// Variance under a null distribution.
pub fn null_variance(input: &Value) -> Evaluated {
    let NullVariance { categories, null } = read(input)?;
    Ok(json!(within_group::null_variance(categories, null.into())))
}

/// An ordered distribution, as counts per category or as ratings.
#[derive(Deserialize)]
#[serde(untagged)]
enum Distribution {
    Counts { counts: Vec<usize> },
    Ratings(Scaled),
}

/// Van der Eijk's A.
pub fn van_der_eijk_a(input: &Value) -> Evaluated {
    let counts = match read(input)? {
        Distribution::Counts { counts } => Some(counts),
        Distribution::Ratings(scaled) => {
            let (min, max) = scaled.ends()?;
            van_der_eijk::counts(&present(scaled.ratings), min, max)
        }
    };
    Ok(json!(counts.and_then(|counts| van_der_eijk::agreement_a(&counts))))
}
