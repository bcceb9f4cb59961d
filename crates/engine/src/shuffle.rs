//! A repeatable shuffle. The seed comes from outside, so that a replay shows the same order.

/// The numbers `0..len` in an order that depends only on the seed and the salt.
///
/// Fisher-Yates over SplitMix64: small, well known, and the same on every machine.
pub(crate) fn shuffled(len: usize, seed: u64, salt: &str) -> Vec<usize> {
    let mut state = salt.bytes().fold(seed ^ 0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let mut order: Vec<usize> = (0..len).collect();
    for last in (1..len).rev() {
        order.swap(last, below(&mut state, last + 1));
    }
    order
}

/// As [`shuffled`], but never the order `0, 1, 2…`: a puzzle must not come solved.
pub(crate) fn scrambled(len: usize, seed: u64, salt: &str) -> Vec<usize> {
    let mut order = shuffled(len, seed, salt);
    if len > 1 && order.iter().enumerate().all(|(at, &value)| at == value) {
        order.rotate_left(1);
    }
    order
}

/// The next number below a bound.
fn below(state: &mut u64, bound: usize) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    let bound = u64::try_from(bound).unwrap_or(1).max(1);
    usize::try_from(mixed % bound).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{scrambled, shuffled};

    #[test]
    fn same_seed_and_salt_give_the_same_order() {
        assert_eq!(shuffled(6, 7, "a"), shuffled(6, 7, "a"));
        assert_ne!(shuffled(6, 7, "a"), shuffled(6, 8, "a"));
    }

    #[test]
    fn a_puzzle_never_comes_solved() {
        for seed in 0..500 {
            for len in 2..6 {
                assert_ne!(scrambled(len, seed, "x"), (0..len).collect::<Vec<_>>());
            }
        }
    }
}
