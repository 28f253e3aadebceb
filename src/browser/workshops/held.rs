//! Workshops whose last change could not be stored, kept until the page is closed.

use std::cell::RefCell;
use std::collections::BTreeMap;

use bearings_core::model::{Document, WorkshopId};

use super::Record;

thread_local! {
    static HELD: RefCell<BTreeMap<WorkshopId, (Document, Record)>> = const { RefCell::new(BTreeMap::new()) };
}

pub(super) fn hold(document: Document, record: Record) {
    HELD.with_borrow_mut(|held| held.insert(document.id.clone(), (document, record)));
}

pub(super) fn get(id: &WorkshopId) -> Option<(Document, Record)> {
    HELD.with_borrow(|held| held.get(id).cloned())
}

pub(super) fn all() -> Vec<Document> {
    HELD.with_borrow(|held| held.values().map(|(document, _)| document.clone()).collect())
}

pub(super) fn forget(id: &WorkshopId) {
    HELD.with_borrow_mut(|held| held.remove(id));
}
