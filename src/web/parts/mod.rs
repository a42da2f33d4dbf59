//! Parts of pages that know the record.

mod alerts;
mod cited;
mod confirm_button;
mod framework_note;
mod item_card;
mod level_drawing;
mod level_words;
mod new_version_notice;
mod offline_line;
mod paper;
mod passphrase;
mod raise_form;
mod save_bar;
mod timeline;
mod tracks_band;
mod training_alert;
mod truth_tag;
mod words;

pub use alerts::Alerts;
pub use cited::quoted;
pub use confirm_button::ConfirmButton;
pub use framework_note::{FrameworkNote, why as framework_why};
pub use item_card::ItemCard;
pub use level_drawing::level_drawing;
pub use level_words::{level_label, outcome_tone, outcome_word};
pub use new_version_notice::NewVersionNotice;
pub use offline_line::OfflineLine;
pub use paper::Paper;
pub use passphrase::{PassphraseInput, in_words as passphrase_in_words, message_for, problems_of_new};
pub use raise_form::RaiseForm;
pub use save_bar::SaveBar;
pub use timeline::{Timeline, suggested as series_words};
pub use tracks_band::TracksBand;
pub use training_alert::TrainingAlert;
pub use truth_tag::truth_tag;
pub use words::{ago_words, clock_words, count, date_words, moment_words, odd_date, part_words, upper_first};
