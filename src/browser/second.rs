//! The second file of the app: everything that the home page can do without.
//!
//! Functions in modules called `later` are gates. The build puts what is needed only beyond them into a second wasm file
//! and a second style sheet, and names both in the page (`xtask/src/site/split`). [`after_loading`] fetches
//! them once; no gate may be called before [`is_here`] is true. A page that names no second file has everything in the first.

use std::cell::{Cell, RefCell};

use js_sys::{Object, Promise, Reflect, WebAssembly};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, HtmlLinkElement, Response};

use super::page::note;

/// The page's note of the second wasm file.
const CODE: &str = "meta[name=later-code]";
/// The page's note of the second style sheet.
const STYLE: &str = "meta[name=later-style]";
/// The name under which the second file imports what the first exports.
const FIRST: &str = "first";

/// The second file could not be had, such as offline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the second file could not be fetched")]
pub struct NotFetched;

type Act = Box<dyn FnOnce(Result<(), NotFetched>)>;

thread_local! {
    static HERE: Cell<bool> = Cell::new(note(CODE).is_none());
    /// What is to be done once the file that is being fetched is here.
    static WAITING: RefCell<Vec<Act>> = const { RefCell::new(Vec::new()) };
}

/// Whether gates may be called.
pub fn is_here() -> bool {
    HERE.get()
}

/// Does `act` once the second file is here, at once where it is. It is fetched a single time for all who wait; after a
/// failure the next call tries again.
pub fn after_loading(act: impl FnOnce(Result<(), NotFetched>) + 'static) {
    if is_here() {
        act(Ok(()));
        return;
    }
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push(Box::new(act));
        waiting.len() == 1
    });
    if is_first {
        spawn_local(async {
            let loaded = load().await;
            HERE.set(loaded.is_ok());
            WAITING.take().into_iter().for_each(|act| act(loaded));
        });
    }
}

async fn load() -> Result<(), NotFetched> {
    let module = compile(&note(CODE).unwrap_or_default()).await.map_err(|_| NotFetched)?;
    if let Some(style) = note(STYLE).filter(|path| !has_style(path)).and_then(add_style) {
        // A page without its style can still be worked with.
        let _ = JsFuture::from(style).await;
    }
    join(&module).map_err(|_| NotFetched)
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

async fn compile(path: &str) -> Result<WebAssembly::Module, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str(path)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let bytes = JsFuture::from(response.array_buffer()?).await?;
    JsFuture::from(WebAssembly::compile(&bytes)).await?.dyn_into()
}

/// Instantiating it writes its functions into the table and its data into the memory of this one.
fn join(module: &WebAssembly::Module) -> Result<(), JsValue> {
    let imports = Object::new();
    Reflect::set(&imports, &FIRST.into(), &wasm_bindgen::exports())?;
    WebAssembly::Instance::new(module, &imports).map(|_| ())
}

fn has_style(path: &str) -> bool {
    let selector = format!("link[href=\"{path}\"]");
    document().and_then(|document| document.query_selector(&selector).ok().flatten()).is_some()
}

/// Adds a style sheet to the page; what is given back tells when it is there.
fn add_style(path: String) -> Option<Promise> {
    let document = document()?;
    let link: HtmlLinkElement = document.create_element("link").ok()?.dyn_into().ok()?;
    link.set_rel("stylesheet");
    link.set_href(&path);
    let there = Promise::new(&mut |done, failed| {
        link.set_onload(Some(&done));
        link.set_onerror(Some(&failed));
    });
    document.head()?.append_child(&link).ok()?;
    Some(there)
}
