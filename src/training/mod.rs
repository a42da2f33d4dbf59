//! Training on thresholds. So far: how far a room agrees ([`agreement`]).

pub mod agreement;
