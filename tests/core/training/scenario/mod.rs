//! The training scenarios as data: what is read, what ships with the app, and that they teach what the rules give.

mod answers;
mod broken;
mod reading;
mod shipped;
mod texts;
