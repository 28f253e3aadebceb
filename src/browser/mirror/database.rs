//! The connection to the browser's database, and transactions that last.

use std::cell::RefCell;

use idb::{DatabaseEvent, Factory, ObjectStoreParams, Transaction};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, IdbDatabase, IdbTransaction};

use super::MirrorError;
use crate::browser::panic;

const NAME: &str = "bearings";
const VERSION: u32 = 2;
/// One text for each workshop, by its id.
pub(super) const WORKSHOPS: &str = "workshops";
/// One text for each snapshot, by its key.
pub(super) const SNAPSHOTS: &str = "snapshots";
/// One text for each invitation that is answered on this device, by its key in localStorage.
pub(super) const ANSWERS: &str = "answers";

/// What a transaction is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Read,
    Write,
}

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// A transaction over one store.
pub(super) async fn transaction(store: &str, access: Access) -> Result<Transaction, MirrorError> {
    if access == Access::Write && panic::has_stopped() {
        return Err(MirrorError::Unavailable);
    }
    let database = connection().await?;
    begin(&database, store, access).map_err(|_| {
        // The browser has closed it meanwhile; the next step opens it anew.
        OPEN.set(None);
        MirrorError::Unavailable
    })
}

fn begin(database: &IdbDatabase, store: &str, access: Access) -> Result<Transaction, JsValue> {
    let mode = match access {
        Access::Read => "readonly",
        Access::Write => "readwrite",
    };
    // "Done" is to mean that it is on the disk. The typed call knows no durability yet.
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    let begun = begin.call3(database, &Array::of1(&store.into()), &mode.into(), &options)?;
    Ok(begun.dyn_into::<IdbTransaction>()?.into())
}

async fn connection() -> Result<IdbDatabase, MirrorError> {
    if let Some(open) = OPEN.with_borrow(Clone::clone) {
        return Ok(open);
    }
    let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            let known = database.store_names();
            for store in [WORKSHOPS, SNAPSHOTS, ANSWERS] {
                if !known.iter().any(|name| name == store) {
                    // A store that is missing shows in the first transaction.
                    let _ = database.create_object_store(store, ObjectStoreParams::new());
                }
            }
        }
    });
    let database: IdbDatabase =
        JsValue::from(request.await?).dyn_into().map_err(|_| MirrorError::Unavailable)?;
    let forget: Closure<dyn Fn(Event)> = Closure::new(|_| OPEN.set(None));
    database.set_onclose(Some(forget.as_ref().unchecked_ref()));
    forget.forget();
    let own = database.clone();
    let make_way: Closure<dyn Fn(Event)> = Closure::new(move |_| {
        // A newer version of the app wants to change the stores.
        own.close();
        OPEN.set(None);
    });
    database.set_onversionchange(Some(make_way.as_ref().unchecked_ref()));
    make_way.forget();
    OPEN.set(Some(database.clone()));
    Ok(database)
}
