//! What aspects and dimensions are called.

use bearings_core::question::{Aspect, Dimension};
use bearings_core::results::Facet;

use crate::i18n::t;

/// An aspect's name.
pub fn aspect(aspect: Aspect) -> String {
    t(match aspect {
        Aspect::SharedVision => "aspect.shared_vision",
        Aspect::ConsistentMessaging => "aspect.consistent_messaging",
        Aspect::AlignedActions => "aspect.aligned_actions",
        Aspect::MutualUnderstanding => "aspect.mutual_understanding",
    })
}

/// A dimension's name.
fn dimension(dimension: Dimension) -> String {
    t(match dimension {
        Dimension::CognitiveCongruence => "dimension.cognitive_congruence",
        Dimension::BehaviouralCongruence => "dimension.behavioural_congruence",
        Dimension::CollectiveCommitment => "dimension.collective_commitment",
        Dimension::CoordinatedAction => "dimension.coordinated_action",
        Dimension::AdaptiveResponsiveness => "dimension.adaptive_responsiveness",
    })
}

/// What a facet is called.
pub fn facet(facet: Facet) -> String {
    match facet {
        Facet::All => t("facet.all"),
        Facet::Aspect(of) => aspect(of),
        Facet::Dimension(of) => dimension(of),
    }
}
