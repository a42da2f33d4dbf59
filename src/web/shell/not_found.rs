//! An address that leads nowhere.

use crate::{
    app::Route,
    web::kit::{Page as Layout, link_button},
};
use yew::prelude::*;

/// Says so, and leads back.
#[component]
pub fn NotFound() -> Html {
    html! {
        <Layout title="There is nothing at this address" back={Some((AttrValue::from(Route::Home.href()), "First page".into()))}>
            <p class="govuk-body">
                {"The address may have been cut off or mistyped. Your records are safe: find them on the first page."}
            </p>
            {link_button(Route::Home.href(), "Go to the first page")}
        </Layout>
    }
}
