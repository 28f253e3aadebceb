//! The goals as a tree.

use std::collections::BTreeMap;

use super::{Goal, GoalId};

/// The goals as a tree, worked out once for many questions.
#[derive(Clone, Debug)]
pub struct Outline<'a> {
    goals: &'a [Goal],
    places: BTreeMap<&'a GoalId, usize>,
    below: Vec<Vec<usize>>,
    roots: Vec<usize>,
}

/// One line of the outline.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The goal.
    pub goal: &'a Goal,
    /// How many goals there are on the way up from it.
    pub depth: usize,
    /// Its place among the goals that serve the same one, from 0.
    pub place: usize,
    /// How many serve that one.
    pub of: usize,
    /// How many serve this one.
    pub children: usize,
}

impl<'a> Outline<'a> {
    /// The tree of these goals.
    pub fn new(goals: &'a [Goal]) -> Self {
        let places: BTreeMap<&GoalId, usize> =
            goals.iter().enumerate().map(|(place, goal)| (&goal.id, place)).collect();
        let mut below = vec![Vec::new(); goals.len()];
        let mut roots = Vec::new();
        for (place, goal) in goals.iter().enumerate() {
            let above = goal.parent.as_ref().and_then(|parent| places.get(parent));
            match above.and_then(|above| below.get_mut(*above)) {
                Some(children) => children.push(place),
                None => roots.push(place),
            }
        }
        roots.sort_by_key(|place| goals.get(*place).map(|goal| goal.level));
        Self { goals, places, below, roots }
    }

    /// The goal with this id.
    pub fn goal(&self, id: &GoalId) -> Option<&'a Goal> {
        self.goals.get(*self.places.get(id)?)
    }

    /// The goal that this one serves.
    pub fn parent(&self, goal: &Goal) -> Option<&'a Goal> {
        self.goal(goal.parent.as_ref()?)
    }

    /// The goals that serve this one, in order.
    pub fn children(&self, id: &GoalId) -> impl Iterator<Item = &'a Goal> + '_ {
        let below = self.places.get(id).and_then(|place| self.below.get(*place));
        self.at(below.map(Vec::as_slice).unwrap_or_default())
    }

    /// The goals that serve none: those of the company first.
    pub fn roots(&self) -> impl Iterator<Item = &'a Goal> + '_ {
        self.at(&self.roots)
    }

    /// The goals beside this one, itself among them: those that serve the same goal, or none and are of one level.
    pub fn siblings(&self, goal: &Goal) -> Vec<&'a Goal> {
        match &goal.parent {
            Some(parent) => self.children(parent).collect(),
            None => self.roots().filter(|root| root.level == goal.level).collect(),
        }
    }

    /// The goal with this id and all below it, each before those that serve it.
    pub fn subtree(&self, id: &GoalId) -> Vec<&'a Goal> {
        let mut rows = Vec::new();
        if let Some(place) = self.places.get(id) {
            self.collect(&[*place], 0, &mut rows);
        }
        rows.into_iter().map(|row| row.goal).collect()
    }

    /// Every goal, each before those that serve it.
    pub fn rows(&self) -> Vec<Row<'a>> {
        let mut rows = Vec::with_capacity(self.goals.len());
        self.collect(&self.roots, 0, &mut rows);
        rows
    }

    /// The goals on the way up from this one, the nearest first.
    pub fn ancestors(&self, goal: &Goal) -> Vec<&'a Goal> {
        let mut ancestors: Vec<&Goal> = Vec::new();
        let mut above = self.parent(goal);
        while let Some(goal) = above.filter(|_| ancestors.len() < self.goals.len()) {
            ancestors.push(goal);
            above = self.parent(goal);
        }
        ancestors
    }

    fn at<'b>(&'b self, places: &'b [usize]) -> impl Iterator<Item = &'a Goal> + 'b {
        places.iter().filter_map(|place| self.goals.get(*place))
    }

    fn collect(&self, places: &[usize], depth: usize, rows: &mut Vec<Row<'a>>) {
        for (place, index) in places.iter().enumerate() {
            let (Some(goal), Some(below)) = (self.goals.get(*index), self.below.get(*index)) else {
                continue;
            };
            rows.push(Row { goal, depth, place, of: places.len(), children: below.len() });
            self.collect(below, depth + 1, rows);
        }
    }
}
