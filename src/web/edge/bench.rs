//! For measuring only: lets the benchmark call the engine in the browser. Never part of a released build.

use super::clock;
use crate::{
    assess::{assess, decide},
    framework::built_in,
    submission::example,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Offers `window.judge(framework, times, explained)`: judges the example so many times under a framework, with its whole
/// explanation or bare, and gives back how often it came to an outcome.
pub fn offer() {
    let judge = Closure::<dyn Fn(String, u32, bool) -> u32>::new(|id: String, times: u32, explained: bool| {
        let Some((framework, record)) = built_in().newest(&id).zip(example(built_in()).ok()) else { return 0 };
        let on = clock::today();
        let mut done = 0;
        for _ in 0..times {
            let judged = if explained {
                assess(framework, std::hint::black_box(&record), on).is_some()
            } else {
                decide(framework, std::hint::black_box(&record), on).is_some()
            };
            done += u32::from(judged);
        }
        done
    });
    if let Some(window) = web_sys::window() {
        let _ = js_sys::Reflect::set(&window, &JsValue::from_str("judge"), judge.as_ref().unchecked_ref());
    }
    judge.forget();
}
