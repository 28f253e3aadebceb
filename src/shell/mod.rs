//! The frame around everything: addresses, header, home, set-up, files, messages. It may name every other module;
//! none names it.

mod answers;
mod app;
mod dashboard;
mod decisions;
mod devices;
mod extracts;
mod files;
mod gate;
mod header;
mod home;
mod intake;
mod later;
mod lead;
mod locked_backup;
mod messages;
mod method;
mod navigation;
mod not_found;
mod offline;
mod overview;
mod pass_on;
mod presenter;
mod report;
mod setup;
mod standing;
mod states;
mod take_file;
mod theme;
mod warning;
mod words;
mod workshop;

pub use app::App;

use crate::browser::address;
use crate::browser::second::after_loading;

/// Fetches what the first screen needs beside the home page, then does `show`.
pub fn prepare(show: fn()) {
    if gate::is_behind(&address::current()) {
        // Where it can't be had, the screen says so.
        after_loading(move |_| show());
    } else {
        show();
    }
}
