//! The pure part of Bearings.
pub mod agreement;
