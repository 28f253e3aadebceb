//! localStorage behind a probe: where site data are blocked, the app still runs and says so.

use gloo_storage::{LocalStorage, Storage as _};
use thiserror::Error;

use super::panic;

/// Why something was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum StorageError {
    /// Site data are blocked, or there are none in this kind of window.
    #[error("this browser does not let the page store anything")]
    Blocked,
    /// The write was refused. Browsers name this in many ways; nearly always the storage is full. Once the app has
    /// stopped it refuses itself.
    #[error("the browser refused to store it; most likely the storage is full")]
    Refused,
    /// What was read back is not what was written.
    #[error("the browser stored something else")]
    ReadBack,
}

/// Whether localStorage can be reached. gloo-storage panics where it cannot, so this is asked first, always.
pub fn is_available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// The text stored under `key`.
pub fn read(key: &str) -> Option<String> {
    if !is_available() {
        return None;
    }
    LocalStorage::raw().get_item(key).ok().flatten()
}

/// Stores `text` under `key` and reads it back.
///
/// # Errors
/// [`StorageError`] when it was not stored.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    if !is_available() {
        return Err(StorageError::Blocked);
    }
    if panic::has_stopped() {
        return Err(StorageError::Refused);
    }
    LocalStorage::raw().set_item(key, text).map_err(|_| StorageError::Refused)?;
    match read(key) {
        Some(stored) if stored == text => Ok(()),
        _ => Err(StorageError::ReadBack),
    }
}

/// Removes what is stored under `key`.
pub fn remove(key: &str) {
    if is_available() && !panic::has_stopped() {
        // Removing fails in no browser where reading works.
        let _ = LocalStorage::raw().remove_item(key);
    }
}

/// Every key that begins with `prefix`.
pub fn keys(prefix: &str) -> Vec<String> {
    if !is_available() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let count = storage.length().unwrap_or_default();
    (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|key| key.starts_with(prefix))
        .collect()
}
