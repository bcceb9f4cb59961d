//! The app: what a learner sees and taps. It draws the engine's [`engine::View`] and hands events back.
//!
//! The same components are rendered to HTML by the packager and over that HTML in the browser, so a page looks the same
//! before and after the engine is there. Storage, address and clock are read in effects only.

pub mod app;
pub mod boot;
mod chat;
mod follow;
mod give;
mod kept;
mod look;
#[cfg(feature = "ssr")]
pub mod notice;
pub mod page;
mod paper;
mod session;
mod step;
mod teach;
mod ui;
mod warnings;
pub mod words;

#[cfg(feature = "csr")]
pub mod takeover;

pub use app::App;
pub use boot::Boot;
#[cfg(feature = "ssr")]
pub use notice::Notice;
#[cfg(feature = "ssr")]
pub use page::{DocumentPage, DocumentPageProps, Reading};

/// A small allocator: a page allocates little, and the default one is four times as large to load.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
