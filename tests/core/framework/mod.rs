//! The policies as data: read strictly, counted against their sources, and what a new version says of the one before.

mod areas;
mod broken;
mod counts_berkshire_lambeth;
mod counts_derbyshire_bedford;
mod counts_hertfordshire;
mod data;
mod first;
mod own;
mod reworded;
mod rows;
mod safety_words;
