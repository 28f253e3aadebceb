//! Every component in every state, on pages of their own: `#components`, `#fields`, `#answer`, `#ratings`,
//! `#crowds`, `#home`, `#hand-over`, `#board`, `#presenter`, `#split`, `#splits`, `#culture`, `#choice`, `#choices`. It is for looking, not
//! for shipping:
//!
//! `cargo build --example gallery --target wasm32-unknown-unknown`, then `wasm-bindgen --target web`.

mod answer;
mod choice;
mod components;
mod culture;
mod fields;
mod frame;
mod home;
mod ratings;

use leptos::prelude::*;

fn main() {
    let page = location_hash().unwrap_or_default();
    mount_to_body(move || match page.as_str() {
        "fields" => fields::page().into_any(),
        "answer" => answer::page().into_any(),
        "ratings" => ratings::page().into_any(),
        "presenter-ratings" => ratings::presenter().into_any(),
        "crowds" => ratings::crowds().into_any(),
        "home" => home::page().into_any(),
        "hand-over" => home::hand_over().into_any(),
        "board" => answer::board().into_any(),
        "split" => culture::split().into_any(),
        "splits" => culture::splits().into_any(),
        "choice" => choice::inputs().into_any(),
        "choices" => choice::pictures().into_any(),
        "culture" => culture::reveal().into_any(),
        "presenter" => home::presenter().into_any(),
        _ => components::page().into_any(),
    });
}
