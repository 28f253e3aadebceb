//! Lines between goals that work against each other: each runs down a lane of its own beside a column.

use super::foot::cut;
use super::{Broken, COLUMN, CascadeData, Clash, PlacedNode, strokes, wrap};
use crate::geometry::rule::number;

/// The first lane, from the left edge of its column; how far lanes are apart; how many there are.
const FIRST: f64 = 288.0;
const APART: f64 = 9.0;
const LANES: usize = 5;
/// How far below the middle of a goal a lane leaves it, so that it does not lie on a healthy line.
const BELOW: f64 = 9.0;
/// The most letters in a line of the words beside the last column, and how many lines say why.
const BESIDE: usize = 27;
const LINES: usize = 3;
/// The most letters of the words between columns: one line.
const BETWEEN: usize = 44;

/// The lines, in the order of the data.
pub(super) fn clashes(data: &CascadeData, nodes: &[PlacedNode]) -> Vec<Broken> {
    let mut used: [usize; 3] = [0; 3];
    data.clashes.iter().filter_map(|clash| line(clash, nodes, &mut used)).collect()
}

fn line(clash: &Clash, nodes: &[PlacedNode], used: &mut [usize; 3]) -> Option<Broken> {
    let (one, other) = (nodes.get(clash.from)?, nodes.get(clash.to)?);
    let (left, right) = if one.x <= other.x { (one, other) } else { (other, one) };
    let is_same_column = left.x == right.x;
    // Beside both where they stand in one column, else before the deeper one.
    let edge = if is_same_column { left.x } else { right.x - COLUMN };
    let lane = used.get_mut((edge / COLUMN) as usize)?;
    // Words of this column that reach further push the lane out.
    let ends = [left, right].into_iter().filter(|node| node.x == edge).map(|node| node.right);
    let first = ends.fold(edge + FIRST, f64::max);
    let x = first + APART * (*lane % LANES) as f64;
    *lane += 1;
    let leaves = |node: &PlacedNode| node.y + BELOW;
    let end = if is_same_column { right.right.min(x) } else { right.x - 6.0 };
    let (top, bottom) = if leaves(left) <= leaves(right) { (left, right) } else { (right, left) };
    let middle = leaves(top).midpoint(leaves(bottom));
    let (ahead, behind) = (number(leaves(left)), number(leaves(right)));
    // Beside the last column there is room for the words; elsewhere they stand in the gap below the upper goal.
    let is_last = edge >= 2.0 * COLUMN;
    let words = if is_last { (x + 58.0, middle - 14.0) } else { (x - 10.0, top.y + top.height / 2.0 + 4.0) };
    Some(Broken {
        solid: format!("M{} {ahead}H{}V{behind}H{}", number(left.right.min(x)), number(x), number(end)),
        strokes: strokes(x, middle),
        dashes: String::new(),
        words,
        at_end: !is_last,
        lines: words_of(clash, is_last),
    })
}

/// Beside the last column the finding and lines of why; between columns all in one line.
fn words_of(clash: &Clash, is_last: bool) -> Vec<String> {
    if is_last {
        return std::iter::once(clash.words.clone()).chain(wrap(&clash.why, BESIDE, LINES)).collect();
    }
    let why = if clash.why.is_empty() { String::new() } else { format!(": {}", clash.why) };
    vec![cut(&format!("{}{why}", clash.words), BETWEEN)]
}
