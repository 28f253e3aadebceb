//! What the closed lid says, for a device that is passed round and for paper that is typed in.

use bearings_core::exercises;
use bearings_core::model::{ExerciseId, LeaderId, Progress};

use super::super::people::{handed_in, statuses};
use super::Way;
use super::standing::Standing;
use crate::i18n::{t, t_count, t_with};
use crate::ui::{AnswerStatus, PersonStatus};

/// The heading; without a standing no round was ever opened.
pub(super) fn title(way: Way, standing: Option<&Standing>, next: Option<&LeaderId>) -> String {
    let Some(standing) = standing else { return t("lid.not_opened") };
    match (way, next) {
        (Way::Device, Some(next)) => t_with("lid.pass_to", &[("name", &standing.name(next))]),
        (Way::Paper, Some(_)) if standing.is_unnamed => {
            let number = handed_in(&standing.people) + 1;
            t_with("entry.sheet_of", &[("number", &number), ("count", &standing.people.len())])
        }
        (Way::Paper, Some(next)) => t_with("entry.of", &[("name", &standing.name(next))]),
        (_, None) => t("lid.nobody_waits"),
    }
}

/// What comes, or why nothing does.
pub(super) fn text(
    way: Way,
    exercise: ExerciseId,
    standing: Option<&Standing>,
    next: Option<&LeaderId>,
) -> String {
    let Some(standing) = standing else { return t("lid.not_opened_text") };
    if standing.is_closed() {
        return t("lid.unnamed_late");
    }
    match (way, next) {
        (_, None) => t("lid.nobody_waits_text"),
        (_, Some(_)) if standing.is_late => t("lid.late"),
        (Way::Device, Some(_)) => {
            let content = exercises::content_for(exercise, standing.purpose);
            t_count("lid.about", content.minutes_for(standing.asked), &[("exercise", &content.title)])
        }
        (Way::Paper, Some(_)) if standing.is_unnamed => format!("{} {}", t("entry.text"), t("entry.unnamed")),
        (Way::Paper, Some(_)) => t("entry.text"),
    }
}

/// Who has answered. Sheets without a name are only counted.
pub(super) fn rows(way: Way, standing: &Standing, next: Option<&LeaderId>) -> Vec<PersonStatus> {
    if way == Way::Device || !standing.is_unnamed {
        return statuses(&standing.people, next);
    }
    let done = handed_in(&standing.people);
    let row = |place: usize| PersonStatus {
        name: t_with("entry.sheet", &[("number", &(place + 1))]),
        status: match place {
            place if place < done => AnswerStatus::Answered,
            place if place == done && next.is_some() => AnswerStatus::Next,
            _ => AnswerStatus::Waiting,
        },
    };
    (0..standing.people.len()).map(row).collect()
}

/// Who else can go first, each with the words on the button. Of sheets without a name these are the ones that were
/// begun, and a fresh one.
pub(super) fn others(way: Way, standing: &Standing, next: Option<&LeaderId>) -> Vec<(LeaderId, String)> {
    if standing.is_closed() {
        return Vec::new();
    }
    let counted = way == Way::Paper && standing.is_unnamed;
    let mut has_fresh = next.and_then(|id| standing.progress(id)) == Some(Progress::Waiting);
    let mut others = Vec::new();
    for (id, name, progress) in &standing.people {
        let label = match progress {
            _ if next == Some(id) => continue,
            Progress::HandedIn => continue,
            _ if !counted => name.clone(),
            Progress::Begun => t_with("entry.begun_for", &[("name", name)]),
            Progress::Waiting | Progress::Absent if has_fresh => continue,
            Progress::Waiting | Progress::Absent => {
                has_fresh = true;
                t("entry.fresh")
            }
        };
        others.push((id.clone(), label));
    }
    others
}
