//! The camera, as far as codes are read with it.

use js_sys::Reflect;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, DomException, HtmlCanvasElement, HtmlVideoElement, MediaDevices, MediaStream,
    MediaStreamConstraints, MediaStreamTrack,
};

/// The longest side of a picture that is looked at, in pixels. More costs time and reads no better.
const LONGEST: f64 = 1_000.0;

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoCamera {
    /// This browser gives no camera to this page, such as on an address without encryption.
    #[error("the browser offers no camera here")]
    NotOffered,
    /// The person, or whoever looks after the device, said no.
    #[error("the camera was refused")]
    Refused,
    /// The device has none.
    #[error("there is no camera")]
    Missing,
    /// It does not give a picture, most likely because another program has it.
    #[error("the camera is in use")]
    InUse,
}

/// A picture in shades of grey.
pub struct Picture {
    /// One byte for each pixel, row by row.
    pub luma: Vec<u8>,
    /// Pixels in a row.
    pub width: usize,
    /// How many rows.
    pub height: usize,
}

/// A camera that is on. It is off again when this is dropped.
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
    canvas: HtmlCanvasElement,
}

impl Camera {
    /// Turns the camera on, the one that looks away from the person if there are two, and shows its picture in `video`.
    ///
    /// # Errors
    /// [`NoCamera`] where there is no picture.
    pub async fn open(video: HtmlVideoElement) -> Result<Self, NoCamera> {
        let devices = devices().ok_or(NoCamera::NotOffered)?;
        let wanted = MediaStreamConstraints::new();
        wanted.set_audio(&JsValue::FALSE);
        wanted.set_video(&facing_away());
        let asked = devices.get_user_media_with_constraints(&wanted).map_err(|_| NoCamera::NotOffered)?;
        let stream: MediaStream = JsFuture::from(asked).await.map_err(|why| reason(&why))?.unchecked_into();
        let document = web_sys::window().and_then(|window| window.document()).ok_or(NoCamera::NotOffered)?;
        let canvas = document.create_element("canvas").map_err(|_| NoCamera::NotOffered)?;
        let camera = Self { stream, video, canvas: canvas.unchecked_into() };
        camera.video.set_src_object(Some(&camera.stream));
        if let Ok(playing) = camera.video.play() {
            // It is cut short when the screen is left; then nobody looks any more.
            let _ = JsFuture::from(playing).await;
        }
        Ok(camera)
    }

    /// What it sees now; `None` before there is a picture.
    pub fn look(&self) -> Option<Picture> {
        let (width, height) = (f64::from(self.video.video_width()), f64::from(self.video.video_height()));
        let scale = (LONGEST / width.max(height)).min(1.0);
        let (width, height) = ((width * scale).round(), (height * scale).round());
        if width < 1.0 || height < 1.0 {
            return None;
        }
        self.canvas.set_width(width as u32);
        self.canvas.set_height(height as u32);
        let context: CanvasRenderingContext2d = self.canvas.get_context("2d").ok()??.unchecked_into();
        context
            .draw_image_with_html_video_element_and_dw_and_dh(&self.video, 0.0, 0.0, width, height)
            .ok()?;
        let pixels = context.get_image_data(0.0, 0.0, width, height).ok()?.data();
        let luma = bearings_core::code::grey(&pixels);
        Some(Picture { luma, width: width as usize, height: height as usize })
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.video.set_src_object(None);
        for track in self.stream.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
    }
}

/// What asks for cameras; browsers leave it out on addresses without encryption.
fn devices() -> Option<MediaDevices> {
    let navigator = web_sys::window()?.navigator();
    let there = Reflect::get(&navigator, &"mediaDevices".into()).ok()?;
    there.is_object().then(|| there.unchecked_into())
}

fn facing_away() -> JsValue {
    let video = js_sys::Object::new();
    // Setting a property of a fresh object does not fail.
    let _ = Reflect::set(&video, &"facingMode".into(), &"environment".into());
    video.into()
}

fn reason(why: &JsValue) -> NoCamera {
    let name = why.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match name.as_str() {
        "NotAllowedError" | "SecurityError" => NoCamera::Refused,
        "NotFoundError" | "OverconstrainedError" => NoCamera::Missing,
        _ => NoCamera::InUse,
    }
}
