//! A memo whose machinery is shared by all types.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::graph::ToAnySource;

use super::lasting::part_with_owner;

/// A value that can be compared without knowing its type.
trait Comparable: Any + Send + Sync {
    fn equals(&self, other: &dyn Any) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<T: PartialEq + Send + Sync + 'static> Comparable for T {
    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Clone)]
struct Erased(Arc<dyn Comparable>);

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        (*self.0).equals((*other.0).as_any())
    }
}

/// A derived value: recomputed when what it reads has changed, passed on only when it differs. The same as a `Memo`,
/// at a fraction of its weight.
pub struct Selected<T> {
    memo: Memo<Erased>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Selected<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Selected<T> {}

impl<T: PartialEq + Send + Sync + 'static> Selected<T> {
    /// A value computed by `compute`.
    pub fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::erased(Box::new(move || Erased(Arc::new(compute()))))
    }

    fn erased(compute: Box<dyn Fn() -> Erased + Send + Sync>) -> Self {
        Self { memo: Memo::new(move |_| compute()), of: PhantomData }
    }

    /// Reads the value, tracked.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        part_with_owner(|| ArcMemo::from(self.memo).to_any_source());
        read(expected(&self.memo.get()))
    }

    /// Reads the value, untracked.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(expected(&self.memo.get_untracked()))
    }

    /// Sees to it that the value is there when it is read. Nothing happens where its owner has left the page.
    pub fn work_out(&self) {
        let _ = self.memo.try_get_untracked();
    }

    /// A copy of the value, tracked.
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// A copy of the value, untracked.
    pub fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}

/// The value behind an erased one. It is made in [`Selected::new`] for the same `T`, so it is always there.
#[expect(clippy::expect_used, reason = "the type is fixed by the constructor and not by data")]
fn expected<T: 'static>(erased: &Erased) -> &T {
    (*erased.0).as_any().downcast_ref().expect("a Selected<T> holds a T")
}

impl<T: PartialEq + Clone + Send + Sync + 'static> From<Selected<T>> for Signal<T> {
    fn from(selected: Selected<T>) -> Self {
        Signal::derive(move || selected.get())
    }
}
