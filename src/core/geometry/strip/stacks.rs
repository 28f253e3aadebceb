//! Which answers are equal.

use super::StripDot;
use crate::geometry::rule::number;

/// Indices of equal answers together, lowest answer first; late ones lie on top, the others keep their order.
pub(super) fn stacks(dots: &[StripDot]) -> Vec<(f64, Vec<usize>)> {
    let mut sorted: Vec<(usize, &StripDot)> = dots.iter().enumerate().collect();
    sorted.sort_by(|(_, a), (_, b)| a.value.total_cmp(&b.value).then(a.late.cmp(&b.late)));
    let mut stacks: Vec<(f64, Vec<usize>)> = Vec::new();
    for (index, dot) in sorted {
        match stacks.last_mut() {
            Some((value, stack)) if *value == dot.value => stack.push(index),
            _ => stacks.push((dot.value, vec![index])),
        }
    }
    stacks
}

/// How many dots lie under the one of `index`.
pub(super) fn floor(stacks: &[(f64, Vec<usize>)], index: usize) -> usize {
    stacks.iter().find_map(|(_, stack)| stack.iter().position(|other| *other == index)).unwrap_or(0)
}

/// Lowest and highest of the answers that count.
pub(super) fn range(dots: &[StripDot]) -> Option<(f64, f64)> {
    let values = || dots.iter().filter(|dot| !dot.late).map(|dot| dot.value);
    let low = values().reduce(f64::min)?;
    let high = values().reduce(f64::max)?;
    Some((low, high))
}

/// The answers for the table, lowest first: each name with its value, or each value with its count where unnamed.
pub fn table(dots: &[StripDot]) -> Vec<(String, String)> {
    let named = dots.iter().any(|dot| dot.name.is_some());
    stacks(dots)
        .into_iter()
        .flat_map(|(value, stack)| {
            let value = number(value);
            if named {
                let names = stack.iter().filter_map(|index| dots.get(*index)?.name.clone());
                names.map(|name| (name, value.clone())).collect()
            } else {
                vec![(value, stack.len().to_string())]
            }
        })
        .collect()
}
