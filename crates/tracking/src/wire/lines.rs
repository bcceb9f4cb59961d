//! The pieces that written texts are made of: one value a line.

use engine::compact::{Reader, Writer};

pub use super::decision::{read_decision, write_decision};
pub use super::{ReadVersion, decode_with, encode_with};

/// Writes a whole number.
pub fn write_number(number: u64, out: &mut Writer) {
    out.line(&number.to_string());
}

/// Reads a whole number: digits and nothing else, not even the sign that `parse` would allow.
pub fn read_number(from: &mut Reader<'_>) -> Option<u64> {
    let line = from.line()?.as_bytes();
    let digit = |sum: u64, byte: &u8| {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit < 10)?;
        sum.checked_mul(10)?.checked_add(u64::from(digit))
    };
    if line.is_empty() { None } else { line.iter().try_fold(0, digit) }
}

/// Writes yes or no.
pub fn write_flag(flag: bool, out: &mut Writer) {
    out.line(if flag { "1" } else { "0" });
}

/// Reads yes or no; any other number is damage.
pub fn read_flag(from: &mut Reader<'_>) -> Option<bool> {
    match from.line()? {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    }
}

/// Writes a list, its length first.
pub fn write_list<T>(all: &[T], out: &mut Writer, write: impl Fn(&T, &mut Writer)) {
    write_number(u64::try_from(all.len()).unwrap_or(0), out);
    for one in all {
        write(one, out);
    }
}

/// Reads a list. Nothing is reserved for the length that it claims, because a damaged one may claim anything.
pub fn read_list<T>(from: &mut Reader<'_>, read: impl Fn(&mut Reader<'_>) -> Option<T>) -> Option<Vec<T>> {
    let count = from.number()?;
    let mut all = Vec::new();
    for _ in 0..count {
        all.push(read(from)?);
    }
    Some(all)
}

/// Reads a text or an id.
pub fn read_text<T: From<String>>(from: &mut Reader<'_>) -> Option<T> {
    from.text().map(T::from)
}

#[cfg(test)]
mod tests {
    use engine::compact::{Reader, Writer};

    use super::{read_flag, read_number, write_number};

    #[test]
    fn a_number_comes_back_and_only_digits_are_one() {
        for number in [0, 1, 10, u64::MAX] {
            let mut out = Writer::default();
            write_number(number, &mut out);
            assert_eq!(read_number(&mut Reader::new(&out.finish())), Some(number));
        }
        for text in ["", "\n", "1", "+1\n", "-1\n", "1.5\n", " 1\n", "1\r\n", "18446744073709551616\n", "x\n"]
        {
            assert_eq!(read_number(&mut Reader::new(text)), None, "{text:?}");
        }
    }

    #[test]
    fn a_flag_is_one_of_two() {
        assert_eq!(
            ["0\n", "1\n", "2\n", "01\n"].map(|text| read_flag(&mut Reader::new(text))),
            [Some(false), Some(true), None, None]
        );
    }
}
