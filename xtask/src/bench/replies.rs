//! How long the words are that leaders on their own devices send back, and how many codes they take.

use bearings_core::code::parts;
use bearings_core::exchange::invite::Invite;
use bearings_core::exchange::reply::{Claim, KEY_BYTES, Reply, ReplySheet, SecretKey};
use bearings_core::exercises::{commitment, content_for};
use bearings_core::model::{
    DeviceId, Document, ExerciseId, LeaderId, Purpose, ReplyKey, Responses, Round, RoundNumber, RoundState,
    Sheet,
};
use bearings_core::question::{Answer, RatingAnswer};

use super::result::large;
use crate::failure::Failure;
use crate::samples::moment;

/// Prints the size of each exercise's reply, of a vote, and of the invitation to everything.
pub(super) fn print_sizes() -> Result<(), Failure> {
    let document = large(12)?;
    println!("\n12 leaders on their own devices; codes of version 15-M at the most");
    println!("{:<34} {:>10} {:>10}", "", "characters", "codes");
    for (exercise, state) in &document.exercises {
        let answers = state.rounds.iter().find(|round| round.purpose == Purpose::Answers);
        if let Some((leader, sheet)) = answers.and_then(first_sheet) {
            let name = format!("reply to {}", content_for(*exercise, Purpose::Answers).title);
            print(&name, &sealed(&document, leader, *exercise, sheet)?);
        }
    }
    if let Some(leader) = document.leaders.first() {
        print("fist to five", &sealed(&document, &leader.id, ExerciseId::Vision, &vote())?);
    }
    print("invitation to everything", &invitation(&document)?);
    Ok(())
}

fn print(name: &str, word: &str) {
    println!("{name:<34} {:>10} {:>10}", word.len(), parts(word).len());
}

fn first_sheet(round: &Round) -> Option<(&LeaderId, &Sheet)> {
    match &round.responses {
        Responses::Named(by_leader) => by_leader.iter().next().map(|(leader, of)| (leader, &of.sheet)),
        Responses::Unnamed(_) => None,
    }
}

fn vote() -> Sheet {
    let rated = |id| (id, Answer::Rating(RatingAnswer::Points(4)));
    let answers = commitment().questions.iter().map(|question| rated(question.id.clone())).collect();
    Sheet { answers, ..Sheet::default() }
}

fn sealed(
    document: &Document,
    leader: &LeaderId,
    exercise: ExerciseId,
    sheet: &Sheet,
) -> Result<String, Failure> {
    let sheet = sheet.clone();
    let reply = Reply {
        workshop: document.id.clone(),
        from: Claim::Leader(leader.clone()),
        device: DeviceId::from_random(7),
        turn: 1,
        at: moment(0),
        sheets: vec![ReplySheet { exercise, round: RoundNumber(1), content_version: 1, sheet }],
    };
    let sealed = reply.seal(&SecretKey::from(&key()).public(), [9; KEY_BYTES]);
    sealed.map(|sealed| sealed.to_text()).map_err(|error| too_large(&error))
}

/// To the same rounds, as if they were still open.
fn invitation(document: &Document) -> Result<String, Failure> {
    let mut document = document.clone();
    document.reply_key = Some(key());
    for state in document.exercises.values_mut() {
        state.rounds.truncate(1);
        state.rounds.iter_mut().for_each(|round| round.state = RoundState::Open);
    }
    let exercises: Vec<ExerciseId> = document.exercises.keys().copied().collect();
    let invite = Invite::to(&document, &exercises).ok_or_else(|| too_large(&"there is no key"))?;
    invite.to_text().map_err(|error| too_large(&error))
}

fn key() -> ReplyKey {
    ReplyKey::from_random([5; KEY_BYTES])
}

fn too_large(error: &dyn std::fmt::Display) -> Failure {
    Failure::new(format!("A word can't be written: {error}."), "Mend xtask/src/bench/replies.rs.")
}
