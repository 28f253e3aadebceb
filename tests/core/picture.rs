//! Pictures as files: readable by any viewer, whatever is written in them.

use bearings_core::picture::{Mark, Paint, Picture, dashes, length, paint, pixels};
use proptest::prelude::*;

fn picture(title: &str, marks: Vec<Mark>) -> Picture {
    Picture {
        title: title.to_owned(),
        description: "Ana 7, Ben 2.".to_owned(),
        foot: "Halyard, 24 November 2026".to_owned(),
        width: 400.0,
        height: 100.0,
        marks,
    }
}

#[test]
fn a_file_names_itself_and_has_a_size() {
    let dot = Mark::new("circle").with("cx", "12").with("fill", "#0c2336");
    let picture = picture("I believe in it.", vec![dot]);
    let svg = picture.to_svg();
    let (width, height) = picture.size();
    for part in [
        &format!("width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\""),
        "<title id=\"title\">I believe in it.</title>",
        "<desc id=\"description\">Ana 7, Ben 2.</desc>",
        "fill=\"#ffffff\"",
        "<circle cx=\"12\" fill=\"#0c2336\"/>",
        ">Halyard, 24 November 2026</text>",
    ] {
        assert!(svg.contains(part), "no {part} in {svg}");
    }
}

#[test]
fn what_people_write_is_text_and_nothing_else() {
    let evil = "</text><script>alert(1)</script>\u{0}\u{b}\u{ffff} & \"Söhne\"";
    let svg = picture(evil, vec![Mark::new("text").with("x", evil).saying(evil)]).to_svg();
    assert!(!svg.contains("<script") && !svg.contains(['\u{0}', '\u{b}', '\u{ffff}']), "{svg}");
    assert!(svg.contains("&amp; &quot;Söhne&quot;"), "{svg}");
}

#[test]
fn a_narrow_picture_breaks_its_foot() {
    let mut narrow = picture("Gaps", Vec::new());
    narrow.width = 120.0;
    let svg = narrow.to_svg();
    assert!(svg.contains(">Halyard, 24</text>") && svg.contains(">November 2026</text>"), "{svg}");
    assert!(narrow.size().1 > picture("Gaps", Vec::new()).size().1);
}

#[test]
fn a_long_title_takes_as_many_lines_as_it_needs() {
    let short = picture("Gaps", Vec::new());
    let long = picture(&"Money and people go where it says. ".repeat(4), Vec::new());
    assert!(long.size().1 > short.size().1);
    assert_eq!(long.size().0, short.size().0);
}

#[test]
fn colours_are_read_as_browsers_report_them() {
    let solid = |color: &str| Some(Paint { color: color.to_owned(), opacity: 1.0 });
    assert_eq!(paint("rgb(12, 35, 54)"), solid("#0c2336"));
    assert_eq!(paint("rgba(12, 35, 54, 0.5)"), Some(Paint { color: "#0c2336".into(), opacity: 0.5 }));
    assert_eq!(
        paint("color(srgb 0.0470588 0.137255 0.211765 / 0.09)"),
        Some(Paint { color: "#0c2336".into(), opacity: 0.09 })
    );
    assert_eq!(paint("rgb(12 35 54 / 1)"), solid("#0c2336"));
    for nothing in ["none", "", "transparent", "rgba(0, 0, 0, 0)", "rgb(1, 2)", "url(#a)", "rgb(x, y, z)"] {
        assert_eq!(paint(nothing), None, "{nothing}");
    }
}

#[test]
fn lengths_lose_their_units() {
    assert_eq!(pixels("2.75px"), Some(2.75));
    assert_eq!(pixels("-1.5e-1px"), Some(-0.15));
    assert_eq!(pixels("1e2"), Some(100.0));
    for nothing in ["normal", "", "px", "-", ".", "1.2.3", "1e", "1e999", "½"] {
        assert_eq!(pixels(nothing), None, "{nothing}");
    }
    assert_eq!(dashes("9px, 5px").as_deref(), Some("9 5"));
    assert_eq!(dashes("none"), None);
    assert_eq!(dashes(""), None);
    assert_eq!(length("50%", 300.0, 16.0), Some(150.0));
    assert_eq!(length("0.5em", 300.0, 10.0), Some(5.0));
    assert_eq!(length("-14", 300.0, 10.0), Some(-14.0));
    assert_eq!(length("auto", 300.0, 10.0), None);
}

proptest! {
    #[test]
    fn numbers_are_read_as_they_were_written(number in -1.0e6..1.0e6_f64) {
        let read = pixels(&format!("{number}px")).unwrap();
        prop_assert!((read - number).abs() < 1e-6, "{read} for {number}");
    }

    #[test]
    fn any_text_is_a_number_or_none(text in "[-0-9.e%px]{0,12}") {
        let finite = |number: Option<f64>| number.is_none_or(f64::is_finite);
        prop_assert!(finite(pixels(&text)) && finite(length(&text, 300.0, 16.0)));
    }

    #[test]
    fn no_text_breaks_out_of_its_element(text in any::<String>()) {
        let file = |text: &str| picture(text, vec![Mark::new("text").saying(text)]).to_svg();
        let harmless = text.replace(['<', '>', '&', '"'], "x");
        prop_assert_eq!(file(&text).matches('<').count(), file(&harmless).matches('<').count());
        let forbidden = ['\u{0}', '\u{b}', '\u{1f}', '\u{fffe}', '\u{ffff}'];
        prop_assert!(!file(&text).contains(forbidden));
    }
}
