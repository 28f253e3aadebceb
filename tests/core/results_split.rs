//! Splits: profiles side by side, their mean and how far they are apart.

use std::collections::BTreeMap;

use bearings_core::model::{OptionId, Responses};
use bearings_core::question::{Answer, Options, Question, QuestionKind};
use bearings_core::results::{SplitResult, split};

use super::support_edit::{Room, VISION, points, question, question_id};

const IDS: [&str; 4] = ["together", "inventive", "driven", "orderly"];

fn asked() -> Question {
    let option = |id: &&str| serde_json::json!({ "id": id, "text": id });
    let options: Vec<_> = IDS.iter().map(option).collect();
    let kind = serde_json::from_value(serde_json::json!({ "split": { "options": options } })).unwrap();
    Question { kind, ..question("money").clone() }
}

fn shares(given: [u8; 4]) -> Answer {
    let of = |(id, given): (&str, u8)| (OptionId::parse(id).unwrap(), given);
    Answer::Split(IDS.into_iter().zip(given).map(of).collect::<BTreeMap<_, _>>())
}

/// A revealed round in which the leaders' answers to `money` are these splits.
fn of(splits: &[[u8; 4]]) -> SplitResult {
    let letters: String = ('a'..='z').take(splits.len()).collect();
    let mut room = Room::named(&letters);
    room.open(&["money"]).all_answer("money", &vec![points(1); splits.len()]).reveal();
    let round = &mut room.document.exercises.get_mut(&VISION).unwrap().rounds[0];
    let Responses::Named(by_leader) = &mut round.responses else { panic!("a named round") };
    for (response, given) in by_leader.values_mut().zip(splits) {
        response.sheet.answers.insert(question_id("money"), shares(*given));
    }
    let asked = asked();
    let QuestionKind::Split(options) = &asked.kind else { panic!("a split") };
    let options: &Options = options;
    split(room.revealed(), &asked, options)
}

#[test]
fn the_mean_and_the_largest_of_three() {
    let result = of(&[[50, 30, 20, 0], [40, 30, 10, 20], [10, 20, 30, 40]]);
    assert_eq!((result.count, result.missing), (3, 0));
    let mean: Vec<f64> = result.mean.iter().map(|mean| mean * 3.0).collect();
    assert_eq!(mean.iter().map(|thirds| thirds.round()).collect::<Vec<_>>(), [100.0, 80.0, 60.0, 60.0]);
    assert_eq!(result.largest, Some((OptionId::parse("together").unwrap(), 2)));
    // Distances to the mean: 20, 10 and 30 points; the most that three can be apart is two thirds.
    let agreement = result.figures.unwrap().agreement;
    assert!((agreement - 100.0 * (1.0 - 0.2 / (2.0 / 3.0))).abs() < 1e-9, "{agreement}");
}

#[test]
fn one_or_two_splits_are_shown_and_get_no_figure() {
    for splits in [&[[25; 4]][..], &[[100, 0, 0, 0], [40, 30, 20, 10]]] {
        let result = of(splits);
        assert_eq!((result.count, result.shares.len()), (splits.len(), splits.len()));
        assert_eq!((result.mean, result.largest, result.figures), (Vec::new(), None, None));
    }
}

#[test]
fn shared_needs_agreement_and_one_largest_option() {
    assert!(of(&[[40, 20, 20, 20], [42, 18, 20, 20], [38, 22, 20, 20]]).figures.unwrap().shared);
    let apart = of(&[[31, 29, 20, 20], [29, 31, 20, 20], [20, 29, 31, 20]]).figures.unwrap();
    assert!(apart.agreement > 85.0 && !apart.shared, "close, but each puts another option first");
    let far = of(&[[100, 0, 0, 0], [100, 0, 0, 0], [40, 20, 20, 20]]).figures.unwrap();
    assert!(!far.shared, "the same option first, but far apart");
}

#[test]
fn an_incomplete_split_is_missing() {
    let result = of(&[[50, 30, 20, 0], [50, 30, 10, 0], [50, 30, 20, 0]]);
    assert_eq!((result.count, result.missing), (2, 1));
}
