//! The command `kenghe`.

fn main() {}
