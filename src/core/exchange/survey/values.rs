//! What the words and numbers in the columns of ratings stand for.
//!
//! A number is a point where the numbers of the survey look like points of our scale; numbers up to 5 don't, nor do those
//! from 0 to 10. Numbers up to 6 may be points of a scale of six, so those that don't reach our last point are shown
//! ([`Values::doubtful`]). Words are read only where they are those of our scale's ends, or an agreement scale of as
//! many points as ours. A scale of five is no scale of seven: between two of its points there is nothing, and stretching
//! it would make up answers. So whoever takes it in has to say for each word which point it is.

use std::collections::BTreeMap;

use super::key_of;
use super::mapping::Mapping;
use super::read::Table;
use crate::number::read_number;
use crate::question::{QuestionKind, RatingScale};

/// What a value of a column of ratings stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A point of the scale.
    Points(u8),
    /// Left open on purpose.
    CantSay,
    /// Nothing that we could take.
    LeftOut,
}

/// A value that is no number, or a number that is no point, wherever it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What choices are kept under.
    pub key: String,
    /// The value as the survey first has it.
    pub text: String,
    /// How often it stands there.
    pub times: usize,
    /// What it stands for; `None` where nobody has said so.
    pub reading: Option<Reading>,
}

/// The numbers in the columns of ratings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numbers {
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
    /// Whether they look like points of our scale.
    pub look_like_points: bool,
    /// Whether they are taken for points of our scale: somebody has said so, or they look like it.
    pub are_points: bool,
}

/// The values in the columns of ratings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values {
    /// Those that stand for nothing by themselves, the most frequent first.
    pub words: Vec<Value>,
    /// The numbers; `None` where there are none.
    pub numbers: Option<Numbers>,
    /// The points that a value can stand for; `None` where no column holds ratings.
    pub scale: Option<(u8, u8)>,
    readings: BTreeMap<String, Reading>,
}

/// The seven points of agreement, by their usual words.
const AGREEMENT: [&[&str]; 7] = [
    &["strongly disagree", "completely disagree", "totally disagree"],
    &["disagree"],
    &["somewhat disagree", "slightly disagree"],
    &["neither agree nor disagree", "neither agree or disagree", "neutral", "neither"],
    &["somewhat agree", "slightly agree"],
    &["agree"],
    &["strongly agree", "completely agree", "totally agree"],
];

/// How people say that they can't or won't say.
const CANT_SAY: [&str; 16] = [
    "can't say",
    "cannot say",
    "can not say",
    "don't know",
    "do not know",
    "i don't know",
    "not sure",
    "no opinion",
    "not applicable",
    "n/a",
    "n.a.",
    "na",
    "n. a.",
    "-",
    "–",
    "—",
];

impl Values {
    /// The values of a survey as `mapping` reads its columns.
    pub(super) fn of(table: &Table, mapping: &Mapping) -> Self {
        let scales: Vec<&RatingScale> = mapping.rated().map(|(_, scale)| scale).collect();
        let Some(scale) = scales.first() else { return Self::default() };
        let cells = mapping
            .rated()
            .flat_map(|(column, _)| table.rows.iter().map(move |row| row.cell(column)))
            .filter(|cell| !cell.is_empty());
        let (numbers, words): (Vec<&str>, Vec<&str>) = cells.partition(|cell| number_in(cell).is_some());
        let found: Vec<f64> = numbers.iter().filter_map(|cell| number_in(cell)).collect();
        let numbers_found = range(&found).map(|(least, most)| {
            let look_like_points = look_like_points(&found, scale);
            let are_points = mapping.numbers_are_points.unwrap_or(look_like_points);
            Numbers { least, most, look_like_points, are_points }
        });
        let to_read = match numbers_found {
            Some(Numbers { are_points: false, .. }) => [words, numbers].concat(),
            _ => words,
        };
        let first = scales.iter().map(|scale| scale.first).min().unwrap_or(scale.first);
        let last = scales.iter().map(|scale| scale.last).max().unwrap_or(scale.last);
        let words = readings(&to_read, mapping, scale);
        let known = words.iter().filter_map(|value| Some((value.key.clone(), value.reading?)));
        Self { readings: known.collect(), words, numbers: numbers_found, scale: Some((first, last)) }
    }

    /// The numbers, where they may belong to another scale: they don't look like points, or none is our last point.
    /// Somebody has to see then what they are taken for.
    pub fn doubtful(&self) -> Option<Numbers> {
        let (_, last) = self.scale?;
        self.numbers.filter(|numbers| !numbers.look_like_points || numbers.most < f64::from(last))
    }

    /// What a cell stands for; `None` where it can't be told.
    pub(super) fn read(&self, cell: &str) -> Option<Reading> {
        if self.numbers.is_some_and(|numbers| numbers.are_points)
            && let Some(number) = number_in(cell)
        {
            return whole(number).map(Reading::Points);
        }
        self.readings.get(&value_key(cell)).copied()
    }
}

/// What a value is kept under: with plain apostrophes, so that it does not hang on the form tool's typography.
fn value_key(cell: &str) -> String {
    key_of(cell).replace('\u{2019}', "'")
}

/// The number that a cell begins with, alone ("6") or before words ("7 – completely").
pub(super) fn number_in(cell: &str) -> Option<f64> {
    if let Some(number) = read_number(cell) {
        return Some(number);
    }
    let digits = cell.find(|sign: char| !sign.is_ascii_digit())?;
    let (number, rest) = cell.split_at_checked(digits)?;
    let is_words =
        !rest.starts_with(char::is_alphanumeric) && !rest.contains(|sign: char| sign.is_ascii_digit());
    number.parse().ok().filter(|_| is_words)
}

/// A number that can be a point.
fn whole(number: f64) -> Option<u8> {
    let fits = number.fract() == 0.0 && (0.0..=f64::from(u8::MAX)).contains(&number);
    fits.then_some(number as u8)
}

fn range(numbers: &[f64]) -> Option<(f64, f64)> {
    let least = numbers.iter().copied().reduce(f64::min)?;
    let most = numbers.iter().copied().reduce(f64::max)?;
    Some((least, most))
}

/// Whether numbers look like points of this scale: some reach its upper end, and none lies beyond its ends. A single one
/// above may be a slip, or the ten of a scale of ten that few went to the end of.
fn look_like_points(numbers: &[f64], scale: &RatingScale) -> bool {
    let (first, last) = (f64::from(scale.first), f64::from(scale.last));
    let reaches_the_end = numbers.iter().any(|number| *number >= last - 1.0);
    reaches_the_end && numbers.iter().all(|number| (first..=last).contains(number))
}

/// Each different value once, with what it stands for: as somebody has said, else as its words are usually meant.
fn readings(cells: &[&str], mapping: &Mapping, scale: &RatingScale) -> Vec<Value> {
    let mut by_key: BTreeMap<String, Value> = BTreeMap::new();
    for cell in cells {
        let key = value_key(cell);
        let fresh = || Value { key: key.clone(), text: (*cell).to_owned(), times: 0, reading: None };
        by_key.entry(key.clone()).or_insert_with(fresh).times += 1;
    }
    let usual = Usual::of(by_key.keys(), scale);
    let mut values: Vec<Value> = by_key.into_values().collect();
    for value in &mut values {
        value.reading = mapping.readings.get(&value.key).copied().or_else(|| usual.reading(&value.key));
    }
    values.sort_by_key(|value| std::cmp::Reverse(value.times));
    values
}

/// What words are usually meant to say, given all that stand in the survey.
struct Usual<'a> {
    scale: &'a RatingScale,
    is_agreement: bool,
    is_ends: bool,
}

impl<'a> Usual<'a> {
    fn of<'k>(keys: impl Iterator<Item = &'k String>, scale: &'a RatingScale) -> Self {
        let keys: Vec<&str> = keys.map(String::as_str).filter(|key| !CANT_SAY.contains(key)).collect();
        let said = |places: &[usize]| {
            keys.iter().any(|key| agreement(key).is_some_and(|place| places.contains(&place)))
        };
        // Only a scale of seven has both "agree" and "somewhat agree".
        let is_agreement = scale.points() as usize == AGREEMENT.len() && said(&[1, 5]) && said(&[2, 4]);
        let is_ends = keys.iter().all(|key| end(key, scale).is_some());
        Self { scale, is_agreement, is_ends }
    }

    fn reading(&self, key: &str) -> Option<Reading> {
        if CANT_SAY.contains(&key) {
            return Some(Reading::CantSay);
        }
        let agreed = agreement(key).filter(|_| self.is_agreement);
        let agreed = agreed.and_then(|place| u8::try_from(place).ok()).map(|place| self.scale.first + place);
        agreed.or_else(|| end(key, self.scale).filter(|_| self.is_ends)).map(Reading::Points)
    }
}

/// The place of a word of agreement, counted from 0.
fn agreement(key: &str) -> Option<usize> {
    AGREEMENT.iter().position(|words| words.contains(&key))
}

/// The point whose words these are.
fn end(key: &str, scale: &RatingScale) -> Option<u8> {
    match key {
        key if key == key_of(&scale.low) => Some(scale.first),
        key if key == key_of(&scale.high) => Some(scale.last),
        _ => None,
    }
}

/// The scale of a rating.
pub(super) fn scale_of(kind: &QuestionKind) -> Option<&RatingScale> {
    match kind {
        QuestionKind::Rating(scale) => Some(scale),
        _ => None,
    }
}
