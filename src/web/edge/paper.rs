//! What stands at the head and foot of every printed page.
//!
//! Only the style sheet can write in the margins (`styles/_print.scss`), and it takes the words from two custom properties of the
//! root. They are set through the style's own interface: the page's security policy allows no style within the markup. For
//! browsers that print no margin boxes the same words go into two elements of `index.html`, which stand in for the margins there.

use wasm_bindgen::JsCast;

const MARKING: &str = "--pc-marking";
const FOOT: &str = "--pc-paper";

/// The elements that stand in for the margins.
const HEAD_ELEMENT: &str = "paper-head";
const FOOT_ELEMENT: &str = "paper-foot";

/// Writes a marking at the top of every printed page and a line at its foot. Nothing at the top where the marking is empty.
pub fn mark(marking: &str, foot: &str) {
    if let Some(style) = style() {
        let _ = style.set_property(MARKING, &quoted(marking));
        let _ = style.set_property(FOOT, &quoted(foot));
    }
    write(HEAD_ELEMENT, marking);
    // The last page of some browsers has nothing but the foot.
    let both = [foot, marking].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ");
    write(FOOT_ELEMENT, if marking.is_empty() || foot.ends_with(marking) { foot } else { &both });
}

/// Takes both away again.
pub fn unmark() {
    if let Some(style) = style() {
        let _ = style.remove_property(MARKING);
        let _ = style.remove_property(FOOT);
    }
    write(HEAD_ELEMENT, "");
    write(FOOT_ELEMENT, "");
}

fn write(id: &str, words: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(element) = document.and_then(|document| document.get_element_by_id(id)) {
        element.set_text_content(Some(words));
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
