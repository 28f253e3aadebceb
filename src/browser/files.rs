//! Files out and in.

use js_sys::{Array, Uint8Array};
use leptos::ev;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FileList, HtmlAnchorElement, HtmlInputElement, Response, Url};

use super::page::note;

/// A file that could not be read from disk.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the browser could not read this file")]
pub struct Unreadable;

/// A file that could not be offered.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the browser could not make this file")]
pub struct NotOffered;

/// Starts the download of a file. Whether it arrives, no browser tells.
///
/// # Errors
/// [`NotOffered`] when the browser refuses to make the file.
pub fn download(name: &str, media_type: &str, text: &str) -> Result<(), NotOffered> {
    blob(media_type, text).and_then(|blob| offer(name, &blob)).map_err(|_| NotOffered)
}

/// The same for a JSON file.
///
/// # Errors
/// As [`download`].
pub fn download_json(name: &str, text: &str) -> Result<(), NotOffered> {
    download(name, "application/json", text)
}

/// A text as the contents of a file.
pub(super) fn blob(media_type: &str, text: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)
}

/// Starts the download of what a blob holds.
pub(super) fn offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Address::of(blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(address.as_str());
    link.set_download(name);
    link.click();
    // The download has its own hold on the data once the click is handled.
    leptos::prelude::set_timeout(move || drop(address), std::time::Duration::from_secs(30));
    Ok(())
}

/// The address of a blob, for as long as this lives.
pub(super) struct Address(String);

impl Address {
    pub(super) fn of(blob: &Blob) -> Result<Self, JsValue> {
        Url::create_object_url_with_blob(blob).map(Self)
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        // It fails for no address.
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// The text of a file of this site. Nothing else can be asked for: the page's policy allows no other host.
///
/// # Errors
/// [`Unreadable`] when it cannot be had, such as offline.
pub async fn fetch_text(path: &str) -> Result<String, Unreadable> {
    let text = fetch(path).await?.text().map_err(|_| Unreadable)?;
    JsFuture::from(text).await.map_err(|_| Unreadable)?.as_string().ok_or(Unreadable)
}

/// The bytes of a file of this site.
///
/// # Errors
/// As [`fetch_text`].
pub(super) async fn fetch_bytes(path: &str) -> Result<Vec<u8>, Unreadable> {
    let buffer = fetch(path).await?.array_buffer().map_err(|_| Unreadable)?;
    let buffer = JsFuture::from(buffer).await.map_err(|_| Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn fetch(path: &str) -> Result<Response, Unreadable> {
    let window = web_sys::window().ok_or(Unreadable)?;
    // The page that is one file holds its other files as notes under their paths (`xtask/src/site/single`).
    let held = note(&format!("meta[name=\"{path}\"]"));
    let response = JsFuture::from(window.fetch_with_str(held.as_deref().unwrap_or(path)))
        .await
        .map_err(|_| Unreadable)?;
    let response: Response = response.dyn_into().map_err(|_| Unreadable)?;
    if response.ok() { Ok(response) } else { Err(Unreadable) }
}

/// A file that a person chose or dropped.
#[derive(Clone)]
pub struct ChosenFile(File);

/// The files of a file field's change event. The field is emptied, so that the same file can be chosen again.
pub fn chosen(event: &ev::Event) -> Vec<ChosenFile> {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = all(input.files());
    input.set_value("");
    files
}

/// The files of a drop event.
pub fn dropped(event: &ev::DragEvent) -> Vec<ChosenFile> {
    all(event.data_transfer().and_then(|data| data.files()))
}

fn all(files: Option<FileList>) -> Vec<ChosenFile> {
    let files =
        files.into_iter().flat_map(|list| (0..list.length()).filter_map(move |index| list.get(index)));
    files.map(ChosenFile).collect()
}

impl ChosenFile {
    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in bytes, known before anything is read.
    pub fn size(&self) -> u64 {
        self.0.size() as u64
    }

    /// Its bytes.
    ///
    /// # Errors
    /// [`Unreadable`] when the browser cannot read it.
    pub async fn read(&self) -> Result<Vec<u8>, Unreadable> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.map_err(|_| Unreadable)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}
