//! Waiting for the database, but not for ever: there are browsers in which it never answers.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::MirrorError;

/// How long a step may take, in milliseconds. The slowest that was seen on a busy disk took a tenth of it.
const PATIENCE: i32 = 4_000;

thread_local! {
    static ANSWERS: Cell<bool> = const { Cell::new(false) };
}

/// What `step` comes to. It goes on in the background where it takes too long, because the browser still calls it back.
pub(super) async fn in_time<T: 'static>(
    step: impl Future<Output = Result<T, MirrorError>> + 'static,
) -> Result<T, MirrorError> {
    let outcome = Rc::new(RefCell::new(None));
    let kept = Rc::clone(&outcome);
    let done = future_to_promise(async move {
        let result = step.await;
        kept.replace(Some(result));
        Ok(JsValue::UNDEFINED)
    });
    // Neither promise is ever rejected.
    let _ = JsFuture::from(Promise::race(&Array::of2(&done, &after(PATIENCE)))).await;
    let outcome = outcome.take().unwrap_or(Err(MirrorError::Unavailable));
    ANSWERS.set(!matches!(outcome, Err(MirrorError::Unavailable)));
    outcome
}

/// Whether the database answered when it was asked last.
pub fn answers() -> bool {
    ANSWERS.get()
}

fn after(milliseconds: i32) -> Promise {
    Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            // It fails in no window.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    })
}
