//! QR codes, made and read by a worker, so that neither is part of the first download and the page never stands still.

use super::worker;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// What `boot.js` offers to start the worker with.
const STARTS: &str = "providerConcernsCodeWorker";

/// A code as it is drawn, with the light margin around it that readers need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// How many modules a side has.
    pub side: usize,
    /// Row by row, whether a module is dark.
    pub dark: Vec<bool>,
}

impl Matrix {
    fn from_rows(modules: &[u8]) -> Option<Self> {
        let side = modules.len().isqrt();
        (side > 0 && side * side == modules.len())
            .then(|| Self { side, dark: modules.iter().map(|module| *module == 1).collect() })
    }
}

/// The worker could not be loaded, or failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoCodes;

/// The worker, which ends with this.
pub struct Codes(web_sys::Worker);

impl Codes {
    /// Starts it.
    ///
    /// # Errors
    /// [`NoCodes`].
    pub fn start() -> Result<Self, NoCodes> {
        worker::start(STARTS).map(Self).ok_or(NoCodes)
    }

    /// Every text as a code, all equally large.
    ///
    /// # Errors
    /// [`NoCodes`], also where a text is too long for a code.
    pub async fn matrices(&self, texts: &[String]) -> Result<Vec<Matrix>, NoCodes> {
        let texts: Array = texts.iter().map(JsValue::from).collect();
        let codes: Array = self.ask(&[("make", texts.into())], &Array::new()).await?.dyn_into().map_err(|_| NoCodes)?;
        let codes: Option<Vec<Matrix>> =
            codes.iter().map(|code| Matrix::from_rows(&code.dyn_into::<Uint8Array>().ok()?.to_vec())).collect();
        codes.ok_or(NoCodes)
    }

    /// What the code in a picture holds; nothing if none is found. With patience it is looked for harder, for some seconds at
    /// the most.
    ///
    /// # Errors
    /// [`NoCodes`].
    pub async fn read(&self, picture: web_sys::ImageData, patient: bool) -> Result<Option<String>, NoCodes> {
        // The picture itself is handed over: a copy would be some megabytes, several times a second.
        let pixels = Reflect::get(&picture, &"data".into()).and_then(|data| Reflect::get(&data, &"buffer".into()));
        let given_over = Array::of1(&pixels.map_err(|_| NoCodes)?);
        Ok(self.ask(&[("read", picture.into()), ("patient", patient.into())], &given_over).await?.as_string())
    }

    /// The answer, which is there, though it may be null, unless something failed.
    async fn ask(&self, parts: &[(&str, JsValue)], given_over: &Array) -> Result<JsValue, NoCodes> {
        let question = Object::new();
        for (name, value) in parts {
            Reflect::set(&question, &(*name).into(), value).map_err(|_| NoCodes)?;
        }
        let told = worker::ask(&self.0, &question, given_over).await.ok_or(NoCodes)?;
        let answer = Reflect::get(&told, &"answer".into()).map_err(|_| NoCodes)?;
        if answer.is_undefined() { Err(NoCodes) } else { Ok(answer) }
    }
}

impl Drop for Codes {
    fn drop(&mut self) {
        self.0.terminate();
    }
}
