//! The app in a real browser: what only a document can show. Everything else is tested natively.
#![cfg(all(test, target_arch = "wasm32"))]
// In a test a missing element is a failure, wherever it is looked up.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod player;
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
