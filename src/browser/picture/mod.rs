//! Pictures as files: what a part of the page looks like, drawn again as an SVG of its own.
//!
//! Everything is read off the page as it is laid out: shapes with their computed colours, words line by line, hairlines
//! and tints of the boxes around them. What can be pressed is no part of a picture.

mod light;
mod raster;
mod style;
mod walk;
mod words;

use bearings_core::picture::Picture;
use web_sys::Element;

use self::light::Light;
pub use self::raster::download_png;
use self::walk::Walk;
use super::files::{self, NotOffered};

/// Between one part of a picture and the next.
const GAP: f64 = 16.0;

/// Draws the parts of the page with these ids, one below the other. `None` where there is nothing to see.
pub fn draw(ids: &[String], title: String, foot: String) -> Option<Picture> {
    let document = web_sys::window()?.document()?;
    let parts: Vec<Element> = ids.iter().filter_map(|id| document.get_element_by_id(id)).collect();
    let light = Light::on(&document)?;
    let mut walk = Walk::default();
    let (mut width, mut height) = (0.0_f64, 0.0);
    for part in &parts {
        if height > 0.0 {
            height += GAP;
        }
        let place = part.get_bounding_client_rect();
        walk.start(place.left(), place.top() - height);
        walk.element(part);
        width = width.max(place.width());
        height += place.height();
    }
    drop(light);
    let (marks, description) = walk.finish(&title);
    (!marks.is_empty()).then_some(Picture { title, description, foot, width, height, marks })
}

/// Starts the download of a picture as SVG.
///
/// # Errors
/// [`NotOffered`] when the browser refuses to make the file.
pub fn download_svg(name: &str, picture: &Picture) -> Result<(), NotOffered> {
    files::download(name, "image/svg+xml", &picture.to_svg())
}
