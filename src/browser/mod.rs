//! Everything that touches the platform. No other module names web-sys or js-sys.

pub mod address;
pub mod answers;
pub mod camera;
pub mod channel;
pub mod clock;
pub mod dialog;
pub mod drawn;
pub mod files;
pub mod intl;
pub mod kept;
pub mod media;
pub mod mirror;
pub mod offline;
pub mod options;
pub mod page;
pub mod page_file;
pub mod panic;
pub mod picture;
pub mod random;
pub mod second;
pub mod share;
pub mod storage;

pub mod windows;
pub mod workshops;
