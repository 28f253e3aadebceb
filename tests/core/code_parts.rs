//! Long texts come together from the parts of several codes, or not at all.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use bearings_core::code::{Code, Collector, MAX_PARTS, PART_MARK, Taken, parts};
use proptest::prelude::*;

fn capitals(length: usize) -> String {
    (0..length).map(|place| char::from(b'A' + (place * 7 % 26) as u8)).collect()
}

/// Takes texts one after the other and gives what was whole.
fn wholes<'a>(collector: &mut Collector, scanned: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let taken = scanned.into_iter().map(|text| collector.take(text));
    taken.filter_map(|taken| if let Taken::Whole(text) = taken { Some(text) } else { None }).collect()
}

#[test]
fn a_text_that_fits_is_its_only_part() {
    assert_eq!(parts(&capitals(600)), [capitals(600)]);
    assert_eq!(parts(&"é".repeat(206)), ["é".repeat(206)]);
    assert_eq!(parts(""), [""]);
}

#[test]
fn as_few_parts_as_can_be_are_about_as_long_as_each_other() {
    // `BRGP1.`, eight digits and three dots with a digit for each number: nineteen characters of each part.
    for (length, count) in [(601, 2), (2 * 581, 2), (2 * 581 + 1, 3), (9 * 581, 9), (9 * 581 + 1, 10)] {
        let parts = parts(&capitals(length));
        assert_eq!(parts.len(), count, "{length}");
        let lengths = || parts.iter().map(String::len);
        assert!(lengths().max().unwrap() <= lengths().min().unwrap() + 2, "{length}");
    }
    assert_eq!(parts(&"a".repeat(413)).len(), 2);
}

#[test]
fn a_text_for_more_parts_than_anybody_scans_has_none() {
    assert_eq!(parts(&capitals(18_000)).len(), MAX_PARTS);
    assert_eq!(parts(&capitals(19_000)), [""; 0]);
}

#[test]
fn parts_tell_how_far_they_are() {
    let text = capitals(1_500);
    let parts = parts(&text);
    let mut collector = Collector::default();
    assert_eq!(collector.take(&parts[2]), Taken::Part { have: 1, count: 3 });
    assert_eq!(collector.take(&parts[2]), Taken::Known);
    assert_eq!(collector.take("BRG1.ABC"), Taken::Whole("BRG1.ABC".to_owned()));
    assert_eq!(collector.take(&parts[0]), Taken::Part { have: 2, count: 3 });
    assert_eq!(collector.take(&parts[1]), Taken::Whole(text));
    for part in &parts {
        assert_eq!(collector.take(part), Taken::Known);
    }
}

#[test]
fn what_is_no_part_is_whole() {
    for text in [
        "",
        PART_MARK,
        "BRGP1.00000000.1.2.",
        "BRGP1.0000000a.1.2.A",
        "BRGP1.0000000.1.2.A",
        "BRGP1.000000000.1.2.A",
        "BRGP1.+0000000.1.2.A",
        "BRGP1.00000000.0.2.A",
        "BRGP1.00000000.3.2.A",
        "BRGP1.00000000.01.2.A",
        "BRGP1.00000000.+1.2.A",
        "BRGP1.00000000.1.1.A",
        "BRGP1.00000000.1.33.A",
        "BRGP1.00000000.1.18446744073709551616.A",
        "BRGP1.00000000.-1.2.A",
        "brgp1.00000000.1.2.A",
        &format!("BRGP1.00000000.1.2.{}", capitals(600)),
    ] {
        assert_eq!(Collector::default().take(text), Taken::Whole(text.to_owned()));
    }
}

/// Every text that differs from a part in one character.
fn damaged(part: &str) -> impl Iterator<Item = String> {
    let others = ["0", "1", "2", "3", "A", "Z", ".", "+"];
    (0..part.len()).flat_map(move |place| {
        let other = others.into_iter().filter(move |other| part[place..=place] != **other);
        other.map(move |other| format!("{}{other}{}", &part[..place], &part[place + 1..]))
    })
}

#[test]
fn a_damaged_part_is_in_no_text_and_the_next_time_it_is_whole() {
    let text = capitals(1_200);
    let parts = parts(&text);
    for place in 0..parts.len() {
        for wrong in damaged(&parts[place]) {
            let mut scanned = parts.clone();
            scanned[place].clone_from(&wrong);
            let mut collector = Collector::default();
            let given = wholes(&mut collector, &scanned);
            assert!(given.is_empty() || given == [wrong.clone()], "{wrong}");
            assert!(
                wholes(&mut collector, [&parts, &parts].into_iter().flatten()).contains(&text),
                "{wrong}"
            );
        }
    }
}

#[test]
fn a_set_with_another_checksum_is_thrown_away() {
    let [first, second] = &parts(&capitals(1_000))[..] else { panic!("two parts") };
    let wrong = format!("{}0", &second[..second.len() - 1]);
    let mut collector = Collector::default();
    assert_eq!(collector.take(first), Taken::Part { have: 1, count: 2 });
    assert_eq!(collector.take(&wrong), Taken::Nothing);
    assert_eq!(collector.take(second), Taken::Part { have: 1, count: 2 });
    assert_eq!(collector.take(first), Taken::Whole(capitals(1_000)));
}

#[test]
fn made_up_parts_push_out_the_oldest() {
    let [first, second] = &parts(&capitals(1_000))[..] else { panic!("two parts") };
    let mut collector = Collector::default();
    collector.take(first);
    for made_up in 0..1_000 {
        let part = format!("BRGP1.{made_up:08X}.1.32.{}", capitals(500));
        assert_eq!(collector.take(&part), Taken::Part { have: 1, count: 32 });
    }
    assert_eq!(collector.take(second), Taken::Part { have: 1, count: 2 });
}

/// Texts, and their parts in any order with some of them twice.
fn mixed() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    prop::collection::hash_set("[0-9A-Z $%*+./:-]{601,3000}", 1..5).prop_flat_map(|texts| {
        let texts: Vec<String> = texts.into_iter().collect();
        let once: Vec<String> = texts.iter().flat_map(|text| parts(text)).collect();
        let again = prop::sample::subsequence(once.clone(), 0..=once.len());
        let scanned = again.prop_map(move |again| [once.clone(), again].concat()).prop_shuffle();
        (Just(texts), scanned)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn parts_are_joined_in_any_order((texts, scanned) in mixed()) {
        for part in &scanned {
            prop_assert!(Code::of_text(part).is_some());
        }
        let mut given = wholes(&mut Collector::default(), &scanned);
        given.sort();
        let mut texts = texts;
        texts.sort();
        prop_assert_eq!(given, texts);
    }

    #[test]
    fn parts_of_any_text_fit_and_are_joined(text in "\\PC{0,3000}") {
        let parts = parts(&text);
        prop_assert!(parts.iter().all(|part| Code::of_text(part).is_some()));
        prop_assert_eq!(wholes(&mut Collector::default(), &parts), [text]);
    }
}
