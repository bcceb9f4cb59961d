//! What was counted, as bars. Their lengths are attributes of drawings, because the security policy takes no styles.

use classroom::Votes;
use engine::ChoiceId;

use super::asked::{Asked, SCALE};
use crate::ui::{El, bare, el, icon};
use crate::words::{Words, fill};

/// The letters of pupils' cards.
const LETTERS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];

/// An option with what was counted for it.
pub(crate) struct Line {
    /// Its letter, or its number on a scale.
    pub letter: &'static str,
    /// Its words; its id where they are not known.
    pub text: String,
    /// Whether it is a safe or right one.
    pub right: bool,
    /// How many were for it; none where that is not known, or not shown.
    pub count: Option<u32>,
    /// Its id.
    pub id: ChoiceId,
}

/// The options of a question in order, each with its count. Options that the story has no longer come last, by their ids.
pub(crate) fn lines(
    asked: Option<&Asked>,
    counted: &[ChoiceId],
    count: impl Fn(&ChoiceId) -> Option<u32>,
) -> Vec<Line> {
    let known = asked.map(|asked| asked.options.as_slice()).unwrap_or_default();
    let is_known = |id: &ChoiceId| known.iter().any(|(known, ..)| known == id);
    let others = counted.iter().filter(|id| !is_known(id)).map(|id| (id.clone(), id.to_string(), false));
    let all = known.iter().cloned().chain(others).zip(LETTERS);
    let line = |((id, text, right), letter): ((ChoiceId, String, bool), &'static str)| {
        let number = SCALE.into_iter().find(|number| *number == id.as_str());
        Line { letter: number.unwrap_or(letter), text, right, count: count(&id), id }
    };
    all.map(line).collect()
}

/// How many were for an option; none where nobody was counted.
pub(crate) fn count_of(votes: &Votes, option: &ChoiceId) -> Option<u32> {
    match votes {
        Votes::Counted { options, .. } | Votes::Hands { options, .. } => {
            let count = options.iter().find(|(id, _)| id == option).map_or(0, |(_, count)| *count);
            Some(count.into())
        }
        Votes::Most(_) => None,
    }
}

/// The options that something was counted for.
pub(crate) fn counted_options(votes: &Votes) -> Vec<ChoiceId> {
    match votes {
        Votes::Counted { options, .. } | Votes::Hands { options, .. } => {
            options.iter().map(|(id, _)| id.clone()).collect()
        }
        Votes::Most(id) => vec![id.clone()],
    }
}

/// A bar, as long as its share.
pub(crate) fn bar(count: Option<u32>, of: u32, right: bool) -> El {
    let width = count.map_or(0.0, |count| f64::from(count) * 100.0 / f64::from(of.max(1)));
    let fill = el("rect", if right { "measure__right" } else { "measure__other" })
        .attr("height", "10")
        .set("width", &format!("{width:.1}"));
    el("svg", "measure")
        .attr("viewBox", "0 0 100 10")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(fill)
}

/// The options of a question, each with its words, its bar and its count out of so many. `none` stands for a count that is
/// not there.
pub(crate) fn bars(words: &Words, lines: &[Line], of: u32, none: &str) -> El {
    let row = |line: &Line| {
        el("li", "poll")
            .key(line.id.as_str())
            .child(el("strong", "poll__letter").text(line.letter))
            .child(el("span", "poll__text").text(&line.text).maybe(line.right.then(|| right_mark(words))))
            .child(bar(line.count, of, line.right))
            .child(number(line.count, none))
    };
    el("ul", "polls").attr("role", "list").children(lines.iter().map(row))
}

/// The same without words, for a column of a table.
pub(crate) fn short_bars(words: &Words, lines: &[Line]) -> El {
    let of = sum(lines);
    let row = |line: &Line| {
        bare("li")
            .key(line.id.as_str())
            .child(bare("strong").text(line.letter))
            .child(bar(line.count, of, line.right))
            .child(number(line.count, words.not_shown()))
    };
    el("ul", "short").attr("role", "list").children(lines.iter().map(row))
}

/// How many were for any option.
pub(crate) fn sum(lines: &[Line]) -> u32 {
    lines.iter().filter_map(|line| line.count).sum()
}

fn number(count: Option<u32>, none: &str) -> El {
    match count {
        Some(count) => el("span", "poll__count").text(&count.to_string()),
        None => el("span", "poll__count poll__count--none").text(none),
    }
}

/// The mark of a safe or right option: a tick, and the word for those who do not see it.
pub(crate) fn right_mark(words: &Words) -> El {
    el("span", "poll__right").child(icon("check")).child(el("span", "hidden").text(words.is_safe()))
}

/// Who passed, and which option had the most where nobody was counted.
pub(crate) fn votes_note(words: &Words, votes: &Votes, lines: &[Line]) -> String {
    match votes {
        Votes::Counted { passes: 0, .. } | Votes::Hands { passes: 0, .. } => String::new(),
        Votes::Counted { passes, .. } | Votes::Hands { passes, .. } => {
            fill(words.passed(), &[&passes.to_string()])
        }
        Votes::Most(most) => {
            let letter = lines.iter().find(|line| line.id == *most).map_or("", |line| line.letter);
            fill(words.most_for(), &[letter])
        }
    }
}
