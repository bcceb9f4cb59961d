//! The kinds of screens a scenario has, by the names that tests and measurements know them by.

/// The kinds of screens a scenario has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Conversation, with or without a choice.
    Chat,
    /// Marking red flags.
    Hunt,
    /// Putting in order.
    Order,
    /// Sorting cards.
    Sort,
    /// A mock privacy page.
    Settings,
    /// A question.
    Question,
    /// Practising a sentence.
    Say,
    /// Telling someone.
    Tell,
    /// The end.
    Ending,
}

impl Screen {
    /// The stable name, the value of `data-screen`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Chat => "chat",
            Self::Hunt => "hunt",
            Self::Order => "order",
            Self::Sort => "sort",
            Self::Settings => "settings",
            Self::Question => "question",
            Self::Say => "say",
            Self::Tell => "tell",
            Self::Ending => "ending",
        }
    }
}
