//! Boot only.

fn main() {
    ke_nghe::takeover::take_over();
}
