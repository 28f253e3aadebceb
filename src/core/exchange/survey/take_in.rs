//! Putting a survey into a workshop.

use super::people::Respondent;
use super::plan::free_leaders;
use super::preview::{PlannedSheet, Preview};
use crate::edit::{Edit, LeaderEdit, RoundEdit};
use crate::model::{Document, ExerciseId, Leader, LeaderId, Purpose, RoundNumber, SheetId, Timestamp};

/// The edits that put what a preview shows into the workshop, to be applied all or none. `draw` gives fresh random
/// bits; none are edited where the preview says that nothing can come in.
pub fn edits(
    document: &Document,
    exercise: ExerciseId,
    preview: &Preview,
    at: Timestamp,
    mut draw: impl FnMut() -> u64,
) -> Vec<Edit> {
    let open = document.exercise(exercise).and_then(|state| state.open_round());
    let Some(number) = preview.opens.or(open.map(|round| round.number.0)) else { return Vec::new() };
    if preview.refusal.is_some() {
        return Vec::new();
    }
    let mut free = free_leaders(document, open).into_iter();
    let mut new: Vec<Leader> = Vec::new();
    let mut turns: Vec<(LeaderId, &PlannedSheet)> = Vec::new();
    for sheet in &preview.sheets {
        let leader = match &sheet.by {
            Respondent::Leader(leader) => Some(leader.clone()),
            Respondent::Unnamed => free.next(),
            Respondent::New(name) => {
                let leader = leader_called(name, LeaderId::from_random(draw()));
                new.push(leader.clone());
                Some(leader.id)
            }
        };
        turns.extend(leader.map(|leader| (leader, sheet)));
    }
    let mut edits = Vec::new();
    if !new.is_empty() {
        edits.push(Edit::Leader(LeaderEdit::Add(new)));
    }
    if preview.opens.is_some() {
        edits.push(Edit::ask_all(exercise, Purpose::Answers, at));
    }
    for (leader, sheet) in turns {
        let turn = sheet_edits(leader, sheet, at, &mut draw);
        edits.extend(turn.map(|edit| Edit::Round { exercise, round: RoundNumber(number), edit }));
    }
    edits
}

fn leader_called(name: &str, id: LeaderId) -> Leader {
    Leader {
        id,
        name: name.to_owned(),
        role: String::new(),
        department: String::new(),
        speaks_last: false,
        active: true,
    }
}

/// One leader's answers, handed in.
fn sheet_edits(
    leader: LeaderId,
    sheet: &PlannedSheet,
    at: Timestamp,
    mut draw: impl FnMut() -> u64,
) -> impl Iterator<Item = RoundEdit> {
    let ids = sheet.answers.iter().map(|_| SheetId::from_random(draw())).collect();
    let hand_in = RoundEdit::HandIn { leader: leader.clone(), at, ids };
    let answers = sheet.answers.clone().into_iter().map(move |(question, answer)| RoundEdit::Answer {
        leader: leader.clone(),
        question,
        answer: Some(answer),
    });
    answers.chain([hand_in])
}
