//! One window edits a workshop: a lock of the browser that one window holds, and that another can take from it.

use std::time::Duration;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::set_timeout;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How often a lock is asked for that another window is about to give back, and how long it is waited for in between.
const TRIES: u32 = 25;
const BETWEEN: Duration = Duration::from_millis(100);
/// The same for a lock of a page that has just been left or reloaded.
const TRIES_AT_OPENING: u32 = 4;

/// A lock that this window holds, until it is dropped.
pub struct Held {
    release: Function,
}

impl Drop for Held {
    fn drop(&mut self) {
        // Resolving a promise can't fail.
        let _ = self.release.call0(&JsValue::UNDEFINED);
    }
}

/// What came of asking for a lock.
pub enum Claim {
    /// This window holds it.
    Ours(Held),
    /// Another window holds it.
    Theirs,
    /// This browser has no locks; the revisions in storage are all there is to arbitrate.
    Unguarded,
}

/// Asks for a workshop's lock. `lost` is called if another window takes it away later.
pub async fn claim(workshop: &str, lost: impl Fn() + Clone + 'static) -> Claim {
    ask_often(workshop, TRIES_AT_OPENING, lost).await
}

/// Waits for the window that holds a workshop's lock to give it back, and takes it away from one that doesn't answer.
pub async fn take_over(workshop: &str, lost: impl Fn() + Clone + 'static) -> Claim {
    match ask_often(workshop, TRIES, lost.clone()).await {
        Claim::Theirs => ask(workshop, "steal", lost).await,
        claim => claim,
    }
}

async fn ask_often(workshop: &str, tries: u32, lost: impl Fn() + Clone + 'static) -> Claim {
    for _ in 1..tries {
        match ask(workshop, "ifAvailable", lost.clone()).await {
            Claim::Theirs => pause().await,
            claim => return claim,
        }
    }
    ask(workshop, "ifAvailable", lost).await
}

/// Asks once. The browser holds the lock until the promise that it is given has been resolved.
async fn ask(workshop: &str, how: &str, lost: impl Fn() + 'static) -> Claim {
    let Some(locks) = locks() else { return Claim::Unguarded };
    let (mut release, mut hold) = (None, None);
    let held = Promise::new(&mut |done, _| release = Some(done));
    let answer = Promise::new(&mut |done, _| hold = Some(done));
    let (Some(release), Some(hold)) = (release, hold) else { return Claim::Unguarded };
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let is_ours = !lock.is_null();
        // Resolving a promise can't fail.
        let _ = hold.call1(&JsValue::UNDEFINED, &is_ours.into());
        if is_ours { held.into() } else { JsValue::UNDEFINED }
    });
    let options = Object::new();
    let request = Reflect::set(&options, &how.into(), &true.into())
        .and_then(|_| Reflect::get(&locks, &"request".into()))
        .and_then(|request| request.dyn_into::<Function>())
        .and_then(|request| {
            request.call3(&locks, &format!("bearings/w/{workshop}").into(), &options, &granted)
        })
        .and_then(|request| request.dyn_into::<Promise>());
    let Ok(request) = request else { return Claim::Unguarded };
    // A request that the browser refuses, as where site data are blocked, never comes to an answer.
    let first = Promise::race(&Array::of2(&answer, &request));
    let Ok(is_ours) = JsFuture::from(first).await.map(|is_ours| is_ours.is_truthy()) else {
        return Claim::Unguarded;
    };
    spawn_local(async move {
        // It ends well when the lock is given back, and badly when it is taken away.
        if JsFuture::from(request).await.is_err() && is_ours {
            lost();
        }
    });
    if is_ours { Claim::Ours(Held { release }) } else { Claim::Theirs }
}

fn locks() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}

async fn pause() {
    let pause = Promise::new(&mut |done, _| {
        set_timeout(
            move || {
                // Resolving a promise can't fail.
                let _ = done.call0(&JsValue::UNDEFINED);
            },
            BETWEEN,
        );
    });
    // It is never rejected.
    let _ = JsFuture::from(pause).await;
}
