//! The compact form in which a checked scenario stands in its page: one value a line, no names.
//!
//! It is text, so that it compresses with the page it stands in, and it is decoded by a few hundred instructions where a
//! self-describing format costs tens of kilobytes of WebAssembly. Only the site's build writes it, and the very program
//! that it was built with reads it, so there is no version to keep: whatever does not read as expected is `None`.
//!
//! Reading goes on after a fault, with empty values, and says at the end that there was one. Stopping at once would have
//! to drop what was read so far at each of a hundred places, and that alone was a third of the reader's size.

/// Writes values, one a line.
#[derive(Debug, Default)]
pub struct Writer {
    text: String,
}

impl Writer {
    /// The text so far.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }

    /// Writes one line. Line ends, `\` and `<` are escaped, so that the text can stand in a `<script>`.
    pub fn line(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '<' => self.text.push_str("\\l"),
                other => self.text.push(other),
            }
        }
        self.text.push('\n');
    }
}

/// Reads values, one a line.
#[derive(Debug)]
pub struct Reader<'a> {
    rest: &'a str,
    failed: bool,
}

impl<'a> Reader<'a> {
    /// Reads from this text.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self { rest: text, failed: false }
    }

    /// Whether something did not read as expected.
    #[must_use]
    pub const fn has_failed(&self) -> bool {
        self.failed
    }

    /// Notes that something did not read as expected; from now on there is nothing to read.
    pub const fn fail(&mut self) {
        self.failed = true;
        self.rest = "";
    }

    /// Whether everything was read.
    #[must_use]
    pub const fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next line as it is written.
    pub fn line(&mut self) -> Option<&'a str> {
        let (line, rest) = self.rest.split_once('\n')?;
        self.rest = rest;
        Some(line)
    }

    /// The next line as a whole number.
    pub fn number(&mut self) -> Option<u32> {
        let line = self.line()?.as_bytes();
        let digit = |sum: u32, byte: &u8| {
            let digit = byte.checked_sub(b'0').filter(|digit| *digit < 10)?;
            sum.checked_mul(10)?.checked_add(u32::from(digit))
        };
        if line.is_empty() { None } else { line.iter().try_fold(0, digit) }
    }

    /// The next line as the text that was written.
    pub fn text(&mut self) -> Option<String> {
        let line = self.line()?;
        let mut text = String::with_capacity(line.len());
        let mut parts = line.split('\\');
        text.push_str(parts.next()?);
        while let Some(part) = parts.next() {
            match part.as_bytes().first() {
                Some(b'n') => text.push('\n'),
                Some(b'l') => text.push('<'),
                // Two strokes in a row: what follows the second one is plain text.
                None => {
                    text.push('\\');
                    text.push_str(parts.next()?);
                    continue;
                }
                Some(_) => return None,
            }
            text.push_str(part.get(1..)?);
        }
        Some(text)
    }

    /// What was read, or an empty value and the note that reading failed.
    #[inline(never)]
    fn count(&mut self) -> u32 {
        self.number().unwrap_or_else(|| {
            self.fail();
            0
        })
    }
}

/// A value with a compact form.
pub trait Compact: Sized {
    /// Writes it.
    fn write(&self, out: &mut Writer);

    /// Reads it. Where something else stands there the reader [fails](Reader::fail), and the value means nothing.
    fn read(from: &mut Reader<'_>) -> Self;

    /// Its compact form.
    fn to_compact(&self) -> String {
        let mut out = Writer::default();
        self.write(&mut out);
        out.finish()
    }

    /// The value of a compact form.
    fn from_compact(text: &str) -> Option<Self> {
        let mut from = Reader::new(text);
        let value = Self::read(&mut from);
        (!from.has_failed()).then_some(value)
    }
}

impl Compact for String {
    fn write(&self, out: &mut Writer) {
        out.line(self);
    }

    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Self {
        from.text().unwrap_or_else(|| {
            from.fail();
            Self::new()
        })
    }
}

impl Compact for u32 {
    fn write(&self, out: &mut Writer) {
        out.line(&self.to_string());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.count()
    }
}

impl Compact for u8 {
    fn write(&self, out: &mut Writer) {
        u32::from(*self).write(out);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::try_from(from.count()).unwrap_or_else(|_| {
            from.fail();
            0
        })
    }
}

impl Compact for bool {
    fn write(&self, out: &mut Writer) {
        u32::from(*self).write(out);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.count() == 1
    }
}

impl<T: Compact> Compact for Option<T> {
    fn write(&self, out: &mut Writer) {
        self.is_some().write(out);
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        if bool::read(from) { Some(T::read(from)) } else { None }
    }
}

impl<T: Compact> Compact for Vec<T> {
    fn write(&self, out: &mut Writer) {
        u32::try_from(self.len()).unwrap_or(0).write(out);
        for value in self {
            value.write(out);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let count = from.count();
        let mut all = Self::new();
        // Nothing is reserved for the length that it claims, because a damaged one may claim anything.
        for _ in 0..count {
            if from.has_failed() {
                break;
            }
            all.push(T::read(from));
        }
        all
    }
}

impl<T: Compact> Compact for std::rc::Rc<T> {
    fn write(&self, out: &mut Writer) {
        self.as_ref().write(out);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::new(T::read(from))
    }
}

impl<A: Compact, B: Compact> Compact for (A, B) {
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}

/// Gives structs and enums their compact form: fields in order, variants by number.
#[macro_export]
macro_rules! compact {
    ($(struct $name:ident { $($field:ident),+ $(,)? })*) => {$(
        impl $crate::compact::Compact for $name {
            fn write(&self, out: &mut $crate::compact::Writer) {
                $($crate::compact::Compact::write(&self.$field, out);)+
            }

            fn read(from: &mut $crate::compact::Reader<'_>) -> Self {
                Self { $($field: $crate::compact::Compact::read(from)),+ }
            }
        }
    )*};
    ($(enum $name:ident {
        0 => $first:ident $({ $($first_field:ident),+ })? $(($first_inner:ident))?
        $(, $number:literal => $variant:ident $({ $($field:ident),+ })? $(($inner:ident))?)* $(,)?
    })*) => {$(
        impl $crate::compact::Compact for $name {
            fn write(&self, out: &mut $crate::compact::Writer) {
                match self {
                    Self::$first $({ $($first_field),+ })? $(($first_inner))? => {
                        out.line("0");
                        $($($crate::compact::Compact::write($first_field, out);)+)?
                        $($crate::compact::Compact::write($first_inner, out);)?
                    }
                    $(Self::$variant $({ $($field),+ })? $(($inner))? => {
                        out.line(stringify!($number));
                        $($($crate::compact::Compact::write($field, out);)+)?
                        $($crate::compact::Compact::write($inner, out);)?
                    })*
                }
            }

            fn read(from: &mut $crate::compact::Reader<'_>) -> Self {
                match <u32 as $crate::compact::Compact>::read(from) {
                    $($number => {
                        $($(let $field = $crate::compact::Compact::read(from);)+)?
                        $(let $inner = $crate::compact::Compact::read(from);)?
                        Self::$variant $({ $($field),+ })? $(($inner))?
                    })*
                    number => {
                        // The first variant also stands for a number that none has; the reader has failed then.
                        if number != 0 {
                            from.fail();
                        }
                        $($(let $first_field = $crate::compact::Compact::read(from);)+)?
                        $(let $first_inner = $crate::compact::Compact::read(from);)?
                        Self::$first $({ $($first_field),+ })? $(($first_inner))?
                    }
                }
            }
        }
    )*};
}

#[cfg(test)]
mod tests {
    use super::Compact;

    #[track_caller]
    fn check<T: Compact + PartialEq + std::fmt::Debug>(value: &T) {
        let text = value.to_compact();
        assert!(!text.contains('<'), "{text}");
        assert_eq!(T::from_compact(&text).as_ref(), Some(value), "{text:?}");
    }

    #[test]
    fn values_come_back_as_they_were() {
        for text in
            ["", "a", "\\", "\\\\", "\\n", "a\nb\n", "</script>", "<\\l\\n<", "Tiếng Việt: ế ỗ ặ", "\\\\\\"]
        {
            check(&text.to_owned());
        }
        check(&vec![Some((7_u8, true)), None]);
        check(&u32::MAX);
    }

    #[test]
    fn anything_else_is_none() {
        for text in ["", "x", "\n", "5\n", "-1\n", "1\n", "4294967296\n", "2\na\n"] {
            assert_eq!(Vec::<String>::from_compact(text), None, "{text:?}");
        }
        assert_eq!(String::from_compact("\\x\n"), None);
        assert_eq!(u8::from_compact("256\n"), None);
    }
}
