//! Browser adapters: what the pure crates may not know. Every call that a browser can refuse returns a value for that,
//! and none throws.
//!
//! Only this crate names the browser's storage, the address's fragment, the clock and files that are asked for later.

mod address;
mod clock;
mod feed;
mod files;
mod give;
mod handover;
mod host;
mod ladder;
mod left;
mod page;
mod peer;
mod screen;

pub use address::{absolute, read_fragment, read_query, replace_fragment};
pub use clock::{day_in_words, now, seed, today};
pub use feed::read_feed;
pub use files::{PickedFile, can_save_files, read_files, save_file};
pub use give::{can_share, copy, save_fields, save_text, share, try_print};
pub use handover::{is_pressed, report_failure, take_taps, watch_failures, words};
pub use host::tell_host;
pub use ladder::Ladder;
pub use left::{forget_leaving, has_left};
pub use page::{block, focus_on, go_to, read_page};
pub use peer::Peer;
pub use screen::{is_seen, keep_awake, toggle_full_screen};

/// The window; none outside a browser page.
pub(crate) fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// Opens the browser's own printing. Where printing is refused, as in some frames, nothing happens.
pub fn print() {
    let _ = try_print();
}

/// Whether the learner asked the system for less motion (CSS `prefers-reduced-motion`).
#[must_use]
pub fn prefers_reduced_motion() -> bool {
    let query =
        window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}
