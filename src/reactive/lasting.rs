//! A signal that outlives most of its readers.

use leptos::prelude::*;
use leptos::reactive::graph::{AnySource, Observer, Source, ToAnySource};

/// A signal of the window or of the open workshop, which screens come to read and go. The same as an `RwSignal`, and a
/// screen that has gone leaves no memory in it.
pub struct Lasting<T: 'static>(RwSignal<T>);

impl<T> Clone for Lasting<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Lasting<T> {}

impl<T: Send + Sync + 'static> Lasting<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self(RwSignal::new(value))
    }

    /// Reads the value, tracked.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        part_with_owner(|| self.0.to_any_source());
        self.0.with(read)
    }

    /// Reads the value, untracked.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.0.with_untracked(read)
    }

    /// Puts a value in place.
    pub fn set(&self, value: T) {
        self.0.set(value);
    }

    /// Puts a value in place, unless the signal has left the page.
    pub fn try_set(&self, value: T) {
        let _ = self.0.try_set(value);
    }

    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        self.0.update(change);
    }

    /// Changes the value and gives what comes of it; `None` where the signal has left the page.
    pub fn try_update<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        self.0.try_update(change)
    }
}

impl<T: Clone + Send + Sync + 'static> Lasting<T> {
    /// A copy of the value, tracked.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// A copy of the value, untracked.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }

    /// A copy of the value, untracked; `None` where the signal has left the page.
    pub fn try_get_untracked(&self) -> Option<T> {
        self.0.try_get_untracked()
    }
}

impl<T: Clone + Send + Sync + 'static> From<Lasting<T>> for Signal<T> {
    fn from(lasting: Lasting<T>) -> Self {
        Signal::derive(move || lasting.get())
    }
}

/// Has whoever is reading leave the source's list of readers when it ends. By itself a reader that has ended stays in
/// that list, with its memory, for as long as the source lives.
///
/// The owner at this moment has to be the reader's own. Only a function that makes the rows of a `<For>` runs with another
/// one: it must read in what it builds, never by itself, or the whole list would stop listening when that row goes.
pub(super) fn part_with_owner(source: impl FnOnce() -> AnySource) {
    if let Some(reader) = Observer::get() {
        let source = source();
        on_cleanup(move || source.remove_subscriber(&reader));
    }
}
