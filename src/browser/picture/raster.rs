//! Pictures in pixels.

use bearings_core::picture::Picture;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlImageElement, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

use super::super::files::{self, NotOffered};

/// Pixels for each unit of the picture: enough for a projector.
const SCALE: f64 = 2.0;
/// The most pixels that every browser can paint at once.
const PIXELS: f64 = 16_000_000.0;

/// Starts the download of a picture as PNG.
///
/// # Errors
/// [`NotOffered`] when the browser cannot paint it or refuses to make the file.
pub async fn download_png(name: &str, picture: &Picture) -> Result<(), NotOffered> {
    let blob = paint(picture).await.map_err(|_| NotOffered)?;
    files::offer(name, &blob).map_err(|_| NotOffered)
}

async fn paint(picture: &Picture) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    let source = files::Address::of(&files::blob("image/svg+xml", &picture.to_svg())?)?;
    image.set_src(source.as_str());
    JsFuture::from(image.decode()).await?;
    let (width, height) = picture.size();
    let scale = SCALE.min((PIXELS / (width * height)).sqrt());
    let (width, height) = (width * scale, height * scale);
    let canvas = OffscreenCanvas::new(width as u32, height as u32)?;
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: OffscreenCanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    Ok(JsFuture::from(canvas.convert_to_blob()?).await?.unchecked_into())
}
