//! Addresses within the app: everything after `#`.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use strum::{EnumDiscriminants, EnumIter, IntoEnumIterator};

use crate::exchange::{invite, reply};
use crate::model::{ExerciseId, Stage, WorkshopId};

/// A screen of the app.
#[derive(Clone, Debug, PartialEq, Eq, EnumDiscriminants)]
#[strum_discriminants(name(RouteKind), derive(EnumIter, strum::IntoStaticStr), doc = "The kinds of screen.")]
pub enum Route {
    /// What the app is, and this device's workshops.
    Home,
    /// How the figures are worked out.
    Method,
    /// Company, leaders, priorities, agenda.
    Setup(WorkshopId),
    /// The exercises and where they stand.
    Overview(WorkshopId),
    /// Where the team stands over all exercises.
    Dashboard(WorkshopId),
    /// What is to be talked about in all exercises.
    Discussion(WorkshopId),
    /// A stage of an exercise.
    Exercise(WorkshopId, ExerciseId, Stage),
    /// The answer sheet of an exercise, to be printed.
    Sheet(WorkshopId, ExerciseId),
    /// Typing in the answer sheets that were filled in on paper.
    Entry(WorkshopId, ExerciseId),
    /// Taking in the answers to an exercise that were collected with a form tool.
    Survey(WorkshopId, ExerciseId),
    /// Inviting leaders to answer on their own devices.
    Invite(WorkshopId),
    /// Taking in what they answered there.
    Replies(WorkshopId),
    /// Answering on one's own device: the address holds an invitation, read or not.
    Invited(String),
    /// The address holds a reply for some workshop, read or not.
    Reply(String),
    /// The facilitator's page: where the room is, what to say, timer and notes.
    Lead(WorkshopId),
    /// The second screen, which follows the main window.
    Present(WorkshopId),
    /// Every decision and action.
    Decisions(WorkshopId),
    /// Taking files out and in.
    Files(WorkshopId),
    /// What goes into a report, and how it will look.
    Report(WorkshopId),
    /// An address that leads nowhere.
    NotFound,
}

impl Route {
    /// Reads the part of an address after `#`.
    ///
    /// Programs that pass an address on spell its signs in their own way, sometimes twice, and append what they follow
    /// people with. None of that changes where it leads.
    pub fn parse(fragment: &str) -> Self {
        let fragment = &spelled_out(fragment);
        if let Some(word) = word_in(fragment, invite::MARK) {
            return Self::Invited(word);
        }
        if let Some(word) = word_in(fragment, reply::MARK) {
            return Self::Reply(word);
        }
        let path = fragment.trim_start_matches('#').split(['?', '&']).next().unwrap_or_default();
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Self::from_parts(&parts).unwrap_or(Self::NotFound)
    }

    fn from_parts(parts: &[&str]) -> Option<Self> {
        let workshop = |text: &str| WorkshopId::parse(text).ok();
        let exercise = |text: &str| ExerciseId::iter().find(|known| known.as_str() == text);
        match parts {
            [] => Some(Self::Home),
            ["method"] => Some(Self::Method),
            ["w", id] => workshop(id).map(Self::Overview),
            ["w", id, "discussion"] => workshop(id).map(Self::Discussion),
            ["w", id, "standing"] => workshop(id).map(Self::Dashboard),
            ["w", id, "setup"] => workshop(id).map(Self::Setup),
            ["invite"] => Some(Self::Invited(String::new())),
            ["reply"] => Some(Self::Reply(String::new())),
            ["w", id, "invite"] => workshop(id).map(Self::Invite),
            ["w", id, "replies"] => workshop(id).map(Self::Replies),
            ["w", id, "lead"] => workshop(id).map(Self::Lead),
            ["w", id, "present"] => workshop(id).map(Self::Present),
            ["w", id, "decisions"] => workshop(id).map(Self::Decisions),
            ["w", id, "files"] => workshop(id).map(Self::Files),
            ["w", id, "report"] => workshop(id).map(Self::Report),
            ["w", id, of, "sheet"] => Some(Self::Sheet(workshop(id)?, exercise(of)?)),
            ["w", id, of, "entry"] => Some(Self::Entry(workshop(id)?, exercise(of)?)),
            ["w", id, of, "survey"] => Some(Self::Survey(workshop(id)?, exercise(of)?)),
            ["w", id, of, stage] => {
                let stage = Stage::iter().find(|known| known.as_str() == *stage)?;
                Some(Self::Exercise(workshop(id)?, exercise(of)?, stage))
            }
            _ => None,
        }
    }

    /// The address of this screen, `#` included.
    pub fn to_fragment(&self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Method => "#/method".to_owned(),
            Self::Setup(id) => format!("#/w/{id}/setup"),
            Self::Overview(id) => format!("#/w/{id}"),
            Self::Discussion(id) => format!("#/w/{id}/discussion"),
            Self::Dashboard(id) => format!("#/w/{id}/standing"),
            Self::Exercise(id, exercise, stage) => {
                format!("#/w/{id}/{}/{}", exercise.as_str(), stage.as_str())
            }
            Self::Sheet(id, exercise) => format!("#/w/{id}/{}/sheet", exercise.as_str()),
            Self::Entry(id, exercise) => format!("#/w/{id}/{}/entry", exercise.as_str()),
            Self::Survey(id, exercise) => format!("#/w/{id}/{}/survey", exercise.as_str()),
            Self::Invite(id) => format!("#/w/{id}/invite"),
            Self::Replies(id) => format!("#/w/{id}/replies"),
            Self::Invited(word) => format!("#/invite/{word}"),
            Self::Reply(word) => format!("#/reply/{word}"),
            Self::Lead(id) => format!("#/w/{id}/lead"),
            Self::Present(id) => format!("#/w/{id}/present"),
            Self::Decisions(id) => format!("#/w/{id}/decisions"),
            Self::Files(id) => format!("#/w/{id}/files"),
            Self::Report(id) => format!("#/w/{id}/report"),
            Self::NotFound => "#/not-found".to_owned(),
        }
    }

    /// The workshop that this screen belongs to.
    pub fn workshop(&self) -> Option<&WorkshopId> {
        match self {
            Self::Setup(id)
            | Self::Overview(id)
            | Self::Dashboard(id)
            | Self::Discussion(id)
            | Self::Invite(id)
            | Self::Replies(id)
            | Self::Lead(id)
            | Self::Present(id)
            | Self::Decisions(id)
            | Self::Files(id)
            | Self::Report(id) => Some(id),
            Self::Exercise(id, ..) | Self::Sheet(id, _) | Self::Entry(id, _) | Self::Survey(id, _) => {
                Some(id)
            }
            Self::Home | Self::Method | Self::Invited(_) | Self::Reply(_) | Self::NotFound => None,
        }
    }

    /// Whether this screen belongs to an exercise.
    pub fn is_of_exercise(&self) -> bool {
        matches!(self, Self::Exercise(..) | Self::Sheet(..) | Self::Entry(..) | Self::Survey(..))
    }

    /// Whether answers are given here: there is nothing on the screen then but the closed lid or one leader's sheet.
    pub fn takes_answers(&self) -> bool {
        matches!(self, Self::Exercise(_, _, Stage::Answer) | Self::Entry(..))
    }

    /// One or more examples of every screen there is, all of `workshop`: what accessibility and size checks walk through.
    pub fn every(workshop: &WorkshopId) -> Vec<Self> {
        RouteKind::iter().flat_map(|kind| Self::examples(kind, workshop)).collect()
    }

    fn examples(kind: RouteKind, workshop: &WorkshopId) -> Vec<Self> {
        let id = || workshop.clone();
        match kind {
            RouteKind::Home => vec![Self::Home],
            RouteKind::Method => vec![Self::Method],
            RouteKind::Setup => vec![Self::Setup(id())],
            RouteKind::Overview => vec![Self::Overview(id())],
            RouteKind::Discussion => vec![Self::Discussion(id())],
            RouteKind::Dashboard => vec![Self::Dashboard(id())],
            RouteKind::Exercise => ExerciseId::iter()
                .flat_map(|exercise| {
                    Stage::iter().map(move |stage| Self::Exercise(workshop.clone(), exercise, stage))
                })
                .collect(),
            RouteKind::Sheet => ExerciseId::iter().map(|exercise| Self::Sheet(id(), exercise)).collect(),
            RouteKind::Entry => ExerciseId::iter().map(|exercise| Self::Entry(id(), exercise)).collect(),
            RouteKind::Survey => {
                vec![Self::Survey(id(), ExerciseId::Pulse), Self::Survey(id(), ExerciseId::Vision)]
            }
            RouteKind::Invite => vec![Self::Invite(id())],
            RouteKind::Replies => vec![Self::Replies(id())],
            // What they hold is cut off, which is a screen too; whole ones are walked through by journeys.
            RouteKind::Invited => vec![Self::Invited(invite::MARK.to_owned())],
            RouteKind::Reply => vec![Self::Reply(reply::MARK.to_owned())],
            RouteKind::Lead => vec![Self::Lead(id())],
            RouteKind::Present => vec![Self::Present(id())],
            RouteKind::Decisions => vec![Self::Decisions(id())],
            RouteKind::Files => vec![Self::Files(id())],
            RouteKind::Report => vec![Self::Report(id())],
            RouteKind::NotFound => vec![Self::NotFound],
        }
    }
}

/// The most times that an address was spelled with percent signs: by an app, a chat and a mail gateway, say.
const MOST_SPELLINGS: usize = 4;

/// The fragment without percent signs.
fn spelled_out(fragment: &str) -> String {
    let mut fragment = fragment.to_owned();
    for _ in 0..MOST_SPELLINGS {
        match percent_decode_str(&fragment).decode_utf8() {
            Ok(Cow::Owned(plainer)) => fragment = plainer,
            _ => break,
        }
    }
    fragment
}

/// The word that begins with this mark. Programs that pass an address on may spell what is before it in their own way and
/// append to it, so the mark alone counts, and the word ends with its own characters.
fn word_in(fragment: &str, mark: &str) -> Option<String> {
    let upper = fragment.to_ascii_uppercase();
    let word = upper.find(mark).and_then(|start| upper.get(start..))?;
    Some(word.chars().take_while(|char| char.is_ascii_alphanumeric() || *char == '.').collect())
}
