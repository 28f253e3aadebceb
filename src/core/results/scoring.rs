//! How the exported figures follow from the results.

use super::scores::{MatrixScores, QuestionScores};
use super::{MatrixResult, QuestionResult, blind_spot, claims, question_result};
use crate::agreement::van_der_eijk;
use crate::model::{Document, QuestionId, Revealed};
use crate::question::{Options, Question, QuestionKind, RatingScale};

pub(super) fn question_scores(
    document: &Document,
    round: Revealed<'_>,
    question: &Question,
) -> QuestionScores {
    let spot = blind_spot(round, question);
    let mut scores = QuestionScores {
        question: question.id.to_string(),
        text: question.text.clone(),
        aspect: question.aspect,
        dimension: question.dimension,
        expected_alike: spot.map(|spot| spot.expected),
        found_alike: spot.map(|spot| spot.found),
        blind_spot: spot.map(|spot| spot.is_blind),
        ..QuestionScores::default()
    };
    match (question_result(round, question), &question.kind) {
        (QuestionResult::Rating(result), QuestionKind::Rating(scale)) => {
            rating_scores(&mut scores, &result, scale);
        }
        (QuestionResult::Choice(result), _) => {
            choice_scores(&mut scores, &result);
            if let Some(claims) = claims(round, question) {
                scores.standing = Some(claims.standing.as_str());
                scores.claimed_by = claims.claimed_by;
            }
        }
        (QuestionResult::Ranking(result), _) => ranking_scores(&mut scores, &result),
        (QuestionResult::List(result), _) => list_scores(&mut scores, &result, document),
        (QuestionResult::Split(result), QuestionKind::Split(options)) => {
            split_scores(&mut scores, &result, options);
        }
        (QuestionResult::Text(result), _) => {
            scores.answers = result.statements.iter().filter(|statement| !statement.late).count();
            scores.missing = result.missing;
        }
        _ => {}
    }
    scores
}

fn rating_scores(scores: &mut QuestionScores, result: &super::RatingResult, scale: &RatingScale) {
    scores.answers = result.count;
    scores.cant_say = Some(result.cant_say);
    scores.missing = result.missing;
    scores.median = result.median;
    scores.level = result.level;
    let Some(figures) = &result.figures else { return };
    scores.agreement = Some(figures.agreement);
    scores.chance_median = figures.chance.as_ref().map(|chance| chance.median);
    scores.chance_p95 = figures.chance.as_ref().map(|chance| chance.p95);
    scores.one_voice_lowest = figures.one_voice.as_ref().map(|span| span.lowest);
    scores.one_voice_highest = figures.one_voice.as_ref().map(|span| span.highest);
    scores.average_deviation = Some(figures.average_deviation);
    scores.two_camps = Some(figures.camps.is_some());
    let counted: Vec<f64> =
        result.dots.iter().filter(|dot| !dot.late).map(|dot| f64::from(dot.points)).collect();
    scores.van_der_eijk_a = van_der_eijk::counts(&counted, f64::from(scale.first), f64::from(scale.last))
        .and_then(|counts| van_der_eijk::agreement_a(&counts));
}

fn split_scores(scores: &mut QuestionScores, result: &super::SplitResult, options: &Options) {
    scores.answers = result.count;
    scores.missing = result.missing;
    let means = options.options.iter().zip(&result.mean);
    scores.mean_points = means.map(|(option, mean)| (option.id.clone(), *mean)).collect();
    let Some(figures) = &result.figures else { return };
    scores.agreement = Some(figures.agreement);
    scores.one_voice_lowest = figures.one_voice.as_ref().map(|span| span.lowest);
    scores.one_voice_highest = figures.one_voice.as_ref().map(|span| span.highest);
    scores.shared = Some(figures.shared);
}

fn list_scores(scores: &mut QuestionScores, result: &super::ListResult, document: &Document) {
    scores.answers = result.sheets;
    scores.missing = result.missing;
    scores.level = result.recall(&document.official_priorities).map(|recall| recall.level);
    let Some(figures) = &result.figures else { return };
    scores.items = Some(figures.items.len());
    scores.named_by_all = Some(figures.named_by_all);
    scores.named_by_one = Some(figures.named_by_one);
    scores.jaccard_mean_pairwise = figures.jaccard;
    scores.shared = Some(figures.shared);
}

fn choice_scores(scores: &mut QuestionScores, result: &super::ChoiceResult) {
    scores.answers = result.count;
    scores.cant_say = Some(result.abstained);
    scores.missing = result.missing;
    scores.chosen = result.tally.iter().cloned().collect();
    let Some(figures) = &result.figures else { return };
    let (most, count) = result.most_frequent();
    scores.most_frequent = most.into_iter().cloned().collect();
    scores.most_frequent_share = Some(count as f64 / result.count as f64);
    scores.agreement = Some(figures.agreement);
    scores.one_voice_lowest = figures.one_voice.as_ref().map(|span| span.lowest);
    scores.one_voice_highest = figures.one_voice.as_ref().map(|span| span.highest);
    scores.shared = Some(figures.shared);
}

fn ranking_scores(scores: &mut QuestionScores, result: &super::RankingResult) {
    scores.answers = result.count;
    scores.missing = result.missing;
    scores.borda = result.order.iter().cloned().collect();
    let Some(figures) = &result.figures else { return };
    scores.agreement = Some(figures.agreement);
    scores.kendall_w = Some(figures.agreement / 100.0);
    scores.chance_mean_w = Some(figures.chance_mean / 100.0);
    scores.shared = Some(figures.shared);
    if let Some(best) = &figures.best {
        scores.kemeny_optima = Some(best.count);
        scores.kemeny_orders.clone_from(&best.orders);
    }
}

/// The figures of a matrix of choices.
pub(super) fn matrix_scores(matrix: QuestionId, result: &MatrixResult) -> MatrixScores {
    let heading = result.rows.first().and_then(|(question, _)| question.row.as_ref());
    MatrixScores {
        matrix,
        text: heading.map(|row| row.heading.clone()).unwrap_or_default(),
        rows: result.rows.iter().map(|(question, _)| question.id.clone()).collect(),
        agreement: result.agreement,
        chosen: result.totals().into_iter().collect(),
    }
}
