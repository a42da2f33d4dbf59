//! Training on thresholds: people judge invented scenarios first, then see the policies' reasoning, and where the room disagrees.
//!
//! | part | what it holds |
//! | --- | --- |
//! | [`scenario`] | scenarios as data, with readings that the frameworks' own rules must bear out |
//! | [`work`] | what one person judges, how far they are, and how it compares with the reading |
//! | [`alone`] | a person's own way through a set, and another go at what was missed |
//! | [`room`] | a session: what the trainer hands out, what comes back, what is kept |
//! | [`frames`] | texts that travel between devices as QR codes |
//! | [`agreement`] | how far a room agrees |
//! | [`results`] | what came of a session: spreads, agreement, before and after, and what the trainer takes along |
//! | [`kept`] | how all of it is kept on the device |

pub mod agreement;
pub mod alone;
pub mod frames;
pub mod kept;
pub mod results;
pub mod room;
pub mod scenario;
pub mod work;
