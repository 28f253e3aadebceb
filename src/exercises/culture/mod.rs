//! Culture: radar, gaps, and what they mean for aligning.

mod meaning;
mod reveal;
mod words;

pub use reveal::CultureReveal;
pub use words::headline;
