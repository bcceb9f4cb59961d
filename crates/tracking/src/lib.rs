//! What is kept of a learner's way, and how it is written down.
//!
//! Everything that leaves the engine has a versioned wire format here; engine types are never serialised directly. This
//! crate knows no browser: a [`ProgressStore`] is a port, the date comes from outside. Nothing in it names a child.

mod base64url;
mod booster;
mod by_scenario;
mod carry;
mod progress;
mod sink;
mod store;
mod wire;

pub use booster::Booster;
pub use by_scenario::ByScenario;
pub use carry::{Carry, CarryError};
pub use progress::{Attempt, KeptRun, Progress};
pub use sink::{Found, Kept, ProgressSink, Sink};
pub use store::{ProgressStore, Rung, StoreError};
pub use wire::{DecodeError, decode, encode};
