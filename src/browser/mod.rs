//! Everything that touches the platform. No other module names web-sys or js-sys.

pub mod intl;
