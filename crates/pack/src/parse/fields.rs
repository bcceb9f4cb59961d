//! Takes values out of a table that was checked. Nothing here reports: what is missing or of the wrong type is `None`.

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{SourceFile, Span, Spanned};
use crate::report::Report;
use crate::source::Text;

/// The fields of one table.
pub(crate) struct Fields<'a> {
    /// The file.
    pub(crate) file: &'a SourceFile,
    /// Where the table stands.
    pub(crate) span: Span,
    /// For those who read scripts out of texts.
    pub(crate) report: &'a Report,
    table: &'a DeTable<'a>,
}

impl<'a> Fields<'a> {
    pub(super) const fn new(
        file: &'a SourceFile,
        table: &'a DeTable<'a>,
        span: Span,
        report: &'a Report,
    ) -> Self {
        Self { file, span, report, table }
    }

    /// A text and its place, quotes included.
    pub(crate) fn text(&self, key: &str) -> Option<Text> {
        let found = self.table.get(key)?;
        found.get_ref().as_str().map(|text| Spanned::new(text.to_owned(), found.span()))
    }

    /// A text as one of a few values.
    pub(crate) fn one_of<T: Copy>(&self, key: &str, known: &[(&str, T)]) -> Option<Spanned<T>> {
        let text = self.text(key)?;
        let value = known.iter().find(|(name, _)| *name == text.value)?.1;
        Some(Spanned::new(value, text.span))
    }

    /// A small number.
    pub(crate) fn number(&self, key: &str) -> Option<Spanned<u8>> {
        self.table.get(key).and_then(small)
    }

    /// `true` or `false`.
    pub(crate) fn switch(&self, key: &str) -> Option<Spanned<bool>> {
        let found = self.table.get(key)?;
        found.get_ref().as_bool().map(|value| Spanned::new(value, found.span()))
    }

    /// Where the value of a key stands.
    pub(crate) fn place(&self, key: &str) -> Option<Span> {
        self.table.get(key).map(TomlSpanned::span)
    }

    /// A list of texts.
    pub(crate) fn list(&self, key: &str) -> Vec<Text> {
        self.array(key)
            .filter_map(|one| one.get_ref().as_str().map(|text| Spanned::new(text.to_owned(), one.span())))
            .collect()
    }

    /// A list of small numbers.
    pub(crate) fn numbers(&self, key: &str) -> Vec<Spanned<u8>> {
        self.array(key).filter_map(small).collect()
    }

    /// The fields of an inner table.
    pub(crate) fn table(&self, key: &str) -> Option<Fields<'a>> {
        let found = self.table.get(key)?;
        Some(Fields::new(self.file, found.get_ref().as_table()?, found.span(), self.report))
    }

    /// The fields of each of several inner tables.
    pub(crate) fn tables<T>(&self, key: &str, take: impl Fn(Fields<'a>) -> T) -> Vec<T> {
        self.array(key)
            .filter_map(|one| {
                Some(take(Fields::new(self.file, one.get_ref().as_table()?, one.span(), self.report)))
            })
            .collect()
    }

    fn array(&self, key: &str) -> impl Iterator<Item = &'a TomlSpanned<DeValue<'a>>> {
        self.table.get(key).and_then(|found| found.get_ref().as_array()).into_iter().flatten()
    }
}

fn small(found: &TomlSpanned<DeValue<'_>>) -> Option<Spanned<u8>> {
    let number = integer(found.get_ref())?;
    u8::try_from(number).ok().map(|number| Spanned::new(number, found.span()))
}

/// A whole number, if the value is one that can be counted with.
pub(super) fn integer(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}
