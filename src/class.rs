//! The program `class`, which class mode runs on. Boot only.

fn main() {
    ke_nghe::takeover::take_over(ke_nghe::page::class);
}
