//! What follows an outcome: stages, plan, meetings, forms and letters of each council, and their papers.

mod berkshire;
mod broken;
mod counts;
mod counts_berkshire;
mod data;
mod forms;
mod forms_berkshire;
mod letters;
mod minutes;
mod moves;
mod papers;
mod papers_plan;
mod paths;
mod plan;
mod stage_lists;
