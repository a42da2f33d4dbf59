//! Parts of a longer piece of work, each with how far it is.

use super::tag::{TagColour, status_tag};
use yew::prelude::*;

/// How far a task is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TaskStatus {
    /// Nothing entered.
    #[default]
    NotStarted,
    /// Something entered, something still open.
    InProgress,
    /// Nothing open.
    Done,
    /// Something in it has to be looked at.
    NeedsAttention,
}

impl TaskStatus {
    /// The status in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::NotStarted => "Not started",
            Self::InProgress => "In progress",
            Self::Done => "Done",
            Self::NeedsAttention => "Needs attention",
        }
    }

    fn colour(self) -> Option<TagColour> {
        match self {
            Self::NotStarted => Some(TagColour::Grey),
            Self::InProgress => Some(TagColour::Blue),
            Self::Done => None,
            Self::NeedsAttention => Some(TagColour::Orange),
        }
    }
}

/// One part of the work.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskItem {
    /// What it is called.
    pub title: AttrValue,
    /// Where it is done.
    pub href: AttrValue,
    /// What it is about, or what is missing.
    pub hint: Option<AttrValue>,
    /// How far it is.
    pub status: TaskStatus,
}

/// Parts of a longer piece of work in their order; the whole row is the link. `id` starts the ids in it.
pub fn task_list(id: &str, items: Vec<TaskItem>) -> Html {
    let items = items.iter().enumerate().map(|(index, task)| item(&format!("{id}-{}", index + 1), task));
    html! { <ul class="govuk-task-list">{for items}</ul> }
}

fn item(id: &str, task: &TaskItem) -> Html {
    let (hint, status) = (format!("{id}-hint"), format!("{id}-status"));
    let described = if task.hint.is_some() { format!("{hint} {status}") } else { status.clone() };
    html! {
        <li class="govuk-task-list__item govuk-task-list__item--with-link">
            <div class="govuk-task-list__name-and-hint">
                <a class="govuk-link govuk-task-list__link" href={task.href.clone()} aria-describedby={described}>{&task.title}</a>
                if let Some(text) = &task.hint { <div id={hint} class="govuk-task-list__hint">{text}</div> }
            </div>
            <div class="govuk-task-list__status" id={status}>
                if let Some(colour) = task.status.colour() {
                    {status_tag(task.status.words(), colour)}
                } else {
                    {task.status.words()}
                }
            </div>
        </li>
    }
}
