//! What has arrived and waits for the facilitator: every reply that was found, with what it is and what becomes of it.

use super::{Opened, ReplyError, SecretKey, Verdict, find, leader_of};
use crate::edit::Edit;
use crate::exchange::merge::RoundRef;
use crate::model::{Document, LeaderId};

/// The most that lies in the tray; more would be no team's replies.
const LIMIT: usize = 200;

/// What a text turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A reply to this workshop.
    Ours {
        /// What is in it.
        opened: Box<Opened>,
        /// Whose it is taken to be; `None` until the facilitator says so.
        leader: Option<LeaderId>,
    },
    /// A reply to another workshop that has the same key: to a copy of this one.
    OfACopy,
    /// Nothing that can be used.
    Refused(ReplyError),
}

/// One thing that has arrived.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// Stays the same as long as it lies here.
    pub number: u32,
    /// What it is.
    pub found: Found,
}

/// Everything that has arrived and was not taken in or put away.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tray {
    arrivals: Vec<Arrival>,
    next: u32,
}

impl Tray {
    /// Puts every reply of a text into the tray, such as a whole chat. What lies there already is not put there again.
    /// Says how many were found.
    pub fn add(&mut self, document: &Document, text: &str) -> usize {
        let key = document.reply_key.as_ref().map(SecretKey::from);
        let replies = find(text);
        let count = replies.len();
        for reply in replies {
            let found = match (reply, &key) {
                (Ok(sealed), Some(key)) => open(document, Opened::new(&sealed, key)),
                (Ok(_), None) => Found::Refused(ReplyError::OtherKey),
                (Err(error), _) => Found::Refused(error),
            };
            self.put(found);
        }
        count
    }

    fn put(&mut self, found: Found) {
        let is_same = |arrival: &Arrival| match (&arrival.found, &found) {
            (Found::Ours { opened, .. }, Found::Ours { opened: again, .. }) => opened == again,
            (lies, comes) => lies == comes,
        };
        if self.arrivals.len() < LIMIT && !self.arrivals.iter().any(is_same) {
            self.arrivals.push(Arrival { number: self.next, found });
            self.next += 1;
        }
    }

    /// What lies in it, in the order of arrival.
    pub fn arrivals(&self) -> &[Arrival] {
        &self.arrivals
    }

    /// The facilitator says whose a reply is.
    pub fn assign(&mut self, number: u32, to: Option<LeaderId>) {
        for arrival in self.arrivals.iter_mut().filter(|arrival| arrival.number == number) {
            if let Found::Ours { leader, .. } = &mut arrival.found {
                leader.clone_from(&to);
            }
        }
    }

    /// Takes something out of it.
    pub fn put_away(&mut self, number: u32) {
        self.arrivals.retain(|arrival| arrival.number != number);
    }

    /// The numbers of those that come in without asking.
    pub fn ready(&self, document: &Document) -> Vec<u32> {
        let comes_in = |arrival: &&Arrival| {
            arrival.found.verdicts(document).iter().any(|(_, verdict)| verdict.comes_in())
        };
        self.arrivals.iter().filter(comes_in).map(|arrival| arrival.number).collect()
    }

    /// The edits that take one of them in, with a word from the facilitator or without.
    pub fn edits(&self, document: &Document, number: u32, word_given: bool) -> Vec<Edit> {
        let arrival = self.arrivals.iter().find(|arrival| arrival.number == number);
        match arrival.map(|arrival| &arrival.found) {
            Some(Found::Ours { opened, leader: Some(leader) }) => opened.edits(document, leader, word_given),
            _ => Vec::new(),
        }
    }
}

impl Found {
    /// How each sheet of it stands to the workshop; nothing where that can't be said.
    pub fn verdicts(&self, document: &Document) -> Vec<(RoundRef, Verdict)> {
        match self {
            Self::Ours { opened, leader: Some(leader) } => opened.judge(document, leader),
            _ => Vec::new(),
        }
    }
}

fn open(document: &Document, opened: Result<Opened, ReplyError>) -> Found {
    match opened {
        Ok(opened) if opened.reply.workshop != document.id => Found::OfACopy,
        Ok(opened) => {
            let leader = leader_of(document, &opened.reply.from);
            Found::Ours { opened: Box::new(opened), leader }
        }
        Err(error) => Found::Refused(error),
    }
}
