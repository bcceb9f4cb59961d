//! What a key means: those that a clicker sends, and those of the keyboard.
//!
//! Clickers send PageUp and PageDown, `b` or a period to make the screen dark, some F5 to begin. Letters and digits are
//! keys here only while nothing is typed (WCAG 2.1.4).

use crate::run::Command;

/// What a key means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// Something in the lesson.
    Lesson(Command),
    /// The whole screen, or back.
    FullScreen,
    /// The list of keys, or away with it.
    Help,
    /// The teacher's notes on a single screen, or away with them.
    Notes,
    /// Away with whatever lies above the lesson.
    Close,
}

/// Where the focus is when a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Nowhere in particular.
    Page,
    /// On a button or link, which Enter and the space bar press.
    Control,
    /// In a field, where letters, digits and arrows are typed.
    Field,
}

/// What the key of this name (`KeyboardEvent.key`) means; none where it is not ours.
#[must_use]
pub fn key(name: &str, focus: Focus) -> Option<Key> {
    let lesson = |command| Some(Key::Lesson(command));
    match name {
        "PageDown" => lesson(Command::On),
        "PageUp" => lesson(Command::Back),
        "Escape" => Some(Key::Close),
        _ if focus == Focus::Field => None,
        "ArrowRight" | "ArrowDown" => lesson(Command::On),
        "ArrowLeft" | "ArrowUp" | "Backspace" => lesson(Command::Back),
        "Enter" | " " if focus == Focus::Page => lesson(Command::On),
        "b" | "B" | "." => lesson(Command::Blank),
        "w" | "W" => lesson(Command::WhatIf),
        "f" | "F" | "F5" => Some(Key::FullScreen),
        "?" | "h" | "H" => Some(Key::Help),
        "n" | "N" => Some(Key::Notes),
        _ => {
            let [digit @ b'1'..=b'9'] = name.as_bytes() else { return None };
            lesson(Command::Pick(usize::from(digit - b'1')))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Focus, Key, key};
    use crate::run::Command;

    #[track_caller]
    fn check(names: &[&str], focus: Focus, expected: Option<&Key>) {
        for name in names {
            assert_eq!(key(name, focus).as_ref(), expected, "{name}");
        }
    }

    #[test]
    fn a_clicker_and_a_keyboard_lead_on_and_back() {
        let (on, back) = (Key::Lesson(Command::On), Key::Lesson(Command::Back));
        check(&["PageDown", "ArrowRight", "ArrowDown", "Enter", " "], Focus::Page, Some(&on));
        check(&["PageUp", "ArrowLeft", "ArrowUp", "Backspace"], Focus::Page, Some(&back));
        check(&["b", "B", "."], Focus::Page, Some(&Key::Lesson(Command::Blank)));
        check(&["3"], Focus::Page, Some(&Key::Lesson(Command::Pick(2))));
        check(&["0", "10", "x", "Tab", "Shift", "+1"], Focus::Page, None);
    }

    #[test]
    fn a_focused_button_keeps_its_own_keys() {
        check(&["Enter", " "], Focus::Control, None);
        check(&["PageDown", "ArrowRight"], Focus::Control, Some(&Key::Lesson(Command::On)));
    }

    #[test]
    fn whoever_types_is_not_disturbed() {
        check(&["1", "b", ".", "?", "ArrowUp", " ", "Enter", "Backspace", "F5"], Focus::Field, None);
        check(&["PageDown"], Focus::Field, Some(&Key::Lesson(Command::On)));
        check(&["Escape"], Focus::Field, Some(&Key::Close));
    }
}
