//! Words and numbers of scales: which are read, and which somebody has to say.

use bearings_core::exchange::survey::{Numbers, Reading, Reason, Refusal, SURVEY_ROWS, Target, Values};
use bearings_core::model::{Document, Naming};
use bearings_core::question::Answer;

use crate::support_edit::{cant_say, points, question_id};
use crate::{Survey, workshop};

const GOALS: &str = "Asked one by one, each of us would name the same goals.";
const SEEN: &str = "Somebody who only watched us work could guess our direction.";
const NAMES: [&str; 8] = ["Ana", "Ben", "Carla", "Dev", "Eva", "Felix", "Gil", "Hana"];

fn team() -> Document {
    workshop(&NAMES, Naming::Named)
}

/// A survey with one rating by each of the first leaders.
fn rated(values: &[&str]) -> Survey {
    let rows = NAMES.iter().zip(values).map(|(name, value)| format!("{name};\"{value}\"\n"));
    Survey::of(&format!("Name;{GOALS}\n{}", rows.collect::<String>()), &team())
}

fn values(survey: &Survey) -> Values {
    survey.plan(&team()).values
}

/// What each leader's value became, in order; `None` where it was left out.
fn answers(survey: &Survey) -> Vec<Option<Answer>> {
    let preview = survey.plan(&team());
    let answer = |row: usize| {
        let sheet = preview.sheets.iter().find(|sheet| sheet.row == row)?;
        sheet.answers.get(&question_id("same_goals")).cloned()
    };
    (2..2 + survey.table.rows.len()).map(answer).collect()
}

fn all_points(of: &[u8]) -> Vec<Option<Answer>> {
    of.iter().map(|number| Some(points(*number))).collect()
}

#[test]
fn a_column_of_two_thousand_different_words_is_read_word_by_word() {
    let word = |row: usize| format!("so and so {row}");
    let rows: String = (0..SURVEY_ROWS).map(|row| format!("Ana;{}\n", word(row))).collect();
    let mut survey = Survey::of(&format!("Name;{GOALS}\n{rows}"), &team());
    assert_eq!(values(&survey).words.len(), SURVEY_ROWS);
    survey.mapping.readings.insert(word(SURVEY_ROWS - 1), Reading::Points(6));
    let preview = survey.plan(&team());
    assert_eq!(preview.sheets.len(), 1, "the last word of one person");
    assert_eq!(preview.sheets[0].answers[&question_id("same_goals")], points(6));
}

#[test]
fn numbers_that_reach_the_end_of_the_scale_are_points() {
    let survey = rated(&["1", "7", "6.0", "3 - rather not", "5 (so so)"]);
    assert_eq!(values(&survey).words, []);
    assert_eq!(answers(&survey), all_points(&[1, 7, 6, 3, 5]));
}

#[test]
fn numbers_of_another_scale_have_to_be_said() {
    for other in [&["1", "5", "3", "4"][..], &["0", "7", "3"], &["7", "10", "3", "9"]] {
        let survey = rated(other);
        let found = values(&survey);
        assert!(matches!(found.numbers, Some(Numbers { are_points: false, .. })), "{other:?}");
        assert_eq!(found.words.len(), other.len());
        assert!(found.words.iter().all(|value| value.reading.is_none()));
        assert_eq!(answers(&survey), vec![None; other.len()]);
    }
}

#[test]
fn numbers_that_end_before_the_scale_are_shown_and_can_be_objected_to() {
    let mut survey = rated(&["1", "6", "3"]);
    let shown = values(&survey).doubtful().map(|numbers| (numbers.least, numbers.most, numbers.are_points));
    assert_eq!(shown, Some((1.0, 6.0, true)));
    assert_eq!(answers(&survey), all_points(&[1, 6, 3]));
    survey.mapping.numbers_are_points = Some(false);
    let found = values(&survey);
    assert!(found.doubtful().is_some(), "the question stays where it was answered");
    assert_eq!(found.words.len(), 3);
    assert_eq!(answers(&survey), vec![None; 3]);
    assert_eq!(values(&rated(&["1", "7", "3"])).doubtful(), None);
}

#[test]
fn one_ten_among_many_numbers_calls_the_scale_into_question() {
    let rows = NAMES.iter().map(|name| format!("{name};7;5\n")).collect::<String>();
    let file = format!("Name;{GOALS};{SEEN}\n{rows}").replace("Hana;7;5", "Hana;10;5");
    let mut survey = Survey::of(&file, &team());
    let found = values(&survey);
    assert_eq!(found.doubtful().map(|numbers| (numbers.most, numbers.are_points)), Some((10.0, false)));
    assert_eq!(survey.plan(&team()).refusal, Some(Refusal::NoSheet));
    survey.mapping.numbers_are_points = Some(true);
    assert_eq!(survey.plan(&team()).sheets.len(), NAMES.len(), "somebody has said that it was a slip");
}

#[test]
fn whoever_knows_says_that_small_numbers_are_points_or_which() {
    let mut survey = rated(&["1", "5", "3"]);
    survey.mapping.numbers_are_points = Some(true);
    assert_eq!(answers(&survey), all_points(&[1, 5, 3]));
    survey.mapping.numbers_are_points = None;
    for (number, point) in [("1", 1), ("5", 7), ("3", 4)] {
        survey.mapping.readings.insert(number.to_owned(), Reading::Points(point));
    }
    assert_eq!(answers(&survey), all_points(&[1, 7, 4]));
}

#[test]
fn a_number_off_the_scale_is_left_out_and_told() {
    let survey = rated(&["7", "6", "5", "4.5", "7", "6", "5"]);
    let reasons: Vec<Reason> =
        survey.plan(&team()).left_out.into_iter().map(|left_out| left_out.reason).collect();
    assert_eq!(reasons, [Reason::Nothing], "a row with nothing in it is told as a row");
    let file =
        format!("Name;{GOALS};{SEEN}\nAna;7;77\nBen;6;2\n{}", "Carla;1;1\nDev;1;1\nEva;1;1\nFelix;1;1\n");
    let mut survey = Survey::of(&file, &team());
    survey.mapping.numbers_are_points = Some(true);
    let left_out = survey.plan(&team()).left_out;
    assert_eq!(left_out.len(), 1);
    assert_eq!((left_out[0].row, left_out[0].column), (Some(2), Some(2)));
    assert_eq!(left_out[0].reason, Reason::OffTheScale("77".to_owned()));
}

#[test]
fn seven_words_of_agreement_are_seven_points() {
    let survey = rated(&[
        "Strongly disagree",
        "Disagree",
        "Somewhat disagree",
        "Neither agree nor disagree",
        "slightly  agree",
        "AGREE",
        "Strongly agree",
    ]);
    assert_eq!(answers(&survey), all_points(&[1, 2, 3, 4, 5, 6, 7]));
    assert_eq!(values(&survey).words.len(), 7, "and they are shown");
}

#[test]
fn five_words_are_no_seven_points() {
    let five = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];
    let with_somewhat =
        ["Strongly disagree", "Somewhat disagree", "Neutral", "Somewhat agree", "Strongly agree"];
    for words in [five, with_somewhat] {
        let mut survey = rated(&words);
        assert_eq!(answers(&survey), vec![None; 5]);
        assert_eq!(survey.plan(&team()).refusal, Some(Refusal::NoSheet));
        survey.mapping.readings.insert("strongly agree".to_owned(), Reading::Points(7));
        assert_eq!(answers(&survey), [None, None, None, None, Some(points(7))]);
    }
}

#[test]
fn the_words_at_the_ends_are_read_where_no_others_stand() {
    let survey = rated(&["Not at all", "completely", "6"]);
    assert_eq!(answers(&survey), all_points(&[1, 7, 6]));
    let survey = rated(&["Not at all", "slightly", "very", "completely"]);
    assert_eq!(answers(&survey), vec![None; 4]);
}

#[test]
fn who_cannot_say_has_answered_and_who_left_it_empty_has_not() {
    let survey = rated(&["7", "N/A", "can\u{2019}t say", "", "-"]);
    assert_eq!(
        answers(&survey),
        [Some(points(7)), Some(cant_say()), Some(cant_say()), None, Some(cant_say())]
    );
    let mut survey = rated(&["7", "N/A"]);
    survey.mapping.readings.insert("n/a".to_owned(), Reading::LeftOut);
    assert_eq!(answers(&survey), [Some(points(7)), None]);
}

#[test]
fn values_are_counted_and_the_most_frequent_come_first() {
    let survey = rated(&["often", "never", "Often", "often "]);
    let found = values(&survey);
    let told: Vec<(&str, usize)> =
        found.words.iter().map(|value| (value.text.as_str(), value.times)).collect();
    assert_eq!(told, [("often", 3), ("never", 1)]);
}

#[test]
fn without_a_column_of_ratings_there_are_no_values() {
    let mut survey = rated(&["7", "6"]);
    survey.mapping.set_target(1, Target::Ignore);
    assert_eq!(values(&survey), Values::default());
}
