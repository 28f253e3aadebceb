//! What becomes of a reply that was opened: who it is from, what of it can be taken in, and what stays out and why.

use blake2::digest::consts::{U8, U32};
use blake2::{Blake2b, Digest};

use super::{Claim, Reply, ReplyError, ReplySheet, SealedReply, SecretKey};
use crate::edit::{Edit, Received, RoundEdit, apply};
use crate::exchange::merge::RoundRef;
use crate::model::{
    Document, ExerciseId, HandedIn, LeaderId, Origin, Progress, Responses, Round, Sheet, SheetId,
};

/// How one sheet of a reply stands to the workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It comes in.
    Ready,
    /// It comes in after the reveal: kept, and in no figure.
    Late,
    /// It takes the place of an older one from the same device.
    Replaces,
    /// This one, or a newer one from the same device, is in already.
    Known,
    /// This leader has begun a sheet on the workshop's own device. It takes a word from the facilitator.
    Begun,
    /// This leader has already answered on another device. It takes a word from the facilitator.
    OtherDevice,
    /// This leader's unnamed answers are in. They can't be found again, so they stay.
    InForGood,
    /// The answers are revealed. The sheet that was there at that moment stays.
    Settled,
    /// An answer after the reveal of an unnamed round would show whose it is.
    Closed,
    /// The workshop has no such round.
    NoRound,
    /// It does not fit the questions that this round asks.
    OtherQuestions,
}

impl Verdict {
    /// Whether it comes in without asking anybody.
    pub fn comes_in(self) -> bool {
        matches!(self, Self::Ready | Self::Late | Self::Replaces)
    }

    /// Whether it comes in once the facilitator says so.
    pub fn takes_a_word(self) -> bool {
        matches!(self, Self::Begun | Self::OtherDevice)
    }
}

/// A reply that belongs to this workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What was in it.
    pub reply: Reply,
    /// Stands for this very reply in the ids of unnamed answers.
    seed: Vec<u8>,
}

/// The leader whom a claim means: the one it names by id, or the only one who takes part under that name.
pub fn leader_of(document: &Document, claim: &Claim) -> Option<LeaderId> {
    match claim {
        Claim::Leader(id) => document.leader(id).map(|leader| leader.id.clone()),
        Claim::Name(name) => {
            let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            let mut same = document.active_leaders().filter(|leader| plain(&leader.name) == plain(name));
            same.next().filter(|_| same.next().is_none()).map(|leader| leader.id.clone())
        }
    }
}

impl Opened {
    /// Opens a reply for taking it in.
    ///
    /// # Errors
    /// As [`SealedReply::open`].
    pub fn new(sealed: &SealedReply, with: &SecretKey) -> Result<Self, ReplyError> {
        let seed = Blake2b::<U32>::new().chain_update(with.bytes()).chain_update(sealed.sealed()).finalize();
        Ok(Self { reply: sealed.open(with)?, seed: seed.to_vec() })
    }

    /// How each of its sheets stands to the workshop, if it is from `leader`.
    pub fn judge(&self, document: &Document, leader: &LeaderId) -> Vec<(RoundRef, Verdict)> {
        let verdict = |given: &ReplySheet| {
            let at = RoundRef { exercise: given.exercise, number: given.round };
            (at, self.verdict(document, leader, given))
        };
        self.reply.sheets.iter().map(verdict).collect()
    }

    /// The edits that take in whatever comes in, with a word from the facilitator or without.
    pub fn edits(&self, document: &Document, leader: &LeaderId, word_given: bool) -> Vec<Edit> {
        let comes_in = |verdict: Verdict| verdict.comes_in() || (word_given && verdict.takes_a_word());
        let given = self.reply.sheets.iter();
        given
            .filter(|given| comes_in(self.verdict(document, leader, given)))
            .filter_map(|given| self.edit(document, leader, given))
            .collect()
    }

    fn verdict(&self, document: &Document, leader: &LeaderId, given: &ReplySheet) -> Verdict {
        let Some(round) = round_of(document, given) else { return Verdict::NoRound };
        let standing = self.standing(round, leader, &given.sheet);
        if !standing.comes_in() && !standing.takes_a_word() {
            return standing;
        }
        let fits = self.edit(document, leader, given).is_some_and(|edit| apply(document, &edit).is_ok());
        if fits { standing } else { Verdict::OtherQuestions }
    }

    /// What is there already decides.
    fn standing(&self, round: &Round, leader: &LeaderId, sheet: &Sheet) -> Verdict {
        let begun = round.progress(leader) == Progress::Begun;
        match &round.responses {
            Responses::Unnamed(unnamed) if unnamed.handed_in.contains(leader) => Verdict::InForGood,
            Responses::Unnamed(_) if !round.is_open() => Verdict::Closed,
            Responses::Unnamed(_) if begun => Verdict::Begun,
            Responses::Unnamed(_) => Verdict::Ready,
            Responses::Named(by_leader) => {
                let there = by_leader.get(leader);
                match there.and_then(|there| Some((&there.sheet, there.handed_in.as_ref()?))) {
                    Some((known, handed_in)) => self.beside(round, known, handed_in, sheet),
                    None if begun => Verdict::Begun,
                    None if round.is_open() => Verdict::Ready,
                    None => Verdict::Late,
                }
            }
        }
    }

    /// Beside a sheet that is handed in.
    fn beside(&self, round: &Round, known: &Sheet, handed_in: &HandedIn, sheet: &Sheet) -> Verdict {
        let from = handed_in.from.as_ref().filter(|from| from.device == self.reply.device);
        match from {
            Some(from) if from.turn >= self.reply.turn => Verdict::Known,
            _ if known == sheet => Verdict::Known,
            _ if !round.is_open() => Verdict::Settled,
            Some(_) => Verdict::Replaces,
            None => Verdict::OtherDevice,
        }
    }

    fn edit(&self, document: &Document, leader: &LeaderId, given: &ReplySheet) -> Option<Edit> {
        let round = round_of(document, given)?;
        let mut sheet = given.sheet.clone();
        sheet.drop_incomplete();
        // Of fewer others than when the invitation went out no more can be expected.
        let others = document.others(round, leader);
        sheet.predictions.retain(|_, count| usize::from(*count) <= others);
        let needed = sheet.answers.len() + sheet.predictions.len();
        let received = Received {
            leader: leader.clone(),
            ids: (0..needed).map(|place| self.id(given.exercise, place)).collect(),
            sheet,
            at: self.reply.at,
            from: Origin { device: self.reply.device.clone(), turn: self.reply.turn },
        };
        let (exercise, round) = (given.exercise, given.round);
        Some(Edit::Round { exercise, round, edit: RoundEdit::Receive(received) })
    }

    /// An id that whoever takes in this reply comes to, and nobody else: two laptops that take in the same one agree.
    /// Without the key of the workshop it tells as little as a random one.
    fn id(&self, exercise: ExerciseId, place: usize) -> SheetId {
        let digest = Blake2b::<U8>::new()
            .chain_update(&self.seed)
            .chain_update(exercise.as_str())
            .chain_update((place as u64).to_be_bytes())
            .finalize();
        SheetId::from_random(u64::from_be_bytes(digest.into()))
    }
}

/// The round that a sheet answers, as it was asked.
fn round_of<'a>(document: &'a Document, given: &ReplySheet) -> Option<&'a Round> {
    let round = document.exercise(given.exercise)?.round(given.round)?;
    (round.content_version == given.content_version).then_some(round)
}
