//! What the interface says. Which words there are stands here; what they are, in each language, in `assets/interface`. A
//! page brings the words of its own language along, in its boot script, so that the engine carries none.

use engine::{Band, Branch, Family, Lever, compact};

/// Names every word once, and gives a way to ask for each.
macro_rules! words {
    (play { $($play:ident)+ } desk { $($desk:ident)+ } class { $($class:ident)+ }) => {
        /// The names of the words that a scenario's page brings, in their order.
        pub const PLAY: &[&str] = &[$(stringify!($play)),+];

        /// The names of the words that the pages around bring, in their order; it begins as [`PLAY`].
        pub const DESK: &[&str] = &[$(stringify!($play),)+ $(stringify!($desk)),+];

        /// The names of all words, in the order in which class mode brings them; it begins as [`DESK`].
        pub const NAMES: &[&str] = &[$(stringify!($play),)+ $(stringify!($desk),)+ $(stringify!($class)),+];

        words! { $($play)+ $($desk)+ $($class)+ }
    };
    ($($name:ident)+) => {
        /// Where each word stands.
        #[allow(non_camel_case_types)] // named as the words are
        enum Place { $($name),+ }

        impl Words {
            $(#[doc = concat!("`", stringify!($name), "` of `assets/interface/vi.toml`, where it is explained.")]
            #[must_use]
            pub fn $name(&self) -> &str {
                self.at(Place::$name)
            })+
        }
    };
}

/// Everything the interface says in one language, to readers of one age; a word that is missing is empty. `{}` in a word
/// stands for a number or a name, see [`fill`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    all: Vec<String>,
}

compact! {
    struct Words { all }
}

words! {
    // What a scenario's page can say. It brings these only.
    play {
        language
        name
        tagline
        skip
        home
        exit
        exit_hint
        languages
        help_bar
        help_111
        help_113
        not_your_fault
        dial
        call
        read_on
        read_along
        go_on
        retry
        step_back
        stop
        check
        wait
        safe_way
        less_safe_way
        conversation
        typing
        narrator
        your_advice
        picture
        in_person
        step_of
        hunt_how
        marked
        mark
        found
        missed
        extra
        found_of
        order_how
        move_up
        move_down
        right_order
        position
        sort_how
        belongs
        settings_how
        privacy
        safer_so
        better_other
        pick_one
        pick_several
        right
        not_right
        said
        pass
        say_private
        said_done
        pass_done
        heard
        not_heard
        happened
        actions
        home_question
        help_card
        another
        other_way
        resume_title
        resume
        resume_restart
        misfit
        kept_session
        kept_memory
        not_saved
        kept_aside
        newer
        close
        failed_title
        failed_body
        slow_body
        reload
        noscript
        family_contact
        family_trust
        family_isolation
        family_pressure
        family_image_meeting
        family_threat
        lever_threat
        lever_manipulation
        lever_luring
        branch_safe
        branch_late
        branch_friend
        branch_recall
    }
    // What the pages around say besides.
    desk {
        curriculum
        curriculum_lead
        lessons
        competences
        duty_groups
        reading_with
        round
        round_lead
        round_key
        after_weeks
        home_description
        ages
        age_primary
        age_lower
        age_upper
        door_help
        door_parents
        door_teachers
        easy_form
        full_form
        contents
        card_forms
        checked_on
        day
        here
        report_on
        fault_parents
        doors
        stories
        minutes
        in_progress
        finished
        with_adult
        in_lesson
        missing_title
        missing_body
        plan_title
        plan_lead
        plan_who
        plan_more
        plan_outside
        plan_enough
        plan_say
        plan_sheet
        plan_words
        plan_empty
        plan_private
        plan_keep
        plan_kept
        plan_kept_short
        plan_not_kept
        plan_unreadable
        plan_forget
        plan_forgotten
        print
        helper_mother
        helper_father
        helper_grandmother
        helper_grandfather
        helper_sibling
        helper_relative
        helper_teacher
        helper_counsellor
        helper_guard
        helper_leader
        helper_police
        helper_hotline
        sentence_listen
        sentence_afraid
        sentence_alone
        sentence_look
        sentence_write
        results_title
        results_lead
        results_none
        results_on
        results_booster
        remembered_all
        remembered_some
        remembered_none
        certificate
        certificate_name
        certificate_read
        certificate_vow
        certificate_date
        clear
        clear_sure
        clear_no
        clear_yes
        find
        grade
        topic
        time
        within
        stories_found
        none_found
        adult_stories
        remember
        remember_how
        warnings
        warning_do
        warning_source
    }
    // What class mode says besides.
    class {
        class_title
        class_lead
        class_begun
        class_more
        class_round
        class_round_lead
        class_begin
        class_unreadable
        class_with_adult
        class_how
        class_time
        class_plan
        class_no_plan
        class_plan_assembly
        class_plan_groups
        class_rules
        class_opinion
        class_eyes_closed
        class_subtitles
        class_no_subtitles
        survey
        survey_lead
        // What classes counted, reports and surveys.
        save_title
        save_lead
        save_nothing
        save_counts
        pick
        grade_field
        grade_of
        class_of
        adults
        class_mark
        class_letter
        class_number
        pupils_field
        day_field
        wave_field
        wave_before
        wave_after
        wave_later
        fault_no_wave
        fault_no_grade
        fault_no_pupils
        fault_no_day
        fault_empty
        fault_number
        fault_negative
        fault_large
        fault_more
        fault_unreadable
        join_title
        join_yes
        join_no
        book_open
        counts_kept
        counts_kept_session
        counts_kept_memory
        counts_not_kept
        counts_newer
        survey_can
        survey_can_older
        survey_tell
        survey_tell_older
        survey_tell_nobody
        survey_tell_nobody_older
        confident_1
        confident_2
        confident_3
        confident_4
        tell_1
        tell_2
        tell_3
        tell_4
        counts_title
        counts_lead
        slips_field
        counts_confidence
        counts_sources
        counts_blank
        counts_more
        counts_wait
        vote_think
        vote_opinion
        vote_cards
        vote_eyes_closed
        vote_talk
        vote_passed
        vote_passes
        vote_follows
        vote_most
        vote_before
        vote_class
        vote_total
        vote_hunt
        vote_flag
        vote_found_of
        vote_order
        vote_sort
        vote_settings
        vote_say
        class_on
        class_back
        class_what_if
        class_dark
        class_light
        class_notes
        class_presenter
        class_held_back
        class_full_screen
        class_keys
        class_none
        class_waiting
        class_close
        class_listener
        class_listening_at
        class_kept_memory
        class_not_kept
        key_pick
        panel_now
        panel_next
        panel_next_vote
        panel_next_reveal
        panel_next_explain
        panel_counts
        panel_held
        panel_shown
        panel_discuss
        panel_listen
        panel_planned
        panel_rules
        panel_before
        panel_after
        panel_close
        count_not_a_number
        count_too_many
    }
}

impl Words {
    /// The words of these [`NAMES`], in their order.
    #[must_use]
    pub const fn new(all: Vec<String>) -> Self {
        Self { all }
    }

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

/// Puts values in the places marked `{}`, in order.
#[must_use]
pub fn fill(words: &str, values: &[&str]) -> String {
    // Split at single characters: searching for two brings a kilobyte of search code to every phone.
    let mut parts = words.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for (at, part) in parts.enumerate() {
        filled.push_str(values.get(at).copied().unwrap_or_default());
        filled.push_str(part.strip_prefix('}').unwrap_or(part));
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_go_where_the_marks_are() {
        assert_eq!(fill("Bước {} trên {}", &["2", "5"]), "Bước 2 trên 5");
        assert_eq!(fill("Gọi {}", &[]), "Gọi ");
        assert_eq!(fill("Đóng", &["x"]), "Đóng");
    }
}
