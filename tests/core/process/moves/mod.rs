//! From stage to stage: any course that a case takes, who decides, what is asked of a decision, and what is stored of it.

mod any_course;
mod stored;
mod what_is_asked;
mod who_decides;
