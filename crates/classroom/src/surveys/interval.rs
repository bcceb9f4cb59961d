//! Intervals for shares. Both are for answers that do not depend on each other, which those of one class do; whoever shows
//! them has to say so ([`Caveat`](super::Caveat)).

/// The 97.5 % point of the normal distribution, for intervals of 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// From where to where a figure may lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The score interval of 95 % for the share `count` of `of` (E. B. Wilson, Journal of the American Statistical
/// Association 22, 1927, 209-212), without continuity correction. None where nobody answered.
#[must_use]
pub fn wilson(count: u32, of: u32) -> Option<Interval> {
    (of > 0 && count <= of).then(|| wilson_of_share(f64::from(count) / f64::from(of), f64::from(of)))
}

/// The same, for a share of any number of answers.
pub(super) fn wilson_of_share(share: f64, of: f64) -> Interval {
    let squared = Z * Z;
    let centre = 2.0 * of * share + squared;
    let spread = Z * (squared + 4.0 * of * share * (1.0 - share)).sqrt();
    let scale = 2.0 * (of + squared);
    // At 0 and 1 the ends are exact; rounding must not push them over.
    Interval { low: ((centre - spread) / scale).max(0.0), high: ((centre + spread) / scale).min(1.0) }
}

/// The interval of 95 % for the first share less the second, of groups that have nothing to do with each other (R. G.
/// Newcombe, Statistics in Medicine 17, 1998, 873-890, method 10). None where nobody answered in one of them.
#[must_use]
pub fn newcombe(first: (u32, u32), second: (u32, u32)) -> Option<Interval> {
    let share = |(count, of): (u32, u32)| f64::from(count) / f64::from(of);
    let (one, other) = (wilson(first.0, first.1)?, wilson(second.0, second.1)?);
    Some(newcombe_of_shares((share(first), one), (share(second), other)))
}

/// The same, from shares and their intervals.
pub(super) fn newcombe_of_shares(first: (f64, Interval), second: (f64, Interval)) -> Interval {
    let ((one, of_one), (other, of_other)) = (first, second);
    let difference = one - other;
    Interval {
        low: difference - (one - of_one.low).hypot(of_other.high - other),
        high: difference + (of_one.high - one).hypot(other - of_other.low),
    }
}

#[cfg(test)]
mod tests {
    use super::{Interval, newcombe, wilson};

    #[track_caller]
    fn check(found: Option<Interval>, low: f64, high: f64) {
        let found = found.unwrap();
        let near = |one: f64, other: f64| (one - other).abs() < 0.000_05;
        assert!(near(found.low, low) && near(found.high, high), "{found:?}");
    }

    #[test]
    fn wilson_gives_the_published_intervals() {
        // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998,
        // 857-872, table I, method 3.
        check(wilson(81, 263), 0.2553, 0.3662);
        check(wilson(15, 148), 0.0624, 0.1605);
        check(wilson(0, 20), 0.0, 0.1611);
        check(wilson(1, 29), 0.0061, 0.1718);
        assert_eq!((wilson(0, 0), wilson(3, 2)), (None, None));
        assert_eq!(wilson(20, 20).unwrap().high, 1.0);
    }

    #[test]
    fn newcombe_gives_the_published_intervals() {
        // The paper of method 10, table II, its contrasts (a) to (h).
        check(newcombe((56, 70), (48, 80)), 0.0524, 0.3339);
        check(newcombe((9, 10), (3, 10)), 0.1705, 0.8090);
        check(newcombe((6, 7), (2, 7)), 0.0582, 0.8062);
        check(newcombe((5, 56), (0, 29)), -0.0381, 0.1926);
        check(newcombe((0, 10), (0, 20)), -0.1611, 0.2775);
        check(newcombe((0, 10), (0, 10)), -0.2775, 0.2775);
        check(newcombe((10, 10), (0, 20)), 0.6791, 1.0);
        check(newcombe((10, 10), (0, 10)), 0.6075, 1.0);
        assert_eq!(newcombe((0, 0), (1, 2)), None);
    }

    #[test]
    fn changing_sides_changes_the_sign() {
        let (one, other) = (newcombe((9, 40), (20, 33)).unwrap(), newcombe((20, 33), (9, 40)).unwrap());
        assert!((one.low + other.high).abs() < 1e-12 && (one.high + other.low).abs() < 1e-12);
    }
}
