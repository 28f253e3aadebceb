//! The second file of the app: everything that the home page can do without.
//!
//! Functions in modules called `later` are gates. The build puts what is needed only beyond them into a second wasm file
//! and a second style sheet, and names both in the page (`xtask/src/site/split`). [`after_loading`] fetches
//! them once; no gate may be called before [`is_here`] is true. A page that names no second file has everything in the first.

use std::cell::Cell;

use js_sys::{Object, Promise, Reflect, WebAssembly};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, HtmlLinkElement, Response};

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

thread_local! {
    static HERE: Cell<bool> = Cell::new(noted(CODE).is_none());
}

/// Whether gates may be called.
pub fn is_here() -> bool {
    HERE.get()
}

/// Fetches the second file where it is not here yet, then does `act`: at once where it is here. After a failure the next
/// call tries again.
pub fn after_loading(act: impl FnOnce(Result<(), NotFetched>) + 'static) {
    if is_here() {
        act(Ok(()));
    } else {
        let act: Box<dyn FnOnce(Result<(), NotFetched>)> = Box::new(act);
        spawn_local(async move { act(load().await) });
    }
}

async fn load() -> Result<(), NotFetched> {
    let module = compile(&noted(CODE).unwrap_or_default()).await.map_err(|_| NotFetched)?;
    if let Some(style) = noted(STYLE).filter(|path| !has_style(path)).map(add_style) {
        // A page without its style can still be worked with.
        let _ = JsFuture::from(style).await;
    }
    // Another call may have been faster, and what its data has become must not be written over.
    if !is_here() {
        join(&module).map_err(|_| NotFetched)?;
        HERE.set(true);
    }
    Ok(())
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

fn noted(selector: &str) -> Option<String> {
    let note: Option<Element> = document()?.query_selector(selector).ok()?;
    note?.get_attribute("content")
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

fn add_style(path: String) -> Promise {
    Promise::new(&mut |done, failed| {
        let Some(link) = new_link() else { return };
        link.set_rel("stylesheet");
        link.set_href(&path);
        link.set_onload(Some(&done));
        link.set_onerror(Some(&failed));
        if let Some(head) = document().and_then(|document| document.head()) {
            // Adding to the end of a page's head cannot fail.
            let _ = head.append_child(&link);
        }
    })
}

fn new_link() -> Option<HtmlLinkElement> {
    document()?.create_element("link").ok()?.dyn_into().ok()
}
