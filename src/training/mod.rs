//! Training on thresholds. So far: how far a room agrees ([`agreement`]), and texts that travel as QR codes ([`frames`]).

pub mod agreement;
pub mod frames;
