//! The gate to the texts of all other screens.

use super::catalogue::{Texts, in_file};

const OTHERS: [Texts; 14] = [
    include!(concat!(env!("OUT_DIR"), "/ui.rs")),
    include!(concat!(env!("OUT_DIR"), "/shell.rs")),
    include!(concat!(env!("OUT_DIR"), "/keeping.rs")),
    include!(concat!(env!("OUT_DIR"), "/codes.rs")),
    include!(concat!(env!("OUT_DIR"), "/devices.rs")),
    include!(concat!(env!("OUT_DIR"), "/setup.rs")),
    include!(concat!(env!("OUT_DIR"), "/stages.rs")),
    include!(concat!(env!("OUT_DIR"), "/exercises.rs")),
    include!(concat!(env!("OUT_DIR"), "/goals.rs")),
    include!(concat!(env!("OUT_DIR"), "/roles.rs")),
    include!(concat!(env!("OUT_DIR"), "/dashboard.rs")),
    include!(concat!(env!("OUT_DIR"), "/report.rs")),
    include!(concat!(env!("OUT_DIR"), "/survey.rs")),
    include!(concat!(env!("OUT_DIR"), "/lead.rs")),
];

/// The text of `key`, where a file has it.
#[inline(never)]
pub fn find(key: &str) -> Option<&'static str> {
    OTHERS.iter().find_map(|texts| in_file(texts, key))
}
