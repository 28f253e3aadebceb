//! Bearings, the browser shell. The pure part is in `bearings-core`.
pub mod browser;
pub mod i18n;
pub mod ui;
