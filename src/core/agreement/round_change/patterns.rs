//! Which leaders have their two rounds exchanged in the swap test, one pattern after the other.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::super::random::Random;
use super::tally::{Leaders, NOBODY};
use super::{EXACT_UP_TO, SAMPLE};

/// Which leaders have their rounds exchanged; the first pattern exchanges nobody's.
pub(super) type Patterns = Arc<[Leaders]>;

/// The patterns for so many leaders. They are the same in every test, so they are drawn once.
pub(super) fn patterns(leaders: usize) -> Patterns {
    static DRAWN: Mutex<BTreeMap<usize, Patterns>> = Mutex::new(BTreeMap::new());
    let mut drawn = DRAWN.lock().unwrap_or_else(PoisonError::into_inner);
    let draw = || if leaders <= EXACT_UP_TO { all_patterns(leaders) } else { sampled_patterns(leaders) };
    Arc::clone(drawn.entry(leaders).or_insert_with(draw))
}

/// All patterns that leave the first leader alone. The other half are their mirror images, with the same size of
/// change, and so do not alter the share.
fn all_patterns(leaders: usize) -> Patterns {
    let others = leaders.saturating_sub(1);
    (0_u32..1 << others).map(|bits| Leaders::from(bits) << 1).collect()
}

/// The observed pattern and pseudo-random ones up to [`SAMPLE`].
fn sampled_patterns(leaders: usize) -> Patterns {
    let mut random = Random::new();
    let mut pattern = move || {
        (0..leaders).fold(NOBODY, |drawn, leader| drawn | Leaders::from(random.bits() >> 63) << leader)
    };
    std::iter::once(NOBODY).chain((1..SAMPLE).map(move |_| pattern())).collect()
}
