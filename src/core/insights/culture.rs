//! The culture that is wanted against what the team does for it.

use super::read::newest;
use super::{Evidence, Insight, Place};
use crate::exercises::culture::{CHOSEN, culture_profile, is_practice_for};
use crate::exercises::goals::{Checked, levels, priorities};
use crate::model::{BoardValue, Document, ExerciseId, OptionId, RoundNumber};

/// The type that lives by what all share.
pub const CLAN: &str = "clan";
/// Fewest goals of which the reward has to be known before rewards are said to go one way (our convention).
pub const FEWEST_REWARDS: usize = 3;

/// The type that is wanted most beyond today.
pub(super) struct Wanted {
    pub(super) option: OptionId,
    /// By how many points of 100.
    pub(super) gap: f64,
    /// The round of Culture that said so.
    pub(super) round: RoundNumber,
}

/// The type that is wanted most beyond today, where that is a large gap.
pub(super) fn most_wanted(document: &Document) -> Option<Wanted> {
    let round = newest(document, ExerciseId::Culture)?.round;
    let gaps = culture_profile(round)?.gaps.into_iter();
    let wanted = gaps.filter(|gap| gap.large && gap.gap > 0.0);
    // The first of equals, so that the result follows the order of the types.
    let most = wanted.reduce(|best, next| if next.gap > best.gap { next } else { best })?;
    Some(Wanted { option: most.option, gap: most.gap, round: round.round().number })
}

/// Ways of aligning on the board, all from the app's list, none of which fits the type that is wanted most beyond today.
/// Of ways in the team's own words nobody can tell.
pub(super) fn culture_without_practice(document: &Document) -> Vec<Insight> {
    let find = || {
        let Wanted { option: wanted, gap, round } = most_wanted(document)?;
        let chosen = chosen_practices(document);
        let fits: Vec<bool> =
            chosen.iter().map(|line| is_practice_for(line, &wanted)).collect::<Option<_>>()?;
        let evidence = Evidence::CultureWithoutPractice { wanted, gap, chosen: chosen.len(), round };
        let none_fits = !fits.is_empty() && !fits.contains(&true);
        none_fits.then_some(Insight { evidence, place: Place::board(ExerciseId::Culture) })
    };
    find().into_iter().collect()
}

/// The ways of aligning on Culture's board.
fn chosen_practices(document: &Document) -> Vec<&str> {
    let mut fields = document.exercise(ExerciseId::Culture).into_iter().flat_map(|state| &state.board.fields);
    match fields.find(|(field, _)| field.as_str() == CHOSEN) {
        Some((_, BoardValue::Lines(lines))) => {
            lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect()
        }
        _ => Vec::new(),
    }
}

/// More togetherness is wanted, and fewer than half of the rewards are shared.
pub(super) fn pay_against_culture(document: &Document) -> Vec<Insight> {
    let find = || {
        let Wanted { option: wanted, gap, round } = most_wanted(document)?;
        let priorities = priorities(document);
        let shared = levels(&Checked::new(document, &priorities)).shared;
        let goes_against = shared.whole >= FEWEST_REWARDS && shared.part * 2 < shared.whole;
        let evidence = Evidence::PayAgainstCulture { gap, shared, round };
        (wanted.as_str() == CLAN && goes_against)
            .then_some(Insight { evidence, place: Place::board(ExerciseId::Goals) })
    };
    find().into_iter().collect()
}
