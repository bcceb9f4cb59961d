//! Which words there are.

use super::Words;

/// Names every word once, and gives a way to ask for each.
macro_rules! words {
    (
        play { $($play:ident)+ } desk { $($desk:ident)+ } class { $($class:ident)+ } written { $($written:ident)+ }
    ) => {
        /// The names of the words that a scenario's page brings, in their order.
        pub const PLAY: &[&str] = &[$(stringify!($play)),+];

        /// The names of the words that the pages around bring, in their order; it begins as [`PLAY`].
        pub const DESK: &[&str] = &[$(stringify!($play),)+ $(stringify!($desk)),+];

        /// The names of the words that class mode brings, in their order; it begins as [`DESK`].
        pub const CLASS: &[&str] = &[$(stringify!($play),)+ $(stringify!($desk),)+ $(stringify!($class)),+];

        /// The names of all words, in their order; it begins as [`CLASS`].
        pub const NAMES: &[&str] = &[
            $(stringify!($play),)+ $(stringify!($desk),)+ $(stringify!($class),)+ $(stringify!($written)),+
        ];

        words! { $($play)+ $($desk)+ $($class)+ $($written)+ }
    };
    ($($name:ident)+) => {
        /// Where each word stands.
        #[allow(non_camel_case_types)] // named as the words are
        enum Place { $($name),+ }

        impl Words {
            $(#[doc = concat!("`", stringify!($name), "` of `assets/interface/vi.toml`, where it is explained.")]
            #[must_use]
            pub fn $name(&self) -> &str {
                self.at(Place::$name as usize)
            })+
        }
    };
}

words! {
    // What a scenario's page can say. It brings these only.
    play {
        language name tagline skip home exit exit_hint languages help_bar help_111 help_113 not_your_fault
        dial call read_on read_along go_on retry step_back stop check wait safe_way less_safe_way conversation
        typing narrator your_advice picture in_person step_of hunt_how marked mark found missed extra found_of
        order_how move_up move_down right_order position sort_how belongs settings_how privacy safer_so
        better_other pick_one pick_several right not_right said pass say_private said_done pass_done heard
        not_heard happened actions home_question help_card another other_way resume_title resume
        resume_restart misfit kept_session kept_memory not_saved kept_aside newer close failed_title
        failed_body slow_body reload noscript family_contact family_trust family_isolation family_pressure
        family_image_meeting family_threat lever_threat lever_manipulation lever_luring branch_safe
        branch_late branch_friend branch_recall
    }
    // What the pages around say besides.
    desk {
        curriculum curriculum_lead lessons competences duty_groups reading_with teach home_description ages
        age_primary age_lower age_upper door_help door_parents door_teachers easy_form full_form contents
        card_forms checked_on day here report_on fault_parents doors stories minutes in_progress finished
        with_adult in_lesson missing_title missing_body plan_title plan_lead plan_who plan_more plan_outside
        plan_enough plan_say plan_sheet plan_words plan_empty plan_private plan_keep plan_kept plan_kept_short
        plan_not_kept plan_unreadable plan_forget plan_forgotten print helper_mother helper_father
        helper_grandmother helper_grandfather helper_sibling helper_relative helper_teacher helper_counsellor
        helper_guard helper_leader helper_police helper_hotline sentence_listen sentence_afraid sentence_alone
        sentence_look sentence_write results_title results_lead results_none results_on results_booster
        remembered_all remembered_some remembered_none certificate certificate_name certificate_read
        certificate_vow certificate_date clear clear_sure clear_no clear_yes find grade topic time within
        stories_found none_found adult_stories remember remember_how warnings warning_do warning_source
        elsewhere door_embed round round_lead round_key after_weeks
    }
    // What class mode says besides.
    class {
        class_title class_lead class_begun class_more class_round class_round_lead class_round_end_title
        class_round_end survey_end_title survey_end class_begin class_unreadable class_with_adult class_how
        class_time class_plan class_no_plan class_plan_assembly class_plan_groups class_rules class_opinion
        class_eyes_closed class_subtitles class_no_subtitles survey survey_lead vote_think vote_opinion
        vote_cards vote_eyes_closed vote_talk vote_passed vote_passes vote_follows vote_most vote_before
        vote_class vote_total vote_hunt vote_flag vote_found_of vote_order vote_sort vote_settings vote_say
        class_on class_back class_what_if class_dark class_light class_notes class_presenter class_held_back
        class_full_screen class_keys class_none class_waiting class_close class_listener class_listening_at
        class_kept_memory class_not_kept key_pick panel_now panel_next panel_next_vote panel_next_reveal
        panel_next_explain panel_counts panel_held panel_shown panel_discuss panel_listen panel_planned
        panel_rules panel_before panel_after panel_close
        // What classes counted, reports and surveys.
        save_title save_lead save_nothing save_counts pick grade_field grade_of class_of adults class_mark
        class_letter class_number pupils_field day_field wave_field wave_before wave_after wave_later
        fault_no_wave fault_no_grade fault_no_pupils fault_no_day fault_empty fault_number fault_negative
        fault_large fault_more fault_unreadable join_title join_yes join_no book_open counts_kept
        counts_kept_session counts_kept_memory counts_not_kept counts_newer survey_can survey_can_older
        survey_tell survey_tell_older survey_tell_nobody survey_tell_nobody_older confident_1 confident_2
        confident_3 confident_4 tell_1 tell_2 tell_3 tell_4 counts_title counts_lead slips_field
        counts_confidence counts_sources counts_blank counts_more counts_wait give_title give_lead give_choose
        give_story give_size give_size_wide give_size_phone give_size_low give_theme give_theme_device give_theme_light give_theme_dark give_lock give_live give_put
        give_where give_iframe give_element give_card give_address give_iframe_1 give_iframe_2 give_iframe_3
        give_element_1 give_element_2 give_element_3 give_wordpress_1 give_wordpress_2 give_wordpress_3
        give_joomla_1 give_joomla_2 give_joomla_3 give_google_1 give_google_2 give_google_3 give_card_1
        give_card_2 give_card_3 give_address_1 give_address_2 give_address_3 give_code give_copy give_copied
        give_copy_by_hand give_paper give_paper_lead give_qr_of give_svg give_png give_print give_share
        give_poster give_scan
        // What is printed.
        paper paper_back paper_cards paper_pupil_cards paper_pupil_cards_lead paper_pupil_cards_steps
        paper_pupil_cards_fold paper_group_cards paper_group_cards_lead paper_group_cards_steps
        paper_group_cards_back paper_handout paper_handout_lead paper_handout_adult paper_no_name paper_read
        paper_why paper_underline paper_underline_how paper_say paper_tell paper_tell_another paper_word
        paper_picture paper_fault_older paper_any_time paper_key paper_key_lead paper_marks paper_discuss
        paper_listen_for paper_on paper_off paper_told paper_told_steps paper_told_more paper_slips
        paper_slips_lead paper_slip_title paper_slip_how paper_tally paper_tally_head paper_tally_how
        paper_aloud paper_aloud_how plan_45 plan_assembly plan_group plan_paper_lead plan_none plan_before
        plan_during plan_after plan_read_through plan_listener plan_for_victim plan_rules_ready
        plan_right_to_pass plan_help_card plan_second_adult plan_group_cards plan_minute plan_what plan_speaks
        plan_welcome plan_opinion_before plan_story plan_discussion plan_what_if plan_pairs plan_opinion_after
        plan_closing plan_who_teacher plan_who_cards plan_who_reads plan_who_pupils plan_who_pairs
        plan_act_rules plan_act_opinion plan_act_read plan_act_count plan_act_vote plan_act_advice
        plan_act_hunt plan_act_practise plan_act_shown plan_act_say plan_act_other plan_act_conclude
        plan_act_help plan_act_home plan_stay plan_told plan_counts plan_home plan_booster plan_say_first
        plan_say_last book_title book_lead book_count book_empty book_damaged book_newer pupils_of
        before_story after_story not_shown is_safe passed passes_field most_for keep_it delete_all
        delete_all_sure delete_all_yes delete_one delete_one_sure delete_one_yes sheet_gone sheet_nothing
        correct correct_fault files_title files_lead file_save file_copy file_open file_drop files_opened
        file_sheets file_keep file_close files_conflict file_refused fault_line faults_more csv_empty
        csv_not_text csv_not_ours csv_newer csv_columns csv_cells csv_misfit csv_unknown csv_differs
        csv_repeated report_title survey_how survey_cards survey_cards_how survey_cards_go survey_slips
        survey_slips_how survey_slips_print survey_slips_count survey_alone survey_alone_how survey_alone_go
        survey_rules_title survey_rules alone_title alone_lead alone_rules alone_begin alone_back
        alone_hello_title alone_hello alone_hello_older alone_hello_go alone_teacher alone_place alone_skip
        alone_thanks_title alone_thanks alone_thanks_older alone_fault alone_fault_older alone_next alone_end
        alone_few alone_end_go alone_go_on alone_counted report_form report_working report_public
        report_working_only report_of report_of_public all_grades from_day to_day most_in counted_in
        several_hands report_csv report_hidden_why report_limits hidden_number withheld_classes
        withheld_answers withheld_unknown report_answers report_right report_upper figures_how figures_knowledge
        figures_less change_after change_later change_points change_between mean_of too_few caveats
        caveat_unlinked caveat_clustered caveat_pupils caveat_passes caveat_small caveat_too_few
        caveat_behaviour caveat_lasting caveat_cause
    }
    // What is written into pages when the site is built, and no program says.
    written {
        offline_title
        offline_lead
        offline_lead_class
        offline_start
        offline_loading
        offline_stop
        offline_stopped
        offline_cut
        offline_full
        offline_go_on
        offline_done
        offline_drop
        offline_none
        offline_file
        offline_file_get
        fresh
        fresh_busy
        lost_title
        lost_lead
        lost_again
        lost_kept
    }
}
