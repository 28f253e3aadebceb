//! Leaders as the stages show them: initials, statuses, who is next.

use std::collections::BTreeMap;

use bearings_core::geometry::initials::initials;
use bearings_core::geometry::split::letter;
use bearings_core::model::{Document, LeaderId, Progress, Round};
use bearings_core::question::{OptionSource, Options, QuestionOption};

use crate::ui::{AnswerStatus, PersonStatus};

/// Initials by leader, distinct within the workshop.
pub fn initials_of(document: &Document) -> BTreeMap<LeaderId, String> {
    let names: Vec<&str> = document.leaders.iter().map(|leader| leader.name.as_str()).collect();
    document.leaders.iter().map(|leader| leader.id.clone()).zip(initials(&names)).collect()
}

/// What stands for each option where its words don't fit: a leader's initials, else a letter.
pub fn option_shorts(document: &Document, options: &Options) -> Vec<String> {
    let is_of_leaders = options.from == Some(OptionSource::Leaders);
    let initials = if is_of_leaders { initials_of(document) } else { BTreeMap::new() };
    let short = |(place, option): (usize, &QuestionOption)| {
        let leader = LeaderId::parse(option.id.as_str()).ok();
        leader.and_then(|id| initials.get(&id).cloned()).unwrap_or_else(|| letter(place))
    };
    options.options.iter().enumerate().map(short).collect()
}

/// Where somebody sits in the room, for putting named answers in its order; unnamed ones have no place.
pub fn seat(document: &Document, leader: Option<&LeaderId>) -> Option<usize> {
    document.leaders.iter().position(|known| Some(&known.id) == leader)
}

/// Everybody who is expected in `round`, in the order of the room, with how far they are.
pub fn progress_of(document: &Document, round: &Round) -> Vec<(LeaderId, String, Progress)> {
    document
        .expected(round)
        .into_iter()
        .filter_map(|id| {
            let name = document.leader(&id)?.name.clone();
            let progress = round.progress(&id);
            Some((id, name, progress))
        })
        .chain(latecomers(document, round))
        .collect()
}

/// Active leaders who joined after the reveal.
fn latecomers(document: &Document, round: &Round) -> Vec<(LeaderId, String, Progress)> {
    let expected = document.expected(round);
    document
        .active_leaders()
        .filter(|leader| !expected.contains(&leader.id))
        .map(|leader| (leader.id.clone(), leader.name.clone(), round.progress(&leader.id)))
        .collect()
}

/// The rows of a status list; `next` is the leader the device goes to.
pub fn statuses(people: &[(LeaderId, String, Progress)], next: Option<&LeaderId>) -> Vec<PersonStatus> {
    people
        .iter()
        .map(|(id, name, progress)| PersonStatus {
            name: name.clone(),
            status: match progress {
                _ if next == Some(id) => AnswerStatus::Next,
                Progress::HandedIn => AnswerStatus::Answered,
                Progress::Absent => AnswerStatus::Absent,
                Progress::Begun => AnswerStatus::NotFinished,
                Progress::Waiting => AnswerStatus::Waiting,
            },
        })
        .collect()
}

/// Everybody's state in `round`, in the order of the room.
pub fn statuses_of(document: &Document, round: &Round) -> Vec<PersonStatus> {
    statuses(&progress_of(document, round), None)
}

/// The first who can answer now.
pub fn first_waiting(people: &[(LeaderId, String, Progress)]) -> Option<LeaderId> {
    people
        .iter()
        .find(|(_, _, progress)| matches!(progress, Progress::Waiting | Progress::Begun))
        .map(|(id, ..)| id.clone())
}

/// How many have handed in.
pub fn handed_in(people: &[(LeaderId, String, Progress)]) -> usize {
    people.iter().filter(|(_, _, progress)| *progress == Progress::HandedIn).count()
}
