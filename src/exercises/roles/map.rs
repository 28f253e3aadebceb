//! What a collision map shows, from what was found.

use bearings_core::exercises::roles::{CollisionMap, Load, MatterClaims, MatterKind};
use bearings_core::geometry::collisions::{
    CollisionCell, CollisionColumn, CollisionData, CollisionRow, CollisionSign,
};
use bearings_core::geometry::initials::initials;
use bearings_core::model::{Document, LeaderId};
use bearings_core::question::{QuestionKind, QuestionOption};
use bearings_core::results::Standing;

use super::words;

/// The map of matters of this kind.
pub(super) fn map_data(document: &Document, found: &CollisionMap, kind: MatterKind) -> CollisionData {
    let matters: Vec<&MatterClaims> = found.matters.iter().filter(|matter| matter.kind == kind).collect();
    let Some((options, beside)) = matters.first().and_then(|matter| options(matter)) else {
        return CollisionData::default();
    };
    let claimed =
        |leader: &LeaderId| matters.iter().filter(|matter| matter.claims.claimed_by.contains(leader)).count();
    let names: Vec<&str> = document.leaders.iter().map(|leader| leader.name.as_str()).collect();
    let short = initials(&names);
    let column = |(load, option): (&Load, &QuestionOption)| CollisionColumn {
        initials: document
            .leaders
            .iter()
            .position(|leader| leader.id == load.leader)
            .and_then(|place| short.get(place).cloned())
            .unwrap_or_default(),
        name: option.text.clone(),
        total: claimed(&load.leader),
        is_overloaded: load.is_overloaded,
    };
    let answered = matters.iter().map(|matter| matter.claims.result.count + matter.claims.result.abstained);
    CollisionData {
        columns: found.loads.iter().zip(options).map(column).collect(),
        beside: beside.iter().map(|option| option.text.clone()).collect(),
        rows: matters.iter().map(|matter| row(document, matter, &found.loads)).collect(),
        voters: answered.max().unwrap_or_default(),
    }
}

/// The options of a matter: the leaders, and those that are no leaders.
fn options(matter: &MatterClaims) -> Option<(&'static [QuestionOption], &'static [QuestionOption])> {
    match (&matter.question.kind, &matter.question.row) {
        (QuestionKind::Choice(options), Some(row)) => options.options.split_at_checked(row.own_options),
        _ => None,
    }
}

fn row(document: &Document, matter: &MatterClaims, loads: &[Load]) -> CollisionRow {
    let result = &matter.claims.result;
    let votes = |id: &str| {
        result.tally.iter().find(|(option, _)| option.as_str() == id).map_or(0, |(_, count)| *count)
    };
    let cell = |load: &Load| CollisionCell {
        votes: votes(load.leader.as_str()),
        claims: matter.claims.claimed_by.contains(&load.leader),
    };
    let name = matter.question.row.as_ref().map(|row| row.row.text.clone()).unwrap_or_default();
    let standing = &matter.claims.standing;
    let beside = options(matter).map(|(_, beside)| beside).unwrap_or_default();
    CollisionRow {
        name,
        group: words::group(matter.kind, standing),
        is_miss: standing.is_miss(),
        is_clear: matches!(standing, Standing::Clear(_)),
        sign: sign(standing, loads),
        cells: loads.iter().map(cell).collect(),
        beside: beside
            .iter()
            .map(|option| if option.abstains { result.abstained } else { votes(option.id.as_str()) })
            .collect(),
        sentence: words::standing(document, matter.kind, standing),
    }
}

fn sign(standing: &Standing, loads: &[Load]) -> CollisionSign {
    let column = |leader: &LeaderId| loads.iter().position(|load| load.leader == *leader);
    match standing {
        Standing::Collision(_) => CollisionSign::Link,
        Standing::Unclaimed => CollisionSign::Frame,
        Standing::PassedOn(leaders) => match leaders.as_slice() {
            [one, other, ..] => column(one)
                .zip(column(other))
                .map_or(CollisionSign::None, |(one, other)| CollisionSign::Arrows(one, other)),
            _ => CollisionSign::None,
        },
        _ => CollisionSign::None,
    }
}
