//! The program `desk`, which the pages around the scenarios run on. Boot only.

fn main() {
    ke_nghe::takeover::take_over(ke_nghe::page::desk);
}
