//! The figures over all answers and the sentences about them, worked out once for each state of the workshop.

use std::sync::Arc;
use std::time::Duration;

use bearings_core::geometry::level_map::LevelMark;
use bearings_core::model::Document;
use bearings_core::results::{AgreementMap, Index, agreement_map, index};
use leptos::prelude::*;

use super::culture::culture;
use super::insights::{Told, told};
use super::map::marks;
use crate::browser::page::after_painting;
use crate::reactive::Selected;
use crate::state::DocumentStore;

/// What takes longest to work out of the answers. Whoever keeps it opens the dashboard again at no cost.
#[derive(Clone, Copy)]
pub struct Figures {
    /// Agreement against level.
    pub map: Selected<AgreementMap>,
    /// The same as the picture has it.
    pub marks: Selected<Vec<LevelMark>>,
    /// The alignment index.
    pub index: Selected<Index>,
    /// What the culture profile says in one sentence.
    pub culture: Selected<Option<String>>,
    /// What does not fit together.
    pub insights: Selected<Vec<Told>>,
    store: DocumentStore,
    /// The state of the workshop for which `insights` was worked out last.
    found_for: StoredValue<Option<Arc<Document>>>,
}

impl Figures {
    /// The figures of a workshop, worked out when they are first read.
    pub fn of(store: DocumentStore) -> Self {
        let found_for = StoredValue::new(None);
        let find = move |document: &Document| {
            found_for.set_value(Some(store.now()));
            told(document)
        };
        let map = store.select(agreement_map);
        Self {
            map,
            marks: store.select(move |document| map.with(|map| marks(document, map))),
            index: store.select(index),
            culture: store.select(culture),
            insights: store.select(find),
            store,
            found_for,
        }
    }

    /// Whether what does not fit together is worked out already.
    pub fn has_insights(self) -> bool {
        let now = self.store.now();
        self.found_for.with_value(|document| document.as_ref().is_some_and(|found| Arc::ptr_eq(found, &now)))
    }

    /// Works everything out once the first screen is on display and does `act` after that, one after the other, so that
    /// nothing waits for all. The first time is the slow one: a browser compiles code when it comes to it.
    pub fn work_out_ahead(self, act: impl FnOnce() + 'static) {
        after_painting(move || {
            self.marks.work_out();
            let insights = move || {
                self.insights.work_out();
                set_timeout(act, Duration::ZERO);
            };
            let index = move || {
                self.index.work_out();
                self.culture.work_out();
                set_timeout(insights, Duration::ZERO);
            };
            set_timeout(index, Duration::ZERO);
        });
    }
}
