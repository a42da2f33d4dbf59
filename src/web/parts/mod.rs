//! Parts of pages that know the record.

mod alerts;
mod cited;
mod codes;
mod confirm_button;
mod date_warning;
mod document_view;
mod earlier_records;
mod first_part;
mod framework_note;
mod item_card;
mod level_drawing;
mod level_words;
mod new_version_notice;
mod offline_line;
mod paper;
mod passphrase;
mod raise_form;
mod readings_notice;
mod save_bar;
mod spread_bars;
mod standing_tag;
mod take_paper;
mod timeline;
mod tracks_band;
mod training_alert;
mod truth_tag;
mod words;

pub use alerts::Alerts;
pub use cited::quoted;
pub use codes::{FramesShown, FramesShownProps, FramesTaken, FramesTakenProps};
pub use confirm_button::ConfirmButton;
pub use date_warning::DateWarning;
pub use document_view::document_view;
pub use earlier_records::EarlierRecords;
pub use first_part::use_first_part;
pub use framework_note::{FrameworkNote, why as framework_why};
pub use item_card::ItemCard;
pub use level_drawing::level_drawing;
pub use level_words::{level_label, outcome_tone, outcome_word};
pub use new_version_notice::NewVersionNotice;
pub use offline_line::OfflineLine;
pub use paper::Paper;
pub use passphrase::{PassphraseInput, in_words as passphrase_in_words, message_for, problems_of_new};
pub use raise_form::RaiseForm;
pub use readings_notice::ReadingsNotice;
pub use save_bar::SaveBar;
pub use spread_bars::{SpreadBar, bar_patterns, spread_bars};
pub use standing_tag::standing_tag;
pub use take_paper::{TakePaper, TakePaperProps};
pub use timeline::{Axis, ROW, Timeline, grid, percent, rows_of, suggested as series_words, width_of};
pub use tracks_band::TracksBand;
pub use training_alert::TrainingAlert;
pub use truth_tag::truth_tag;
pub use words::{
    ago_words, changed_words, clock_words, count, date_words, moment_words, odd_date, part_words, upper_first,
};
