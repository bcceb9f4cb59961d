//! The program `whole`, which a site in one file runs on: it draws every page. Boot only.

fn main() {
    ke_nghe::takeover::take_over(ke_nghe::page::whole);
}
