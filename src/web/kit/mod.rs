//! The component kit: GOV.UK Frontend's markup and ARIA as Yew components, knowing nothing of concerns or frameworks.
//!
//! Every form control names its hint, error and note through `aria-describedby`, and is controlled: what it shows is
//! its `value`. A component is skipped when its properties are equal, and a `Callback` equals only itself, so hold
//! callbacks with `use_callback` and a keystroke re-renders one field. Moving focus is the only side effect here.

mod answer_row;
mod button;
mod button_group;
mod checkboxes;
mod choice;
mod citation;
mod details;
mod error_summary;
pub mod field;
mod file_input;
mod inset_text;
mod level;
mod link_button;
mod notification_banner;
mod page;
mod radios;
mod responsive_table;
mod save_status;
mod site_footer;
mod site_header;
mod summary_list;
mod tag;
mod task_list;
mod text_area;
mod text_input;
mod tool_default;
mod warning_text;

pub use answer_row::{AnswerRow, AnswerRowProps};
pub use button::{Button, ButtonKind, ButtonProps};
pub use button_group::button_group;
pub use checkboxes::{Checkboxes, CheckboxesProps};
pub use choice::RadioOption;
pub use citation::citation;
pub use details::{Details, DetailsProps};
pub use error_summary::{ErrorSummary, ErrorSummaryProps, PageError};
pub use field::{Field, FieldProps, described_by, focus_on};
pub use file_input::{FileInput, FileInputProps};
pub use inset_text::inset_text;
pub use level::{LevelTone, level_banner, level_tag};
pub use link_button::{link_button, secondary_link_button};
pub use notification_banner::{BannerKind, NotificationBanner, NotificationBannerProps};
pub use page::{Page, PageProps};
pub use radios::{Radios, RadiosProps};
pub use responsive_table::responsive_table;
pub use save_status::{SaveStatus, SaveStatusProps, SaveTone};
pub use site_footer::SiteFooter;
pub use site_header::{SiteHeader, SiteHeaderProps};
pub use summary_list::{SummaryRow, bare_summary_list, summary_list};
pub use tag::{TagColour, status_tag};
pub use task_list::{TaskItem, TaskStatus, task_list};
pub use text_area::{TextArea, TextAreaProps};
pub use text_input::{TextInput, TextInputProps};
pub use tool_default::tool_default;
pub use warning_text::warning_text;
