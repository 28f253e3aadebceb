//! Codes: what is drawn is read, and long texts come together from their parts or not at all.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use bearings_core::code::{
    Code, Collector, MAX_CHARS, MAX_PARTS, MAX_SIDE, MAX_VERSION, PART_MARK, QUIET, Seen, Taken, grey, parts,
    read,
};
use proptest::prelude::*;

/// A grey picture.
struct Picture {
    luma: Vec<u8>,
    width: usize,
    height: usize,
}

impl Picture {
    fn read(&self) -> Vec<String> {
        read(&self.luma, self.width, self.height)
    }
}

/// A code with its quiet zone, four pixels for each module.
fn picture(code: &Code) -> Picture {
    let side = 4 * (code.size() + 2 * QUIET) as usize;
    let is_dark = |place: usize| {
        let module = |place: usize| (place as u32 / 4).checked_sub(QUIET);
        matches!((module(place % side), module(place / side)), (Some(x), Some(y)) if code.is_dark(x, y))
    };
    let luma = (0..side * side).map(|place| if is_dark(place) { 20 } else { 235 }).collect();
    Picture { luma, width: side, height: side }
}

fn capitals(length: usize) -> String {
    (0..length).map(|place| char::from(b'A' + (place * 7 % 26) as u8)).collect()
}

/// Takes texts one after the other and gives what was whole.
fn wholes<'a>(collector: &mut Collector, scanned: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let taken = scanned.into_iter().map(|text| collector.take(text));
    taken.filter_map(|taken| if let Taken::Whole(text) = taken { Some(text) } else { None }).collect()
}

// The figures of ISO/IEC 18004 for version 15, level M.
#[test]
fn a_code_holds_what_the_standard_says() {
    assert_eq!(Code::of_text(&"7".repeat(991)).unwrap().version(), MAX_VERSION);
    assert_eq!(Code::of_text(&"7".repeat(992)), None);
    assert_eq!(Code::of_text(&capitals(MAX_CHARS)).unwrap().version(), MAX_VERSION);
    assert_eq!(Code::of_text(&capitals(MAX_CHARS + 1)), None);
    assert_eq!(Code::of_text(&"a".repeat(412)).unwrap().version(), MAX_VERSION);
    assert_eq!(Code::of_text(&"a".repeat(413)), None);
    assert_eq!(Code::of_text("HELLO").unwrap().version(), 1);
}

#[test]
fn a_link_has_its_payload_in_the_smaller_alphabet() {
    let prefix = "https://example.org/bearings/#/reply/";
    let code = Code::of_link(prefix, &capitals(500)).unwrap();
    assert_eq!(picture(&code).read(), [format!("{prefix}{}", capitals(500))]);
    assert_eq!(Code::of_text(&format!("{prefix}{}", capitals(500))), None);
    // 4 + 16 bits and 8 for each byte, 4 + 11 and 11 for every two characters, in 3,320.
    assert!(Code::of_link(prefix, &capitals(543)).is_some());
    assert_eq!(Code::of_link(prefix, &capitals(544)), None);
    assert_eq!(picture(&Code::of_link(prefix, "größer").unwrap()).read(), [format!("{prefix}größer")]);
}

#[test]
fn the_path_draws_the_dark_modules() {
    let code = Code::of_text("BRG1.ABC").unwrap();
    assert_eq!((code.size(), code.view_box().as_str()), (21, "-4 -4 29 29"));
    let mut drawn = vec![vec![false; 21]; 21];
    for run in code.path().split_terminator('z') {
        let numbers: Vec<usize> =
            run.split(['M', ' ', 'h', 'v', '-']).filter_map(|number| number.parse().ok()).collect();
        let [x, y, length, 1, back] = numbers[..] else { panic!("{run}") };
        assert_eq!(length, back);
        assert!(x + length == 21 || !code.is_dark((x + length) as u32, y as u32), "runs are merged");
        drawn[y][x..x + length].fill(true);
    }
    for y in 0..21 {
        for x in 0..21 {
            assert_eq!(drawn[y][x], code.is_dark(x as u32, y as u32), "{x} {y}");
        }
    }
    assert!(!code.is_dark(21, 0) && !code.is_dark(u32::MAX, u32::MAX));
}

#[test]
fn two_codes_in_one_picture_are_both_read() {
    let [left, right] = ["FIRST", "second"].map(|text| picture(&Code::of_text(text).unwrap()));
    let rows = |picture: &Picture| picture.luma.chunks(picture.width).map(<[u8]>::to_vec).collect::<Vec<_>>();
    let luma: Vec<u8> =
        rows(&left).into_iter().zip(rows(&right)).flat_map(|(left, right)| [left, right].concat()).collect();
    let mut texts = read(&luma, left.width + right.width, left.height);
    texts.sort();
    assert_eq!(texts, ["FIRST", "second"]);
}

#[test]
fn a_picture_of_another_size_is_not_read() {
    let Picture { luma, width, height } = picture(&Code::of_text("HELLO").unwrap());
    for (width, height) in [
        (0, 0),
        (width, 0),
        (0, height),
        (width, height + 1),
        (width - 1, height),
        (usize::MAX, 2),
        (usize::MAX, usize::MAX),
    ] {
        assert_eq!(read(&luma, width, height), [""; 0], "{width} {height}");
    }
    assert_eq!(read(&[], 0, 0), [""; 0]);
    assert_eq!(read(&vec![0; MAX_SIDE + 1], MAX_SIDE + 1, 1), [""; 0]);
    for (width, height) in [(1, 1), (1, 9), (9, 1), (MAX_SIDE, 1), (1, MAX_SIDE)] {
        assert_eq!(read(&vec![0; width * height], width, height), [""; 0], "{width} {height}");
    }
}

#[test]
fn colours_become_as_light_as_they_look() {
    let rgba = [0, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 0, 9, 9];
    assert_eq!(grey(&rgba), [0, 255, 76, 149, 28]);
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

#[test]
fn a_text_that_stays_in_view_is_new_every_two_seconds() {
    let mut seen = Seen::default();
    assert!(seen.is_new("a", 1_000.0));
    assert!(seen.is_new("b", 1_500.0));
    assert!(!seen.is_new("a", 2_999.0));
    assert!(seen.is_new("a", 3_000.0));
    assert!(!seen.is_new("b", 3_000.0));
    assert!(!seen.is_new("a", 4_999.0));
    assert!(seen.is_new("a", 10.0), "the clock was set back");
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
    fn any_text_that_fits_is_read_off_its_picture(text in "\\PC{1,130}") {
        prop_assume!(text.len() <= 412);
        prop_assert_eq!(picture(&Code::of_text(&text).unwrap()).read(), [text]);
    }

    #[test]
    fn any_capitals_that_fit_are_read_off_their_picture(text in "[0-9A-Z $%*+./:-]{1,600}") {
        prop_assert_eq!(picture(&Code::of_text(&text).unwrap()).read(), [text]);
    }

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

    #[test]
    fn any_noise_is_searched_without_harm(
        width in 1..120_usize,
        luma in prop::collection::vec(any::<u8>(), 0..14_400),
        rest in any::<bool>(),
    ) {
        let height = luma.len() / width;
        let end = if rest { luma.len() } else { width * height };
        read(&luma[..end], width, height);
    }
}
