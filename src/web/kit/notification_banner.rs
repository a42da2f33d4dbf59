//! Something that happened, or that has to be known before anything else.

use yew::prelude::*;

/// What kind of news a [`NotificationBanner`] brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BannerKind {
    /// Something to know.
    #[default]
    Info,
    /// Something went well.
    Success,
    /// Something went wrong that is not an error in a field.
    Problem,
}

/// What a [`NotificationBanner`] shows.
#[derive(Properties, PartialEq)]
pub struct NotificationBannerProps {
    /// The heading: "Important", "Saved", "Problem".
    pub title: AttrValue,
    /// What kind of news it is.
    #[prop_or_default]
    pub kind: BannerKind,
    /// The news. One sentence: `<p class="govuk-notification-banner__heading">`.
    pub children: Html,
    /// The ARIA role: `region` for what was there with the page, `alert` for what just happened.
    #[prop_or("region".into())]
    pub role: AttrValue,
    /// The banner's id; told where a page has two.
    #[prop_or("notification".into())]
    pub id: AttrValue,
}

/// Something that happened, or that has to be known before anything else. The focus can be moved to it where what it tells of
/// has taken the focused element away.
#[component]
pub fn NotificationBanner(props: &NotificationBannerProps) -> Html {
    let kind = match props.kind {
        BannerKind::Info => None,
        BannerKind::Success => Some("govuk-notification-banner--success"),
        BannerKind::Problem => Some("pc-banner--problem"),
    };
    let title_id = format!("{}-title", props.id);
    html! {
        <div class={classes!("govuk-notification-banner", kind)} id={props.id.clone()} role={props.role.clone()}
            tabindex="-1" aria-labelledby={title_id.clone()}>
            <div class="govuk-notification-banner__header">
                <h2 class="govuk-notification-banner__title" id={title_id}>{&props.title}</h2>
            </div>
            <div class="govuk-notification-banner__content">{props.children.clone()}</div>
        </div>
    }
}
