//! Whether the page around gives the frame the height that the story asked for. Only then may the story stop scrolling
//! inside: a page that is deaf must never cut it.

/// What was asked for, and what was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Heights {
    asked: u32,
    given: u32,
    /// The page around answered what was asked last, or still has time to.
    in_time: bool,
}

impl Heights {
    /// The story would like this height; `true` where that is news.
    pub(super) const fn ask(&mut self, px: u32) -> bool {
        let news = self.asked.abs_diff(px) > 1;
        if news {
            self.asked = px;
        }
        news
    }

    /// The page around says that the frame has this height.
    pub(super) const fn give(&mut self, px: u32) {
        self.given = px;
        // An answer to an earlier wish, or less than was wished for, changes nothing before the time is over.
        if self.fits() {
            self.in_time = true;
        }
    }

    /// The time for an answer is over.
    pub(super) const fn wait_no_longer(&mut self) {
        self.in_time = self.fits();
    }

    /// Whether the story may be as high as it is, without scrolling inside.
    pub(super) const fn are_given(self) -> bool {
        self.in_time && self.given > 0
    }

    /// Whether all of it shows at the moment.
    pub(super) const fn fits(self) -> bool {
        self.given + 1 >= self.asked
    }

    pub(super) const fn asked(self) -> u32 {
        self.asked
    }
}
