//! Rankings: orders with ties and gaps, what is common to them, and what moved.

use bearings_core::model::{OptionId, Responses};
use bearings_core::question::{Answer, Options, Question, QuestionKind};
use bearings_core::results::{Movement, QuestionResult, RankingResult, movement, ranking};

use super::support_edit::{Room, VISION, option_id, points, question, question_id, ranked};

const IDS: [&str; 4] = ["depth", "growth", "brand", "service"];

fn asked() -> Question {
    let option = |id: &&str| serde_json::json!({ "id": id, "text": id });
    let options: Vec<_> = IDS.iter().map(option).collect();
    let kind = serde_json::from_value(serde_json::json!({ "ranking": { "options": options } })).unwrap();
    Question { kind, ..question("money").clone() }
}

/// A revealed round in which the leaders' answers to `money` are these rankings.
fn room(rankings: &[Answer]) -> Room {
    let letters: String = ('a'..='z').take(rankings.len()).collect();
    let mut room = Room::named(&letters);
    room.open(&["money"]).all_answer("money", &vec![points(1); rankings.len()]).reveal();
    let round = &mut room.document.exercises.get_mut(&VISION).unwrap().rounds[0];
    let Responses::Named(by_leader) = &mut round.responses else { panic!("a named round") };
    for (response, given) in by_leader.values_mut().zip(rankings) {
        response.sheet.answers.insert(question_id("money"), given.clone());
    }
    room
}

fn of(rankings: &[Answer]) -> RankingResult {
    let asked = asked();
    let QuestionKind::Ranking(options) = &asked.kind else { panic!("a ranking") };
    let options: &Options = options;
    ranking(room(rankings).revealed(), &asked, options)
}

fn order(result: &RankingResult) -> Vec<&str> {
    result.order.iter().map(|(option, _)| option.as_str()).collect()
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

#[test]
fn the_same_order_is_100_and_its_own_common_order() {
    let result = of(&vec![ranked(&["brand", "depth", "service", "growth"]); 3]);
    let figures = result.figures.as_ref().unwrap();
    near(figures.agreement, 100.0);
    assert!(figures.shared);
    assert_eq!(order(&result), ["brand", "depth", "service", "growth"]);
    let best = figures.best.as_ref().unwrap();
    assert_eq!((best.count, best.orders.len()), (1, 1));
    assert_eq!(best.orders[0], ["brand", "depth", "service", "growth"].map(option_id));
    assert_eq!(result.widest, None, "nobody differs");
}

#[test]
fn opposite_orders_have_no_common_one() {
    let up = ranked(&["depth", "growth", "brand", "service"]);
    let down = ranked(&["service", "brand", "growth", "depth"]);
    let result = of(&[up.clone(), down.clone(), up, down]);
    let figures = result.figures.as_ref().unwrap();
    near(figures.agreement, 0.0);
    assert!(!figures.shared);
    assert_eq!(figures.best.as_ref().unwrap().count, 24, "every order is as good");
    assert!(figures.best.as_ref().unwrap().orders.len() < 24, "nobody reads them all");
    let widest = result.widest.unwrap();
    assert_eq!((widest.option, widest.best, widest.worst), (option_id("depth"), 1.0, 4.0));
    assert_eq!((widest.at_best, widest.at_worst), (2, 2), "two put it first, two last");
    near(figures.chance_mean, 25.0);
}

#[test]
fn tied_options_share_their_rank_and_unranked_ones_tie_for_last() {
    let whole = of(&vec![ranked(&["depth", "growth", "brand=service"]); 3]);
    let part = of(&vec![ranked(&["depth", "growth"]); 3]);
    assert_eq!(part.figures, whole.figures);
    let scores: Vec<f64> = part.order.iter().map(|(_, score)| *score).collect();
    assert_eq!(scores, [9.0, 6.0, 1.5, 1.5]);
    assert_eq!(part.rankings[0].places, [Some(1.0), Some(2.0), None, None]);
    assert_eq!(whole.rankings[0].places, [Some(1.0), Some(2.0), Some(3.0), Some(3.0)]);
}

#[test]
fn what_follows_a_tie_stands_behind_all_of_it() {
    let result = of(&vec![ranked(&["depth=growth=brand", "service"]); 3]);
    assert_eq!(result.rankings[0].places, [Some(1.0), Some(1.0), Some(1.0), Some(4.0)]);
}

#[test]
fn nothing_but_ties_has_no_figure_but_is_there() {
    let result = of(&vec![ranked(&["depth=growth=brand=service"]); 3]);
    assert_eq!((result.count, result.figures.is_none()), (3, true));
    assert_eq!(result.order.len(), 4);
}

#[test]
fn an_empty_order_is_missing_and_two_orders_have_no_figure() {
    let one = ranked(&["depth", "growth"]);
    let result = of(&[one.clone(), one, Answer::Ranking(Vec::new())]);
    assert_eq!((result.count, result.missing), (2, 1));
    assert!(result.figures.is_none() && result.order.is_empty() && result.widest.is_none());
}

#[test]
fn a_second_order_brings_people_closer_or_not() {
    let result = |answers: &[Answer]| QuestionResult::Ranking(of(answers));
    let (up, down) = (ranked(&IDS), ranked(&["service", "brand", "growth", "depth"]));
    let before = result(&[up.clone(), up.clone(), up.clone(), down]);
    let after = result(&[up.clone(), up.clone(), up.clone(), up]);
    // Mean ranks 1.75 2.25 2.75 3.25: distances 2 2 2 6; then everybody is where all are.
    assert_eq!(movement(&before, &after), Some(Movement { closer: 4, away: 0, same: 0 }));
    assert_eq!(movement(&after, &before), Some(Movement { closer: 0, away: 4, same: 0 }));
}

#[test]
fn figures_do_not_hang_on_the_order_of_leaders_or_the_names_of_options() {
    let answers = [
        ranked(&["depth", "growth=brand"]),
        ranked(&["service", "depth", "brand"]),
        ranked(&["brand", "growth", "depth", "service"]),
        ranked(&["growth", "service"]),
    ];
    let figures = of(&answers).figures.unwrap();
    let mut turned = answers.clone();
    turned.rotate_left(1);
    near(of(&turned).figures.unwrap().agreement, figures.agreement);
    // Each option takes the next one's name.
    let rename = |answer: &Answer| {
        let next = |id: &OptionId| {
            let place = IDS.iter().position(|known| *known == id.as_str()).unwrap();
            option_id(IDS[(place + 1) % IDS.len()])
        };
        let Answer::Ranking(places) = answer else { panic!("a ranking") };
        Answer::Ranking(places.iter().map(|tied| tied.iter().map(next).collect()).collect())
    };
    let renamed = of(&answers.each_ref().map(rename)).figures.unwrap();
    near(renamed.agreement, figures.agreement);
    assert_eq!(renamed.best.unwrap().count, figures.best.unwrap().count);
}
