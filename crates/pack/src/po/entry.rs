//! One translation, and how it is written.

use crate::diagnostic::Span;

/// A catalogue.
#[derive(Clone, Debug, Default)]
pub(crate) struct Catalogue {
    /// The text before the first translation, as it stands.
    pub(crate) head: String,
    /// The translations, in the order of the file.
    pub(crate) entries: Vec<Entry>,
}

/// A translation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    /// Where its first keyword stands.
    pub(crate) span: Span,
    /// The entry as it stands in the file.
    pub(crate) raw: String,
    /// Comments of the translator, with their `#`.
    pub(crate) comments: Vec<String>,
    /// Comments for the translator, without their `#.`.
    pub(crate) extracted: Vec<String>,
    /// `#,`
    pub(crate) flags: Vec<String>,
    /// `msgctxt`
    pub(crate) context: String,
    /// `msgid`: the Vietnamese words.
    pub(crate) id: String,
    /// `msgstr`
    pub(crate) words: String,
    /// Where `msgstr` stands.
    pub(crate) words_span: Span,
    /// The former `msgid`, kept while the translation is fuzzy.
    pub(crate) previous: Option<String>,
    /// Whether its text is gone (`#~`).
    pub(crate) obsolete: bool,
}

impl Entry {
    /// Whether somebody has to look at the translation again.
    pub(crate) fn is_fuzzy(&self) -> bool {
        self.flags.iter().any(|flag| flag == "fuzzy")
    }

    /// The entry written anew.
    pub(crate) fn written(&self) -> String {
        let mut text = String::new();
        for comment in &self.comments {
            text.push_str(comment);
            text.push('\n');
        }
        for comment in &self.extracted {
            text.push_str(&format!("#. {comment}\n"));
        }
        if !self.flags.is_empty() {
            text.push_str(&format!("#, {}\n", self.flags.join(", ")));
        }
        let mark = if self.obsolete { "#~ " } else { "" };
        if let Some(previous) = &self.previous {
            let mark = if self.obsolete { "#~| " } else { "#| " };
            text.push_str(&keyword(mark, "msgid", previous));
        }
        text.push_str(&keyword(mark, "msgctxt", &self.context));
        text.push_str(&keyword(mark, "msgid", &self.id));
        text.push_str(&keyword(mark, "msgstr", &self.words));
        text
    }
}

/// `msgid "words"`; words of several lines one line each, as gettext does.
fn keyword(mark: &str, name: &str, words: &str) -> String {
    let lines: Vec<&str> = words.split_inclusive('\n').collect();
    if lines.len() < 2 {
        return format!("{mark}{name} \"{}\"\n", escaped(words));
    }
    let mut text = format!("{mark}{name} \"\"\n");
    for line in lines {
        text.push_str(&format!("{mark}\"{}\"\n", escaped(line)));
    }
    text
}

fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for char in words.chars() {
        match char {
            '\\' => text.push_str("\\\\"),
            '"' => text.push_str("\\\""),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            '\r' => text.push_str("\\r"),
            other => text.push(other),
        }
    }
    text
}
