//! Sentences about who has what.

use bearings_core::exercises::roles::{CollisionMap, Load, MatterKind, collision_map};
use bearings_core::model::{Document, LeaderId, Revealed};
use bearings_core::results::Standing;

use crate::i18n::{names, number_word, sentence_case, t, t_count, t_with};

/// "Three decisions have two owners or more. Two are claimed by nobody."
pub fn headline(round: Revealed<'_>) -> Option<String> {
    let map = collision_map(round);
    let known = map.matters.iter().filter(|matter| matter.claims.standing != Standing::Unknown).count();
    if known == 0 {
        return None;
    }
    let (collisions, unclaimed) = (map.collisions(), map.unclaimed());
    let word = |count: usize| sentence_case(&number_word(count));
    let noun = noun(&map);
    Some(match (collisions, unclaimed) {
        (0, 0) if is_clear(&map) => t("roles.headline.clear"),
        (0, 0) => t("roles.headline.no_collision"),
        (0, none) => t_count(&format!("roles.headline.none.{noun}"), none, &[("number", &word(none))]),
        (two, 0) => t_count(&format!("roles.headline.two.{noun}"), two, &[("number", &word(two))]),
        (two, none) => {
            let first = t_count(&format!("roles.headline.two.{noun}"), two, &[("number", &word(two))]);
            let second = t_count("roles.headline.and_none", none, &[("number", &word(none))]);
            format!("{first} {second}")
        }
    })
}

fn is_clear(map: &CollisionMap) -> bool {
    map.matters.iter().all(|matter| matches!(matter.claims.standing, Standing::Clear(_)))
}

/// What the matters that miss are called together.
fn noun(map: &CollisionMap) -> &'static str {
    let counted = map.matters.iter().filter(|matter| {
        let standing = &matter.claims.standing;
        standing.is_collision() || standing.has_no_owner()
    });
    let kinds: Vec<MatterKind> = counted.map(|matter| matter.kind).collect();
    if kinds.iter().all(|kind| *kind == MatterKind::Decision) {
        "decisions"
    } else if kinds.iter().all(|kind| *kind == MatterKind::Domain) {
        "domains"
    } else {
        "matters"
    }
}

/// The heading of matters that stand alike.
pub(super) fn group(kind: MatterKind, standing: &Standing) -> String {
    let is_decision = kind == MatterKind::Decision;
    t(match standing {
        Standing::Collision(_) if is_decision => "roles.group.collision.decision",
        Standing::Collision(_) => "roles.group.collision.domain",
        Standing::Unclaimed if is_decision => "roles.group.unclaimed.decision",
        Standing::Unclaimed => "roles.group.unclaimed.domain",
        Standing::PassedOn(_) => "roles.group.passed_on",
        Standing::Contested(_) => "roles.group.contested",
        Standing::Unconfirmed(_) => "roles.group.unconfirmed",
        Standing::Shared => "roles.group.shared",
        Standing::Unknown => "roles.group.unknown",
        Standing::Clear(_) => "roles.group.clear",
    })
}

/// How a matter stands, in a sentence.
pub(super) fn standing(document: &Document, kind: MatterKind, standing: &Standing) -> String {
    let all = |leaders: &[LeaderId]| names(&leaders.iter().map(|id| name(document, id)).collect::<Vec<_>>());
    match standing {
        Standing::Collision(leaders) => t_with("roles.standing.collision", &[("names", &all(leaders))]),
        Standing::Unclaimed => t("roles.standing.unclaimed"),
        Standing::PassedOn(leaders) => t_with("roles.standing.passed_on", &[("names", &all(leaders))]),
        Standing::Contested(leader) => {
            t_with("roles.standing.contested", &[("name", &name(document, leader))])
        }
        Standing::Unconfirmed(leader) => {
            t_with("roles.standing.unconfirmed", &[("name", &name(document, leader))])
        }
        Standing::Clear(leader) => t_with("roles.standing.clear", &[("name", &name(document, leader))]),
        Standing::Shared | Standing::Unknown => group(kind, standing),
    }
}

/// A leader's name; a sign where the leader is not known any more.
pub(super) fn name(document: &Document, leader: &LeaderId) -> String {
    document.leader(leader).map_or_else(|| t("roles.somebody"), |leader| leader.name.clone())
}

/// Who carries too much.
pub(super) fn overload(name: &str, load: &Load) -> String {
    let values: &[(&str, &dyn std::fmt::Display)] =
        &[("name", &name), ("claimed", &load.claimed), ("named", &load.named), ("of", &load.of)];
    t_with("roles.overload.line", values)
}
