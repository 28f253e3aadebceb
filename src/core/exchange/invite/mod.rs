//! An invitation: what the device of a leader needs to know to ask the questions and to seal the answers.
//!
//! It is a word of the kind that `exchange::armour` describes, with the mark `BRI1.`; its content is the invitation as
//! JSON, deflated. What the app itself knows is left out of it: questions and rows that are the exercise's own. For a
//! code that the room scans, names and texts of the company are left out too where they would make it too dense.

mod asks;

use std::collections::BTreeMap;

use serde::Serialize;
use thiserror::Error;

pub use asks::{InvitedRound, NotAsked};

use super::armour::{self, Broken};
use super::packed::{self, UnpackError};
use super::reply::{PublicKey, SecretKey};
use super::{ImportError, WriteError};
use crate::model::ids::fingerprint;
use crate::model::{Document, ExerciseId, LeaderId, Round, WorkshopId, limits};

/// What every invitation begins with; it says which format follows.
pub const MARK: &str = "BRI1.";

/// Questions to be answered on another device.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Invite {
    /// From which workshop.
    pub workshop: WorkshopId,
    /// What the answers are sealed to.
    pub key: PublicKey,
    /// What to call the workshop; empty where that was left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The rounds that take answers, in the order of the day.
    pub rounds: Vec<InvitedRound>,
    /// Who is asked; empty where names were left out, and then a name is typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Invited>,
}

/// Somebody who is asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Invited {
    /// Which leader.
    pub id: LeaderId,
    /// The name.
    pub name: String,
}

/// A text that holds no usable invitation.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum InviteError {
    /// There is none in it.
    #[error("there is no invitation in it")]
    Missing,
    /// It ends too early.
    #[error("the invitation is incomplete")]
    Incomplete,
    /// Something in it was changed on its way.
    #[error("the invitation is damaged")]
    Damaged,
    /// More than any invitation holds.
    #[error("the invitation is too large")]
    TooLarge,
    /// It is whole, but nothing that this version can use.
    #[error("the invitation cannot be read: {0}")]
    Unreadable(#[from] ImportError),
    /// It asks what this version of the app does not know.
    #[error(transparent)]
    NotAsked(#[from] NotAsked),
}

/// An invitation that could not be written.
#[derive(Debug, Error)]
pub enum NotInvited {
    /// It could not be written as JSON.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// More than fits.
    #[error("the invitation is too large")]
    TooLarge,
}

impl Invite {
    /// An invitation to the open rounds of these exercises; `None` before there is a key for replies.
    pub fn to(document: &Document, exercises: &[ExerciseId]) -> Option<Self> {
        let key = SecretKey::from(document.reply_key.as_ref()?).public();
        let open = |id: &ExerciseId| Some((*id, document.exercise(*id)?.open_round()?));
        let rounds: Vec<(ExerciseId, &Round)> = exercises.iter().filter_map(open).collect();
        let people = document.active_leaders();
        Some(Self {
            workshop: document.id.clone(),
            key,
            title: title(document).to_owned(),
            rounds: rounds.iter().map(|(id, round)| InvitedRound::of(document, *id, round)).collect(),
            people: people
                .map(|leader| Invited { id: leader.id.clone(), name: leader.name.clone() })
                .collect(),
        })
    }

    /// The same without names and title, for a code that has no room for them; `None` where a round asks about texts
    /// of the company, without which its questions make no sense.
    pub fn short(&self) -> Option<Self> {
        let is_own = |round: &InvitedRound| round.has_own_texts();
        let short = || Self { title: String::new(), people: Vec::new(), ..self.clone() };
        (!self.rounds.iter().any(is_own)).then(short)
    }

    /// Stands for the rounds that are asked: the same whether names and title travelled with them or not.
    pub fn fingerprint(&self) -> String {
        let rounds = self.rounds.iter().map(|round| {
            format!("{}/{}/{}", round.exercise.as_str(), round.number.0, round.purpose.as_str())
        });
        let asked: Vec<String> = rounds.collect();
        format!("{:016x}", fingerprint(&asked.join(" ")))
    }

    /// The invitation as one word.
    ///
    /// # Errors
    /// [`NotInvited`] for more than fits.
    pub fn to_text(&self) -> Result<String, NotInvited> {
        let packed = packed::pack(self)?.ok_or(NotInvited::TooLarge)?;
        armour::write(MARK, &packed).ok_or(NotInvited::TooLarge)
    }

    /// The first invitation in a text, such as the end of an address, a file, or a message.
    ///
    /// # Errors
    /// [`InviteError`] where there is none that this version can ask.
    pub fn find(text: &str) -> Result<Self, InviteError> {
        let content = armour::read_all(MARK, text).into_iter().next().ok_or(InviteError::Missing)?;
        let packed = content.map_err(|broken| match broken {
            Broken::Incomplete => InviteError::Incomplete,
            Broken::Damaged => InviteError::Damaged,
        })?;
        let invite: Self = packed::unpack(&packed, "invitation").map_err(|why| match why {
            UnpackError::Damaged => InviteError::Damaged,
            UnpackError::TooLarge => InviteError::TooLarge,
            UnpackError::Unreadable(error) => InviteError::Unreadable(error),
        })?;
        invite.check()?;
        Ok(invite)
    }

    /// Whether the app can ask what it asks.
    fn check(&self) -> Result<(), InviteError> {
        let exercises: BTreeMap<ExerciseId, ()> =
            self.rounds.iter().map(|round| (round.exercise, ())).collect();
        if self.rounds.is_empty() || exercises.len() < self.rounds.len() {
            return Err(InviteError::Damaged);
        }
        if self.people.len() > limits::LEADERS {
            return Err(InviteError::TooLarge);
        }
        self.rounds.iter().try_for_each(InvitedRound::check)?;
        Ok(())
    }
}

/// What a leader knows the workshop by.
fn title(document: &Document) -> &str {
    let names = [&document.title, &document.organisation.name];
    names.into_iter().map(|name| name.trim()).find(|name| !name.is_empty()).unwrap_or_default()
}
