//! What stands in the margins of every printed page.
//!
//! Only the style sheet can write there (`styles/_print.scss`), and it takes the words from two custom properties of the root.
//! They are set through the style's own interface: the page's security policy allows no style within the markup.

use wasm_bindgen::JsCast;

const MARKING: &str = "--pc-marking";
const FOOT: &str = "--pc-paper";

/// Writes a marking at the top of every printed page and a line at its foot. Nothing at the top where the marking is empty.
pub fn mark(marking: &str, foot: &str) {
    if let Some(style) = style() {
        let _ = style.set_property(MARKING, &quoted(marking));
        let _ = style.set_property(FOOT, &quoted(foot));
    }
}

/// Takes both away again.
pub fn unmark() {
    if let Some(style) = style() {
        let _ = style.remove_property(MARKING);
        let _ = style.remove_property(FOOT);
    }
}

fn style() -> Option<web_sys::CssStyleDeclaration> {
    let root = web_sys::window()?.document()?.document_element()?;
    Some(root.dyn_into::<web_sys::HtmlElement>().ok()?.style())
}

/// A text as CSS writes it. An authority's own file may hold anything.
fn quoted(text: &str) -> String {
    let mut css = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => css.extend(['\\', letter]),
            letter if letter.is_control() => css.push(' '),
            letter => css.push(letter),
        }
    }
    css.push('"');
    css
}
