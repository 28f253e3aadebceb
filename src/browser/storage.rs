//! localStorage behind a probe: where site data are blocked, the app still runs and says so.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Array, Function, Promise, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

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

/// Whether the browser has a database for this page, without making or opening one. A browser that can't tell has one only
/// where it has something in localStorage too.
pub async fn has_database() -> bool {
    let Some(databases) = databases() else { return false };
    JsFuture::from(databases).await.is_ok_and(|list| Array::from(&list).length() > 0)
}

/// Asks the browser not to clear this page's storage by itself when room runs short. Some ask the person in turn.
pub fn ask_to_persist() {
    // Whether it agrees changes nothing here: only a file that was taken outlives the browser.
    let _ = persist();
}

fn persist() -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let storage = Reflect::get(&window.navigator(), &"storage".into())?;
    let persist: Function = Reflect::get(&storage, &"persist".into())?.dyn_into()?;
    let answer: Promise = persist.call0(&storage)?.dyn_into()?;
    spawn_local(async move {
        let _ = JsFuture::from(answer).await;
    });
    Ok(())
}

fn databases() -> Option<Promise> {
    let window = web_sys::window()?;
    let factory = Reflect::get(&window, &"indexedDB".into()).ok()?;
    let list: Function = Reflect::get(&factory, &"databases".into()).ok()?.dyn_into().ok()?;
    list.call0(&factory).ok()?.dyn_into().ok()
}
