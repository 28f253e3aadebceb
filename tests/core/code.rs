//! Codes: what is drawn is read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use bearings_core::code::{Code, MAX_CHARS, MAX_SIDE, MAX_VERSION, QUIET, Seen, grey, read};
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
    let is_dark = |y: u32| (0..21).map(|x| code.is_dark(x, y)).collect::<Vec<bool>>();
    assert_eq!(drawn, (0..21).map(is_dark).collect::<Vec<_>>());
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
