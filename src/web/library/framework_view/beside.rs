//! Where a row stands.

use crate::{
    framework::{Citation, cited},
    web::parts::quoted,
};
use yew::prelude::*;

/// Where something stands.
pub fn source(cite: &[Citation]) -> Html {
    quoted(cited(cite), false)
}
