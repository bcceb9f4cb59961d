//! The command `cargo xtask`.

fn main() {}
