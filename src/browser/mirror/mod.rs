//! The browser's database (IndexedDB): what it has confirmed outlives a browser that is killed, and its transactions
//! arbitrate between windows.
//!
//! One string for each workshop, which is its record or the mark of its deletion, one for each snapshot, and one for each
//! invitation that is answered here. Where there is no database, or it does not answer, everything here says so and
//! nothing waits longer than a few seconds.

mod database;
mod patience;

use idb::{Error, KeyRange, ObjectStore, Query, Transaction};
use thiserror::Error;
use wasm_bindgen::JsValue;

use self::database::{ANSWERS, Access, SNAPSHOTS, WORKSHOPS, transaction};
use self::patience::in_time;

pub use self::patience::answers;

/// Why the database did not take something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MirrorError {
    /// There is none, or it does not answer.
    #[error("this browser has no database for the page, or it does not answer")]
    Unavailable,
    /// It has no room.
    #[error("the browser's database is full")]
    Full,
}

impl From<Error> for MirrorError {
    fn from(error: Error) -> Self {
        match error {
            Error::DomException(error) if error.name() == "QuotaExceededError" => Self::Full,
            _ => Self::Unavailable,
        }
    }
}

/// What is stored of a workshop: a record, or the mark of a deletion.
///
/// # Errors
/// [`MirrorError::Unavailable`].
pub async fn read(workshop: &str) -> Result<Option<String>, MirrorError> {
    text(WORKSHOPS, workshop).await
}

/// Everything that is stored of workshops: their ids and texts.
///
/// # Errors
/// [`MirrorError::Unavailable`].
pub async fn read_all() -> Result<Vec<(String, String)>, MirrorError> {
    in_time(async move {
        let (transaction, store) = only(WORKSHOPS, Access::Read).await?;
        let keys = store.get_all_keys(None, None)?.await?;
        let texts = store.get_all(None, None)?.await?;
        finish(transaction).await?;
        Ok(keys
            .iter()
            .zip(&texts)
            .filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)))
            .collect())
    })
    .await
}

/// Stores what `next` makes of the text that is stored now, in one transaction: no other window comes between. An error
/// of `next` leaves everything as it was.
///
/// # Errors
/// [`MirrorError`], and in the inner result what `next` said.
pub async fn replace<E: 'static>(
    workshop: &str,
    next: impl FnOnce(Option<&str>) -> Result<String, E> + 'static,
) -> Result<Result<(), E>, MirrorError> {
    replace_in(WORKSHOPS, workshop, next).await
}

/// What is stored under the key of an invitation.
///
/// # Errors
/// [`MirrorError::Unavailable`].
pub async fn answers_to(invitation: &str) -> Result<Option<String>, MirrorError> {
    text(ANSWERS, invitation).await
}

/// Stores what `next` makes of the answers that are stored now, as [`replace`] does.
///
/// # Errors
/// As [`replace`].
pub async fn replace_answers<E: 'static>(
    invitation: &str,
    next: impl FnOnce(Option<&str>) -> Result<String, E> + 'static,
) -> Result<Result<(), E>, MirrorError> {
    replace_in(ANSWERS, invitation, next).await
}

/// Removes what is stored under the key of an invitation.
///
/// # Errors
/// [`MirrorError::Unavailable`].
pub async fn forget_answers(invitation: &str) -> Result<(), MirrorError> {
    remove(ANSWERS, vec![invitation.to_owned()]).await
}

async fn replace_in<E: 'static>(
    store: &'static str,
    key: &str,
    next: impl FnOnce(Option<&str>) -> Result<String, E> + 'static,
) -> Result<Result<(), E>, MirrorError> {
    let key = JsValue::from_str(key);
    in_time(async move {
        let (transaction, store) = only(store, Access::Write).await?;
        let stored = store.get(key.clone())?.await?.and_then(|value| value.as_string());
        let outcome = match next(stored.as_deref()) {
            Ok(text) => {
                store.put(&JsValue::from_str(&text), Some(&key))?.await?;
                Ok(())
            }
            Err(error) => Err(error),
        };
        finish(transaction).await?;
        Ok(outcome)
    })
    .await
}

/// Stores a snapshot under a key that no other has.
///
/// # Errors
/// [`MirrorError`].
pub async fn add_snapshot(key: &str, text: &str) -> Result<(), MirrorError> {
    let (key, text) = (JsValue::from_str(key), JsValue::from_str(text));
    in_time(async move {
        let (transaction, store) = only(SNAPSHOTS, Access::Write).await?;
        store.put(&text, Some(&key))?.await?;
        finish(transaction).await
    })
    .await
}

/// A snapshot.
///
/// # Errors
/// [`MirrorError::Unavailable`].
pub async fn snapshot(key: &str) -> Result<Option<String>, MirrorError> {
    text(SNAPSHOTS, key).await
}

/// The keys of all snapshots that begin with `prefix`, in their order.
///
/// # Errors
/// [`MirrorError::Unavailable`].
pub async fn snapshot_keys(prefix: &str) -> Result<Vec<String>, MirrorError> {
    let (from, to) = (JsValue::from_str(prefix), JsValue::from_str(&format!("{prefix}\u{FFFF}")));
    in_time(async move {
        let range = Query::KeyRange(KeyRange::bound(&from, &to, None, None)?);
        let (transaction, store) = only(SNAPSHOTS, Access::Read).await?;
        let keys = store.get_all_keys(Some(range), None)?.await?;
        finish(transaction).await?;
        Ok(keys.iter().filter_map(JsValue::as_string).collect())
    })
    .await
}

/// Removes snapshots.
///
/// # Errors
/// [`MirrorError::Unavailable`].
pub async fn remove_snapshots(keys: Vec<String>) -> Result<(), MirrorError> {
    remove(SNAPSHOTS, keys).await
}

async fn remove(store: &'static str, keys: Vec<String>) -> Result<(), MirrorError> {
    in_time(async move {
        let (transaction, store) = only(store, Access::Write).await?;
        for key in keys {
            store.delete(JsValue::from_str(&key))?.await?;
        }
        finish(transaction).await
    })
    .await
}

async fn text(store: &'static str, key: &str) -> Result<Option<String>, MirrorError> {
    let key = JsValue::from_str(key);
    in_time(async move {
        let (transaction, store) = only(store, Access::Read).await?;
        let found = store.get(key)?.await?;
        finish(transaction).await?;
        Ok(found.and_then(|value| value.as_string()))
    })
    .await
}

async fn only(store: &str, access: Access) -> Result<(Transaction, ObjectStore), MirrorError> {
    let transaction = transaction(store, access).await?;
    let store = transaction.object_store(store)?;
    Ok((transaction, store))
}

/// Waits until the browser says that all of it is on the disk.
async fn finish(transaction: Transaction) -> Result<(), MirrorError> {
    match transaction.await {
        Ok(result) if result.is_committed() => Ok(()),
        // A transaction that was given up for want of room says no more than that it was given up.
        Ok(_) => Err(MirrorError::Full),
        Err(error) => Err(error.into()),
    }
}
