//! The mark that the quick exit leaves, so that the next visit shows nothing in progress. The boot script writes it.

use crate::window;

const KEY: &str = "ke-nghe/left";

/// Whether the last visit ended with the quick exit.
#[must_use]
pub fn has_left() -> bool {
    let local = window().and_then(|window| window.local_storage().ok().flatten());
    local.and_then(|store| store.get_item(KEY).ok().flatten()).is_some()
}

/// Forgets it, because the learner is reading again.
pub fn forget_leaving() {
    if let Some(store) = window().and_then(|window| window.local_storage().ok().flatten()) {
        // Where removing is refused, writing was too.
        let _ = store.remove_item(KEY);
    }
}
