//! The shared files: every fact and number has its source and the day it was checked.

use std::collections::BTreeSet;

use crate::code::Code;
use crate::diagnostic::SourceFile;
use crate::parse::{PackSource, Proof, SiteSource};
use crate::report::Report;
use crate::source::Text;
use engine::Date;

/// Checks `pack.toml` and `site.toml`.
pub(crate) fn facts(
    (pack_file, pack): (&SourceFile, &PackSource),
    (site_file, site): (&SourceFile, &SiteSource),
    today: Option<Date>,
    report: &Report,
) {
    unique(pack_file, "app", pack.apps.iter().map(|app| app.id.as_ref()), report);
    unique(pack_file, "fact", pack.facts.iter().map(|fact| fact.id.as_ref()), report);
    unique(pack_file, "duty", pack.duties.iter().map(|duty| duty.id.as_ref()), report);
    unique(pack_file, "reviewer", pack.reviewers.iter().map(|reviewer| reviewer.id.as_ref()), report);
    for (what, tags) in
        [("topic", &pack.topics), ("subject", &pack.subjects), ("competence", &pack.competences)]
    {
        unique(pack_file, what, tags.iter().map(|tag| tag.id.as_ref()), report);
        // A topic is our own word for it; the others are stated of the school's curriculum.
        for tag in tags.iter().filter(|_| what != "topic") {
            proven(pack_file, what, &tag.proof, today, report);
        }
    }
    unique(pack_file, "scenario", pack.scenarios.iter().map(Some), report);
    unique(site_file, "number", site.numbers.iter().map(|number| number.id.as_ref()), report);
    for fact in &pack.facts {
        proven(pack_file, "fact", &fact.proof, today, report);
    }
    for number in &site.numbers {
        proven(site_file, "number", &number.proof, today, report);
    }
}

/// Reports what has no source, no day, or an old one.
pub(super) fn proven(file: &SourceFile, what: &str, proof: &Proof, today: Option<Date>, report: &Report) {
    let given = |text: &Option<Text>| text.as_ref().is_some_and(|text| !text.value.trim().is_empty());
    for (key, text) in [("source", &proof.source), ("checked_on", &proof.checked_on)] {
        if !given(text) {
            let hint = "write where it was read (`source`) and on which day (`checked_on = \"2026-11-23\"`)";
            report.push(file, &proof.span, Code::FactUnsourced, format!("a {what} without `{key}`"), hint);
        }
    }
    if let Some(written) = &proof.checked_on {
        recent(file, what, written, today, report);
    }
}

/// Reports a day that is none, or is long ago.
pub(super) fn recent(file: &SourceFile, what: &str, written: &Text, today: Option<Date>, report: &Report) {
    if written.value.trim().is_empty() {
        return;
    }
    let Some(checked) = Date::parse(&written.value) else {
        let hint = "write it as year-month-day: `2026-11-23`";
        report.push(file, &written.span, Code::DateMalformed, format!("`{}` is no day", written.value), hint);
        return;
    };
    if today.is_some_and(|today| checked.is_over_a_year_before(today)) {
        let hint = "check it again and write today's date";
        report.push(
            file,
            &written.span,
            Code::FactOld,
            format!("this {what} was last checked on {checked}"),
            hint,
        );
    }
}

pub(super) fn unique<'a>(
    file: &SourceFile,
    what: &str,
    ids: impl Iterator<Item = Option<&'a Text>>,
    report: &Report,
) {
    let mut seen = BTreeSet::new();
    for id in ids.flatten() {
        if !seen.insert(id.value.as_str()) {
            let message = format!("there is another {what} `{}`", id.value);
            report.push(file, &id.span, Code::IdDuplicate, message, "keep one of them");
        }
    }
}
