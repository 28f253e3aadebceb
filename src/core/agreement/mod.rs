//! Agreement statistics.
