//! The program `frame`, which scenarios run on in frames of other sites. Boot only.

fn main() {
    ke_nghe::takeover::take_over(ke_nghe::page::frame);
}
