//! What the interface says, as a typed table: a missing entry does not compile.

use engine::{Band, Branch, Family, Lever};

use super::vi::VI;

/// Everything the interface says. `{}` stands for a number or a name; see [`fill`](super::fill).
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// This language's own name.
    pub language: &'static str,
    /// The name of the product, always with its marks.
    pub name: &'static str,
    /// The line under the name.
    pub tagline: &'static str,
    /// What home is, for search results and link previews.
    pub home_description: &'static str,
    /// To the content.
    pub skip: &'static str,
    /// To home.
    pub home: &'static str,
    /// The quick exit.
    pub exit: &'static str,
    /// What the quick exit does, for those who do not see where it stands.
    pub exit_hint: &'static str,
    /// The name of the language switch's target.
    pub switch_language: &'static str,

    /// The help bar's name.
    pub help_bar: &'static str,
    /// Short words beside 111.
    pub help_111: &'static str,
    /// Short words beside 113.
    pub help_113: &'static str,
    /// The sentence of the help bar.
    pub not_your_fault: &'static str,
    /// How to dial where a link does nothing. `{}` is the number's digits.
    pub dial: &'static str,
    /// Call this number. `{}` is the number.
    pub call: &'static str,

    /// Heading of the age doors.
    pub ages: &'static str,
    /// The door for 6-10.
    pub age_primary: &'static str,
    /// The door for 11-14.
    pub age_lower: &'static str,
    /// The door for 15-17.
    pub age_upper: &'static str,
    /// The door for a child who needs to tell.
    pub door_help: &'static str,
    /// The door for parents.
    pub door_parents: &'static str,
    /// The door for teachers.
    pub door_teachers: &'static str,
    /// Heading of the doors.
    pub doors: &'static str,
    /// Heading of the list of stories.
    pub stories: &'static str,
    /// Minutes. `{}` is a number.
    pub minutes: &'static str,
    /// A story in progress.
    pub in_progress: &'static str,
    /// A finished story.
    pub finished: &'static str,
    /// To be played with an adult near.
    pub with_adult: &'static str,
    /// Only in a lesson.
    pub in_lesson: &'static str,
    /// There is no story for this age yet.
    pub no_stories: &'static str,

    /// Go on reading.
    pub read_on: &'static str,
    /// Go on after an answer or before a step.
    pub go_on: &'static str,
    /// Try again.
    pub retry: &'static str,
    /// Take the last decision back.
    pub step_back: &'static str,
    /// Stop here.
    pub stop: &'static str,
    /// Check an answer.
    pub check: &'static str,
    /// The engine is not there yet after a tap.
    pub wait: &'static str,
    /// A way that is safe.
    pub safe_way: &'static str,
    /// A way that is not the safest yet.
    pub less_safe_way: &'static str,
    /// The name of the thread.
    pub conversation: &'static str,
    /// Someone is writing. `{}` is who.
    pub typing: &'static str,
    /// The narrator, for screen readers.
    pub narrator: &'static str,
    /// What the learner advised.
    pub your_advice: &'static str,
    /// A picture, before its description.
    pub picture: &'static str,
    /// In person, in the header of a talk.
    pub in_person: &'static str,
    /// How far the story is. First `{}` decisions made, second `{}` in all.
    pub step_of: &'static str,

    /// How to mark bubbles.
    pub hunt_how: &'static str,
    /// How many are marked. `{}` is a number.
    pub marked: &'static str,
    /// Mark this bubble.
    pub mark: &'static str,
    /// A flag that was found.
    pub found: &'static str,
    /// A flag that was missed.
    pub missed: &'static str,
    /// Marked, but no flag.
    pub extra: &'static str,
    /// Found so many. First `{}` found, second `{}` in all.
    pub found_of: &'static str,
    /// How to order.
    pub order_how: &'static str,
    /// Move up. `{}` is the card.
    pub move_up: &'static str,
    /// Move down. `{}` is the card.
    pub move_down: &'static str,
    /// The order that helps most.
    pub right_order: &'static str,
    /// Where a card stands now. First `{}` the place, second `{}` how many.
    pub position: &'static str,
    /// How to sort.
    pub sort_how: &'static str,
    /// It belongs here. `{}` is the bin.
    pub belongs: &'static str,
    /// How to set.
    pub settings_how: &'static str,
    /// The mock privacy page's heading.
    pub privacy: &'static str,
    /// Safer so.
    pub safer_so: &'static str,
    /// Better the other way.
    pub better_other: &'static str,
    /// One answer.
    pub pick_one: &'static str,
    /// Several answers.
    pub pick_several: &'static str,
    /// A right answer.
    pub right: &'static str,
    /// Not an answer that helps.
    pub not_right: &'static str,
    /// I said it.
    pub said: &'static str,
    /// I pass.
    pub pass: &'static str,
    /// Nobody listens in.
    pub say_private: &'static str,
    /// After saying.
    pub said_done: &'static str,
    /// After passing.
    pub pass_done: &'static str,
    /// The listener heard.
    pub heard: &'static str,
    /// The listener did not hear yet.
    pub not_heard: &'static str,
    /// Heading of what happened.
    pub happened: &'static str,
    /// Heading of the safe actions.
    pub actions: &'static str,
    /// Heading of the home question.
    pub home_question: &'static str,
    /// Heading of the help card.
    pub help_card: &'static str,
    /// Another story.
    pub another: &'static str,
    /// Try another way through the story.
    pub other_way: &'static str,

    /// A saved run is there.
    pub resume_title: &'static str,
    /// Go on with it.
    pub resume: &'static str,
    /// Begin again instead.
    pub resume_restart: &'static str,
    /// The story was changed since. `{}` is how many decisions were kept.
    pub misfit: &'static str,
    /// Progress is kept until the browser is closed.
    pub kept_session: &'static str,
    /// Progress is kept only while the pages stay open.
    pub kept_memory: &'static str,
    /// Saving failed.
    pub not_saved: &'static str,
    /// Damaged progress was put aside.
    pub kept_aside: &'static str,
    /// Progress of a newer version is left alone.
    pub newer: &'static str,
    /// Close a notice.
    pub close: &'static str,

    /// The app failed: heading.
    pub failed_title: &'static str,
    /// The app failed: what to do.
    pub failed_body: &'static str,
    /// The app takes long.
    pub slow_body: &'static str,
    /// Load again.
    pub reload: &'static str,
    /// No script: what can be read.
    pub noscript: &'static str,
    /// An address that leads nowhere: heading.
    pub missing_title: &'static str,
    /// An address that leads nowhere: what to do.
    pub missing_body: &'static str,
}

impl Words {
    /// The name of a family of red flags.
    #[must_use]
    pub fn family(&self, family: Family) -> &'static str {
        let vi = self.language == VI.language;
        match (family, vi) {
            (Family::Contact, true) => "Dò hỏi, rủ đi nơi khác",
            (Family::Contact, false) => "Prying, moving elsewhere",
            (Family::Trust, true) => "Lấy lòng",
            (Family::Trust, false) => "Winning trust",
            (Family::Isolation, true) => "Tách khỏi mọi người",
            (Family::Isolation, false) => "Cutting off from others",
            (Family::Pressure, true) => "Thúc ép",
            (Family::Pressure, false) => "Pushing",
            (Family::ImageMeeting, true) => "Đòi ảnh, đòi gặp riêng",
            (Family::ImageMeeting, false) => "Asking for a picture or a meeting",
            (Family::Threat, true) => "Dọa",
            (Family::Threat, false) => "Threatening",
        }
    }

    /// The name of a lever.
    #[must_use]
    pub fn lever(&self, lever: Lever) -> &'static str {
        let vi = self.language == VI.language;
        match (lever, vi) {
            (Lever::Threat, true) => "đe dọa",
            (Lever::Threat, false) => "threat",
            (Lever::Manipulation, true) => "thao túng",
            (Lever::Manipulation, false) => "manipulation",
            (Lever::Luring, true) => "dụ dỗ",
            (Lever::Luring, false) => "luring",
        }
    }

    /// The line over an ending.
    #[must_use]
    pub fn branch(&self, branch: Branch) -> &'static str {
        let vi = self.language == VI.language;
        match (branch, vi) {
            (Branch::Safe, true) => "Kể ngay từ đầu",
            (Branch::Safe, false) => "Told at once",
            (Branch::Late, true) => "Kể muộn vẫn kịp",
            (Branch::Late, false) => "Telling late still helps",
            (Branch::Friend, true) => "Có bạn giúp một tay",
            (Branch::Friend, false) => "A friend lent a hand",
        }
    }

    /// The name of an age band.
    #[must_use]
    pub const fn band(&self, band: Band) -> &'static str {
        match band {
            Band::Primary => self.age_primary,
            Band::LowerSecondary => self.age_lower,
            Band::UpperSecondary => self.age_upper,
            Band::Adult => self.door_parents,
        }
    }
}
