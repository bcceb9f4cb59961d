//! What is asked, with its letters: the same letters on the projector, on the handout, in the key and on the cards.

use crate::ui::{El, bare, el};

/// The letters of pupils' cards.
pub(super) const LETTERS: [&str; 5] = ["A", "B", "C", "D", "E"];

/// The marks of what is safe, what is not yet, and what lets the danger grow. None is a cross: nothing is wrong.
pub(super) const SAFE: &str = "✓";
pub(super) const UNSURE: &str = "○";
pub(super) const RISKY: &str = "△";

/// Options to tick, by their ids and words.
pub(super) fn ticked<'a>(options: impl Iterator<Item = (&'a str, &'a str)>) -> El {
    let option = |(letter, (id, text)): (&&str, (&str, &str))| {
        el("li", "asked__option")
            .key(id)
            .child(el("span", "asked__box").attr("aria-hidden", "true"))
            .child(el("strong", "asked__letter").text(letter))
            .child(bare("span").text(text))
    };
    el("ul", "asked__options").attr("role", "list").children(LETTERS.iter().zip(options).map(option))
}

/// An answer with what is said to it.
pub(super) struct Answer<'a> {
    /// Its id.
    pub(super) id: &'a str,
    /// Its mark: a safe way, not yet, or none.
    pub(super) mark: &'static str,
    /// Its words.
    pub(super) text: &'a str,
    /// What is said to it.
    pub(super) feedback: &'a str,
}

/// Every answer with what is said to it, by its letter.
pub(super) fn answered<'a>(answers: impl Iterator<Item = Answer<'a>>) -> El {
    let row = |(letter, answer): (&&str, Answer<'_>)| {
        let words = bare("div")
            .child(el("p", "answer__text").text(answer.text))
            .child(el("p", "answer__why").text(answer.feedback));
        el("li", "answer")
            .key(answer.id)
            .child(el("span", "answer__mark").text(answer.mark))
            .child(bare("strong").text(letter))
            .child(words)
    };
    el("ul", "answers").attr("role", "list").children(LETTERS.iter().zip(answers).map(row))
}

/// Lines to write on.
pub(super) fn blank_lines(many: usize) -> El {
    let lines = (0..many).map(|at| el("span", "blanks__line").key(&at.to_string()));
    el("div", "blanks").attr("aria-hidden", "true").children(lines)
}
