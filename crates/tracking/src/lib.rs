//! What is kept of a learner's way, and how it is written down.
//!
//! Everything that leaves the engine has a versioned wire format here; engine types are never serialised directly. This
//! crate knows no browser: a [`Store`] is a port, the date comes from outside. Nothing in it names a child.

mod base64url;
mod booster;
mod by_scenario;
mod carry;
pub mod host;
mod plan;
mod progress;
mod sink;
mod store;
pub mod wire;

pub use booster::Booster;
pub use by_scenario::ByScenario;
pub use carry::{Carry, CarryError};
pub use plan::{PLACES, PlanKeeper, SafetyPlan};
pub use progress::{Attempt, KeptRun, Progress};
pub use sink::{Found, Kept, ProgressSink, Sink};
pub use store::{Rung, Store, StoreError};
pub use wire::{DecodeError, decode, decode_plan, encode, encode_plan, lines};
