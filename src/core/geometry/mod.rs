//! Where the marks of the pictures stand: pure geometry, so that every picture can be tested without a browser.
//!
//! Along an axis that stretches with the page, places are shares from 0 to 1 and are drawn as percentages; heights,
//! radii and gaps are pixels. In [`fix`], [`dial`] and [`radar`] all places are units of a view box.

pub mod axis;
pub mod bump;
pub mod cascade;
pub mod collisions;
pub mod dial;
pub mod fix;
pub mod gap;
pub mod heat;
pub mod initials;
pub mod level_map;
pub mod radar;
pub mod rule;
pub mod split;
pub mod strip;
pub mod trend;
