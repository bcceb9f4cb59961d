//! Boot only.

/// A small allocator: a story allocates little, and the default one is four times as large to load.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    ke_nghe::takeover::take_over();
}
