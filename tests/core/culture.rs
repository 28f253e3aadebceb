//! What a culture profile claims, and what it must not claim.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use bearings_core::edit::{Edit, LeaderEdit, RoundEdit, WorkshopEdit, apply};
use bearings_core::exercises::content;
use bearings_core::exercises::culture::{
    CHOSEN, CultureProfile, View, culture_profile, culture_text, is_chosen, practices, styles,
    with_or_without,
};
use bearings_core::model::organisation::Turbulence;
use bearings_core::model::{
    BoardValue, Document, ExerciseId, FieldId, Leader, LeaderId, Naming, Organisation, Purpose, RoundNumber,
    SheetId, Timestamp, WorkshopId,
};
use bearings_core::question::Answer;

const CULTURE: ExerciseId = ExerciseId::Culture;

/// One leader's points per type today and wanted, the same on every side.
type Both = ([u8; 4], [u8; 4]);

fn profile(naming: Naming, leaders: &[Both]) -> Option<CultureProfile> {
    let mut document = Document::new(WorkshopId::parse("w").unwrap(), Timestamp::default());
    let mut edit = |edit: Edit| document = apply(&document, &edit).unwrap();
    let ids: Vec<LeaderId> = (0..leaders.len()).map(|n| LeaderId::parse(&format!("l{n}")).unwrap()).collect();
    let leader = |id: &LeaderId| Leader {
        id: id.clone(),
        name: id.to_string(),
        role: String::new(),
        department: String::new(),
        speaks_last: false,
        active: true,
    };
    edit(Edit::Leader(LeaderEdit::Add(ids.iter().map(leader).collect())));
    if naming == Naming::Unnamed {
        edit(Edit::Workshop(WorkshopEdit::Naming(naming)));
    }
    let questions = content(CULTURE).questions.iter().map(|question| question.id.clone()).collect();
    let at = Timestamp::default();
    edit(Edit::OpenRound { exercise: CULTURE, purpose: Purpose::Answers, questions, at });
    let mut in_round =
        |round_edit| edit(Edit::Round { exercise: CULTURE, round: RoundNumber(1), edit: round_edit });
    for (number, (leader, (today, wanted))) in ids.iter().zip(leaders).enumerate() {
        for (view, points) in [(View::Today, today), (View::Wanted, wanted)] {
            for aspect in culture_text().aspects() {
                let kinds = culture_text().types.iter().map(|kind| kind.id.clone());
                let answer = Some(Answer::Split(kinds.zip(*points).collect()));
                let question = view.question(aspect).unwrap();
                in_round(RoundEdit::Answer { leader: leader.clone(), question, answer });
            }
        }
        let ids = (0..12).map(|n| SheetId::parse(&format!("s{number}-{n}")).unwrap()).collect();
        in_round(RoundEdit::HandIn { leader: leader.clone(), at, ids });
    }
    in_round(RoundEdit::Reveal { at });
    let state = document.exercise(CULTURE).unwrap();
    culture_profile(state.last_revealed(Purpose::Answers).unwrap())
}

const CLAN: [u8; 4] = [70, 10, 10, 10];
const MARKET: [u8; 4] = [10, 10, 70, 10];

#[test]
fn half_clan_and_half_market_are_never_called_shared() {
    for n in 2..=8 {
        let leaders: Vec<Both> =
            (0..2 * n).map(|place| if place < n { (CLAN, CLAN) } else { (MARKET, MARKET) }).collect();
        let found = profile(Naming::Named, &leaders).unwrap();
        assert!(!found.shared, "{n} against {n}");
        assert!(found.agreement.unwrap() < 65.0);
    }
}

#[test]
fn a_tiny_difference_is_no_large_gap() {
    let leaders = [([30, 25, 25, 20], [32, 25, 25, 18]); 5];
    let found = profile(Naming::Named, &leaders).unwrap();
    assert!(found.gaps.iter().all(|gap| !gap.large));
    assert!(found.shared);
    assert_eq!(found.agreement, Some(100.0));
}

#[test]
fn a_gap_is_large_from_ten_points_on() {
    let found = profile(Naming::Named, &[([40, 20, 20, 20], [30, 20, 20, 30]); 3]).unwrap();
    let large: Vec<&str> = found.gaps.iter().filter(|gap| gap.large).map(|gap| gap.option.as_str()).collect();
    assert_eq!(large, ["clan", "hierarchy"]);
    assert_eq!(found.strength, 15.0);
}

#[test]
fn two_types_within_five_points_are_a_hybrid() {
    let hybrid = profile(Naming::Named, &[([35, 30, 20, 15], CLAN); 3]).unwrap();
    let single = profile(Naming::Named, &[([36, 30, 20, 14], CLAN); 3]).unwrap();
    let names = |found: &CultureProfile| found.leading.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(names(&hybrid), ["clan", "adhocracy"]);
    assert_eq!(names(&single), ["clan"]);
}

#[test]
fn fewer_than_three_leaders_have_no_profile() {
    assert!(profile(Naming::Named, &[(CLAN, MARKET); 2]).is_none());
    assert!(profile(Naming::Named, &[(CLAN, MARKET); 3]).is_some());
}

#[test]
fn an_unnamed_profile_has_the_team_and_no_persons() {
    let leaders = [(CLAN, MARKET), (CLAN, MARKET), (CLAN, MARKET), (MARKET, CLAN), (MARKET, CLAN)];
    let (named, unnamed) =
        (profile(Naming::Named, &leaders).unwrap(), profile(Naming::Unnamed, &leaders).unwrap());
    assert_eq!(
        unnamed.gaps.iter().map(|gap| gap.today).collect::<Vec<_>>(),
        named.gaps.iter().map(|gap| gap.today).collect::<Vec<_>>()
    );
    assert_eq!(unnamed.agreement, named.agreement);
    assert!(unnamed.each.is_empty() && unnamed.one_voice.is_none() && unnamed.largest_difference.is_none());
    assert!(unnamed.gaps.iter().all(|gap| gap.spread.is_none()));
}

#[test]
fn the_farthest_two_are_named_with_what_would_have_to_move() {
    let found = profile(Naming::Named, &[(CLAN, CLAN), ([60, 20, 10, 10], CLAN), (MARKET, CLAN)]).unwrap();
    let (one, other, points) = found.largest_difference.unwrap();
    assert_eq!((one.as_str(), other.as_str(), points), ("l0", "l2", 60.0));
}

#[test]
fn practices_differ_by_type_and_fit_the_surroundings() {
    let kinds = |wanted: &[&str]| {
        let all = culture_text().types.iter().map(|kind| kind.id.clone());
        all.filter(|kind| wanted.contains(&kind.as_str())).collect::<Vec<_>>()
    };
    let offered = |wanted: &[&str], organisation: &Organisation| {
        practices(&styles(&kinds(wanted)), organisation)
            .iter()
            .map(|practice| practice.id.clone())
            .collect::<Vec<_>>()
    };
    let anywhere = Organisation::default();
    let singles: Vec<_> =
        ["clan", "adhocracy", "market", "hierarchy"].iter().map(|kind| offered(&[kind], &anywhere)).collect();
    for (place, one) in singles.iter().enumerate() {
        assert!(one.len() >= 3);
        assert!(singles.iter().skip(place + 1).all(|other| other.iter().all(|id| !one.contains(id))));
    }
    let hybrid = offered(&["clan", "market"], &anywhere);
    assert_eq!(hybrid.first().map(String::as_str), Some("clan_market"), "the hybrid's own way comes first");
    let calm = Organisation { turbulence: Some(Turbulence::Calm), ..Organisation::default() };
    assert!(offered(&["adhocracy"], &calm).len() < offered(&["adhocracy"], &anywhere).len());
}

#[test]
fn the_content_asks_each_side_twice_with_all_four_types() {
    let content = content(CULTURE);
    assert_eq!(content.questions.len(), 12);
    assert_eq!(content.steps.len(), 12);
    assert_eq!(culture_text().types.len(), 4);
}

#[test]
fn a_practice_goes_on_the_board_and_off_it_again() {
    let leading = culture_text().types.iter().map(|kind| kind.id.clone()).take(1).collect::<Vec<_>>();
    let practice = practices(&styles(&leading), &Organisation::default())[0];
    let written = vec!["Walk the floor together.".to_owned(), " ".to_owned()];
    let chosen = with_or_without(&written, practice);
    assert_eq!(chosen, ["Walk the floor together.", practice.text.as_str()]);
    assert!(is_chosen(&format!(" {} ", practice.text), practice));
    assert_eq!(with_or_without(&chosen, practice), ["Walk the floor together."]);
}

#[test]
fn the_board_takes_every_practice_there_is() {
    let mut document = Document::new(WorkshopId::parse("w").unwrap(), Timestamp::default());
    let kinds: Vec<_> = culture_text().types.iter().map(|kind| kind.id.clone()).collect();
    for practice in practices(&styles(&kinds), &Organisation::default()) {
        let value = BoardValue::Lines(with_or_without(&[], practice));
        let field = FieldId::parse(CHOSEN).unwrap();
        document = apply(&document, &Edit::Board { exercise: CULTURE, field, value }).unwrap();
    }
}
