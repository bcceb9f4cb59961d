//! How two windows of one lesson stay in step: the projector's, and the teacher's own.
//!
//! Each window holds the whole lesson and says it whole, with a number that only grows: the higher number holds, and of
//! two equal ones the presenter's. So a message may be lost, doubled or late, and a window that was reloaded asks and is
//! told. Nothing that another page could send is trusted: what does not read as ours is nothing.

use engine::compact::{Reader, Writer};
use tracking::lines::{decode_with, encode_with, read_number, read_text, write_number};

/// The version that is said.
const VERSION: u64 = 1;
/// By this every message begins, so that other scripts' messages are not taken for ours.
const MARK: &str = "ke-nghe-class";

/// Which of the two windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Window {
    /// What the class sees.
    Projector,
    /// What the teacher sees.
    Presenter,
}

/// What one window says to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// "I am here; what is going on?"
    Hello {
        /// Who asks.
        from: Window,
    },
    /// How the lesson stands.
    State {
        /// Who says it.
        from: Window,
        /// The higher one holds.
        number: u64,
        /// The lesson, as [`crate::LessonRun::to_text`] writes it; empty where none is going on.
        lesson: String,
    },
}

impl Said {
    /// The message as it is sent.
    #[must_use]
    pub fn to_text(&self) -> String {
        let written = encode_with(VERSION, |out| match self {
            Self::Hello { from } => {
                out.line("hello");
                write_window(*from, out);
            }
            Self::State { from, number, lesson } => {
                out.line("state");
                write_window(*from, out);
                write_number(*number, out);
                out.line(lesson);
            }
        });
        format!("{MARK}\n{written}")
    }

    /// Reads a message; none where it is not ours, damaged or of another version.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let written = text.strip_prefix(MARK)?.strip_prefix('\n')?;
        decode_with(written, &[read]).ok()
    }
}

fn write_window(window: Window, out: &mut Writer) {
    out.line(match window {
        Window::Projector => "projector",
        Window::Presenter => "presenter",
    });
}

fn read(from: &mut Reader<'_>) -> Option<Said> {
    let kind = from.line()?;
    let window = match from.line()? {
        "projector" => Window::Projector,
        "presenter" => Window::Presenter,
        _ => return None,
    };
    match kind {
        "hello" => Some(Said::Hello { from: window }),
        "state" => Some(Said::State { from: window, number: read_number(from)?, lesson: read_text(from)? }),
        _ => None,
    }
}

/// One window's part in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sync {
    window: Window,
    /// Who spoke last, and with which number.
    number: u64,
    by: Window,
    lesson: String,
}

impl Sync {
    /// A window that knows nothing yet, or what was kept.
    #[must_use]
    pub const fn new(window: Window, number: u64, lesson: String) -> Self {
        Self { window, number, by: window, lesson }
    }

    /// How the lesson stands; empty where none is going on.
    #[must_use]
    pub fn lesson(&self) -> &str {
        &self.lesson
    }

    /// The number of what stands.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// What to say first, whenever a window opens.
    #[must_use]
    pub const fn hello(&self) -> Said {
        Said::Hello { from: self.window }
    }

    /// Something was done here: what to say to the other window. `now` is in seconds: a window that has lost its count
    /// would otherwise begin below what the other holds.
    pub fn changed(&mut self, lesson: String, now: u64) -> Said {
        self.number = now.max(self.number + 1);
        self.by = self.window;
        self.lesson = lesson;
        self.state()
    }

    /// The other window said something: whether the lesson now stands otherwise, and what to answer.
    pub fn hear(&mut self, said: &Said) -> (bool, Option<Said>) {
        match said {
            Said::Hello { from } if *from == self.window => (false, None),
            Said::Hello { .. } => (false, Some(self.state())),
            Said::State { from, .. } if *from == self.window => (false, None),
            Said::State { from, number, lesson } => {
                if (*number, *from) > (self.number, self.by) {
                    let changed = *lesson != self.lesson;
                    (self.number, self.by, self.lesson) = (*number, *from, lesson.clone());
                    (changed, None)
                } else if (*number, *from) == (self.number, self.by) {
                    (false, None)
                } else {
                    // It has missed something.
                    (false, Some(self.state()))
                }
            }
        }
    }

    /// How the lesson stands, as it is said and as it is kept.
    #[must_use]
    pub fn state(&self) -> Said {
        // What stands is said as its own by whoever says it, so it must not count as newer than it is.
        Said::State { from: self.window, number: self.number, lesson: self.lesson.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Said, Sync, Window};

    fn pair() -> (Sync, Sync) {
        (Sync::new(Window::Projector, 0, String::new()), Sync::new(Window::Presenter, 0, String::new()))
    }

    /// Lets both talk until neither has anything to say, and gives back how often they did.
    fn talk(first: &mut Sync, second: &mut Sync, said: Said) -> usize {
        let (mut said, mut to_second, mut count) = (Some(said), true, 0);
        while let Some(message) = said {
            count += 1;
            assert!(count < 9, "they never stop talking");
            let heard = Said::from_text(&message.to_text()).unwrap();
            said = if to_second { second.hear(&heard).1 } else { first.hear(&heard).1 };
            to_second = !to_second;
        }
        count
    }

    #[test]
    fn what_one_does_the_other_shows() {
        let (mut projector, mut presenter) = pair();
        let said = projector.changed("a\nb\\".to_owned(), 0);
        talk(&mut projector, &mut presenter, said);
        assert_eq!((presenter.lesson(), presenter.number()), ("a\nb\\", 1));
        let said = presenter.changed("c".to_owned(), 0);
        talk(&mut presenter, &mut projector, said);
        assert_eq!((projector.lesson(), projector.number()), ("c", 2));
    }

    #[test]
    fn a_window_that_was_reloaded_asks_and_is_told() {
        let (mut projector, mut presenter) = pair();
        let said = projector.changed("a".to_owned(), 0);
        talk(&mut projector, &mut presenter, said);
        let mut reloaded = Sync::new(Window::Projector, 0, String::new());
        let hello = reloaded.hello();
        talk(&mut reloaded, &mut presenter, hello);
        assert_eq!(reloaded.lesson(), "a");
    }

    #[test]
    fn an_old_window_does_not_overwrite_and_learns() {
        let (mut projector, mut presenter) = pair();
        let mut lost = Vec::new();
        for lesson in ["a", "b", "c"] {
            lost.push(projector.changed(lesson.to_owned(), 0));
        }
        let said = presenter.changed("z".to_owned(), 0);
        talk(&mut presenter, &mut projector, said);
        assert_eq!((presenter.lesson(), projector.lesson()), ("c", "c"));
        for said in lost {
            presenter.hear(&said);
        }
        assert_eq!(presenter.lesson(), "c");
    }

    #[test]
    fn both_at_once_come_to_one() {
        let (mut projector, mut presenter) = pair();
        let (a, b) = (projector.changed("a".to_owned(), 0), presenter.changed("b".to_owned(), 0));
        let answer = presenter.hear(&a).1;
        projector.hear(&b);
        if let Some(answer) = answer {
            projector.hear(&answer);
        }
        assert_eq!((projector.lesson(), presenter.lesson()), ("b", "b"));
    }

    #[test]
    fn what_is_not_ours_is_nothing() {
        let hello = Said::Hello { from: Window::Projector }.to_text();
        assert!(Said::from_text(&hello).is_some());
        for text in
            ["", "hello", "ke-nghe-class", "ke-nghe-class\n", "ke-nghe-class\n2\nhello\nprojector\nend\n"]
        {
            assert_eq!(Said::from_text(text), None, "{text:?}");
        }
        for cut in 0..hello.len() {
            assert_eq!(Said::from_text(&hello[..cut]), None);
        }
    }
}
