//! A lesson plan on paper: before, during minute by minute, after; with what the class agrees upon.

use classroom::{FollowUp, GroundRules, LessonPlan, Preparation, Segment, SegmentKind};
use engine::Scenario;

use super::key::told;
use super::plan_acts::act;
use super::screen::{Sheets, heading, sheet};
use crate::look::Look;
use crate::ui::{El, bare, el};
use crate::words::{Words, fill};

/// Where the teacher writes who listens, and where.
const BLANK: &str = "……………………";

/// A plan as sheets. The rules are those of the pupils' band; a plan for adults has none.
pub(super) fn sheets(
    look: Look<'_>,
    name: &str,
    story: &Scenario,
    plan: &LessonPlan,
    rules: Option<&GroundRules>,
) -> Sheets {
    let words = look.words;
    let before = plan
        .before
        .iter()
        .enumerate()
        .map(|(at, one)| bare("li").key(&at.to_string()).text(&prepared(words, *one)));
    let after = plan.after.iter().enumerate().map(|(at, one)| {
        bare("li").key(&at.to_string()).text(&followed(words, *one, plan.home_question.as_deref()))
    });
    let page = sheet("plan")
        .attr("data-plan", "")
        .child(heading(name, &story.title))
        .child(bare("h3").text(words.plan_before()))
        .child(el("ul", "plan__list").children(before))
        .child(bare("h3").text(words.plan_during()))
        .child(during(words, plan))
        .maybe(rules.map(|rules| agreed(words, rules)))
        .child(bare("h3").text(words.plan_after()))
        .child(el("ul", "plan__list").children(after))
        .child(told(words));
    let how = el("div", "paper__how").child(bare("p").text(words.plan_paper_lead()));
    Sheets { how, sheets: vec![page] }
}

fn prepared(words: &Words, one: Preparation) -> String {
    match one {
        Preparation::ReadThrough => words.plan_read_through().to_owned(),
        Preparation::NameListener => fill(words.plan_listener(), &[BLANK, BLANK]),
        Preparation::PlanForVictim => words.plan_for_victim().to_owned(),
        Preparation::GroundRules => words.plan_rules_ready().to_owned(),
        Preparation::RightToPass => words.plan_right_to_pass().to_owned(),
        Preparation::HelpCard => words.plan_help_card().to_owned(),
        Preparation::SecondAdult => words.plan_second_adult().to_owned(),
        Preparation::GroupCards => words.plan_group_cards().to_owned(),
    }
}

fn followed(words: &Words, one: FollowUp, home: Option<&str>) -> String {
    let weeks = |weeks| format!("{}: {}", fill(words.after_weeks(), &[weeks]), words.plan_booster());
    match one {
        FollowUp::StayReachable => words.plan_stay().to_owned(),
        FollowUp::WhenPupilTells => words.plan_told().to_owned(),
        FollowUp::NoteCounts => words.plan_counts().to_owned(),
        FollowUp::HomeQuestion => fill(words.plan_home(), &[home.unwrap_or_default()]),
        FollowUp::BoosterTwoWeeks => weeks("2"),
        FollowUp::BoosterSixWeeks => weeks("6"),
    }
}

/// Minute by minute: when, what, with what to discuss and to listen for, and who speaks.
fn during(words: &Words, plan: &LessonPlan) -> El {
    let head = [words.plan_minute(), words.plan_what(), words.plan_speaks()];
    let head = head.into_iter().map(|name| bare("th").key(name).attr("scope", "col").text(name));
    let mut begins = 0_u32;
    let rows: Vec<El> = plan
        .segments
        .iter()
        .enumerate()
        .map(|(at, segment)| {
            let ends = begins + u32::from(segment.minutes);
            let row = row(words, segment, begins, ends).key(&at.to_string());
            begins = ends;
            row
        })
        .collect();
    el("table", "plan__table")
        .child(bare("thead").child(bare("tr").children(head)))
        .child(bare("tbody").children(rows))
}

fn row(words: &Words, segment: &Segment, begins: u32, ends: u32) -> El {
    let acts = segment
        .acts
        .iter()
        .enumerate()
        .map(|(at, one)| bare("p").key(&at.to_string()).text(&act(words, one)));
    let talks = segment.talks.iter().map(|talk| {
        let listen = talk
            .listen_for
            .as_deref()
            .map(|text| bare("p").child(bare("strong").text(words.paper_listen_for())).text(" ").text(text));
        bare("div")
            .key(talk.scene.as_str())
            .child(bare("p").child(bare("strong").text(words.paper_discuss())).text(" ").text(&talk.discuss))
            .maybe(listen)
    });
    let what = bare("td")
        .child(el("p", "plan__kind").text(kind(words, segment.kind)))
        .child(bare("div").children(acts))
        .child(bare("div").children(talks));
    bare("tr")
        .child(bare("td").child(bare("strong").text(&format!("{begins}–{ends}"))))
        .child(what)
        .child(bare("td").text(who(words, segment.kind)))
}

fn kind(words: &Words, kind: SegmentKind) -> &str {
    match kind {
        SegmentKind::Welcome => words.plan_welcome(),
        SegmentKind::OpinionBefore => words.plan_opinion_before(),
        SegmentKind::Story => words.plan_story(),
        SegmentKind::Talk => words.plan_discussion(),
        SegmentKind::WhatIf => words.plan_what_if(),
        SegmentKind::Pairs => words.plan_pairs(),
        SegmentKind::OpinionAfter => words.plan_opinion_after(),
        SegmentKind::Closing => words.plan_closing(),
    }
}

fn who(words: &Words, kind: SegmentKind) -> &str {
    match kind {
        SegmentKind::Welcome | SegmentKind::Closing => words.plan_who_teacher(),
        SegmentKind::OpinionBefore | SegmentKind::OpinionAfter => words.plan_who_cards(),
        SegmentKind::Story | SegmentKind::WhatIf => words.plan_who_reads(),
        SegmentKind::Talk => words.plan_who_pupils(),
        SegmentKind::Pairs => words.plan_who_pairs(),
    }
}

/// What the class agrees upon, with what the teacher says first and last.
fn agreed(words: &Words, rules: &GroundRules) -> El {
    let said = |sentences: &[String]| {
        let sentences: Vec<String> =
            sentences.iter().map(|one| GroundRules::filled(one, BLANK, BLANK)).collect();
        sentences.join(" ")
    };
    let rule = |rule: &String| bare("li").key(rule).text(rule);
    el("aside", "sheet__told")
        .child(bare("h3").text(&rules.title))
        .child(
            bare("p")
                .child(bare("strong").text(words.plan_say_first()))
                .text(" ")
                .text(&said(&rules.opening)),
        )
        .child(bare("ol").children(rules.rules.iter().map(rule)))
        .child(
            bare("p").child(bare("strong").text(words.plan_say_last())).text(" ").text(&said(&rules.closing)),
        )
}
