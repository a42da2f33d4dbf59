//! Whether the tool opens without a connection.

use crate::{app::Offline, web::store::use_selector};
use yew::prelude::*;

/// One quiet line, with what to do where it is not so.
#[component]
pub fn OfflineLine() -> Html {
    let offline = use_selector(|state| state.offline);
    let says = match offline {
        Offline::Ready => {
            return html! {
                <p class="pc-offline pc-offline--ready" id="offline" role="status">
                    {"Ready to work without a connection."}
                    <span class="pc-offline__install">
                        {" To have it beside your other apps, choose “Install” or “Add to Home Screen” in the browser’s menu. On an iPad or iPhone the app then keeps records of its own, apart from the browser’s; a private window keeps nothing once it is closed."}
                    </span>
                </p>
            };
        }
        Offline::GettingReady => "Getting ready to work without a connection. Stay connected for a moment.",
        Offline::Insecure => {
            "This tool needs a connection each time you open it, because its address is not secure. Ask whoever gave you the address for one that begins with https."
        }
        Offline::Unsupported => {
            "This tool needs a connection each time you open it, because this browser does not keep it. If this is a private window, open it in an ordinary one."
        }
        Offline::Failed => {
            "This tool needs a connection each time you open it, because it could not be kept on this device. Load this page again while you are connected. If this stays, make room on the device."
        }
    };
    html! { <p class="pc-offline" id="offline" role="status">{says}</p> }
}
