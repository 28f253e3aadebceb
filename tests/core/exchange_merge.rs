//! Merging two copies of a workshop, case by case.

use std::collections::{BTreeMap, BTreeSet};

use bearings_core::exchange::merge::{Change, LeftOut, MergeError, MergeReport, RoundRef, SheetChange};
use bearings_core::exchange::{Merged, merge, with_new_id};
use bearings_core::model::responses::Unlinked;
use bearings_core::model::{
    Decision, DecisionId, Document, ExerciseId, HandedIn, LeaderId, Response, Responses, Round, RoundNumber,
    RoundState, Stage, WorkshopId,
};

use super::support::sample::{field, leader, named, points, response, sheet_id, unnamed};
use super::support::{at, leader_id, question_id, vision, vision_mut};

fn merged(ours: &Document, theirs: &Document) -> Merged {
    merge(ours, theirs).unwrap_or_else(|error| panic!("{error}"))
}

fn round(number: u32) -> RoundRef {
    RoundRef { exercise: ExerciseId::Vision, number: RoundNumber(number) }
}

fn sheets(round: &mut Round) -> &mut BTreeMap<LeaderId, Response> {
    match &mut round.responses {
        Responses::Named(by_leader) => by_leader,
        Responses::Unnamed(_) => panic!("an unnamed round"),
    }
}

fn first(document: &mut Document) -> &mut Round {
    &mut vision_mut(document).rounds[0]
}

/// The same, its first round still open and none other begun.
fn open(mut document: Document) -> Document {
    vision_mut(&mut document).rounds.truncate(1);
    vision_mut(&mut document).stage = Stage::Answer;
    let round = first(&mut document);
    round.state = RoundState::Open;
    round.groupings.clear();
    sheets(round)
        .values_mut()
        .filter_map(|r| r.handed_in.as_mut())
        .for_each(|handed_in| handed_in.late = false);
    document
}

fn change(number: u32, leader: &str, change: Change) -> SheetChange {
    SheetChange { round: round(number), leader: leader_id(leader), change }
}

#[test]
fn another_workshop_is_not_merged() {
    let theirs = with_new_id(&named(), WorkshopId::parse("other").unwrap());
    assert_eq!(theirs.leaders, named().leaders);
    let ours = named().id;
    assert_eq!(merge(&named(), &theirs), Err(MergeError::OtherWorkshop { ours, theirs: theirs.id }));
}

#[test]
fn the_same_file_adds_nothing() {
    let Merged { document, report } = merged(&named(), &named());
    assert_eq!(document, named());
    assert_eq!(report, MergeReport::default());
    assert!(report.changes_nothing());
}

#[test]
fn two_tables_add_up() {
    let (mut ours, mut theirs) = (open(named()), open(named()));
    sheets(first(&mut ours)).retain(|id, _| ["ada", "ben"].contains(&id.as_str()));
    sheets(first(&mut theirs)).retain(|id, _| ["ben", "cem", "eva"].contains(&id.as_str()));
    let Merged { mut document, report } = merged(&ours, &theirs);
    let present: Vec<_> = sheets(first(&mut document)).keys().map(LeaderId::as_str).collect();
    assert_eq!(present, ["ada", "ben", "cem", "eva"]);
    assert_eq!(
        report.sheets,
        [change(1, "cem", Change::Added { late: false })],
        "a draft is not worth telling"
    );
}

#[test]
fn a_sheet_that_was_handed_in_beats_a_draft() {
    let (mut ours, theirs) = (open(named()), open(named()));
    sheets(first(&mut ours)).insert(leader_id("ada"), response("Draft", ["", ""], 1, None));
    for (a, b) in [(&ours, &theirs), (&theirs, &ours)] {
        let mut document = merged(a, b).document;
        assert!(sheets(first(&mut document))[&leader_id("ada")].handed_in.is_some());
    }
}

#[test]
fn of_two_sheets_the_later_one_stays() {
    let (mut ours, theirs) = (open(named()), open(named()));
    sheets(first(&mut ours)).insert(leader_id("ada"), response("Later", ["", ""], 1, Some((50, false))));
    assert_eq!(merged(&ours, &theirs).report.sheets, [change(1, "ada", Change::Kept)]);
    assert_eq!(merged(&theirs, &ours).report.sheets, [change(1, "ada", Change::Replaced)]);
    assert_eq!(merged(&theirs, &ours).document, merged(&ours, &theirs).document);
}

#[test]
fn what_only_the_open_side_has_is_late() {
    let (mut hidden, mut shown) = (open(named()), named());
    sheets(first(&mut hidden)).insert(leader_id("fin"), response("Fin", ["", ""], 1, Some((44, false))));
    sheets(first(&mut hidden)).insert(leader_id("ada"), response("Changed", ["", ""], 1, Some((95, false))));
    sheets(first(&mut shown)).remove(&leader_id("eva"));
    for (a, b) in [(&hidden, &shown), (&shown, &hidden)] {
        let mut document = merged(a, b).document;
        assert_eq!(vision(&document).rounds.len(), 3);
        assert!(!first(&mut document).is_open());
        let late = |leader: &Response| leader.handed_in.as_ref().map(|handed_in| handed_in.late);
        let sheets = sheets(first(&mut document));
        assert_eq!(late(&sheets[&leader_id("fin")]), Some(true));
        assert_eq!(late(&sheets[&leader_id("cem")]), Some(false), "it was there at the reveal");
        assert_eq!(late(&sheets[&leader_id("eva")]), None, "still a draft");
        let ada = response("We lead.", ["Service", "Growth"], 6, Some((41, false)));
        assert_eq!(sheets[&leader_id("ada")], ada, "what the room has seen stays");
        assert!(vision(&document).stage >= Stage::Reveal);
    }
}

#[test]
fn rounds_that_are_new_come_in_their_order() {
    let (mut ours, theirs) = (named(), named());
    vision_mut(&mut ours).rounds.remove(1);
    let Merged { document, report } = merged(&ours, &theirs);
    assert_eq!(report.rounds, [round(2)]);
    assert_eq!(vision(&document).rounds, vision(&theirs).rounds);
}

#[test]
fn rounds_that_do_not_fit_stay_out() {
    let mut theirs = named();
    vision_mut(&mut theirs).rounds[1].questions = vec![question_id("statement")];
    sheets(&mut vision_mut(&mut theirs).rounds[1]).clear();
    let report = merged(&named(), &theirs).report;
    assert_eq!(report.left_out, [(round(2), LeftOut::OtherQuestions)]);

    let mut theirs = named();
    vision_mut(&mut theirs).rounds.remove(0);
    vision_mut(&mut theirs).rounds[1].number = RoundNumber(9);
    let report = merged(&named(), &theirs).report;
    assert_eq!(report.left_out, [(round(9), LeftOut::AnotherIsOpen)]);

    assert_eq!(merged(&named(), &unnamed()).report.left_out, [(round(1), LeftOut::OtherNaming)]);
    let mut theirs = named();
    vision_mut(&mut theirs).rounds.remove(0);
    let stayed_out = [(round(2), LeftOut::OtherNaming), (round(3), LeftOut::OtherNaming)];
    assert_eq!(merged(&unnamed(), &theirs).report.left_out, stayed_out);
}

#[test]
fn people_decisions_and_words_of_the_board_are_added_never_changed() {
    let (mut ours, mut theirs) = (named(), named());
    ours.leaders[0].name = "Ada L.".to_owned();
    theirs.leaders.push(leader("gil", "Gil"));
    theirs.decisions[0].text = "Something else".to_owned();
    let added = Decision {
        id: DecisionId::parse("d2").unwrap(),
        owner: Some(leader_id("gil")),
        ..theirs.decisions[0].clone()
    };
    theirs.decisions.push(added.clone());
    vision_mut(&mut ours).board.fields.remove(&field("vision"));
    let Merged { document, report } = merged(&ours, &theirs);
    assert_eq!(document.leaders[0].name, "Ada L.");
    assert_eq!(report.leaders, [leader_id("gil")]);
    assert_eq!(document.decisions, [ours.decisions[0].clone(), added]);
    assert_eq!(report.fields, [(ExerciseId::Vision, field("vision"))]);
    assert_eq!(vision(&document).board, vision(&theirs).board);
}

#[test]
fn an_exercise_that_is_new_comes_with_its_place_in_the_day() {
    let mut ours = named();
    ours.exercises.clear();
    ours.agenda.items.remove(0);
    let document = merged(&ours, &named()).document;
    assert_eq!(document.exercises, named().exercises);
    assert_eq!(document.agenda.exercises().collect::<Vec<_>>(), [ExerciseId::Vision]);
}

#[test]
fn new_cards_ask_for_another_look() {
    let (mut ours, mut theirs) = (named(), named());
    let fin = response("Fin", ["Service", "Cash"], 5, Some((44, false)));
    sheets(first(&mut theirs)).insert(leader_id("fin"), fin.clone());
    let Merged { mut document, report } = merged(&ours, &theirs);
    let priorities = question_id("priorities");
    assert_eq!(report.regroup, [(round(1), priorities.clone())]);
    let grouping = &first(&mut document).groupings[&priorities];
    assert!(!grouping.confirmed);
    assert_eq!(grouping.groups, first(&mut ours).groupings[&priorities].groups);

    let late = Response { handed_in: Some(HandedIn { at: at(99), late: true, from: None }), ..fin };
    sheets(first(&mut theirs)).insert(leader_id("fin"), late);
    let Merged { mut document, report } = merged(&ours, &theirs);
    assert!(
        first(&mut document).groupings[&priorities].confirmed && report.regroup.is_empty(),
        "it doesn't count"
    );
}

#[test]
fn a_card_that_says_something_else_leaves_its_group() {
    let (ours, mut theirs) = (named(), named());
    let changed = response("We lead.", ["Speed", "Growth"], 6, Some((59, false)));
    sheets(first(&mut theirs)).insert(leader_id("ada"), changed);
    first(&mut theirs).groupings.clear();
    let mut document = merged(&ours, &theirs).document;
    let grouping = &first(&mut document).groupings[&question_id("priorities")];
    assert_eq!(grouping.groups[0].cards.len(), 1);
    assert!(!grouping.confirmed);
}

#[test]
fn a_grouping_of_theirs_comes_where_we_have_none() {
    let mut ours = named();
    first(&mut ours).groupings.clear();
    let mut document = merged(&ours, &named()).document;
    assert_eq!(first(&mut document).groupings, first(&mut named()).groupings);
}

/// The unnamed sample in which these people have handed in these answers.
fn heap(handed_in: &[&str], ids: &[&str]) -> Document {
    let mut document = unnamed();
    let Responses::Unnamed(unnamed) = &mut first(&mut document).responses else { panic!("named") };
    unnamed.handed_in = handed_in.iter().map(|id| leader_id(id)).collect();
    unnamed.drafts.retain(|leader, _| !handed_in.contains(&leader.as_str()));
    let entry = |id: &&str| (sheet_id(id), Unlinked { value: points(4), late: false });
    unnamed.answers = BTreeMap::from([(question_id("believe"), ids.iter().map(entry).collect())]);
    document
}

fn unnamed_open(mut document: Document) -> Document {
    first(&mut document).state = RoundState::Open;
    document
}

#[test]
fn unnamed_heaps_are_united() {
    let (ours, theirs) = (heap(&["ada", "cem"], &["one", "two"]), heap(&["ada", "ben"], &["one", "three"]));
    let Merged { mut document, report } = merged(&ours, &theirs);
    let Responses::Unnamed(unnamed) = &first(&mut document).responses else { panic!("named") };
    assert_eq!(unnamed.answers[&question_id("believe")].len(), 3);
    assert_eq!(unnamed.handed_in, ["ada", "ben", "cem"].map(leader_id).into_iter().collect::<BTreeSet<_>>());
    assert!(unnamed.drafts.is_empty(), "Ben has handed in at the other table");
    assert_eq!(report.unnamed, [(round(1), 1)]);
    assert_eq!(report.answered_twice, []);

    let twice = heap(&["ada", "cem"], &["one", "three"]);
    assert_eq!(merged(&ours, &twice).report.answered_twice, [round(1)]);
}

#[test]
fn nothing_comes_late_into_an_unnamed_round() {
    let (shown, more) = (heap(&["ada"], &["one"]), unnamed_open(heap(&["ada", "ben"], &["one", "two"])));
    for (ours, theirs) in [(&shown, &more), (&more, &shown)] {
        let Merged { document, report } = merged(ours, theirs);
        assert_eq!(report.left_out, [(round(1), LeftOut::LateUnnamed)]);
        assert_eq!(&document, ours);
    }
    let fewer = unnamed_open(shown.clone());
    for (ours, theirs) in [(&shown, &fewer), (&fewer, &shown)] {
        let Merged { mut document, report } = merged(ours, theirs);
        assert_eq!(report.left_out, []);
        assert!(!first(&mut document).is_open(), "all that is there was there at the reveal");
    }
}

#[test]
fn more_than_fits_is_refused() {
    let (mut ours, mut theirs) = (named(), named());
    ours.leaders.extend((0..94).map(|number| leader(&format!("x{number}"), "X")));
    theirs.leaders.push(leader("gil", "Gil"));
    assert!(matches!(merge(&ours, &theirs), Err(MergeError::Invalid(_))));
}
