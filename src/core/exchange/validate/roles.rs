//! Decision rights and role charters.

use super::faults::Faults;
use crate::exchange::place::Place;
use crate::model::{Roles, limits};

/// Matters may have been taken out since, so a line of the matrix is not held against them.
pub(super) fn check(roles: &Roles, place: &Place<'_>, faults: &mut Faults<'_>) {
    let rights = place.key("rights");
    faults.count(&rights, roles.rights.len(), limits::MATTERS);
    for (matter, parts) in &roles.rights {
        let place = rights.key(matter.as_str());
        for leader in parts.keys() {
            faults.leader(&place.key(leader.as_str()), leader);
        }
    }
    for (leader, charter) in &roles.charters {
        let place = place.key("charters");
        let place = place.key(leader.as_str());
        faults.leader(&place, leader);
        let contributes = place.key("contributes");
        faults.count(&contributes, charter.contributes.len(), limits::PRIORITIES);
        faults.unique(&contributes, &mut charter.contributes.iter().map(|priority| priority.id.as_str()));
        for (index, priority) in charter.contributes.iter().enumerate() {
            faults.text(&contributes.index(index).key("text"), &priority.text, limits::LINE_CHARS);
        }
        faults.text(&place.key("promise"), &charter.promise, limits::TEXT_CHARS);
    }
}
