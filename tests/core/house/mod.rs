//! The rules of the house: who may know whom in the source, and that the hazard log names tests that are there.

mod hazards;
mod layers;
