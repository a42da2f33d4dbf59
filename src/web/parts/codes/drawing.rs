//! A QR code as a picture.

use crate::web::edge::qr::Matrix;
use yew::prelude::*;

/// The code, dark on white whatever the page's colours, as wide as what it stands in. Its margin is part of it.
pub fn code_drawing(code: &Matrix, name: AttrValue) -> Html {
    let side = code.side;
    html! {
        <svg class="pc-code-drawing" role="img" aria-label={name} viewBox={format!("0 0 {side} {side}")}
            shape-rendering="crispEdges">
            <path class="pc-code-drawing__ground" d={format!("M0 0h{side}v{side}h-{side}z")} />
            <path class="pc-code-drawing__modules" d={outline(code)} />
        </svg>
    }
}

/// One bar for each run of dark modules in a row.
fn outline(code: &Matrix) -> String {
    let mut path = String::new();
    for (y, row) in code.dark.chunks(code.side).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&true) {
                path.push_str(&format!("M{x} {y}h{length}v1h-{length}z", length = run.len()));
            }
            x += run.len();
        }
    }
    path
}
