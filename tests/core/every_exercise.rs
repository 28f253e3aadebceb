//! What holds of every exercise, also of one that is registered tomorrow: who gave which answers, what the workshop's
//! own options are called and who is absent changes no figure.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod support_edit;

use std::collections::BTreeMap;

use bearings_core::edit::{Edit, GoalEdit, GroupingEdit, RoundEdit};
use bearings_core::exercises::{REGISTRY, content};
use bearings_core::model::goals::Level;
use bearings_core::model::{ExerciseId, Goal, GoalId, OptionId, Purpose};
use bearings_core::question::{Answer, OptionSource, Question, QuestionKind, RatingAnswer, SPLIT_TOTAL};
use bearings_core::results::{discussion_queue, headline, questions_asked, scores};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use self::support_edit::{Dice, Room, cases, leader_id};

/// Lines and sentences that leaders write; some are alike.
const WORDS: [&str; 6] =
    ["Fewer things.", "fewer things", "A branch by the sea", "Train people", "Cheaper fuel", "Quality"];

/// What the workshop itself calls its priorities and goals: ids and words.
#[derive(Clone, Copy)]
struct Names {
    priorities: [(&'static str, &'static str); 4],
    goals: [(&'static str, &'static str); 3],
}

const NAMES: Names = Names {
    priorities: [("p1", "Depth"), ("p2", "Growth"), ("p3", "Margin"), ("p4", "Brand")],
    goals: [("g1", "Grow by a third"), ("g2", "Earn more"), ("g3", "Keep people")],
};

/// The same things under other names, which sort differently.
const OTHER_NAMES: Names = Names {
    priorities: [("zz", "Tiefe"), ("b-7", "Wachstum"), ("y1", "Ertrag"), ("a-0", "Marke")],
    goals: [("q9", "Um ein Drittel wachsen"), ("aa", "Mehr verdienen"), ("m", "Leute halten")],
};

/// The leader who is absent. One of the options maybe, but named by nobody: the others answer alike with and without.
const ABSENT: &str = "z";

/// A revealed round of everything that `exercise` asks, in which each leader draws the answers with a die of its own.
fn room(exercise: ExerciseId, leaders: &[(char, u64)], names: Names, with_absent: bool) -> Room {
    let mut letters: Vec<char> = leaders.iter().map(|(letter, _)| *letter).collect();
    letters.sort_unstable();
    letters.extend(with_absent.then_some('z'));
    let mut room = Room::named(&letters.iter().collect::<String>());
    names.priorities.into_iter().for_each(|(id, text)| {
        room.official(id, text);
    });
    let goals = names.goals.map(|(id, text)| Goal {
        text: text.to_owned(),
        ..Goal::new(GoalId::parse(id).unwrap(), Level::Company)
    });
    room.edit(Edit::Goal(GoalEdit::Add { goals: goals.to_vec(), after: None }));
    let questions = content(exercise).questions.iter().map(|question| question.id.as_str());
    room.with(exercise).open_for(Purpose::Answers, &questions.collect::<Vec<_>>());
    if with_absent {
        room.absent("z");
    }
    for (letter, seed) in leaders {
        answer_all(&mut room, &letter.to_string(), &mut Dice::new(*seed), leaders.len() - 1);
    }
    room.reveal();
    confirm_groupings(&mut room);
    room
}

fn asked(room: &Room) -> Vec<&'static Question> {
    let ids = room.round().questions.iter();
    ids.map(|id| room.asked(id.as_str())).collect()
}

fn answer_all(room: &mut Room, name: &str, dice: &mut Dice, others: usize) {
    for question in asked(room) {
        let (leaves_open, guess) = (dice.next() % 8 == 0, dice.next());
        let answer = an_answer(&question.kind, dice);
        if !leaves_open {
            room.answer(name, question.id.as_str(), answer);
        }
        if question.key {
            room.predict(name, question.id.as_str(), (guess % (others as u64 + 1)) as u8);
        }
    }
    let ids = dice.sheet_ids(64);
    room.in_round(RoundEdit::HandIn { leader: leader_id(name), at: support_edit::at(2), ids });
}

/// An answer that fits, drawn by the places of the options and not by their names.
fn an_answer(kind: &QuestionKind, dice: &mut Dice) -> Answer {
    match kind {
        QuestionKind::Rating(scale) => match dice.next() % u64::from(scale.points() + 1) {
            0 => Answer::Rating(RatingAnswer::CantSay),
            point => Answer::Rating(RatingAnswer::Points(scale.first + point as u8 - 1)),
        },
        QuestionKind::Choice(options) => {
            let named: Vec<_> =
                options.options.iter().filter(|option| option.id.as_str() != ABSENT).collect();
            Answer::Choice(named[dice.next() as usize % named.len()].id.clone())
        }
        QuestionKind::Ranking(options) => {
            let ids = options.options.iter().map(|option| option.id.clone());
            let mut drawn: Vec<(u64, OptionId)> = ids.map(|id| (dice.next(), id)).collect();
            drawn.sort_by_key(|(number, _)| *number);
            let mut places: Vec<Vec<OptionId>> = Vec::new();
            for (number, id) in drawn {
                match places.last_mut() {
                    Some(tied) if number % 5 == 0 => tied.push(id),
                    _ => places.push(vec![id]),
                }
            }
            Answer::Ranking(places)
        }
        QuestionKind::Split(options) => {
            let mut left = SPLIT_TOTAL as u16;
            let mut points = BTreeMap::new();
            for (place, option) in options.options.iter().enumerate() {
                let is_last = place + 1 == options.options.len();
                let given = if is_last { left } else { (dice.next() % u64::from(left + 1)) as u16 };
                left -= given;
                if given > 0 {
                    points.insert(option.id.clone(), given);
                }
            }
            Answer::Split(points.into_iter().map(|(id, given)| (id, given.try_into().unwrap())).collect())
        }
        QuestionKind::List(limits) => {
            let count = 1 + dice.next() as usize % usize::from(limits.lines);
            Answer::List((0..count).map(|_| some_words(dice)).collect())
        }
        QuestionKind::Text(_) => Answer::Text(some_words(dice)),
    }
}

fn some_words(dice: &mut Dice) -> String {
    WORDS[dice.next() as usize % WORDS.len()].to_owned()
}

fn confirm_groupings(room: &mut Room) {
    let lists = asked(room).into_iter().filter(|question| matches!(question.kind, QuestionKind::List(_)));
    for question in lists.collect::<Vec<_>>() {
        let (exercise, round) = (room.exercise, room.round().number);
        let edit = GroupingEdit::Confirm(true);
        room.edit(Edit::Grouping { exercise, round, question: question.id.clone(), edit });
    }
}

/// Every figure of the room, with the names of `NAMES` for whatever is called otherwise.
fn figures(room: &Room, names: Names) -> Value {
    let own = names.priorities.into_iter().chain(names.goals);
    let plain = NAMES.priorities.into_iter().chain(NAMES.goals);
    let names: BTreeMap<&str, &str> =
        own.zip(plain).flat_map(|(own, plain)| [(own.0, plain.0), (own.1, plain.1)]).collect();
    plainly(serde_json::to_value(scores(&room.document)).unwrap(), &names)
}

/// The value under plain names, without digits that only the order of adding makes.
fn plainly(value: Value, names: &BTreeMap<&str, &str>) -> Value {
    let plain = |text: String| names.get(text.as_str()).map_or(text.clone(), |name| (*name).to_owned());
    match value {
        Value::Number(number) => {
            Value::from(number.as_f64().map(|number| (number * 1e9).round() / 1e9).unwrap())
        }
        Value::String(text) => Value::String(plain(text)),
        Value::Array(values) => values.into_iter().map(|value| plainly(value, names)).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(key, value)| (plain(key), plainly(value, names))).collect()
        }
        other => other,
    }
}

/// The figures without what counts who is missing and what was expected of how many others.
fn without_counts_of_the_missing(mut value: Value) -> Value {
    const COUNTS: [&str; 4] = ["missing", "expected", "expected_alike", "blind_spot"];
    match &mut value {
        Value::Array(values) => {
            values.iter_mut().for_each(|value| *value = without_counts_of_the_missing(value.take()));
        }
        Value::Object(fields) => {
            fields.retain(|key, _| !COUNTS.contains(&key.as_str()) && key != ABSENT);
            fields.values_mut().for_each(|value| *value = without_counts_of_the_missing(value.take()));
        }
        _ => {}
    }
    value
}

/// The figures without who claims what: where leaders are the options, it is no figure, and follows who said it.
fn without_claims(mut value: Value) -> Value {
    match &mut value {
        Value::Array(values) => values.iter_mut().for_each(|value| *value = without_claims(value.take())),
        Value::Object(fields) => {
            fields.retain(|key, _| key != "claimed_by" && key != "standing");
            fields.values_mut().for_each(|value| *value = without_claims(value.take()));
        }
        _ => {}
    }
    value
}

/// Whether leaders are the options of some question: what is talked about first follows who claims it.
fn names_leaders(room: &Room) -> bool {
    room.round().options.contains_key(&OptionSource::Leaders)
}

/// What comes first in the discussion, by how much, and what was not seen.
fn queue(room: &Room) -> Vec<(String, Option<i64>, bool)> {
    let thousandths = |number: f64| (number * 1000.0).round() as i64;
    let items = discussion_queue(room.exercise, room.state(), room.revealed()).into_iter();
    let mut queue: Vec<_> = items
        .map(|item| (item.question.id.to_string(), item.priority.map(thousandths), item.is_blind))
        .collect();
    // Equals stand in the order of the questions, but a last digit may part them.
    queue.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    queue
}

fn missing(room: &Room) -> Vec<u64> {
    let value = serde_json::to_value(scores(&room.document)).unwrap();
    let questions = value["exercises"][0]["rounds"][0]["questions"].as_array().unwrap().clone();
    questions.iter().map(|question| question["missing"].as_u64().unwrap()).collect()
}

fn seats(seeds: &[u64]) -> Vec<(char, u64)> {
    ('a'..='y').zip(seeds.iter().copied()).collect()
}

fn teams() -> impl Strategy<Value = Vec<u64>> {
    vec(any::<u64>(), 3..9)
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn who_gave_which_answers_changes_no_figure(seeds in teams(), turn in 1_usize..9) {
        let mut turned = seeds.clone();
        turned.rotate_left(turn % seeds.len());
        for exercise in REGISTRY {
            let here = room(exercise.id, &seats(&seeds), NAMES, false);
            let there = room(exercise.id, &seats(&turned), NAMES, false);
            let plain = |room| without_claims(figures(room, NAMES));
            prop_assert_eq!(plain(&here), plain(&there), "{:?}", exercise.id);
            prop_assert_eq!(headline(here.exercise, here.revealed()), headline(there.exercise, there.revealed()), "{:?}", exercise.id);
            if !names_leaders(&here) {
                prop_assert_eq!(queue(&here), queue(&there), "{:?}", exercise.id);
            }
        }
    }

    #[test]
    fn what_options_are_called_changes_no_figure(seeds in teams()) {
        for exercise in REGISTRY {
            let here = room(exercise.id, &seats(&seeds), NAMES, false);
            let there = room(exercise.id, &seats(&seeds), OTHER_NAMES, false);
            prop_assert_eq!(figures(&here, NAMES), figures(&there, OTHER_NAMES), "{:?}", exercise.id);
            prop_assert_eq!(headline(here.exercise, here.revealed()), headline(there.exercise, there.revealed()), "{:?}", exercise.id);
            prop_assert_eq!(queue(&here), queue(&there), "{:?}", exercise.id);
        }
    }

    #[test]
    fn an_absent_leader_is_missing_and_changes_no_figure(seeds in teams()) {
        for exercise in REGISTRY {
            let here = room(exercise.id, &seats(&seeds), NAMES, false);
            let more = room(exercise.id, &seats(&seeds), NAMES, true);
            let one_more: Vec<u64> = missing(&here).into_iter().map(|count| count + 1).collect();
            prop_assert_eq!(missing(&more), one_more, "{:?}", exercise.id);
            let plain = |room| without_counts_of_the_missing(figures(room, NAMES));
            prop_assert_eq!(plain(&here), plain(&more), "{:?}", exercise.id);
            prop_assert_eq!(headline(here.exercise, here.revealed()), headline(more.exercise, more.revealed()), "{:?}", exercise.id);
        }
    }
}

/// The laws would hold of nothing at all, too.
#[test]
fn every_exercise_is_asked_something_that_has_figures() {
    for exercise in REGISTRY {
        let room = room(exercise.id, &seats(&[1, 2, 3, 4, 5, 6, 7, 8]), NAMES, false);
        let round = &scores(&room.document).exercises[0].rounds[0];
        assert!(round.questions.iter().any(|question| question.agreement.is_some()), "{:?}", exercise.id);
        let asked: Vec<&Question> = questions_asked(exercise.id, room.revealed()).collect();
        let missing = content(exercise.id).questions.iter().filter(|question| {
            let is_of = |asked: &&Question| {
                asked.id == question.id || asked.row.as_ref().is_some_and(|row| row.matrix == question.id)
            };
            !asked.iter().any(|asked| is_of(asked))
        });
        assert_eq!(missing.count(), 0, "{:?}", exercise.id);
    }
}
