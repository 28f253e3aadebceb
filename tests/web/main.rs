//! Tests that need a real browser. `cargo xtask test browser` runs them in Chromium.
#![cfg(target_arch = "wasm32")]
// Clippy knows tests by `#[test]`, which these don't have: they too may stop at the first thing that is wrong.
#![allow(clippy::expect_used, clippy::indexing_slicing)]

mod choices;
mod lists;
mod page;
mod texts;
mod travelling;
mod workshops;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
