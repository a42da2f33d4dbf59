//! Training on thresholds: judging alone and in a room, agreement, what is kept, what travels.

mod agreement;
mod brought;
mod export;
mod frames;
mod kept;
mod packed;
mod results;
mod room;
mod scenario;
mod sessions;
mod work;
