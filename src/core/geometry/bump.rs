//! The bump chart of rankings: the common order first, then one column per leader, each option a line through them.

/// One leader's ranking.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BumpColumn {
    /// Above the column; none where answers are unnamed.
    pub initials: Option<String>,
    /// Whose it is, for the table; none where answers are unnamed.
    pub name: Option<String>,
    /// The place of each option, in the options' order: equal ones are tied, none is unranked.
    pub places: Vec<Option<f64>>,
    /// It came after the reveal: drawn hollow, joined to nothing, in no figure.
    pub late: bool,
}

/// Everything that a bump chart shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BumpData {
    /// The options' words.
    pub options: Vec<String>,
    /// The options from first to last in the common order; empty where there is none.
    pub order: Vec<usize>,
    /// The common order's score of each of them, in its order.
    pub scores: Vec<f64>,
    /// One per answer, in a fixed order.
    pub each: Vec<BumpColumn>,
    /// The option on whose rank leaders differ most.
    pub widest: Option<usize>,
}

/// An option in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Which option.
    pub option: usize,
    /// The leader left it unranked.
    pub unranked: bool,
}

/// A column from top to bottom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stack {
    /// The options, one below the other.
    pub nodes: Vec<Node>,
    /// From where to where options are tied.
    pub ties: Vec<(usize, usize)>,
}

impl Stack {
    /// How far down an option stands.
    pub fn depth(&self, option: usize) -> Option<usize> {
        self.nodes.iter().position(|node| node.option == option)
    }
}

/// The columns of the picture: the common order, if there is one, then the leaders.
pub fn stacks(data: &BumpData) -> Vec<Stack> {
    let common = (!data.order.is_empty()).then(|| {
        let node = |option: &usize| Node { option: *option, unranked: false };
        let nodes = data.order.iter().map(node).collect();
        Stack { nodes, ties: runs(&data.scores) }
    });
    common.into_iter().chain(data.each.iter().map(|column| stack(column, &data.order))).collect()
}

/// Tied options stand in the common order, so that lines cross no more than they must; unranked ones stand last.
fn stack(column: &BumpColumn, order: &[usize]) -> Stack {
    let common = |option: usize| order.iter().position(|known| *known == option).unwrap_or(option);
    let mut options: Vec<(f64, usize, usize)> = column
        .places
        .iter()
        .enumerate()
        .map(|(option, place)| (place.unwrap_or(f64::INFINITY), common(option), option))
        .collect();
    options.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let places: Vec<f64> = options.iter().map(|(place, ..)| *place).collect();
    let nodes = options
        .iter()
        .map(|(place, _, option)| Node { option: *option, unranked: place.is_infinite() })
        .collect();
    Stack { nodes, ties: runs(&places) }
}

/// Runs of two or more equal values.
fn runs(values: &[f64]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut start = 0;
    for run in values.chunk_by(|a, b| a == b) {
        if run.len() > 1 {
            runs.push((start, start + run.len() - 1));
        }
        start += run.len();
    }
    runs
}

/// Where a column stands along the picture, as a share.
pub fn across(column: usize, columns: usize) -> f64 {
    (column as f64 + 0.5) / columns.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> BumpData {
        let column =
            |places: [Option<f64>; 4]| BumpColumn { places: places.to_vec(), ..BumpColumn::default() };
        BumpData {
            options: ["A", "B", "C", "D"].map(String::from).to_vec(),
            order: vec![2, 0, 1, 3],
            scores: vec![8.0, 5.0, 5.0, 0.0],
            each: vec![
                column([Some(1.0), Some(2.0), Some(2.0), None]),
                column([None, None, Some(1.0), None]),
            ],
            widest: Some(0),
        }
    }

    #[test]
    fn the_common_order_comes_first() {
        let stacks = stacks(&data());
        assert_eq!(stacks.len(), 3);
        assert_eq!(stacks[0].nodes.iter().map(|node| node.option).collect::<Vec<_>>(), [2, 0, 1, 3]);
        assert_eq!(stacks[0].ties, [(1, 2)]);
    }

    #[test]
    fn ties_and_what_is_unranked_stand_in_the_common_order() {
        let stacks = stacks(&data());
        assert_eq!(stacks[1].nodes.iter().map(|node| node.option).collect::<Vec<_>>(), [0, 2, 1, 3]);
        assert_eq!(stacks[1].ties, [(1, 2)]);
        let second: Vec<(usize, bool)> =
            stacks[2].nodes.iter().map(|node| (node.option, node.unranked)).collect();
        assert_eq!(second, [(2, false), (0, true), (1, true), (3, true)]);
        assert_eq!(stacks[2].ties, [(1, 3)]);
        assert_eq!(stacks[2].depth(3), Some(3));
    }

    #[test]
    fn without_a_common_order_there_are_only_leaders() {
        let alone = BumpData { order: Vec::new(), scores: Vec::new(), ..data() };
        assert_eq!(stacks(&alone).len(), 2);
        assert_eq!(across(0, 2), 0.25);
    }
}
