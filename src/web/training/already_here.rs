//! Training that somebody opens from a file and that this device has already.

use super::at::{course_href, to_start};
use crate::{
    app::CoursePage,
    training::kept::Kept,
    web::kit::{Page as Layout, link_button},
};
use yew::prelude::*;

/// Says that what is here stays as it is, and offers its page.
pub fn already_here(kept: &Kept) -> Html {
    html! {
        <Layout title="This device has this training already" back={Some(to_start())}>
            <p class="govuk-body">
                {"What is on this device stays as it is: the file may be older, and nothing here is overwritten. To use what is in the file instead, remove this training first, then choose the file again."}
            </p>
            {link_button(course_href(kept.id(), CoursePage::Overview), "Go to the training")}
        </Layout>
    }
}
