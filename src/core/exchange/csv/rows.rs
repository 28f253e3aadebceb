//! One answer in its parts, each of which is a line of the table.

use std::collections::BTreeMap;

use crate::model::OptionId;
use crate::question::{Answer, Options, Question, QuestionOption, RatingAnswer};

/// What one line says. Their order is the order of what is said.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Part<'a> {
    /// The id of an option.
    pub(super) option: &'a str,
    /// Where it stands in the answer, from 1.
    pub(super) place: Option<u32>,
    /// The point of a scale, or points given.
    pub(super) value: Option<u32>,
    /// What the option says, or what was written.
    pub(super) text: &'a str,
}

/// The parts of an answer to `question`; none of one that says nothing.
pub(super) fn parts<'a>(question: &'a Question, answer: &'a Answer) -> Vec<Part<'a>> {
    if answer.is_blank() {
        return Vec::new();
    }
    let options = question.kind.options();
    match answer {
        Answer::Rating(RatingAnswer::Points(points)) => {
            vec![Part { value: Some(u32::from(*points)), ..Part::default() }]
        }
        Answer::Rating(RatingAnswer::CantSay) => vec![Part::default()],
        Answer::Choice(option) => {
            let text = options.and_then(|options| options.text(option)).unwrap_or_default();
            vec![Part { option: option.as_str(), text, ..Part::default() }]
        }
        Answer::Ranking(places) => options.map(|options| ranked(options, places)).unwrap_or_default(),
        Answer::Split(points) => options.map(|options| shared(options, points)).unwrap_or_default(),
        Answer::List(lines) => listed(lines),
        Answer::Text(text) => vec![Part { text, ..Part::default() }],
    }
}

fn ranked<'a>(options: &'a Options, places: &'a [Vec<OptionId>]) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut place = 1;
    for tied in places {
        for option in tied {
            let text = options.text(option).unwrap_or_default();
            parts.push(Part { option: option.as_str(), place: Some(place), value: None, text });
        }
        place += tied.len() as u32;
    }
    parts
}

/// Every option has its line, so that a mean needs no guess at what got nothing.
fn shared<'a>(options: &'a Options, points: &BTreeMap<OptionId, u8>) -> Vec<Part<'a>> {
    let part = |option: &'a QuestionOption| {
        let given = points.get(&option.id).copied().unwrap_or_default();
        Part { option: option.id.as_str(), place: None, value: Some(u32::from(given)), text: &option.text }
    };
    options.options.iter().map(part).collect()
}

fn listed(lines: &[String]) -> Vec<Part<'_>> {
    let said = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    said.zip(1..).map(|(text, place)| Part { place: Some(place), text, ..Part::default() }).collect()
}
