//! The story compiler: scenario files to checked scenarios, and every fault at once.
//!
//! Text comes in and `(result, diagnostics)` goes out; this crate reads no file and prints nothing. It knows no browser,
//! clock or machine. The command that does is `kenghe` (crate `packager`).
