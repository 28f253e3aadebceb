//! The picture of the cascade.

use bearings_core::geometry::cascade::{COLUMN, CascadeData, CascadeNode, Clash, INDENT, WIDTH, place, wrap};
use proptest::collection::vec;
use proptest::prelude::*;

fn node(column: usize, parent: Option<usize>) -> CascadeNode {
    CascadeNode { text: format!("Goal in column {column}"), column, parent, ..CascadeNode::default() }
}

/// c with d1 (p1, p2) and d2, and another c.
fn small() -> CascadeData {
    let nodes = vec![
        node(0, None),
        node(1, Some(0)),
        node(2, Some(1)),
        node(2, Some(1)),
        node(1, Some(0)),
        node(0, None),
    ];
    CascadeData { nodes, clashes: Vec::new() }
}

#[test]
fn a_goal_stands_in_the_middle_of_those_below_it() {
    let placed = place(&small());
    let y = |index: usize| placed.nodes[index].y;
    assert_eq!(y(1), (y(2) + y(3)) / 2.0);
    assert_eq!(y(0), (y(1) + y(4)) / 2.0);
    assert!(y(2) < y(3) && y(3) < y(4) && y(4) < y(5));
    assert_eq!(placed.lines.len(), 2);
}

#[test]
fn lines_that_lead_nowhere_say_why() {
    let mut data = small();
    data.nodes[5].bare = Some("nobody carries it".to_owned());
    data.nodes.push(CascadeNode { alone: Some("serves nothing".to_owned()), ..node(1, None) });
    let broken = place(&data).broken;
    let words: Vec<(&str, bool)> = broken.iter().map(|line| (line.lines[0].as_str(), line.at_end)).collect();
    assert_eq!(words, [("nobody carries it", false), ("serves nothing", true)]);
    assert!(broken[1].words.0 > 0.0 && broken[1].words.0 < COLUMN);
}

#[test]
fn each_conflict_has_a_lane() {
    let mut data = small();
    let clash = |from, to| Clash {
        from,
        to,
        words: "Works against".to_owned(),
        why: "They need the same people in spring".to_owned(),
    };
    data.clashes = vec![clash(2, 3), clash(1, 4), clash(4, 3), clash(9, 3)];
    let clashes = place(&data).clashes;
    assert_eq!(clashes.len(), 3, "one end of the last is not shown");
    assert!(clashes[0].words.0 > 2.0 * COLUMN && !clashes[0].at_end);
    assert!(clashes[1].words.0 < 2.0 * COLUMN && clashes[1].at_end);
    assert_ne!(clashes[1].solid, clashes[2].solid);
    assert_eq!(clashes[0].lines, ["Works against", "They need the same people", "in spring"]);
    assert_eq!(clashes[1].lines, ["Works against: They need the same people in…"]);
}

#[test]
fn what_a_goal_lacks_stands_beside_its_measure_or_below() {
    let foot = |owner: &str, note: &str, miss: &str| {
        let (owner, note, miss) = (owner.to_owned(), note.to_owned(), Some(miss.to_owned()));
        let data =
            CascadeData { nodes: vec![CascadeNode { owner, note, miss, ..node(1, None) }], clashes: vec![] };
        place(&data).nodes[0].clone()
    };
    let short = foot("Ana", "20 → 40 %", "no date");
    let long =
        foot("Bartholomew Featherstonehaugh", "20 → 40 contracts a month, Dec 31, 2027", "owner has left");
    assert!(!short.foot.miss.unwrap().is_below);
    assert_eq!(long.foot.miss.as_ref().unwrap().words, "owner has left");
    assert!(long.foot.miss.unwrap().is_below && long.height > short.height);
    assert_eq!(long.foot.owner, "Bartholomew Featherst…");
}

#[test]
fn a_lane_passes_beside_the_words() {
    let mut data = small();
    let clash = Clash { from: 1, to: 4, words: "Works against".to_owned(), why: String::new() };
    data.clashes = vec![clash];
    data.nodes[1].note = "20 → 40 contracts a month, Dec 31, 2027".to_owned();
    let placed = place(&data);
    let across: f64 = placed.clashes[0].solid.split(['H', 'V']).nth(1).unwrap().parse().unwrap();
    assert!(across >= placed.nodes[1].right, "{across}");
}

#[test]
fn nothing_has_no_height() {
    assert_eq!(place(&CascadeData::default()).height, 0.0);
}

#[test]
fn words_break_between_words_and_are_cut_at_the_end() {
    assert_eq!(wrap("40 % of revenue from the platform", 20, 2), ["40 % of revenue from", "the platform"]);
    assert_eq!(wrap("one two three four five six", 9, 2), ["one two", "three…"]);
    assert_eq!(wrap("Unternehmensentwicklungsziel", 10, 2), ["Unternehm…"]);
    assert_eq!(wrap("", 10, 2), Vec::<String>::new());
}

fn a_tree() -> impl Strategy<Value = CascadeData> {
    let foot = ("[a-z]{0,40}", "[a-z]{0,60}", prop::option::of("[a-z]{1,60}"));
    vec((0_usize..3, any::<prop::sample::Index>(), "[a-z ]{0,60}", foot), 0..80).prop_map(|goals| {
        let mut nodes: Vec<CascadeNode> = Vec::new();
        for (column, above, text, (owner, note, miss)) in goals {
            let candidates: Vec<usize> =
                (0..nodes.len()).filter(|place| nodes[*place].column < column).collect();
            let parent = (!candidates.is_empty()).then(|| candidates[above.index(candidates.len())]);
            nodes.push(CascadeNode { text, owner, note, miss, column, parent, ..CascadeNode::default() });
        }
        CascadeData { nodes, clashes: Vec::new() }
    })
}

proptest! {
    #[test]
    fn no_two_goals_of_a_column_overlap_and_all_are_in_the_picture(data in a_tree()) {
        let placed = place(&data);
        for (index, one) in placed.nodes.iter().enumerate() {
            prop_assert!(one.x + one.height > 0.0 && one.x < WIDTH);
            prop_assert!(one.y - one.height / 2.0 >= -0.01 && one.y + one.height / 2.0 <= placed.height + 0.01);
            prop_assert!(one.lines.len() <= 2 && one.right <= one.x + COLUMN);
            prop_assert!(one.x + INDENT + one.foot.width <= one.right, "what stands below does not reach into the lines");
            for other in placed.nodes.iter().skip(index + 1).filter(|other| other.x == one.x) {
                let apart = (one.y - other.y).abs();
                prop_assert!(apart + 0.01 >= (one.height + other.height) / 2.0, "{} {}", index, apart);
            }
        }
    }
}
