//! Answering on a device of one's own: what that device keeps until the answers are sealed, and after.
//!
//! The device asks as the workshop itself does: the invitation becomes a workshop with nothing in it but the rounds that
//! take answers, and a sheet in it is answered like any other. Once the answers are sealed they are gone from here; the
//! sealed text stays, which this device cannot open.

use std::collections::BTreeMap;

use serde::Serialize;

use super::decode::decode;
use super::invite::{Invite, InvitedRound};
use super::place::Place;
use super::reply::{Claim, KEY_BYTES, Reply, ReplySheet, SealError, SealedReply};
use super::{ImportError, WriteError, json, scan};
use crate::model::{
    DeviceId, Document, ExerciseId, ExerciseState, Leader, LeaderId, Response, Responses, Sheet, Timestamp,
};

/// What a device keeps of one invitation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answering {
    /// What is asked.
    pub invite: Invite,
    /// This device, to the workshop.
    pub device: DeviceId,
    /// How many replies it has sealed for this workshop.
    pub turn: u32,
    /// Who says to be answering; nobody yet before the first sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<Claim>,
    /// The answers so far.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sheets: BTreeMap<ExerciseId, Sheet>,
    /// The last reply as it was sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<String>,
    /// Grows with every change: the moment of the last one in milliseconds since 1970, or one more than before where the
    /// clock was turned back.
    pub revision: u64,
}

impl Answering {
    /// Nothing answered yet.
    pub fn new(invite: Invite, device: DeviceId, turn: u32) -> Self {
        Self { invite, device, turn, claim: None, sheets: BTreeMap::new(), sealed: None, revision: 0 }
    }

    /// Reads what [`to_text`](Self::to_text) wrote.
    ///
    /// # Errors
    /// [`ImportError`] for anything else.
    pub fn read(text: &str) -> Result<Self, ImportError> {
        let scanned = scan::scan(text)?;
        let value = json::parse(&scanned.text)?;
        decode(&value, &Place::root("answers"), &mut Vec::new())
    }

    /// Notes that it was changed.
    pub fn touch(&mut self, at: Timestamp) {
        let now = u64::try_from(at.timestamp_millis()).unwrap_or_default();
        self.revision = now.max(self.revision + 1);
    }

    /// Whether it was written after `other`. Sealing counts most: what was there before it never comes back.
    pub fn is_later_than(&self, other: &Self) -> bool {
        (self.turn, self.revision) > (other.turn, other.revision)
    }

    /// The later one of two copies; of equals the first.
    pub fn later(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) if other.is_later_than(&one) => Some(other),
            (Some(one), _) => Some(one),
            (None, other) => other,
        }
    }

    /// As a text that the device can keep.
    ///
    /// # Errors
    /// [`WriteError`], which no answers are known to cause.
    pub fn to_text(&self) -> Result<String, WriteError> {
        Ok(serde_json::to_string(self)?)
    }

    /// The id under which the sheets are answered here.
    pub fn me(&self) -> LeaderId {
        match &self.claim {
            Some(Claim::Leader(id)) => id.clone(),
            Some(Claim::Name(_)) | None => LeaderId::from_random(0),
        }
    }

    /// What the one who answers is called; empty before that is known.
    pub fn my_name(&self) -> &str {
        match &self.claim {
            Some(Claim::Leader(id)) => {
                let known = self.invite.people.iter().find(|person| person.id == *id);
                known.map_or("", |person| person.name.as_str())
            }
            Some(Claim::Name(name)) => name,
            None => "",
        }
    }

    /// A workshop that asks what the invitation asks.
    pub fn document(&self, at: Timestamp) -> Document {
        let mut document = Document::new(self.invite.workshop.clone(), at);
        document.title.clone_from(&self.invite.title);
        document.leaders = self.leaders();
        for invited in &self.invite.rounds {
            let mut round = invited.to_round(at);
            if let (Some(sheet), Responses::Named(by_leader)) =
                (self.sheets.get(&invited.exercise), &mut round.responses)
            {
                by_leader.insert(self.me(), Response { sheet: sheet.clone(), handed_in: None });
            }
            let state = ExerciseState { rounds: vec![round], ..ExerciseState::default() };
            document.exercises.insert(invited.exercise, state);
        }
        document
    }

    /// Keeps the sheets of a workshop that [`document`](Self::document) made.
    pub fn keep(&mut self, document: &Document) {
        let me = self.me();
        let sheet = |invited: &InvitedRound| {
            let round = document.exercise(invited.exercise)?.round(invited.number)?;
            Some((invited.exercise, round.responses.draft(&me)?.clone()))
        };
        self.sheets = self.invite.rounds.iter().filter_map(sheet).collect();
    }

    /// Whether there is an answer to anything.
    pub fn has_answers(&self) -> bool {
        let has_any = |sheet: &Sheet| sheet.answers.values().any(|answer| answer.is_complete());
        self.sheets.values().any(has_any)
    }

    /// Seals the answers and forgets them. `once` are random bytes that must never be used again.
    ///
    /// # Errors
    /// [`SealError`] for more than fits in a reply; the answers are still there then.
    pub fn seal(&mut self, at: Timestamp, once: [u8; KEY_BYTES]) -> Result<SealedReply, SealError> {
        let sealed = self.reply(at).seal(&self.invite.key, once)?;
        self.turn += 1;
        self.sheets.clear();
        self.sealed = Some(sealed.to_text());
        Ok(sealed)
    }

    fn reply(&self, at: Timestamp) -> Reply {
        let from = self.claim.clone().unwrap_or_else(|| Claim::Name(String::new()));
        let sheets = self.invite.rounds.iter().filter_map(|invited| {
            let mut sheet = self.sheets.get(&invited.exercise)?.clone();
            sheet.drop_incomplete();
            (!sheet.answers.is_empty()).then_some(ReplySheet {
                exercise: invited.exercise,
                round: invited.number,
                content_version: invited.content_version,
                sheet,
            })
        });
        Reply {
            workshop: self.invite.workshop.clone(),
            from,
            device: self.device.clone(),
            turn: self.turn + 1,
            at,
            sheets: sheets.collect(),
        }
    }

    /// As many leaders as are asked, so that predictions speak of the same number of others.
    fn leaders(&self) -> Vec<Leader> {
        let others = self.invite.rounds.iter().map(|round| round.others).max().unwrap_or_default();
        let me = Leader { id: self.me(), name: self.my_name().to_owned(), ..nobody(0) };
        let rest = (0..u64::from(others)).map(|place| nobody(place + 1));
        std::iter::once(me).chain(rest).collect()
    }
}

fn nobody(place: u64) -> Leader {
    Leader {
        id: LeaderId::from_random(place),
        name: String::new(),
        role: String::new(),
        department: String::new(),
        active: true,
        speaks_last: false,
    }
}
