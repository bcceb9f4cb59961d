//! The app: what a learner sees and taps. It draws the engine's [`engine::View`] and hands events back.
//!
//! The same components are rendered to HTML by the packager and over that HTML in the browser, so a page looks the same
//! before and after the engine is there. Storage, address and clock are read in effects only.

pub mod boot;
pub mod locale;

pub use boot::Boot;
