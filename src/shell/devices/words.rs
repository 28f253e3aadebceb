//! What is said of a reply.

use bearings_core::exchange::reply::{Claim, ReplyError, Verdict};
use bearings_core::exercises;
use bearings_core::model::{Document, ExerciseId};

use crate::i18n::{t, t_with};

/// Why a reply stays out, in one sentence that also says what to do.
pub(super) fn refusal(error: &ReplyError) -> String {
    t(match error {
        ReplyError::Incomplete => "devices.refused.incomplete",
        ReplyError::Damaged => "devices.refused.damaged",
        ReplyError::OtherKey => "devices.refused.other_workshop",
        ReplyError::Forged => "devices.refused.forged",
        ReplyError::TooLarge => "devices.refused.too_large",
        ReplyError::Unreadable(_) => "devices.refused.unreadable",
    })
}

/// What becomes of one sheet.
pub(super) fn verdict(exercise: ExerciseId, verdict: Verdict) -> String {
    let key = match verdict {
        Verdict::Ready => "devices.verdict.ready",
        Verdict::Late => "devices.verdict.late",
        Verdict::Replaces => "devices.verdict.replaces",
        Verdict::Known => "devices.verdict.known",
        Verdict::Begun => "devices.verdict.begun",
        Verdict::OtherDevice => "devices.verdict.other_device",
        Verdict::InForGood => "devices.verdict.in_for_good",
        Verdict::Settled => "devices.verdict.settled",
        Verdict::Closed => "devices.verdict.closed",
        Verdict::NoRound => "devices.verdict.no_round",
        Verdict::OtherQuestions => "devices.verdict.other_questions",
    };
    t_with(key, &[("exercise", &exercises::content(exercise).title)])
}

/// Who says to have answered.
pub(super) fn claimed(document: &Document, claim: &Claim) -> String {
    match claim {
        Claim::Leader(id) => match document.leader(id) {
            Some(leader) => leader.name.clone(),
            None => t("devices.unknown_leader"),
        },
        Claim::Name(name) if name.trim().is_empty() => t("devices.no_name"),
        Claim::Name(name) => name.clone(),
    }
}
