//! Boot only.

fn main() {}
