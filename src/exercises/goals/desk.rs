//! What the parts of the board share: which goal is chosen, what is folded, and where edits go.

use std::collections::{BTreeMap, BTreeSet};

use bearings_core::edit::{Edit, GoalEdit, Step};
use bearings_core::exercises::goals::{ShownRow, foldable, folded_at_first, matching, shown};
use bearings_core::model::goals::Level;
use bearings_core::model::{Document, Goal, GoalId};
use leptos::prelude::*;

use super::facts::Facts;
use crate::browser::page;
use crate::i18n::{t, t_with};
use crate::reactive::Selected;
use crate::state::{DocumentStore, Session, use_session, use_store};

/// The lines of the tree that are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shown {
    /// In order.
    pub(super) order: Vec<GoalId>,
    /// By goal.
    pub(super) rows: BTreeMap<GoalId, ShownRow>,
}

/// The board's own state.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) store: DocumentStore,
    session: Session,
    /// The goal that the form shows.
    pub(super) chosen: RwSignal<Option<GoalId>>,
    /// Goals whose lower ones are not shown.
    pub(super) folded: RwSignal<BTreeSet<GoalId>>,
    /// What is looked for.
    pub(super) search: RwSignal<String>,
    /// Only goals that miss something are shown.
    pub(super) only_missing: RwSignal<bool>,
    /// The goal that is being dragged.
    pub(super) dragged: RwSignal<Option<GoalId>>,
    /// The goal that is to be taken out, while the screen asks what becomes of those below it.
    pub(super) leaving: RwSignal<Option<GoalId>>,
    /// What is read aloud.
    pub(super) said: RwSignal<String>,
    /// What the document says once typing has paused.
    pub(super) facts: Selected<Facts>,
    /// What of it is shown.
    pub(super) shown: Selected<Shown>,
    /// The goal that the keyboard reaches in the tree: the chosen one, or the first.
    pub(super) reached: Selected<Option<GoalId>>,
    /// The words of the chosen goal, as they are being typed.
    pub(super) words: Selected<String>,
}

impl Desk {
    pub(super) fn new() -> Self {
        let store = use_store();
        let facts = store.select_settled(Facts::of);
        let chosen = RwSignal::new(None::<GoalId>);
        let folded = RwSignal::new(store.with_now(|document| folded_at_first(&document.goals)));
        let (search, only_missing) = (RwSignal::new(String::new()), RwSignal::new(false));
        let shown = Selected::new(move || {
            let document = store.settled();
            let kept = kept(&document, facts, &search.get(), only_missing.get());
            let rows = folded.with(|folded| shown(&document.goals, folded, kept.as_ref()));
            Shown {
                order: rows.iter().map(|row| row.id.clone()).collect(),
                rows: rows.into_iter().map(|row| (row.id.clone(), row)).collect(),
            }
        });
        let reached = Selected::new(move || {
            let chosen = chosen.get();
            shown.with(|shown| {
                chosen.filter(|id| shown.rows.contains_key(id)).or_else(|| shown.order.first().cloned())
            })
        });
        let words = store.select(move |document| {
            let goal = chosen.get().and_then(|id| document.goals.goal(&id));
            goal.map(|goal| goal.text.clone()).unwrap_or_default()
        });
        Self {
            store,
            session: use_session(),
            chosen,
            folded,
            search,
            only_missing,
            dragged: RwSignal::new(None),
            leaving: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            facts,
            shown,
            reached,
            words,
        }
    }

    pub(super) fn edit(self, edit: GoalEdit) -> bool {
        self.store.dispatch(Edit::Goal(edit))
    }

    /// Moves to a goal in the tree, which is unfolded as far as it takes.
    pub(super) fn go_to(self, id: &GoalId) {
        let above: Vec<GoalId> = self.store.with_now(|document| {
            let outline = document.goals.outline();
            let above = outline.goal(id).map(|goal| outline.ancestors(goal)).unwrap_or_default();
            above.into_iter().map(|goal| goal.id.clone()).collect()
        });
        self.folded.update(|folded| {
            above.iter().for_each(|goal| {
                folded.remove(goal);
            })
        });
        if !self.shown.with_untracked(|shown| shown.rows.contains_key(id)) {
            self.search.set(String::new());
            self.only_missing.set(false);
        }
        self.chosen.set(Some(id.clone()));
        self.focus(row_id(id));
    }

    /// Writes on in the form of the chosen goal.
    pub(super) fn write(self) {
        self.write_in("input".to_owned());
    }

    /// Writes on in the first field of the form that the selector finds.
    pub(super) fn write_in(self, selector: String) {
        // The form of a goal that was just chosen is drawn first.
        request_animation_frame(move || {
            page::focus_within(FORM, &selector);
        });
    }

    fn focus(self, id: String) {
        let focus = self.session.platform.focus;
        // A goal that has moved is drawn first.
        request_animation_frame(move || focus(&id));
    }

    /// Adds a goal, and writes on in its form.
    pub(super) fn add(self, level: Level, parent: Option<GoalId>, after: Option<GoalId>) {
        let id = GoalId::from_random((self.session.platform.bits)());
        if let Some(parent) = &parent {
            self.folded.update(|folded| {
                folded.remove(parent);
            });
        }
        let goal = Goal { parent, ..Goal::new(id.clone(), level) };
        if self.edit(GoalEdit::Add { goals: vec![goal], after }) {
            self.search.set(String::new());
            self.only_missing.set(false);
            self.chosen.set(Some(id));
            self.write();
        }
    }

    /// Adds a goal behind this one, serving the same.
    pub(super) fn add_beside(self, id: &GoalId) {
        let place = self
            .store
            .with_now(|document| document.goals.goal(id).map(|goal| (goal.level, goal.parent.clone())));
        if let Some((level, parent)) = place {
            self.add(level, parent, Some(id.clone()));
        }
    }

    /// Adds a goal that serves this one.
    pub(super) fn add_below(self, id: &GoalId) {
        let level = self.store.with_now(|document| document.goals.goal(id)?.level.shifted(1));
        match level {
            Some(level) => self.add(level, Some(id.clone()), None),
            None => self.said.set(t("goals.no_level_below")),
        }
    }

    /// Moves a goal by one step, and keeps the focus on it.
    pub(super) fn step(self, id: &GoalId, step: Step) {
        if self.edit(GoalEdit::Step { id: id.clone(), step }) {
            self.say_place(id);
        }
    }

    /// Says where a goal stands now.
    pub(super) fn say_place(self, id: &GoalId) {
        self.go_to(id);
        let row = self.shown.with_untracked(|shown| shown.rows.get(id).cloned());
        let (text, parent) = self.facts.with_untracked(|facts| {
            let parent = facts.cards.get(id).and_then(|card| card.parent.as_ref());
            (facts.text(id), parent.map(|parent| facts.text(parent)))
        });
        let Some(row) = row else { return };
        let (place, of) = (row.place + 1, row.of);
        self.said.set(match parent {
            Some(parent) => t_with(
                "goals.moved_under",
                &[("goal", &text), ("parent", &parent), ("place", &place), ("of", &of)],
            ),
            None => t_with("goals.moved", &[("goal", &text), ("place", &place), ("of", &of)]),
        });
    }

    /// Shows or hides what is below a goal.
    pub(super) fn fold(self, id: &GoalId, is_folded: bool) {
        self.folded.update(|folded| {
            if is_folded {
                folded.insert(id.clone());
            } else {
                folded.remove(id);
            }
        });
    }

    /// Shows nothing but the top, or everything.
    pub(super) fn fold_all(self, is_folded: bool) {
        let all = self.store.with_now(|document| foldable(&document.goals));
        self.folded.set(if is_folded { all } else { BTreeSet::new() });
    }

    /// The goal that the focus goes to once this one and all below it are gone.
    pub(super) fn neighbour(self, id: &GoalId) -> Option<GoalId> {
        self.shown.with_untracked(|shown| {
            let place = shown.order.iter().position(|known| known == id)?;
            let depth = shown.rows.get(id)?.depth;
            let is_outside = |other: &&GoalId| shown.rows.get(*other).is_some_and(|row| row.depth <= depth);
            let next = shown.order.iter().skip(place + 1).find(is_outside);
            next.or_else(|| place.checked_sub(1).and_then(|before| shown.order.get(before))).cloned()
        })
    }
}

/// The id of the form's element.
pub(super) const FORM: &str = "goal-form";

/// The id of a goal's line in the tree.
pub(super) fn row_id(id: &GoalId) -> String {
    format!("goal-{id}")
}

/// The goals to which the tree is narrowed, if it is.
fn kept(
    document: &Document,
    facts: Selected<Facts>,
    search: &str,
    only_missing: bool,
) -> Option<BTreeSet<GoalId>> {
    let found = (!search.trim().is_empty()).then(|| matching(document, search));
    if !only_missing {
        return found;
    }
    let missing: BTreeSet<GoalId> =
        facts.with(|facts| facts.findings.iter().flat_map(|finding| finding.goals()).cloned().collect());
    Some(match found {
        Some(found) => found.intersection(&missing).cloned().collect(),
        None => missing,
    })
}
