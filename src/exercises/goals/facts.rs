//! What the board shows of the document: worked out once for each change, for the tree, the picture and the findings.

use std::collections::BTreeMap;

use bearings_core::exercises::goals::{Checked, Finding, Levels, findings, levels, priorities};
use bearings_core::exercises::without_hidden_priorities;
use bearings_core::model::goals::{GoalOwner, Level, LinkKind, PriorityRef};
use bearings_core::model::{Document, Goal, GoalId, GoalLink};

use super::words;

/// The cascade as the screen shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Facts {
    /// Every goal.
    pub(super) cards: BTreeMap<GoalId, Card>,
    /// What does not hold together.
    pub(super) findings: Vec<Finding>,
    /// The level scores.
    pub(super) levels: Levels,
    /// The company's priorities.
    pub(super) priorities: Vec<PriorityRef>,
    /// Pairs that work against each other.
    pub(super) clashes: Vec<GoalLink>,
    /// The leaders' names.
    pub(super) names: BTreeMap<String, String>,
}

/// One goal in few words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Card {
    /// Whose goal it is.
    pub(super) level: Level,
    /// What is to be reached.
    pub(super) text: String,
    /// The goal that it serves.
    pub(super) parent: Option<GoalId>,
    /// Who answers for it.
    pub(super) owner: String,
    /// Its measure.
    pub(super) measure: String,
    /// What it lacks.
    pub(super) miss: Option<String>,
    /// Nothing above it is served, or nobody below carries it.
    pub(super) line: Line,
}

/// Whether the line of a goal leads on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Line {
    /// It does.
    #[default]
    Whole,
    /// It serves none.
    Alone,
    /// Nobody carries it.
    Bare,
}

impl Facts {
    pub(super) fn of(document: &Document) -> Self {
        let document = &*without_hidden_priorities(document);
        let priorities = priorities(document);
        let checked = Checked::new(document, &priorities);
        let (findings, levels) = (findings(&checked), levels(&checked));
        let mut about: BTreeMap<&GoalId, Vec<&Finding>> = BTreeMap::new();
        for finding in &findings {
            for goal in finding.goals() {
                about.entry(goal).or_default().push(finding);
            }
        }
        let none = Vec::new();
        let card = |goal: &Goal| {
            let found = about.get(&goal.id).unwrap_or(&none);
            (goal.id.clone(), card(document, goal, found))
        };
        let conflicts = document.goals.links.iter().filter(|link| link.kind == LinkKind::Conflicts);
        let names = document.leaders.iter().map(|leader| (leader.id.to_string(), leader.name.clone()));
        Self {
            cards: document.goals.goals.iter().map(card).collect(),
            clashes: conflicts.cloned().collect(),
            names: names.collect(),
            findings,
            levels,
            priorities,
        }
    }

    /// A goal's words, or that it has none yet.
    pub(super) fn text(&self, id: &GoalId) -> String {
        words::named(self.cards.get(id).map(|card| card.text.as_str()).unwrap_or_default())
    }
}

fn card(document: &Document, goal: &Goal, found: &[&Finding]) -> Card {
    let owner = match &goal.owner {
        Some(GoalOwner::Leader(id)) => document.leader(id).map(|leader| leader.name.clone()),
        Some(GoalOwner::Person(name)) => Some(name.trim().to_owned()),
        None => None,
    };
    let line = found.iter().find_map(|finding| match finding {
        Finding::NoParent { .. } => Some(Line::Alone),
        Finding::NotCarried { .. } => Some(Line::Bare),
        _ => None,
    });
    Card {
        level: goal.level,
        text: goal.text.clone(),
        parent: goal.parent.clone(),
        owner: owner.unwrap_or_default(),
        measure: words::measure(&goal.kpi),
        miss: words::misses(found),
        line: line.unwrap_or_default(),
    }
}
