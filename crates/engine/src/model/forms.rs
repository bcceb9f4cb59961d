//! The compact forms of what a scenario can contain; see [`crate::compact`].

use super::*;
use crate::compact;
use crate::compact::{Compact, Reader, Writer};

macro_rules! id_forms {
    ($($name:ident)+) => {$(
        impl Compact for $name {
            fn write(&self, out: &mut Writer) {
                out.line(self.as_str());
            }

            fn read(from: &mut Reader<'_>) -> Self {
                Self::from(String::read(from))
            }
        }
    )+};
}

id_forms! { BinId ChoiceId Digest ItemId LineId NumberId PictureId PlaceId ScenarioId SceneId SpeakerId ToggleId }

compact! {
    struct Scenario {
        id, digest, title, summary, band, setting, minutes, mastery, cover, notice, speakers, places, opening, scenes,
    }
    struct Speaker { id, name, role, picture }
    struct Place { id, app, title, owner }
    struct Scene { id, place, lines, step }
    struct Line { id, speaker, text, shown, flag }
    struct Flag { family, lever }
    struct Choice { prompt, options }
    struct ChoiceOption { id, text, feedback, quality, goto, picture }
    struct Hunt { prompt, scenes, why, feedback, next }
    struct Order { prompt, items, feedback, next }
    struct OrderItem { id, text }
    struct Sort { prompt, bins, items, feedback, next }
    struct Bin { id, text }
    struct SortItem { id, text, bin, feedback }
    struct Settings { prompt, toggles, feedback, next }
    struct Toggle { id, text, on, safe, feedback }
    struct Question { prompt, several, options, next }
    struct QuestionOption { id, text, right, feedback, picture }
    struct Say { prompt, sentence, tip, next }
    struct Tell { prompt, options }
    struct TellOption { id, text, reply, heard, feedback, goto, picture }
    struct Ending { branch, title, happened, actions, home_question, help }
}

compact! {
    enum Band { 0 => Primary, 1 => LowerSecondary, 2 => UpperSecondary, 3 => Adult }
    enum Setting { 0 => Open, 1 => WithAdult, 2 => Lesson }
    enum Role { 0 => Friend, 1 => Peer, 2 => Adult, 3 => Offender }
    enum Shown { 0 => Words, 1 => Described, 2 => Picture(id) }
    enum Family { 0 => Contact, 1 => Trust, 2 => Isolation, 3 => Pressure, 4 => ImageMeeting, 5 => Threat }
    enum Lever { 0 => Threat, 1 => Manipulation, 2 => Luring }
    enum Quality { 0 => Safe, 1 => Unsure, 2 => Risky }
    enum Branch { 0 => Safe, 1 => Late, 2 => Friend, 3 => Recall }
    enum Step {
        0 => Next { next },
        1 => Choice(step),
        2 => Hunt(step),
        3 => Order(step),
        4 => Sort(step),
        5 => Settings(step),
        6 => Question(step),
        7 => Say(step),
        8 => Tell(step),
        9 => Ending(step),
    }
}
