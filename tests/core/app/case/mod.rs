//! A case as it is shown: what it goes by, its deadlines, the one thing to do now, its course.

mod deadlines;
mod next;
mod of_record;
mod timeline;
