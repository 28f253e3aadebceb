//! The tree of goals: three columns, the lines between them, and where a line is broken.
//!
//! All places are pixels; the picture is as high as it has to be and scrolls sideways where a page is narrower.

mod foot;
mod lanes;
mod wrap;

pub use foot::{Foot, Miss};
pub use wrap::wrap;

use super::rule::number;

/// The width of the picture.
pub const WIDTH: f64 = 1302.0;
/// From the left edge of one column to that of the next.
pub const COLUMN: f64 = 386.0;
/// From the bar at the left of a goal to its words.
pub const INDENT: f64 = 15.0;
/// The height of a goal with one line of words, and what each further line adds.
const ROW: f64 = 58.0;
const LINE: f64 = 20.0;
/// Space between trees.
const GAP: f64 = 22.0;
/// Estimated width of a letter of a goal's words, and of one of the company's.
const LETTER: f64 = 7.8;
const HEAVY: f64 = 8.5;
/// The most letters in a line.
const LETTERS: usize = 32;
/// How far before a column the lines into it turn.
const TURN: f64 = 66.0;
/// How far the words may reach from their left edge, so that some of the line behind them is left.
const ROOM: f64 = COLUMN - TURN - INDENT - 20.0;

/// A goal as the picture shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CascadeNode {
    /// What is handed on when it is chosen.
    pub key: String,
    /// Its words.
    pub text: String,
    /// Who answers for it.
    pub owner: String,
    /// Its measure in a few words.
    pub note: String,
    /// What it lacks, in a few words.
    pub miss: Option<String>,
    /// Its column.
    pub column: usize,
    /// The goal that it serves, by its place in the list; it stands before this one.
    pub parent: Option<usize>,
    /// Why no line leads to it, if one should.
    pub alone: Option<String>,
    /// Why no line leads on from it, if one should.
    pub bare: Option<String>,
    /// How many goals below it are folded away, in words.
    pub more: Option<String>,
}

/// Two goals that work against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// One, by its place in the list.
    pub from: usize,
    /// The other.
    pub to: usize,
    /// The words at the break.
    pub words: String,
    /// Why; empty where nobody has said.
    pub why: String,
}

/// What the picture shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CascadeData {
    /// The goals, each behind the one that it serves.
    pub nodes: Vec<CascadeNode>,
    /// Conflicts between them.
    pub clashes: Vec<Clash>,
}

/// Where a goal stands.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedNode {
    /// Its left edge.
    pub x: f64,
    /// Its middle.
    pub y: f64,
    /// Its words, line by line.
    pub lines: Vec<String>,
    /// What stands below them.
    pub foot: Foot,
    /// Its height.
    pub height: f64,
    /// Where its words end.
    pub right: f64,
}

/// A line that is broken: solid to the break, two strokes, dashes beyond.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// The solid part.
    pub solid: String,
    /// The strokes.
    pub strokes: String,
    /// The dashed part.
    pub dashes: String,
    /// Where the words stand.
    pub words: (f64, f64),
    /// Whether they end there instead of beginning.
    pub at_end: bool,
    /// The words, line by line; the first one is the finding, the others say why.
    pub lines: Vec<String>,
}

/// The picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacedCascade {
    /// Its height.
    pub height: f64,
    /// The goals in the order of the data.
    pub nodes: Vec<PlacedNode>,
    /// Healthy lines, one path for each goal with others below.
    pub lines: Vec<String>,
    /// Lines that lead nowhere.
    pub broken: Vec<Broken>,
    /// Lines between goals that work against each other.
    pub clashes: Vec<Broken>,
}

/// Places everything.
pub fn place(data: &CascadeData) -> PlacedCascade {
    let mut nodes: Vec<PlacedNode> = data.nodes.iter().map(size).collect();
    let below = below(data);
    let mut top = 0.0;
    for (index, node) in data.nodes.iter().enumerate() {
        if node.parent.is_none() {
            top = settle(index, top, &mut nodes, &below) + GAP;
        }
    }
    let broken = data.nodes.iter().zip(&nodes).flat_map(|(node, placed)| breaks(node, placed)).collect();
    PlacedCascade {
        height: (top - GAP).max(0.0),
        lines: below.iter().enumerate().filter_map(|(index, below)| branch(index, below, &nodes)).collect(),
        broken,
        clashes: lanes::clashes(data, &nodes),
        nodes,
    }
}

fn size(node: &CascadeNode) -> PlacedNode {
    let lines = wrap(&node.text, LETTERS, 2);
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let x = node.column as f64 * COLUMN;
    let letter = if node.column == 0 { HEAVY } else { LETTER };
    let foot = Foot::of(node);
    let words = (longest as f64 * letter).max(foot.width).min(ROOM);
    let is_below = foot.miss.as_ref().is_some_and(|miss| miss.is_below);
    let more = (lines.len().saturating_sub(1) + usize::from(is_below)) as f64 * LINE;
    PlacedNode { x, y: 0.0, height: ROW + more, right: x + INDENT + words + 12.0, lines, foot }
}

fn below(data: &CascadeData) -> Vec<Vec<usize>> {
    let mut below = vec![Vec::new(); data.nodes.len()];
    for (index, node) in data.nodes.iter().enumerate() {
        if let Some(children) = node.parent.and_then(|parent| below.get_mut(parent)) {
            children.push(index);
        }
    }
    below
}

/// Gives a goal and all below it their heights, from `top` on; gives back where the next may begin.
fn settle(index: usize, top: f64, nodes: &mut [PlacedNode], below: &[Vec<usize>]) -> f64 {
    let children = below.get(index).map(Vec::as_slice).unwrap_or_default();
    let mut end = top;
    for child in children {
        end = settle(*child, end, nodes, below);
    }
    let middle = |place: Option<&usize>| place.and_then(|place| nodes.get(*place)).map(|node| node.y);
    let between =
        middle(children.first()).zip(middle(children.last())).map(|(first, last)| (first + last) / 2.0);
    let Some(node) = nodes.get_mut(index) else { return end };
    node.y = between.unwrap_or(top + node.height / 2.0).max(top + node.height / 2.0);
    end.max(node.y + node.height / 2.0)
}

/// The lines from a goal to those below it.
fn branch(index: usize, below: &[usize], nodes: &[PlacedNode]) -> Option<String> {
    let from = nodes.get(index)?;
    let mut path = String::new();
    for to in below.iter().filter_map(|place| nodes.get(*place)) {
        let (turn, end) = (number(to.x - TURN), number(to.x - 6.0));
        let start = number(from.right.min(to.x - TURN));
        path.push_str(&format!("M{start} {}H{turn}V{}H{end}", number(from.y), number(to.y)));
    }
    (!path.is_empty()).then_some(path)
}

/// Two strokes across a line at `x`.
fn strokes(x: f64, y: f64) -> String {
    let stroke =
        |x: f64| format!("M{} {}L{} {}", number(x - 3.0), number(y + 8.0), number(x + 3.0), number(y - 8.0));
    format!("{}{}", stroke(x - 4.0), stroke(x + 4.0))
}

fn breaks(node: &CascadeNode, placed: &PlacedNode) -> Vec<Broken> {
    let y = placed.y;
    let into = node.alone.as_ref().map(|text| Broken {
        solid: format!("M{} {}H{}", number(placed.x - 6.0), number(y), number(placed.x - 31.0)),
        strokes: strokes(placed.x - 39.0, y),
        dashes: format!("M{} {}H{}", number(placed.x - 48.0), number(y), number(placed.x - 80.0)),
        words: (placed.x - 90.0, y + 5.0),
        at_end: true,
        lines: vec![text.clone()],
    });
    let on = node.bare.as_ref().map(|text| Broken {
        solid: format!("M{} {}H{}", number(placed.right + 12.0), number(y), number(placed.right + 46.0)),
        strokes: strokes(placed.right + 54.0, y),
        dashes: format!("M{} {}H{}", number(placed.right + 62.0), number(y), number(placed.right + 88.0)),
        words: (placed.right + 100.0, y + 5.0),
        at_end: false,
        lines: vec![text.clone()],
    });
    into.into_iter().chain(on).collect()
}
