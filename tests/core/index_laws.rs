//! Laws of the index.

use bearings_core::results::index;
use proptest::collection::vec;
use proptest::prelude::*;

use super::support_edit::{Room, VISION, cases};
use super::support_rounds::{PULSE, add_round};

/// A workshop with two exercises, each with two ratings of different aspects; leaders stand in this order.
fn room(given: &[[u8; 4]]) -> Room {
    let letters: String = ('a'..='z').take(given.len()).collect();
    let of = |place: usize| given.iter().map(|sheet| sheet[place]).collect::<Vec<u8>>();
    let mut room = Room::named(&letters);
    add_round(&mut room, VISION, &[("believe", &of(0)), ("money", &of(1))]);
    add_round(&mut room, PULSE, &[("same_goals", &of(2)), ("doubts", &of(3))]);
    room
}

fn sheets() -> impl Strategy<Value = Vec<[u8; 4]>> {
    let sheets = vec([0_u8..8, 0_u8..8, 0_u8..8, 0_u8..8], 2..9);
    let is_answered = |sheets: &[[u8; 4]], columns: std::ops::Range<usize>| {
        sheets.iter().any(|sheet| sheet[columns.clone()].iter().any(|said| *said > 0))
    };
    sheets.prop_filter("nobody answers one of the two", move |sheets| {
        is_answered(sheets, 0..2) && is_answered(sheets, 2..4)
    })
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn it_does_not_matter_who_gave_which_sheet(given in sheets(), turn in 0_usize..9) {
        let mut turned = given.clone();
        turned.rotate_left(turn % given.len());
        prop_assert_eq!(index(&room(&given).document), index(&room(&turned).document));
    }

    #[test]
    fn the_index_lies_between_its_aspects(given in sheets()) {
        let index = index(&room(&given).document);
        let measured: Vec<_> = index.aspects.iter().filter_map(|aspect| aspect.measured.as_ref()).collect();
        prop_assert_eq!(index.overall.is_some(), !measured.is_empty());
        if let Some(overall) = &index.overall {
            let levels: Vec<f64> = measured.iter().map(|aspect| aspect.level).collect();
            let mean = levels.iter().sum::<f64>() / levels.len() as f64;
            prop_assert!((overall.level - mean).abs() < 1e-9);
            prop_assert_eq!(overall.answers, measured.iter().map(|aspect| aspect.answers).sum::<usize>());
            prop_assert!((0.0..=100.0).contains(&overall.agreement));
        }
    }

    #[test]
    fn someone_who_answers_nothing_adds_nothing(given in sheets()) {
        let mut with_silent = given.clone();
        with_silent.push([0; 4]);
        prop_assert_eq!(index(&room(&given).document), index(&room(&with_silent).document));
    }
}
