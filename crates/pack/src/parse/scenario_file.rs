//! A scenario's file to its source, down to its scenes.

use engine::{Band, Role, Setting};

use super::{Fields, booster_file, classroom_file, script, step_file};
use crate::diagnostic::{SourceFile, Spanned};
use crate::keys::SCENARIO;
use crate::report::Report;
use crate::source::{NotesSource, PlaceSource, ScenarioSource, SceneSource, SpeakerSource, WaiverSource};

/// Reads a scenario; none where the file has syntax faults.
pub(crate) fn scenario_source(file: &SourceFile, report: &Report) -> Option<ScenarioSource> {
    super::read(file, &SCENARIO, report, |fields| ScenarioSource {
        file: file.clone(),
        id: fields.text("id"),
        former_ids: fields.list("former_ids"),
        code: fields.text("code"),
        title: fields.text("title"),
        summary: fields.text("summary"),
        band: fields.one_of("band", &Band::ALL.map(|band| (band.as_str(), band))),
        setting: fields.one_of(
            "setting",
            &[Setting::Open, Setting::WithAdult, Setting::Lesson].map(|setting| (setting.as_str(), setting)),
        ),
        minutes: fields.number("minutes"),
        mastery: fields.number("mastery"),
        cover: fields.text("cover"),
        notice: fields.text("notice"),
        opening: fields.text("opening"),
        grades: fields.numbers("grades"),
        topics: fields.list("topics"),
        subjects: fields.list("subjects"),
        competences: fields.list("competences"),
        duties: fields.numbers("duties"),
        uses: fields.list("uses"),
        opinion: fields.table("opinion").map(|opinion| classroom_file::opinion(&opinion)),
        speakers: fields.tables("speaker", speaker),
        places: fields.tables("place", place),
        scenes: fields.tables("scene", scene),
        boosters: fields.tables("booster", booster_file::booster),
        waivers: fields.tables("waiver", waiver),
    })
}

fn speaker(fields: Fields<'_>) -> SpeakerSource {
    SpeakerSource {
        id: fields.text("id"),
        name: fields.text("name"),
        role: fields.one_of(
            "role",
            &[
                ("friend", Role::Friend),
                ("peer", Role::Peer),
                ("adult", Role::Adult),
                ("offender", Role::Offender),
            ],
        ),
        picture: fields.text("picture"),
        gender: fields.text("gender"),
        known: fields.switch("known"),
        span: fields.span,
    }
}

fn place(fields: Fields<'_>) -> PlaceSource {
    PlaceSource {
        id: fields.text("id"),
        app: fields.text("app"),
        title: fields.text("title"),
        owner: fields.text("owner"),
        span: fields.span,
    }
}

pub(super) fn waiver(fields: Fields<'_>) -> WaiverSource {
    WaiverSource {
        line: fields.text("line"),
        word: fields.text("word"),
        reason: fields.text("reason"),
        span: fields.span,
    }
}

fn scene(fields: Fields<'_>) -> SceneSource {
    SceneSource {
        id: fields.text("id"),
        place: fields.text("place"),
        lines: script::chat(&fields, "chat"),
        steps: step_file::steps(&fields),
        step_tried: crate::keys::STEPS.iter().any(|key| fields.place(key).is_some()),
        notes: fields.table("notes").map(|notes| NotesSource {
            discuss: notes.text("discuss"),
            listen_for: notes.text("listen_for"),
            minutes: notes.number("minutes"),
            span: notes.span,
        }),
        span: fields.span,
    }
}

/// A span and what stands there, for steps.
pub(super) const fn at<T>(value: T, span: crate::diagnostic::Span) -> Spanned<T> {
    Spanned::new(value, span)
}
