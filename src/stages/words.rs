//! Sentences made from results. The core says what is so, this says it in words.

use bearings_core::agreement::camps::TwoCamps;
use bearings_core::agreement::within_group::Band;
use bearings_core::exercises;
use bearings_core::model::{Document, ExerciseId, LeaderId, QuestionId, Revealed};
use bearings_core::results::{BlindSpot, Headline, Movement, Prompt, RatingResult, Verdict};

use crate::i18n::{names, number_word, sentence_case, t, t_count, t_with};

/// A figure without decimals. Half away from zero, as people round.
pub fn whole(value: f64) -> String {
    format!("{}", value.round())
}

/// A figure with at most one decimal: "4", "3.5".
pub fn brief(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded.fract() == 0.0 { format!("{rounded:.0}") } else { format!("{rounded:.1}") }
}

/// What a headline of agreement leaves out: how much of it is agreement on what is no good news. Nothing where there
/// are misses to speak of.
pub fn with_lows(headline: &Headline, words: String, lows: impl FnOnce() -> usize) -> String {
    if !matches!(headline, Headline::AllAgreed { .. } | Headline::AgreedWhereKnown { .. }) {
        return words;
    }
    match lows() {
        0 => words,
        lows => format!("{words} {}", t_with("headline.low", &[("number", &number_word(lows))])),
    }
}

/// The finding above a reveal.
pub fn headline(exercise: ExerciseId, round: Revealed<'_>, headline: &Headline) -> String {
    match headline {
        Headline::SideBySide => t("headline.side_by_side"),
        Headline::NoRatings => t("headline.no_ratings"),
        Headline::AllAgreed { of: 1 } => t("headline.one_agreed"),
        Headline::AllAgreed { of } => t_with("headline.all_agreed", &[("of", &number_word(*of))]),
        Headline::AgreedWhereKnown { agreed, unknown } => {
            t_count("headline.agreed_where_known", *unknown, &[("agreed", &number_word(*agreed))])
        }
        Headline::Some { agreed: 0, of, widest } => t_with(
            "headline.none_agreed",
            &[("of", &number_word(*of)), ("widest", &short(exercise, round, widest))],
        ),
        Headline::Some { agreed, of, widest } => t_with(
            "headline.some_agreed",
            &[
                ("agreed", &number_word(*agreed)),
                ("of", &number_word(*of)),
                ("widest", &short(exercise, round, widest)),
            ],
        ),
    }
}

fn short(exercise: ExerciseId, round: Revealed<'_>, question: &QuestionId) -> String {
    exercises::asked(exercise, round.round(), question)
        .map(|question| question.short.clone())
        .unwrap_or_default()
}

/// A rating in a word.
pub fn verdict(result: &RatingResult) -> String {
    match result.verdict {
        Verdict::TooFew => t("verdict.too_few"),
        Verdict::TwoCamps => t("verdict.two_camps"),
        Verdict::Agreed if result.is_shared_low() => t("verdict.agreed_low"),
        Verdict::Agreed => t("verdict.agreed"),
        Verdict::Partly => t("verdict.partly"),
        Verdict::Guessing => t("verdict.guessing"),
    }
}

/// "6 answers, none missing", and how many can't say.
pub fn counts(result: &RatingResult) -> String {
    let mut parts = vec![t_count("counts.answers", result.count, &[])];
    if result.cant_say > 0 {
        parts.push(t_count("counts.cant_say", result.cant_say, &[]));
    }
    parts.push(missing(result.missing));
    parts.join(", ")
}

/// "none missing", "2 missing".
pub fn missing(count: usize) -> String {
    if count == 0 { t("counts.none_missing") } else { t_count("counts.missing", count, &[]) }
}

/// "You expected 4 of 5 to answer like you. 2 did."
pub fn expectation(spot: &BlindSpot) -> String {
    let key = if everybody_answered(spot) { "blind_spot.all" } else { "blind_spot.some" };
    t_with(key, &expectation_values(spot, [&people(spot.expected), &people(spot.found)]))
}

/// "You expected 4 of 5 to have your first one first. 2 did."
pub fn first_expectation(spot: &BlindSpot) -> String {
    let key = if everybody_answered(spot) { "list_expected.all" } else { "list_expected.some" };
    t_with(key, &expectation_values(spot, [&people(spot.expected), &people(spot.found)]))
}

/// The middle of counts of people: "4", or "4–5" where it lies between two of them.
pub fn people(middle: f64) -> String {
    let (low, high) = (middle.floor(), middle.ceil());
    if low < high { format!("{low:.0}–{high:.0}") } else { brief(middle) }
}

fn everybody_answered(spot: &BlindSpot) -> bool {
    spot.others_answered == spot.others
}

fn expectation_values<'a>(
    spot: &'a BlindSpot,
    [expected, found]: [&'a String; 2],
) -> [(&'static str, &'a dyn std::fmt::Display); 4] {
    [("expected", expected), ("others", &spot.others), ("found", found), ("answered", &spot.others_answered)]
}

/// "three say 1–2, three say 6–7".
pub fn camps(camps: &TwoCamps) -> String {
    t_with("camps.both", &[("low", &camp(&camps.low)), ("high", &camp(&camps.high))])
}

fn camp(camp: &bearings_core::agreement::camps::Camp) -> String {
    let range = if camp.lowest == camp.highest {
        brief(camp.lowest)
    } else {
        format!("{}–{}", brief(camp.lowest), brief(camp.highest))
    };
    t_count("camps.camp", camp.count, &[("number", &number_word(camp.count)), ("range", &range)])
}

/// What to open the talk with.
pub fn prompt(document: &Document, prompt: &Prompt) -> String {
    let called = |leaders: &[LeaderId]| -> Vec<String> {
        leaders.iter().filter_map(|id| document.leader(id)).map(|leader| leader.name.clone()).collect()
    };
    match prompt {
        Prompt::TwoCamps(found) => t_with("prompt.two_camps", &[("camps", &camps(found))]),
        Prompt::Spread { lowest, highest } => {
            t_with("prompt.spread", &[("lowest", lowest), ("highest", highest)])
        }
        Prompt::Agreed { median } => t_with("prompt.agreed", &[("median", &brief(*median))]),
        Prompt::NotShared { items, by_all, by_one } => {
            t_with("prompt.not_shared", &[("items", items), ("by_all", by_all), ("by_one", by_one)])
        }
        Prompt::Shared { by_most } => t_count("prompt.shared", *by_most, &[]),
        Prompt::ChoiceApart { chosen } => {
            let parts: Vec<String> = chosen
                .iter()
                .map(|(option, count)| {
                    t_count("prompt.chosen", *count, &[("number", &number_word(*count)), ("option", option)])
                })
                .collect();
            t_with("prompt.choice_apart", &[("chosen", &sentence_case(&names(&parts)))])
        }
        Prompt::SeveralClaim { leaders } => {
            t_with("prompt.several_claim", &[("names", &names(&called(leaders)))])
        }
        Prompt::NobodyClaims => t("prompt.nobody_claims"),
        Prompt::PassedOn { leaders } => t_with("prompt.passed_on", &[("names", &names(&called(leaders)))]),
        Prompt::SharedChoice { option, count, of } => {
            t_with("prompt.shared_choice", &[("option", option), ("count", count), ("of", of)])
        }
        Prompt::OrderApart { option, best, worst } => t_with(
            "prompt.order_apart",
            &[("option", option), ("best", &brief(*best)), ("worst", &brief(*worst))],
        ),
        Prompt::SharedOrder => t("prompt.shared_order"),
        Prompt::SharedSplit => t("prompt.shared_split"),
        Prompt::SplitApart => t("prompt.split_apart"),
        Prompt::GroupFirst => t("prompt.group_first"),
        Prompt::TooFew => t("prompt.too_few"),
        Prompt::Read => t("prompt.read"),
    }
}

/// "5 moved closer, 1 away."
pub fn movement(movement: &Movement) -> String {
    t_with(
        "movement.sentence",
        &[("closer", &movement.closer), ("away", &movement.away), ("same", &movement.same)],
    )
}

/// r_wg in a word.
pub fn band(band: Band) -> String {
    t(match band {
        Band::Lack => "band.lack",
        Band::Weak => "band.weak",
        Band::Moderate => "band.moderate",
        Band::Strong => "band.strong",
        Band::VeryStrong => "band.very_strong",
    })
}
