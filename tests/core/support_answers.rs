//! Answers to any question, drawn by a die.

use std::collections::BTreeMap;

use bearings_core::model::OptionId;
use bearings_core::question::{Answer, Options, QuestionKind, RatingAnswer, SPLIT_TOTAL};

use super::support_edit::Dice;

/// The plain name of whatever has another one.
pub type Plain = BTreeMap<String, String>;

/// The leader who is absent. One of the options maybe, but named by nobody: the others answer alike with and without.
pub const ABSENT: &str = "z";

/// Lines and sentences that leaders write; some are alike.
const WORDS: [&str; 6] =
    ["Fewer things.", "fewer things", "A branch by the sea", "Train people", "Cheaper fuel", "Quality"];

/// The options in the order of their plain names, so that the same is drawn whatever they are called here.
fn in_plain_order(options: &Options, plain: &Plain) -> Vec<OptionId> {
    let ids = options.options.iter().map(|option| option.id.clone());
    let mut ids: Vec<OptionId> = ids.filter(|id| id.as_str() != ABSENT).collect();
    ids.sort_by_key(|id| plain.get(id.as_str()).cloned().unwrap_or_else(|| id.to_string()));
    ids
}

/// An answer that fits.
pub fn an_answer(kind: &QuestionKind, dice: &mut Dice, plain: &Plain) -> Answer {
    match kind {
        QuestionKind::Rating(scale) => match dice.next() % u64::from(scale.points() + 1) {
            0 => Answer::Rating(RatingAnswer::CantSay),
            point => Answer::Rating(RatingAnswer::Points(scale.first + point as u8 - 1)),
        },
        QuestionKind::Choice(options) => {
            let ids = in_plain_order(options, plain);
            Answer::Choice(ids[dice.next() as usize % ids.len()].clone())
        }
        QuestionKind::Ranking(options) => Answer::Ranking(an_order(in_plain_order(options, plain), dice)),
        QuestionKind::Split(options) => Answer::Split(a_split(in_plain_order(options, plain), dice)),
        QuestionKind::List(limits) => {
            let count = 1 + dice.next() as usize % usize::from(limits.lines);
            Answer::List((0..count).map(|_| some_words(dice)).collect())
        }
        QuestionKind::Text(_) => Answer::Text(some_words(dice)),
    }
}

fn an_order(ids: Vec<OptionId>, dice: &mut Dice) -> Vec<Vec<OptionId>> {
    let mut drawn: Vec<(u64, OptionId)> = ids.into_iter().map(|id| (dice.next(), id)).collect();
    drawn.sort_by_key(|(number, _)| *number);
    let mut places: Vec<Vec<OptionId>> = Vec::new();
    for (number, id) in drawn {
        match places.last_mut() {
            Some(tied) if number % 5 == 0 => tied.push(id),
            _ => places.push(vec![id]),
        }
    }
    places
}

fn a_split(ids: Vec<OptionId>, dice: &mut Dice) -> BTreeMap<OptionId, u8> {
    let mut left = SPLIT_TOTAL as u8;
    let last = ids.len() - 1;
    let mut points = BTreeMap::new();
    for (place, id) in ids.into_iter().enumerate() {
        let given = if place == last { left } else { (dice.next() % (u64::from(left) + 1)) as u8 };
        left -= given;
        if given > 0 {
            points.insert(id, given);
        }
    }
    points
}

fn some_words(dice: &mut Dice) -> String {
    WORDS[dice.next() as usize % WORDS.len()].to_owned()
}
