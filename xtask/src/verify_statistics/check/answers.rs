//! The statistics of choices, splits, rankings and lists, from JSON to JSON.

use super::evaluate::{EvaluateError, Evaluated, present, read, span};
use bearings_core::agreement::{choice, culture, kemeny, lists, ranking, split};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[derive(Deserialize)]
struct Choices {
    choices: Vec<Option<usize>>,
    options: usize,
}

/// Agreement of choices.
pub fn agreement_choice(input: &Value) -> Evaluated {
    let Choices { choices, options } = read(input)?;
    Ok(json!(choice::agreement(&present(choices), options)))
}

/// Agreement of choices with any one left out.
pub fn one_voice_range_choice(input: &Value) -> Evaluated {
    let Choices { choices, options } = read(input)?;
    Ok(span(choice::one_voice_range(&present(choices), options)))
}

#[derive(Deserialize)]
struct Profiles {
    profiles: Vec<Option<Vec<f64>>>,
}

/// Agreement of splits.
pub fn agreement_split(input: &Value) -> Evaluated {
    let Profiles { profiles } = read(input)?;
    Ok(json!(split::agreement(&present(profiles))))
}

/// Agreement of splits with any one left out.
pub fn one_voice_range_split(input: &Value) -> Evaluated {
    let Profiles { profiles } = read(input)?;
    Ok(span(split::one_voice_range(&present(profiles))))
}

#[derive(Deserialize)]
struct Concordance {
    ratings: Vec<Vec<Option<f64>>>,
    tie_correction: bool,
}

/// Kendall's W.
pub fn kendall_w(input: &Value) -> Evaluated {
    let Concordance { ratings, tie_correction } = read(input)?;
    if !tie_correction {
        return Err(EvaluateError::Convention("Kendall's W is always corrected for ties"));
    }
    Ok(json!(ranking::kendall_w(&ratings)))
}

#[derive(Deserialize)]
struct Rankings {
    rankings: Vec<Vec<Option<f64>>>,
    #[serde(default)]
    consensus_ties_allowed: bool,
}

/// Borda scores.
pub fn borda(input: &Value) -> Evaluated {
    let Rankings { rankings, .. } = read(input)?;
    Ok(ranking::borda(&rankings).map_or(Value::Null, |scores| json!({ "scores": scores })))
}

/// All Kemeny orders.
pub fn kemeny_optima(input: &Value) -> Evaluated {
    let Rankings { rankings, consensus_ties_allowed } = read(input)?;
    if consensus_ties_allowed {
        return Err(EvaluateError::Convention("a Kemeny order has no ties"));
    }
    Ok(kemeny::kemeny(&rankings).map_or(Value::Null, |found| {
        json!({ "distance": found.distance, "n_optimal": found.optimal.len(), "optimal": found.optimal })
    }))
}

#[derive(Deserialize)]
struct Lists {
    sets: Vec<Option<BTreeSet<String>>>,
    k: Option<usize>,
}

/// Mean pairwise Jaccard.
pub fn jaccard_mean_pairwise(input: &Value) -> Evaluated {
    let Lists { sets, .. } = read(input)?;
    Ok(json!(lists::jaccard_mean_pairwise(&present(sets))))
}

/// The most-named items.
pub fn topk_share(input: &Value) -> Evaluated {
    let Lists { sets, k } = read(input)?;
    let k = k.ok_or(EvaluateError::Convention("a share of the top items without k"))?;
    let top = lists::topk_share(&present(sets), k);
    Ok(json!({
        "n_leaders": top.leaders,
        "top_k": top.top,
        "share": top.share,
        "tied_at_cut": top.tied_at_cut,
    }))
}

/// By leader and aspect; `null` for an aspect, or a leader, without an answer.
type CultureAnswers = Vec<Option<Vec<Option<Vec<f64>>>>>;

#[derive(Deserialize)]
struct Culture {
    now: CultureAnswers,
}

#[derive(Deserialize)]
struct CultureWanted {
    preferred: CultureAnswers,
}

/// Culture profile today and wanted.
pub fn profile_summary(input: &Value) -> Evaluated {
    let (Culture { now }, CultureWanted { preferred }) = (read(input)?, read(input)?);
    let summary = culture::summary(&present(now), &present(preferred));
    Ok(summary.map_or(Value::Null, |summary| {
        json!({
            "mean_now": summary.now,
            "mean_preferred": summary.preferred,
            "discrepancy": summary.discrepancy,
        })
    }))
}

/// How far the profiles of leaders differ.
pub fn profile_rater_sd(input: &Value) -> Evaluated {
    let Culture { now } = read(input)?;
    let spread = culture::rater_spread(&present(now));
    Ok(spread.map_or(Value::Null, |spread| json!({ "sd_n_minus_1": spread.sd, "mean": spread.mean })))
}

/// How far aspects depart from the whole profile.
pub fn profile_aspect_congruence(input: &Value) -> Evaluated {
    let Culture { now } = read(input)?;
    let found = culture::aspect_congruence(&present(now));
    Ok(found.map_or(
        Value::Null,
        |found| json!({ "overall": found.overall, "mean_abs_diff_to_overall": found.difference }),
    ))
}
