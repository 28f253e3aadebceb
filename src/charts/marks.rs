//! The marks that several pictures share.

/// The triangle under a median, its tip at the origin.
pub(super) const MEDIAN: &str = "M0 0l5.5 8h-11z";
/// The diamond of a figure, its centre at the origin.
pub(super) const DIAMOND: &str = "M0-9.5L8.5 0 0 9.5-8.5 0z";
/// The cap at the end of a bar, its centre at the origin.
pub(super) const CAP: &str = "M0-6V6";
