//! What holds of every merge: it gives a valid workshop, twice is once, and answers don't care whose they are.

use bearings_core::exchange::{Kind, merge, validate};
use bearings_core::model::{Document, Responses, RoundNumber, RoundState};
use proptest::prelude::*;

use super::support::{generate, read, vision, write};

/// The answers of every round, drafts of unnamed rounds aside: they don't travel.
fn answers(document: &Document) -> Vec<(RoundNumber, bool, Responses)> {
    let rounds = vision(document).rounds.iter();
    rounds
        .map(|round| {
            let mut responses = round.responses.clone();
            if let Responses::Unnamed(unnamed) = &mut responses {
                unnamed.drafts.clear();
                unnamed.answers.retain(|_, heap| !heap.is_empty());
            }
            (round.number, round.is_open(), responses)
        })
        .collect()
}

proptest! {
    #[test]
    fn a_merge_is_valid_and_loses_no_answer((ours, theirs) in generate::pair()) {
        let merged = merge(&ours, &theirs).unwrap();
        prop_assert_eq!(validate(&merged.document), Ok(()));
        for document in [&ours, &theirs] {
            prop_assume!(merged.report.left_out.is_empty());
            for round in &vision(document).rounds {
                let found = vision(&merged.document).round(round.number).unwrap();
                let everybody = found.responses.handed_in();
                prop_assert!(round.responses.handed_in().is_subset(&everybody));
            }
        }
    }

    #[test]
    fn answers_are_the_same_whoever_adds((ours, theirs) in generate::pair()) {
        let (one, other) = (merge(&ours, &theirs).unwrap(), merge(&theirs, &ours).unwrap());
        prop_assert_eq!(one.report.left_out.is_empty(), other.report.left_out.is_empty());
        if one.report.left_out.is_empty() {
            prop_assert_eq!(answers(&one.document), answers(&other.document));
        }
    }

    #[test]
    fn twice_is_once((ours, theirs) in generate::pair()) {
        let once = merge(&ours, &theirs).unwrap().document;
        let twice = merge(&once, &theirs).unwrap();
        prop_assert_eq!(&twice.document, &once);
        prop_assert!(twice.report.changes_nothing(), "{:?}", twice.report);
    }

    #[test]
    fn oneself_adds_nothing(document in generate::document()) {
        let merged = merge(&document, &document).unwrap();
        prop_assert_eq!(merged.document, document);
        prop_assert!(merged.report.changes_nothing());
    }

    #[test]
    fn three_tables_add_up_in_any_order((first, second) in generate::pair(), mask in any::<u8>()) {
        let mut third = second.clone();
        for (number, round) in third.exercises.values_mut().flat_map(|state| &mut state.rounds).enumerate() {
            if let Responses::Named(by_leader) = &mut round.responses {
                let mut number = number;
                by_leader.retain(|_, _| { number += 1; mask >> (number % 8) & 1 == 1 });
                round.groupings.clear();
            }
        }
        let whole = |a: Option<Document>, b: &Document| {
            let merged = merge(&a?, b).unwrap();
            merged.report.left_out.is_empty().then_some(merged.document)
        };
        let one = whole(whole(Some(first.clone()), &second), &third);
        let other = whole(whole(Some(third), &first), &second);
        if let (Some(one), Some(other)) = (one, other) {
            prop_assert_eq!(answers(&one), answers(&other));
        }
    }

    #[test]
    fn a_file_merges_like_the_workshop_itself((ours, theirs) in generate::pair()) {
        let file = read(&write(&theirs, Kind::Backup)).document;
        prop_assert_eq!(merge(&ours, &file).unwrap(), merge(&ours, &theirs).unwrap());
    }

    #[test]
    fn nothing_that_was_revealed_is_hidden_again((ours, theirs) in generate::pair()) {
        let merged = merge(&ours, &theirs).unwrap().document;
        for round in vision(&ours).rounds.iter().filter(|round| !round.is_open()) {
            let now = vision(&merged).round(round.number).unwrap();
            let (RoundState::Revealed { at: before, .. }, RoundState::Revealed { at: after, .. }) = (&round.state, &now.state) else {
                panic!("hidden again");
            };
            prop_assert_eq!(before, after);
        }
    }
}
