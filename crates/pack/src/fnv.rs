//! A small, stable hash (FNV-1a, 64 bits). It tells texts and structures apart; it keeps no secrets.

/// The hash of the parts; where one ends and the next begins counts.
pub(crate) fn hash<'a>(parts: impl IntoIterator<Item = &'a str>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}
