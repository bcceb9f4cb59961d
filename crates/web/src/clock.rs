//! The device's calendar and its source of chance.

use js_sys::{Date, Math};

/// Today on the device's own calendar, `YYYY-MM-DD`.
#[must_use]
pub fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// A fresh shuffle seed. It only orders options, so the browser's plain random numbers are good enough.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn seed() -> u64 {
    // 2^53 is the largest range in which every whole number of a double is exact.
    (Math::random() * 9_007_199_254_740_992.0) as u64
}
