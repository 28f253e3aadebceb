//! The document as it is whenever nobody is typing.

use std::sync::Arc;
use std::time::Duration;

use bearings_core::model::Document;
use leptos::prelude::*;

use super::DocumentStore;
use crate::reactive::Selected;

/// Milliseconds without a key after which what was typed is taken over.
const PAUSE: u64 = 300;

/// A document that follows the store's: after typing once there is a pause, after every other change at once.
///
/// For what takes longer to work out and to draw than the next key may wait.
#[derive(Clone, Copy)]
pub struct Settled {
    document: Memo<Version>,
}

#[derive(Clone)]
struct Version(Arc<Document>);

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Settled {
    /// Follows `store` for as long as the owner in which it was made.
    pub fn new(store: DocumentStore) -> Self {
        let paused_at = RwSignal::new(Version(store.now()));
        let timer = StoredValue::new(None::<TimeoutHandle>);
        let stop = move || {
            if let Some(Some(timer)) = timer.try_update_value(Option::take) {
                timer.clear();
            }
        };
        Effect::new(move |_| {
            store.get();
            stop();
            let take_over = move || paused_at.set(Version(store.now()));
            timer.set_value(set_timeout_with_handle(take_over, Duration::from_millis(PAUSE)).ok());
        });
        on_cleanup(stop);
        let document = Memo::new(move |before: Option<&Version>| {
            let (now, paused_at) = (Version(store.get()), paused_at.get());
            match before {
                Some(before) if store.is_typing() && paused_at != now => before.clone(),
                _ => now,
            }
        });
        Self { document }
    }

    /// The document, tracked.
    pub fn get(&self) -> Arc<Document> {
        self.document.get().0
    }

    /// Part of the document, passed on only when it differs.
    pub fn select<T>(&self, pick: impl Fn(&Document) -> T + Send + Sync + 'static) -> Selected<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let settled = *self;
        Selected::new(move || pick(&settled.get()))
    }
}
