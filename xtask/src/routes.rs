//! `cargo xtask routes`: every screen of the app, for checks that have to see them all.

use bearings_core::model::WorkshopId;
use bearings_core::route::{Route, RouteKind};
use serde::Serialize;

use crate::failure::Failure;

/// A screen: which kind it is, and its address within the site.
#[derive(Serialize)]
struct Screen {
    kind: &'static str,
    address: String,
}

/// Prints every screen of the workshop `id` as a JSON array.
pub fn print(id: &str) -> Result<(), Failure> {
    let id = WorkshopId::parse(id).map_err(|error| {
        Failure::new(format!("{error}."), "Give the id of a workshop, as in its address.")
    })?;
    let screens: Vec<Screen> = Route::every(&id).iter().map(screen).collect();
    let text = serde_json::to_string(&screens)
        .map_err(|error| Failure::new(format!("The list can't be written: {error}."), "Report this."))?;
    println!("{text}");
    Ok(())
}

fn screen(route: &Route) -> Screen {
    Screen { kind: RouteKind::from(route).into(), address: route.to_fragment() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_listed_by_its_kind_and_address() {
        let id = WorkshopId::parse("sample").unwrap();
        let Screen { kind, address } = screen(&Route::Setup(id));
        assert_eq!((kind, address.as_str()), ("Setup", "#/w/sample/setup"));
    }
}
