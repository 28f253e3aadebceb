//! What leaders say of the direction against what they name, tell and pay for.

use super::read::{Votes, newest};
use super::{Contrast, Evidence, Insight, Side};
use crate::agreement::MIN_ANSWERS;
use crate::agreement::camps::Camp;
use crate::model::{Document, ExerciseId};
use crate::question::QuestionKind;
use crate::results::{HIGH_FROM, list, text};

/// How far apart two levels have to be for one to contradict the other, in points of 0–100: our convention, more than
/// one step of a scale of seven.
pub const CONTRAST_FROM: f64 = 20.0;

/// The first priority is in fewer than half of the sentences that leaders will tell their teams.
pub(super) fn first_unsaid(document: &Document) -> Vec<Insight> {
    let find = || {
        let votes = newest(document, ExerciseId::Messaging)?;
        let question = votes.question("sentence")?;
        let said = text(votes.round, question);
        let of = said.statements.iter().filter(|words| !words.late).count();
        let (first, mentioned) = said.mentioned.into_iter().next()?;
        let evidence = Evidence::FirstUnsaid { priority: first.id, mentioned, of };
        let is_unsaid = of >= MIN_ANSWERS && mentioned * 2 < of;
        is_unsaid.then_some(Insight { evidence, place: votes.place(Some(&question.id)) })
    };
    find().into_iter().collect()
}

/// All can explain the direction, and the lists of priorities are not shared.
pub(super) fn clear_but_different(document: &Document) -> Vec<Insight> {
    let find = || {
        let votes = newest(document, ExerciseId::Vision)?;
        let level = votes.level("explain").filter(|level| *level >= HIGH_FROM)?;
        let question = votes.question("priorities")?;
        let lists = list(votes.round, question).figures.filter(|figures| !figures.shared)?;
        let (named, by_most) = (lists.items.len(), lists.named_by_most);
        let evidence = Evidence::ClearButDifferent { level, named, by_most };
        Some(Insight { evidence, place: votes.place(Some(&question.id)) })
    };
    find().into_iter().collect()
}

/// Leaders believe in the direction, and money and people do not go there.
pub(super) fn believed_not_funded(document: &Document) -> Vec<Insight> {
    of_contrast(document, ["believe", "money"], Evidence::BelievedNotFunded)
}

/// Leaders can explain the direction, and their teams could not repeat it.
pub(super) fn clear_only_above(document: &Document) -> Vec<Insight> {
    of_contrast(document, ["explain", "repeat"], Evidence::ClearOnlyAbove)
}

fn of_contrast(document: &Document, ids: [&str; 2], evidence: fn(Contrast) -> Evidence) -> Vec<Insight> {
    let find = || {
        let votes = newest(document, ExerciseId::Vision)?;
        let contrast = contrast(votes, ids)?;
        let place = votes.place(Some(&contrast.low.question));
        Some(Insight { evidence: evidence(contrast), place })
    };
    find().into_iter().collect()
}

/// The first rating is high, and the second either low and far enough below it, or low for one of two camps.
fn contrast(votes: Votes<'_>, [high, low]: [&str; 2]) -> Option<Contrast> {
    let side = |id: &str| Some(Side { question: votes.question(id)?.id.clone(), level: votes.level(id)? });
    let contrast = Contrast { high: side(high)?, low: side(low)?, low_camp: low_camp(votes, low) };
    let is_low = contrast.is_low_for_all() || contrast.low_camp.is_some();
    (contrast.high.level >= HIGH_FROM && is_low).then_some(contrast)
}

/// The lower of two camps, where it stays below the middle of the scale and the upper one above.
fn low_camp(votes: Votes<'_>, id: &str) -> Option<Camp> {
    let camps = votes.rating(id)?.figures?.camps?;
    let QuestionKind::Rating(scale) = &votes.question(id)?.kind else { return None };
    let middle = (f64::from(scale.first) + f64::from(scale.last)) / 2.0;
    (camps.low.highest < middle && camps.high.lowest > middle).then_some(camps.low)
}
