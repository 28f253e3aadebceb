//! The frame around everything: addresses, header, home, set-up, files, messages. It may name every other module;
//! none names it.

mod app;
mod decisions;
mod files;
mod header;
mod home;
mod intake;
mod messages;
mod method;
mod navigation;
mod not_found;
mod overview;
mod setup;
mod standing;
mod take_file;
mod theme;
mod words;
mod workshop;

pub use app::App;
