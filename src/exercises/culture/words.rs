//! Sentences about a culture profile.

use bearings_core::exercises::culture::{CultureProfile, CultureType, Gap, culture_profile, culture_text};
use bearings_core::model::{OptionId, Revealed};

use crate::i18n::{names, t, t_with};

/// "Today you are inventive and driven. You want more order."
pub fn headline(round: Revealed<'_>) -> Option<String> {
    let profile = culture_profile(round)?;
    if profile.agreement.is_some_and(|agreement| agreement < FAR_APART) {
        return Some(t("culture.headline.apart"));
    }
    let leading: Vec<String> =
        profile.leading.iter().take(MOST_NAMED).map(|kind| t(&format!("culture.are.{kind}"))).collect();
    let today = if profile.leading.len() > MOST_NAMED {
        t("culture.headline.even")
    } else {
        t_with("culture.headline.today", &[("types", &names(&leading))])
    };
    let wanted = widest(&profile).filter(|gap| gap.large).map_or_else(
        || t("culture.headline.no_large_gap"),
        |gap| {
            let kind = t(&format!("culture.more.{}", gap.option));
            let key = if gap.gap > 0.0 { "culture.headline.more" } else { "culture.headline.less" };
            t_with(key, &[("type", &kind)])
        },
    );
    Some(format!("{today} {wanted}"))
}

/// Below this agreement the heading speaks of the difference and of nothing else: random splits reach 60 to 65.
const FAR_APART: f64 = 65.0;
/// A heading names two types at the most.
const MOST_NAMED: usize = 2;

/// The widest gap between today and wanted.
fn widest(profile: &CultureProfile) -> Option<&Gap> {
    profile.gaps.iter().max_by(|a, b| a.gap.abs().total_cmp(&b.gap.abs()))
}

/// The type with this id.
pub fn kind(id: &OptionId) -> Option<&'static CultureType> {
    culture_text().types.iter().find(|kind| kind.id == *id)
}
