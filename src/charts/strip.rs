//! One dot per leader over a scale.

use bearings_core::geometry::rule::{number, percent};
use bearings_core::geometry::strip::{
    Bracket, Camp, PlacedDot, ScaleMark, StackCount, Strip, StripData, place, table,
};
use leptos::prelude::*;

use super::marks::MEDIAN;
use crate::browser::drawn::{Drawn, Travelling, group};
use crate::i18n::{number_word, t, t_with};
use crate::reactive::{Selected, live};

/// One dot per leader, range, median, and brackets where the team stands in two camps. A part of a picture: the table is
/// that of the whole.
#[component]
pub fn RatingStrip(
    /// What to show.
    #[prop(into)]
    data: Signal<StripData>,
    /// What the dots answer.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let strip = Selected::new(move || data.with(place));
    // A dot is its leader's, so that it travels from round to round.
    let travelling = Travelling::none();
    let dots = move || {
        let keys = data.with(keys);
        strip.with(|strip| travelling.group(keys.into_iter().zip(strip.dots.iter().map(dot))))
    };
    view! {
        <div class="strip-place" class:is-named=Signal::derive(move || data.with(is_named))>
            <svg
                class="strip"
                width="100%"
                height=Signal::derive(move || strip.with(|strip| number(strip.height)))
                role="img"
                focusable="false"
            >
                <title>{title}</title>
                <desc>{live(move || data.with(sentence))}</desc>
                {live(move || strip.with(|strip| group(below(strip))))}
                {live(dots)}
                {live(move || strip.with(|strip| group(above(strip))))}
            </svg>
        </div>
    }
}

fn is_named(data: &StripData) -> bool {
    data.dots.iter().any(|dot| dot.name.is_some())
}

/// Whose dot it is: a name, and which one of that name; unnamed dots go by their place.
type DotKey = (Option<String>, usize);

fn keys(data: &StripData) -> Vec<DotKey> {
    let earlier = |place: usize, name: &Option<String>| {
        data.dots.iter().take(place).filter(|other| other.name == *name).count()
    };
    data.dots.iter().enumerate().map(|(place, dot)| (dot.name.clone(), earlier(place, &dot.name))).collect()
}

/// What the dots lie on: the scale, the range and the median.
fn below(strip: &Strip) -> Vec<Drawn> {
    let range = strip.range.map(|(low, high)| across(low, high, strip.line).class("strip-range"));
    let median = strip.median.map(|at| {
        sign(&percent(at), strip.line + 3.5).class("strip-median").with(Drawn::new("path").at("d", MEDIAN))
    });
    [Some(scale(strip)), range, median].into_iter().flatten().collect()
}

/// What lies on the dots: how many they are, and the camps.
fn above(strip: &Strip) -> Vec<Drawn> {
    let count =
        |stack: &StackCount| text("strip-count", &percent(stack.at), stack.y).words(&stack.count.to_string());
    strip
        .counts
        .iter()
        .map(count)
        .chain(strip.brackets.as_ref().map(|camps| brackets(camps, strip.line)))
        .collect()
}

fn scale(strip: &Strip) -> Drawn {
    let mark = |scale: Drawn, mark: &ScaleMark| {
        let x = percent(mark.at);
        let foot = Drawn::new("line").at("x1", &x).at("x2", &x);
        let foot = foot.at("y1", &number(strip.line)).at("y2", &number(strip.line + 6.0));
        scale.with(foot).with(text("strip-number", &x, strip.line + 25.0).words(&mark.word))
    };
    let line = Drawn::new("g").class("strip-scale").with(across(0.0, 1.0, strip.line));
    strip.scale.iter().fold(line, mark)
}

/// While a disc travels, its initials wait where it goes: in the colour of paper, they show when it is there.
fn dot(dot: &PlacedDot) -> Drawn {
    let (x, y) = (percent(dot.at), number(dot.y));
    let circle = Drawn::new("circle").at("cx", &x).at("cy", &y).at("r", &number(dot.radius));
    let drawn = Drawn::new("g").class(if dot.late { "dot is-late" } else { "dot" }).with(circle);
    let Some(initials) = &dot.initials else { return drawn };
    let class = if initials.chars().count() > 2 { "dot-initials is-long" } else { "dot-initials" };
    drawn.with(text(class, &x, dot.y).at("dy", "0.36em").words(initials))
}

fn brackets([low, high]: &[Bracket; 2], line: f64) -> Drawn {
    let level = line + 37.0;
    let camps =
        Drawn::new("g").class("strip-camps").with(across(low.to, high.from, level).class("strip-between"));
    [low, high].into_iter().flat_map(|camp| bracket(camp, level)).fold(camps, Drawn::with)
}

/// A bracket reaches 14 px beyond its dots; its words keep within the picture.
fn bracket(bracket: &Bracket, level: f64) -> [Drawn; 5] {
    let (from, to) = (percent(bracket.from), percent(bracket.to));
    let (anchor, at, shift) = if bracket.from < 0.1 {
        ("strip-camp is-start", from.clone(), "-14")
    } else if bracket.to > 0.9 {
        ("strip-camp is-end", to.clone(), "14")
    } else {
        ("strip-camp", percent((bracket.from + bracket.to) / 2.0), "0")
    };
    let line = || across(bracket.from, bracket.to, level);
    let path = |d: &str| Drawn::new("path").at("d", d);
    let end =
        |x: &str, gap: &str, foot: &str| sign(x, level).with(path(gap).class("strip-gap")).with(path(foot));
    [
        line().class("strip-gap"),
        line(),
        end(&from, "M-20 0H0", "M-14-5V0H0"),
        end(&to, "M20 0H0", "M14-5V0H0"),
        text(anchor, &at, level + 16.0).at("dx", shift).words(&camp_words(&bracket.camp)),
    ]
}

/// A line from one place on the scale to another.
fn across(from: f64, to: f64, y: f64) -> Drawn {
    let line = Drawn::new("line").at("x1", &percent(from)).at("x2", &percent(to));
    line.at("y1", &number(y)).at("y2", &number(y))
}

/// What keeps its size in pixels at a place on the scale.
fn sign(x: &str, y: f64) -> Drawn {
    Drawn::new("svg").at("x", x).at("y", &number(y))
}

fn text(class: &str, x: &str, y: f64) -> Drawn {
    Drawn::new("text").class(class).at("x", x).at("y", &number(y))
}

fn camp_words(camp: &Camp) -> String {
    let (count, low, high) = (number_word(camp.count), number(camp.low), number(camp.high));
    if low == high {
        t_with("chart.strip.camp_at", &[("count", &count), ("value", &low)])
    } else {
        t_with("chart.strip.camp", &[("count", &count), ("low", &low), ("high", &high)])
    }
}

/// The answers in a row, for sentences and cells: "Ana Reyes 7, Ben Ode 2", or "2 (3 times)" where unnamed.
pub(super) fn answers(data: &StripData) -> String {
    let named = is_named(data);
    let words = |(first, second): (String, String)| {
        if named {
            format!("{first} {second}")
        } else {
            t_with("chart.strip.times", &[("value", &first), ("count", &second)])
        }
    };
    table(&data.dots).into_iter().map(words).collect::<Vec<_>>().join(", ")
}

/// The picture in a sentence.
fn sentence(data: &StripData) -> String {
    if data.dots.is_empty() {
        return t("chart.strip.nobody");
    }
    let mut sentences = vec![t_with("chart.strip.answers", &[("answers", &answers(data))])];
    if let Some(median) = data.median {
        sentences.push(t_with("chart.strip.median", &[("median", &number(median))]));
    }
    if let Some([low, high]) = &data.camps {
        sentences
            .push(t_with("chart.strip.camps", &[("low", &camp_words(low)), ("high", &camp_words(high))]));
    }
    sentences.join(" ")
}
