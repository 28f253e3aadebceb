//! What is on this device: workshops, and records that can't be read.

use leptos::prelude::*;

use super::damaged::DamagedRecords;
use super::list::DeviceList;
use crate::browser::workshops::{self, Listing};
use crate::reactive::{Selected, When};

/// What is on this device; nothing where there is nothing.
#[component]
pub fn Device() -> impl IntoView {
    let listing = RwSignal::new(workshops::list());
    let any = Selected::new(move || listing.with(|listing| *listing != Listing::default()));
    view! {
        <When when=move || any.get()>
            <DeviceList listing/>
            <DamagedRecords listing/>
        </When>
    }
}
