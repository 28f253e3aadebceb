//! Many values by key, of which few change at a time.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::Selected;

/// Reads what belongs to a key.
type Read<K, T> = Box<dyn Fn(&K) -> Option<T> + Send + Sync>;

/// A signal for each key that is asked for. Where a memo for each would ask all of them whenever anything changes, with
/// all that hangs on them, here one effect compares and wakes only those whose value differs.
pub struct Each<K: 'static, T: 'static> {
    signals: StoredValue<BTreeMap<K, RwSignal<Option<T>>>>,
    read: StoredValue<Read<K, T>>,
}

impl<K, T> Clone for Each<K, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K, T> Copy for Each<K, T> {}

impl<K, T> Each<K, T>
where
    K: Ord + Clone + Send + Sync + 'static,
    T: Clone + PartialEq + Send + Sync + 'static,
{
    /// The values that `pick` finds in `all`.
    pub fn new<A>(all: Selected<A>, pick: for<'a> fn(&'a A, &K) -> Option<&'a T>) -> Self
    where
        A: PartialEq + Send + Sync + 'static,
    {
        let signals: StoredValue<BTreeMap<K, RwSignal<Option<T>>>> = StoredValue::new(BTreeMap::new());
        Effect::new(move |_| {
            let changed: Vec<(RwSignal<Option<T>>, Option<T>)> = all.with(|all| {
                let known = signals.get_value();
                let differs = |(key, signal): (&K, &RwSignal<Option<T>>)| {
                    let now = pick(all, key);
                    let is_same = signal.with_untracked(|before| before.as_ref() == now);
                    (!is_same).then(|| (*signal, now.cloned()))
                };
                known.iter().filter_map(differs).collect()
            });
            for (signal, now) in changed {
                signal.set(now);
            }
        });
        let read =
            StoredValue::new(Box::new(move |key: &K| all.with_untracked(|all| pick(all, key).cloned()))
                as Box<dyn Fn(&K) -> Option<T> + Send + Sync>);
        Self { signals, read }
    }

    /// The value of one key, for as long as the owner in which it is asked for.
    pub fn one(&self, key: K) -> RwSignal<Option<T>> {
        let signals = self.signals;
        let signal = RwSignal::new(self.read.with_value(|read| read(&key)));
        signals.update_value(|signals| {
            signals.insert(key.clone(), signal);
        });
        on_cleanup(move || {
            // Nothing is left to forget where all of it has ended.
            let _ = signals.try_update_value(|signals| {
                if signals.get(&key) == Some(&signal) {
                    signals.remove(&key);
                }
            });
        });
        signal
    }
}
