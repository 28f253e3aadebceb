//! Pictures in pixels.

use bearings_core::picture::Picture;
use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

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
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into::<CanvasRenderingContext2d>();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let blob = JsFuture::from(as_png(&canvas)).await?;
    if blob.is_null() { Err(blob) } else { Ok(blob.unchecked_into()) }
}

/// The canvas as a file. A canvas that cannot be one gives no blob.
fn as_png(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::UNDEFINED, &blob));
        if let Err(error) = canvas.to_blob(done.unchecked_ref()) {
            // A promise's own functions don't fail.
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        }
    })
}
