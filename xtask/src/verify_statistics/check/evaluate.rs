//! From the name of a statistic and a JSON input to its JSON result.

use super::{answers, ratings};
use bearings_core::agreement::Span;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Why a statistic cannot be computed from an input.
#[derive(Debug, thiserror::Error)]
pub enum EvaluateError {
    /// Nobody computes a statistic of this name.
    #[error("no statistic of this name")]
    UnknownStatistic,
    /// The input has not the shape that the statistic needs.
    #[error("the input has an unknown shape: {0}")]
    Shape(#[from] serde_json::Error),
    /// The input asks for another convention than the one that is implemented.
    #[error("the input asks for another convention: {0}")]
    Convention(&'static str),
}

/// A JSON result, or why there is none.
pub type Evaluated = Result<Value, EvaluateError>;

/// Computes `statistic` from `input`; `null` where it is undefined.
pub fn evaluate(statistic: &str, input: &Value) -> Evaluated {
    let compute = match statistic {
        "agreement_rating" => ratings::agreement_rating,
        "one_voice_range_rating" => ratings::one_voice_range_rating,
        "chance_rating" => ratings::chance_rating,
        "agreement_choice" => answers::agreement_choice,
        "one_voice_range_choice" => answers::one_voice_range_choice,
        "agreement_split" => answers::agreement_split,
        "one_voice_range_split" => answers::one_voice_range_split,
        "round_swap_test" => ratings::round_swap_test,
        "ad_mean" => ratings::ad_mean,
        "ad_cutoff" => ratings::ad_cutoff,
        "ad_practical" => ratings::ad_practical,
        "rwg" => ratings::rwg,
        "null_variance" => ratings::null_variance,
        "van_der_eijk_a" => ratings::van_der_eijk_a,
        "kendall_w" => answers::kendall_w,
        "borda" => answers::borda,
        "kemeny" => answers::kemeny_optima,
        "jaccard_mean_pairwise" => answers::jaccard_mean_pairwise,
        "topk_share" => answers::topk_share,
        "profile_summary" => answers::profile_summary,
        "profile_rater_sd" => answers::profile_rater_sd,
        "profile_aspect_congruence" => answers::profile_aspect_congruence,
        _ => return Err(EvaluateError::UnknownStatistic),
    };
    compute(input)
}

/// Reads the fields that a statistic needs.
pub fn read<T: DeserializeOwned>(input: &Value) -> Result<T, EvaluateError> {
    Ok(T::deserialize(input)?)
}

/// Leaves missing answers out.
pub fn present<T>(answers: Vec<Option<T>>) -> Vec<T> {
    answers.into_iter().flatten().collect()
}

/// A one-voice range, or `null`.
pub fn span(span: Option<Span>) -> Value {
    span.map_or(Value::Null, |span| json!({ "low": span.lowest, "high": span.highest }))
}
