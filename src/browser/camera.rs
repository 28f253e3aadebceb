//! The camera of this device.

use bearings_core::code::grey;
use js_sys::{Object, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, DomException, HtmlCanvasElement, HtmlVideoElement, MediaStream,
    MediaStreamConstraints, MediaStreamTrack, MediaTrackConstraints,
};

/// The longer side of a frame, in pixels: enough for a code that fills half of it.
const LONGEST: f64 = 1_000.0;
/// How wide a picture the camera is asked for, in pixels; many give half of that unasked.
const WIDTH: f64 = 1_280.0;

/// Why there is no camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoCamera {
    /// The browser gives none to this page, such as one that came without encryption.
    #[error("the browser gives no camera to this page")]
    NotOffered,
    /// The person, or who looks after the device, has refused it.
    #[error("the camera was refused")]
    Refused,
    /// The device has none.
    #[error("there is no camera")]
    Missing,
    /// It does not start, mostly because another program uses it.
    #[error("the camera does not start")]
    Busy,
}

/// A camera that is on for as long as this lives.
pub struct Camera {
    stream: MediaStream,
    canvas: HtmlCanvasElement,
}

/// A grey picture: one byte for each pixel, from dark to light, row by row.
pub struct Frame {
    /// The pixels.
    pub luma: Vec<u8>,
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
}

impl Camera {
    /// Asks for the camera, and for the one that looks away from the person where there are two.
    ///
    /// # Errors
    /// [`NoCamera`] when there is none to be had.
    pub async fn open() -> Result<Self, NoCamera> {
        let window = web_sys::window().ok_or(NoCamera::NotOffered)?;
        let document = window.document().ok_or(NoCamera::NotOffered)?;
        let devices = window.navigator().media_devices().map_err(|_| NoCamera::NotOffered)?;
        // A page that came without encryption has no such thing at all.
        if devices.is_undefined() {
            return Err(NoCamera::NotOffered);
        }
        let canvas = document.create_element("canvas").map_err(|_| NoCamera::NotOffered)?.unchecked_into();
        let asked = devices.get_user_media_with_constraints(&wishes()).map_err(|error| reason(&error))?;
        let stream = JsFuture::from(asked).await.map_err(|error| reason(&error))?;
        Ok(Self { stream: stream.unchecked_into(), canvas })
    }

    /// Shows what it sees.
    ///
    /// # Errors
    /// [`NoCamera::Busy`] when the browser does not play it.
    pub async fn show(stream: MediaStream, video: HtmlVideoElement) -> Result<(), NoCamera> {
        video.set_muted(true);
        video.set_src_object(Some(&stream));
        let playing = video.play().map_err(|_| NoCamera::Busy)?;
        JsFuture::from(playing).await.map(drop).map_err(|_| NoCamera::Busy)
    }

    /// What it sees, to be shown.
    pub fn stream(&self) -> MediaStream {
        self.stream.clone()
    }

    /// What `video` shows of it now; `None` until it shows something.
    pub fn frame(&self, video: &HtmlVideoElement) -> Option<Frame> {
        let (wide, high) = (f64::from(video.video_width()), f64::from(video.video_height()));
        if wide < 1.0 || high < 1.0 {
            return None;
        }
        let scale = (LONGEST / wide.max(high)).min(1.0);
        let (width, height) = ((wide * scale).max(1.0) as u32, (high * scale).max(1.0) as u32);
        self.paint(video, width, height).ok().map(|luma| Frame {
            luma,
            width: width as usize,
            height: height as usize,
        })
    }

    fn paint(&self, video: &HtmlVideoElement, width: u32, height: u32) -> Result<Vec<u8>, JsValue> {
        self.canvas.set_width(width);
        self.canvas.set_height(height);
        // Without it the browser may keep the picture where reading it takes long.
        let options = Object::new();
        Reflect::set(&options, &"willReadFrequently".into(), &true.into())?;
        let context = self.canvas.get_context_with_context_options("2d", &options)?.ok_or(JsValue::NULL)?;
        let context: CanvasRenderingContext2d = context.unchecked_into();
        let (wide, high) = (f64::from(width), f64::from(height));
        context.draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, wide, high)?;
        let pixels = context.get_image_data(0.0, 0.0, wide, high)?;
        Ok(grey(&pixels.data()))
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
    }
}

fn wishes() -> MediaStreamConstraints {
    let video = MediaTrackConstraints::new();
    video.set_facing_mode(&"environment".into());
    video.set_width(&WIDTH.into());
    let wishes = MediaStreamConstraints::new();
    wishes.set_audio(&false.into());
    wishes.set_video(&video);
    wishes
}

fn reason(error: &JsValue) -> NoCamera {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match name.as_str() {
        "NotAllowedError" | "SecurityError" => NoCamera::Refused,
        "NotFoundError" | "OverconstrainedError" => NoCamera::Missing,
        "NotReadableError" | "AbortError" => NoCamera::Busy,
        _ => NoCamera::NotOffered,
    }
}
