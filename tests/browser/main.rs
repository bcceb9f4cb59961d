//! The app in a real browser: what only a document can show. Everything else is tested natively.
#![cfg(target_arch = "wasm32")]

mod player;
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
