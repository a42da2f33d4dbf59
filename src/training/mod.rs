//! Training on thresholds: people judge invented scenarios first, then see the policies' reasoning, and where the room disagrees.
//!
//! | part | what it holds |
//! | --- | --- |
//! | [`scenario`] | scenarios as data, with readings that the frameworks' own rules must bear out |
//! | [`agreement`] | how far a room agrees |

pub mod agreement;
pub mod scenario;
