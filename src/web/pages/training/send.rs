//! A participant's answers on their way to the trainer.

use crate::web::components::Page as Layout;
use yew::prelude::*;

/// A participant's answers on their way to the trainer.
#[component]
pub fn Send() -> Html {
    html! { <Layout title="Give your answers to the trainer" /> }
}
