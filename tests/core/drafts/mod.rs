//! What is kept on the device: never lost, never overwritten unseen, protected where somebody wants it.

mod backup;
mod beside;
mod device;
mod faults;
mod fixtures;
mod flips;
mod journal;
mod many;
mod planted;
mod saving;
mod vault;
