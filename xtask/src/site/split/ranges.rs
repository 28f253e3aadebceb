//! Ranges of addresses.

use std::ops::Range;

/// The same addresses, in order and apart.
pub fn merged(mut ranges: Vec<Range<u32>>) -> Vec<Range<u32>> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<u32>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// `ranges` without what is in `taken`; both in order and apart.
pub fn without(ranges: Vec<Range<u32>>, taken: &[Range<u32>]) -> Vec<Range<u32>> {
    let mut left = Vec::new();
    for range in ranges {
        let mut start = range.start;
        for other in taken.iter().filter(|other| other.start < range.end && other.end > range.start) {
            if other.start > start {
                left.push(start..other.start);
            }
            start = start.max(other.end);
        }
        if start < range.end {
            left.push(start..range.end);
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::single_range_in_vec_init, reason = "lists of ranges are what is meant")]
    fn shared_bytes_are_kept() {
        assert_eq!(merged(vec![4..6, 0..2, 2..3, 9..9]), [0..3, 4..6]);
        assert_eq!(without(vec![0..10, 20..30], &[3..5, 8..22]), [0..3, 5..8, 22..30]);
        assert_eq!(without(vec![0..10], &[0..10]), []);
        assert_eq!(without(vec![0..10], &[]), [0..10]);
    }
}
