//! The program `play`, which scenarios run on. Boot only.

fn main() {
    ke_nghe::takeover::take_over(ke_nghe::page::play);
}
