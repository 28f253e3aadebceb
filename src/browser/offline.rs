//! Opening without a network: the browser keeps the build that the service worker (`public/service-worker.js`) hands it.
//!
//! The page tells the worker only two things: that it wants to know of which build it is, and that a person wants the
//! newer build that waits.

use std::cell::{Cell, RefCell};

use js_sys::Reflect;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
};

use super::page;

const WORKER: &str = "./service-worker.js";
/// The page's note of the build that it belongs to. A build without a worker has none.
const BUILD: &str = "meta[name=build]";
/// What the worker understands; see there.
const WHICH_BUILD: &str = "build?";
const START: &str = "start";

/// What there is to say about the builds in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Every file of this page's build is kept: it opens without a network.
    WorksOffline,
    /// A newer build is kept whole and waits to be started.
    NewerWaits,
    /// Another build serves this browser now, as after a newer one was started in another window.
    Outdated,
}

thread_local! {
    static REGISTRATION: RefCell<Option<ServiceWorkerRegistration>> = const { RefCell::new(None) };
    /// Whether a person has asked for the newer build in this window.
    static IS_WANTED: Cell<bool> = const { Cell::new(false) };
}

/// Has the browser keep this build, where it can, and tells what comes of it.
pub fn keep(tell: impl Fn(News) + Clone + 'static) {
    let (Some(container), Some(build)) = (container(), page::note(BUILD)) else { return };
    hear(&container, build, tell.clone());
    if let Some(worker) = container.controller() {
        ask(&worker);
    }
    spawn_local(async move {
        // Where a browser doesn't let it, as in a private window, the page works as any other does.
        let Ok(registered) = JsFuture::from(container.register(WORKER)).await else { return };
        if let Ok(registration) = registered.dyn_into::<ServiceWorkerRegistration>() {
            follow(&registration, tell);
            REGISTRATION.set(Some(registration));
        }
    });
}

/// Starts the newer build that waits: the page is loaded anew, and saves on leaving as it always does.
pub fn start_newer() {
    IS_WANTED.set(true);
    let waiting = REGISTRATION.with_borrow(|registration| registration.as_ref()?.waiting());
    // Another window may have started it in the meantime.
    if waiting.is_none_or(|worker| worker.post_message(&START.into()).is_err()) {
        page::reload();
    }
}

/// Over plain http and in old browsers there is none, and a page that is a file has no use for one.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"serviceWorker".into()).ok()?.dyn_into().ok().filter(|_| !page::is_file())
}

fn ask(worker: &ServiceWorker) {
    // It fails for no text; without an answer nothing is said.
    let _ = worker.post_message(&WHICH_BUILD.into());
}

/// Listens to the worker's word on its build, and to a worker that takes over.
fn hear(container: &ServiceWorkerContainer, build: String, tell: impl Fn(News) + 'static) {
    let message = move |event: JsValue| {
        let said = event.dyn_into::<MessageEvent>().ok().and_then(|event| event.data().as_string());
        match said {
            Some(said) if said == build => tell(News::WorksOffline),
            Some(_) => tell(News::Outdated),
            None => {}
        }
    };
    container.set_onmessage(Some(lasting(message).unchecked_ref()));
    let taken_over = {
        let container = container.clone();
        move |_| match container.controller() {
            _ if IS_WANTED.get() => page::reload(),
            Some(worker) => ask(&worker),
            None => {}
        }
    };
    container.set_oncontrollerchange(Some(lasting(taken_over).unchecked_ref()));
}

/// Tells of a build that waits already, or as soon as one does.
fn follow(registration: &ServiceWorkerRegistration, tell: impl Fn(News) + Clone + 'static) {
    if registration.waiting().is_some() {
        tell(News::NewerWaits);
    }
    let found = {
        let registration = registration.clone();
        move |_| {
            let Some(worker) = registration.installing() else { return };
            let (watched, registration, tell) = (worker.clone(), registration.clone(), tell.clone());
            let changed = move |_| {
                // The very first build waits for nobody.
                if watched.state() == ServiceWorkerState::Installed && registration.active().is_some() {
                    tell(News::NewerWaits);
                }
            };
            worker.set_onstatechange(Some(lasting(changed).unchecked_ref()));
        }
    };
    found(JsValue::NULL);
    registration.set_onupdatefound(Some(lasting(found).unchecked_ref()));
}

/// A listener for as long as the page is there.
fn lasting(listener: impl Fn(JsValue) + 'static) -> JsValue {
    Closure::<dyn Fn(JsValue)>::new(listener).into_js_value()
}
