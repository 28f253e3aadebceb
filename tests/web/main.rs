//! Tests that need a real browser. `cargo xtask test browser` runs them in Chromium.
#![cfg(target_arch = "wasm32")]

mod texts;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
