//! The device's calendar and its source of chance.

use js_sys::{Date, Math, Object, Reflect};
use wasm_bindgen::JsValue;

/// Today on the device's own calendar, `YYYY-MM-DD`.
#[must_use]
pub fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Seconds since 1970.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn now() -> u64 {
    // Milliseconds since 1970 are a whole number of a double for the next hundred thousand years.
    (Date::now() / 1000.0) as u64
}

/// A day, `YYYY-MM-DD`, as readers of a language write it; as it stands where it is no day.
#[must_use]
pub fn day_in_words(day: &str, language: &str) -> String {
    // At noon, so that no time zone makes it the day before.
    let date = Date::new(&JsValue::from_str(&format!("{day}T12:00:00")));
    if date.get_time().is_nan() {
        return day.to_owned();
    }
    let options = Object::new();
    for (name, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    String::from(date.to_locale_date_string(language, &options))
}

/// A fresh shuffle seed. It only orders options, so the browser's plain random numbers are good enough.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn seed() -> u64 {
    // 2^53 is the largest range in which every whole number of a double is exact.
    (Math::random() * 9_007_199_254_740_992.0) as u64
}
