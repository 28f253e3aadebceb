//! Bearings, the browser shell. The pure part is in `bearings-core`.
//!
//! Dependencies point one way: `browser`, `i18n` and `state` at the bottom, `ui` and `charts` above them, then
//! `exercises` and `stages`, and `shell` on top.

pub mod browser;
pub mod charts;
pub mod exercises;
pub mod i18n;
pub mod reactive;
pub mod shell;
pub mod stages;
pub mod state;
pub mod ui;

/// Puts the app into the page.
pub fn mount() {
    shell::prepare(|| leptos::mount::mount_to_body(shell::App));
}
