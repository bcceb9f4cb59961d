//! What the interface says. The words stand in a table for each language, checked by the compiler; a page brings the
//! words of its own language along, so that the engine carries none.

use engine::{Band, Branch, Family, Lever, compact};

/// Declares every word once: a table of words for the languages, and a way to ask for each.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident)+) => {
        /// A language's words. `{}` stands for a number or a name; see [`fill`](super::fill).
        #[cfg(feature = "ssr")]
        #[derive(Debug)]
        pub(super) struct Table {
            $($(#[$doc])* pub $name: &'static str,)+
        }

        /// Where each word stands.
        #[allow(non_camel_case_types)] // named as the words are
        enum Place { $($name),+ }

        impl Words {
            /// The words of a table.
            #[cfg(feature = "ssr")]
            pub(super) fn of(table: &Table) -> Self {
                Self { all: vec![$(table.$name.to_owned()),+] }
            }

            $($(#[$doc])*
            #[must_use]
            pub fn $name(&self) -> &str {
                self.at(Place::$name)
            })+
        }
    };
}

/// Everything the interface says in one language, to readers of one age; a word that is missing is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    all: Vec<String>,
}

compact! {
    struct Words { all }
}

words! {
    /// This language's own name.
    language
    /// The name of the product, always with its marks.
    name
    /// The line under the name.
    tagline
    /// What home is, for search results and link previews.
    home_description
    /// To the content.
    skip
    /// To home.
    home
    /// The quick exit.
    exit
    /// What the quick exit does, for those who do not see where it stands.
    exit_hint
    /// The name of the language switch's target.
    switch_language
    /// The help bar's name.
    help_bar
    /// Short words beside 111.
    help_111
    /// Short words beside 113.
    help_113
    /// The sentence of the help bar.
    not_your_fault
    /// How to dial where a link does nothing. `{}` is the number's digits.
    dial
    /// Call this number. `{}` is the number.
    call
    /// Heading of the age doors.
    ages
    /// The door for 6-10.
    age_primary
    /// The door for 11-14.
    age_lower
    /// The door for 15-17.
    age_upper
    /// The door for a child who needs to tell.
    door_help
    /// The door for parents.
    door_parents
    /// The door for teachers.
    door_teachers
    /// Heading of the doors.
    doors
    /// Heading of the list of stories.
    stories
    /// Minutes. `{}` is a number.
    minutes
    /// A story in progress.
    in_progress
    /// A finished story.
    finished
    /// To be played with an adult near.
    with_adult
    /// Only in a lesson.
    in_lesson
    /// There is no story for this age yet.
    no_stories
    /// Go on reading.
    read_on
    /// Go on after an answer or before a step.
    go_on
    /// Try again.
    retry
    /// Take the last decision back.
    step_back
    /// Stop here.
    stop
    /// Check an answer.
    check
    /// The engine is not there yet after a tap.
    wait
    /// A way that is safe.
    safe_way
    /// A way that is not the safest yet.
    less_safe_way
    /// The name of the thread.
    conversation
    /// Someone is writing. `{}` is who.
    typing
    /// The narrator, for screen readers.
    narrator
    /// What the learner advised.
    your_advice
    /// A picture, before its description.
    picture
    /// In person, in the header of a talk.
    in_person
    /// How far the story is. First `{}` decisions made, second `{}` in all.
    step_of
    /// How to mark bubbles.
    hunt_how
    /// How many are marked. `{}` is a number.
    marked
    /// Mark this bubble.
    mark
    /// A flag that was found.
    found
    /// A flag that was missed.
    missed
    /// Marked, but no flag.
    extra
    /// Found so many. First `{}` found, second `{}` in all.
    found_of
    /// How to order.
    order_how
    /// Move up. `{}` is the card.
    move_up
    /// Move down. `{}` is the card.
    move_down
    /// The order that helps most.
    right_order
    /// Where a card stands now. First `{}` the place, second `{}` how many.
    position
    /// How to sort.
    sort_how
    /// It belongs here. `{}` is the bin.
    belongs
    /// How to set.
    settings_how
    /// The mock privacy page's heading.
    privacy
    /// Safer so.
    safer_so
    /// Better the other way.
    better_other
    /// One answer.
    pick_one
    /// Several answers.
    pick_several
    /// A right answer.
    right
    /// Not an answer that helps.
    not_right
    /// I said it.
    said
    /// I pass.
    pass
    /// Nobody listens in.
    say_private
    /// After saying.
    said_done
    /// After passing.
    pass_done
    /// The listener heard.
    heard
    /// The listener did not hear yet.
    not_heard
    /// Heading of what happened.
    happened
    /// Heading of the safe actions.
    actions
    /// Heading of the home question.
    home_question
    /// Heading of the help card.
    help_card
    /// Another story.
    another
    /// Try another way through the story.
    other_way
    /// A saved run is there.
    resume_title
    /// Go on with it.
    resume
    /// Begin again instead.
    resume_restart
    /// The story was changed since. `{}` is how many decisions were kept.
    misfit
    /// Progress is kept until the browser is closed.
    kept_session
    /// Progress is kept only while the pages stay open.
    kept_memory
    /// Saving failed.
    not_saved
    /// Damaged progress was put aside.
    kept_aside
    /// Progress of a newer version is left alone.
    newer
    /// Close a notice.
    close
    /// The app failed: heading.
    failed_title
    /// The app failed: what to do.
    failed_body
    /// The app takes long.
    slow_body
    /// Load again.
    reload
    /// No script: what can be read.
    noscript
    /// An address that leads nowhere: heading.
    missing_title
    /// An address that leads nowhere: what to do.
    missing_body
    /// A family of red flags: contact.
    family_contact
    /// Trust.
    family_trust
    /// Isolation.
    family_isolation
    /// Pressure.
    family_pressure
    /// A picture or a meeting.
    family_image_meeting
    /// A threat.
    family_threat
    /// A lever: threat.
    lever_threat
    /// Manipulation.
    lever_manipulation
    /// Luring.
    lever_luring
    /// The line over an ending: told at once.
    branch_safe
    /// Told late.
    branch_late
    /// With a friend.
    branch_friend
    /// Over the end of a booster.
    branch_recall
}

impl Words {
    // Not inlined: it is called a few hundred times, and each copy would be carried to every phone.
    #[inline(never)]
    fn at(&self, place: Place) -> &str {
        self.all.get(place as usize).map_or("", String::as_str)
    }

    /// The name of a family of red flags.
    #[must_use]
    pub fn family(&self, family: Family) -> &str {
        match family {
            Family::Contact => self.family_contact(),
            Family::Trust => self.family_trust(),
            Family::Isolation => self.family_isolation(),
            Family::Pressure => self.family_pressure(),
            Family::ImageMeeting => self.family_image_meeting(),
            Family::Threat => self.family_threat(),
        }
    }

    /// The name of a lever.
    #[must_use]
    pub fn lever(&self, lever: Lever) -> &str {
        match lever {
            Lever::Threat => self.lever_threat(),
            Lever::Manipulation => self.lever_manipulation(),
            Lever::Luring => self.lever_luring(),
        }
    }

    /// The line over an ending.
    #[must_use]
    pub fn branch(&self, branch: Branch) -> &str {
        match branch {
            Branch::Safe => self.branch_safe(),
            Branch::Late => self.branch_late(),
            Branch::Friend => self.branch_friend(),
            Branch::Recall => self.branch_recall(),
        }
    }

    /// The name of an age band.
    #[must_use]
    pub fn band(&self, band: Band) -> &str {
        match band {
            Band::Primary => self.age_primary(),
            Band::LowerSecondary => self.age_lower(),
            Band::UpperSecondary => self.age_upper(),
            Band::Adult => self.door_parents(),
        }
    }
}
