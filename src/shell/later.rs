//! The gates from the home page to everything else. None may be called before the second file is here
//! (`browser::second`), and none may be compiled into its caller.

use bearings_core::model::WorkshopId;
use bearings_core::route::Route;
use leptos::prelude::*;

use super::answers::InvitedScreen;
use super::devices::HandedReply;
use super::home::{self, Sample};
use super::intake::FileIntake;
use super::method::Method;
use super::navigation;
use super::presenter::Presenter;
use super::workshop::WorkshopScreen;
use crate::browser::files::ChosenFile;
use crate::state::Session;

/// The screens of a workshop.
#[inline(never)]
pub fn workshop(id: WorkshopId) -> AnyView {
    view! { <WorkshopScreen id/> }.into_any()
}

/// The second screen of a workshop.
#[inline(never)]
pub fn presenter(id: WorkshopId) -> AnyView {
    view! { <Presenter id/> }.into_any()
}

/// How the figures are worked out.
#[inline(never)]
pub fn method() -> AnyView {
    view! { <Method/> }.into_any()
}

/// Answering on this device what an invitation asks.
#[inline(never)]
pub fn invited(word: String) -> AnyView {
    view! { <InvitedScreen word/> }.into_any()
}

/// A reply that came by link.
#[inline(never)]
pub fn reply(word: String) -> AnyView {
    view! { <HandedReply word/> }.into_any()
}

/// Takes files in; what is given back are the questions about them.
#[inline(never)]
pub fn take_files(files: Vec<ChosenFile>) -> AnyView {
    let intake = FileIntake::new(None);
    intake.take(files);
    intake.dialogs().into_any()
}

/// Starts a workshop.
#[inline(never)]
pub fn start_workshop(session: Session) {
    home::start_workshop(session);
}

/// Opens the sample that is on this device, or fetches it.
#[inline(never)]
pub fn open_sample(session: Session, sample: Sample) {
    home::open_sample(session, sample);
}

/// Fetches a sample as published and opens it.
#[inline(never)]
pub fn fetch_sample(session: Session, sample: Sample) {
    home::fetch_sample(session, sample);
}

/// What is on this device.
#[inline(never)]
pub fn device() -> AnyView {
    view! { <home::Device/> }.into_any()
}

/// What a screen behind a gate is called.
#[inline(never)]
pub fn screen_name(route: &Route) -> String {
    navigation::name_behind(route)
}
