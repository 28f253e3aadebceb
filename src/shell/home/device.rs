//! What is on this device: workshops, those that were deleted, and records that can't be read.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::damaged::DamagedRecords;
use super::deleted::DeletedWorkshops;
use super::list::DeviceList;
use crate::browser::workshops::{self, Listing};
use crate::reactive::{Selected, When};

/// What is on this device; nothing where there is nothing.
#[component]
pub fn Device() -> impl IntoView {
    let listing = RwSignal::new(Listing::default());
    list_anew(listing);
    let any = Selected::new(move || listing.with(|listing| *listing != Listing::default()));
    view! {
        <When when=move || any.get()>
            <DeviceList listing/>
            <DamagedRecords listing/>
            <DeletedWorkshops listing/>
        </When>
    }
}

/// Looks again at what is on this device.
pub(super) fn list_anew(listing: RwSignal<Listing>) {
    spawn_local(async move {
        let found = workshops::list().await;
        // The screen may have been left.
        let _ = listing.try_set(found);
    });
}
