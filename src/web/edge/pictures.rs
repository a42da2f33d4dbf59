//! Pictures as pixels, in the page's memory and nowhere else.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, ImageBitmap, ImageData};

/// The longest side of a picture from the camera that is looked through, in pixels.
const LONGEST_OF_CAMERA: f64 = 1280.0;

/// The same of a picture from a file, which is looked through once only.
const LONGEST_OF_FILE: f64 = 2400.0;

/// The browser cannot open the file as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoPicture;

/// A sheet that pictures are drawn on to get their pixels. It never stands on the page.
pub struct Sheet {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Sheet {
    /// A new sheet; nothing where the browser has none.
    pub fn new() -> Option<Self> {
        let canvas: HtmlCanvasElement =
            web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
        let options = Object::new();
        Reflect::set(&options, &"willReadFrequently".into(), &true.into()).ok()?;
        let context = canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()?;
        Some(Self { canvas, context })
    }

    /// What a video shows now; nothing as long as it shows nothing.
    pub fn of_video(&self, video: &HtmlVideoElement) -> Option<ImageData> {
        let (width, height) = self.fit(video.video_width(), video.video_height(), LONGEST_OF_CAMERA)?;
        self.context.draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, width, height).ok()?;
        self.context.get_image_data(0.0, 0.0, width, height).ok()
    }

    fn of_bitmap(&self, bitmap: &ImageBitmap) -> Option<ImageData> {
        let (width, height) = self.fit(bitmap.width(), bitmap.height(), LONGEST_OF_FILE)?;
        // What is transparent counts as white, as on a page.
        self.context.set_fill_style_str("#fff");
        self.context.fill_rect(0.0, 0.0, width, height);
        self.context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height).ok()?;
        self.context.get_image_data(0.0, 0.0, width, height).ok()
    }

    /// Makes the sheet as large as a picture of this size, or smaller in proportion.
    fn fit(&self, width: u32, height: u32, longest: f64) -> Option<(f64, f64)> {
        let scale = (longest / f64::from(width.max(height))).min(1.0);
        let side = |side: u32| (f64::from(side) * scale).round().max(1.0);
        if width == 0 || height == 0 {
            return None;
        }
        let (width, height) = (side(width), side(height));
        if f64::from(self.canvas.width()) != width || f64::from(self.canvas.height()) != height {
            self.canvas.set_width(width as u32);
            self.canvas.set_height(height as u32);
        }
        Some((width, height))
    }
}

/// The pixels of a picture that a person chose.
///
/// # Errors
/// [`NoPicture`].
pub async fn of_file(file: &web_sys::File) -> Result<ImageData, NoPicture> {
    let window = web_sys::window().ok_or(NoPicture)?;
    let opened = window.create_image_bitmap_with_blob(file).map_err(|_| NoPicture)?;
    let bitmap: ImageBitmap = JsFuture::from(opened).await.map_err(|_| NoPicture)?.dyn_into().map_err(|_| NoPicture)?;
    let pixels = Sheet::new().and_then(|sheet| sheet.of_bitmap(&bitmap));
    bitmap.close();
    pixels.ok_or(NoPicture)
}
