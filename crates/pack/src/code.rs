//! The stable names of everything the compiler can find fault with.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::diagnostic::Severity;

/// How much a code weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Always an error.
    Error,
    /// Always a warning.
    Warning,
    /// A warning while one writes, an error in a release.
    Release,
}

macro_rules! codes {
    ($($name:ident $text:literal $weight:ident $meaning:literal)+) => {
        /// What kind of fault a diagnostic names.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $meaning] $name,)+
        }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The code as it is printed; it never changes.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// What it means, in a sentence or two.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning),+ }
            }

            /// How much it weighs.
            #[must_use]
            pub const fn weight(self) -> Weight {
                match self { $(Self::$name => Weight::$weight),+ }
            }
        }
    };
}

codes! {
    FileNotUtf8 "file-not-utf8" Error "The file is not UTF-8 text."
    FileTooLarge "file-too-large" Error "The file is larger than 2 MB; no story is, so it is not read."
    FileMissing "file-missing" Error "A file that the pack needs or names is not there."
    FileUnlisted "file-unlisted" Warning "A scenario's file is not in the list of `pack.toml`, so no page is made of it."
    Syntax "syntax" Error "The file is not valid TOML, or JSON for the warnings. Nothing else in the file is looked at until this is mended."
    KeyUnknown "key-unknown" Error "A key that means nothing here, most often a slip of the keyboard."
    KeyMissing "key-missing" Error "A key that has to be here is missing."
    TypeWrong "type-wrong" Error "The value is of another type than the key takes: text, number, list, table."
    ValueUnknown "value-unknown" Error "The value is none of those the key takes."
    ValueRange "value-range" Error "The number is too small or too large."
    CountWrong "count-wrong" Error "Too few or too many options, cards, bins, switches or actions."
    TextEmpty "text-empty" Error "A text without words."
    TextDecomposed "text-decomposed" Error "Letters and their marks are separate characters (NFD); searching and the avoid list would miss them."
    IdMalformed "id-malformed" Error "An id is not made of small letters a-z, digits and single hyphens, or is a reserved word."
    IdDuplicate "id-duplicate" Error "Two things of one kind have the same id."
    ScenarioId "scenario-id" Error "A scenario's id differs from the name of its file; the id is the page's address."
    LineForm "line-form" Error "A line of chat is not `speaker: words`, `> words` or a picture; or a reason is not `line-id: words`."
    LineEscape "line-escape" Error "A text of many lines uses backslashes. Between three single quotes every character stands for itself."
    LineIdMissing "line-id-missing" Release "A line has no id yet."
    FormerIdTaken "former-id-taken" Error "A former id of a scenario that a living scenario has, or another one had as well: its old address can lead to one only."
    LineIdDuplicate "line-id-duplicate" Error "Two lines of a scenario have the same id, so translations and saved places cannot tell them apart."
    FlagUnknown "flag-unknown" Error "The family or lever of a red flag is not one of the known ones."
    FlagMisplaced "flag-misplaced" Error "A red flag on a line that is not an offender's. A victim's words are never marked."
    PictureUndescribed "picture-undescribed" Error "A picture without a description in words: a screen reader would say nothing."
    PictureUnknown "picture-unknown" Error "There is no drawing of this name in `assets/pictures`."
    PictureMissing "picture-missing" Error "An option without a picture in a scenario for 6-10: some of its children do not read well yet."
    GradeBand "grade-band" Error "A school grade outside the scenario's age band, or grades for adults: 6-10 is 1-5, 11-14 is 6-9, 15-17 is 10-12."
    TagUnknown "tag-unknown" Error "A topic, subject or competence that `pack.toml` does not have."
    SceneUnknown "scene-unknown" Error "A jump, the opening or a hunt names a scene that does not exist."
    SpeakerUnknown "speaker-unknown" Error "A line or a place names a speaker who is not declared."
    PlaceUnknown "place-unknown" Error "A scene is set in a place that is not declared."
    AppUnknown "app-unknown" Error "A place names an app that is not one of the invented ones in `pack.toml`."
    BinUnknown "bin-unknown" Error "A card belongs to a bin that does not exist."
    ReferenceUnknown "reference-unknown" Error "`{…}` or `help` names no number of `site.toml` and no fact of `pack.toml`."
    PageUnknown "page-unknown" Error "`{page:…}` or `{story:…}` names nothing of the pack."
    BlockUnknown "block-unknown" Error "A line in brackets of a page is neither a drawing nor one of the known blocks."
    BlockRefused "block-refused" Error "A block that does not belong on a page for this reader: real apps are for older pupils and adults."
    EasyMissing "easy-missing" Error "A section of a page has no easy-read form."
    EasyPicture "easy-picture" Error "The easy-read form of a section has no drawing."
    GroupEmpty "group-empty" Error "A door of home has no page behind it."
    StepMissing "step-missing" Error "A scene leads nowhere: it has no step and is no ending."
    StepSeveral "step-several" Error "A scene has more than one step."
    SceneUnreachable "scene-unreachable" Error "No path from the opening leads to this scene."
    SceneSilent "scene-silent" Warning "A scene without lines that only leads on: it shows nothing and asks nothing."
    SceneTrapped "scene-trapped" Error "From this scene no ending can be reached, whatever the learner does."
    TellMissing "tell-missing" Error "A path reaches this ending without anybody having been told and having listened."
    BranchMissing "branch-missing" Error "One of the three branches has no ending: safe at once, told late, a friend helps."
    DecisionsFew "decisions-few" Error "A path has fewer than three decisions."
    DecisionsMany "decisions-many" Error "A path has more than five decisions."
    EndingHelp "ending-help" Error "An ending's help card is without 111."
    OpeningStep "opening-step" Error "The opening does not end in a choice; the first page has to ask something."
    OpeningLong "opening-long" Error "The opening has more than three bubbles or options, and does not fit a small phone's screen."
    TextLong "text-long" Error "A bubble or an option is too long for its age band."
    FeedbackMissing "feedback-missing" Error "An option or card without feedback that says why."
    ChoiceUnsafe "choice-unsafe" Error "A choice without a safe option."
    QuestionWrong "question-wrong" Error "A question without a right answer, or with several where only one can be marked."
    QuestionPersonal "question-personal" Error "What a class is asked asks pupils about themselves; some would have to tell before all what happened to them."
    SettingsSolved "settings-solved" Error "Every switch of the privacy page stands right already."
    HuntFlags "hunt-flags" Error "A hunt over scenes without a single red flag."
    HuntDisclosure "hunt-disclosure" Error "A hunt over a scene where nobody with bad intent speaks: a victim's words and a child's disclosure are never searched."
    HuntReason "hunt-reason" Error "A red flag of a hunt has no reason in `why`, or a reason belongs to no red flag."
    HuntUnseen "hunt-unseen" Error "A path comes to a hunt without having shown one of its scenes."
    OffenderScene "offender-scene" Error "More lines of a person with bad intent in one scene than allowed: 4, for 6-10 2."
    OffenderScenario "offender-scenario" Error "More lines of a person with bad intent in one scenario than allowed: 8, for 6-10 5."
    TacticsAdjacent "tactics-adjacent" Error "Two red flags follow each other without a line of somebody else or the narrator between them."
    OffenderOwner "offender-owner" Error "The screen is a person's with bad intent; the learner never stands in their place."
    OffenderReply "offender-reply" Error "A person with bad intent answers in a tell step."
    FriendMissing "friend-missing" Error "No speaker is the friend whom the learner advises."
    NoticeMissing "notice-missing" Error "A scenario for a child with an adult has no calm line about what it is."
    NoticeRefused "notice-refused" Error "A notice where none belongs: only scenarios with an adult open with one."
    AdultNeeded "adult-needed" Error "A scenario that `with_adult` of `pack.toml` lists has another setting than `with-adult`."
    KnownMisplaced "known-misplaced" Error "`known` of a speaker who is no person with bad intent."
    NameFull "name-full" Warning "A speaker's name is a surname with a given name, and could be a real person's."
    UseForbidden "use-forbidden" Error "An assembly version, group round or home task of a scenario that is not open."
    WordAvoided "word-avoided" Error "A word of the avoid list: it blames, frightens or sells."
    BoosterMissing "booster-missing" Release "A scenario without its two boosters, the questions after 2 and after 6 weeks."
    BoosterWeeks "booster-weeks" Error "A booster is due neither after 2 nor after 6 weeks, or two are at once."
    OpinionMissing "opinion-missing" Release "A scenario without the question that a class is asked before and after it."
    LessonMinutes "lesson-minutes" Release "The minutes of a lesson plan do not add up: the story is too long for it, or its notes have too little to talk about."
    SurveyMissing "survey-missing" Release "A band of children has stories and no survey."
    SurveyBand "survey-band" Error "A survey's band differs from the name of its file; each band has one survey."
    TitleTelling "title-telling" Error "A title or address that says what the story is about; it stands in the browser's tab and in shared links."
    BrandReal "brand-real" Error "A real app, game or company. Stories use invented ones."
    GenderMissing "gender-missing" Warning "A friend without `gender`; the balance of the cast cannot be judged."
    AppUnchecked "app-unchecked" Warning "An invented app of `pack.toml` without a note on how its name was compared with real ones."
    FigureUnsourced "figure-unsourced" Error "A figure, phone number, law or link in running text that is not a reference."
    WaiverUnused "waiver-unused" Warning "A waiver that nothing needs."
    FactUnsourced "fact-unsourced" Error "A fact, number, organisation, link or way to report without its source or the day it was checked."
    DateMalformed "date-malformed" Error "A date that is not a day of the calendar, written `2026-11-23`."
    FactOld "fact-old" Warning "A fact, number, organisation, link or way to report was last checked more than twelve months ago."
    FeedLarge "feed-large" Error "The file of warnings is too large; pages then show none of it."
    WarningTerm "warning-term" Error "A warning that ends before it begins, or stands for more than 90 days."
    WarningOver "warning-over" Warning "A warning whose last day has passed; no page shows it."
    WarningLong "warning-long" Error "A text of a warning is too long; pages do not show the entry."
    WarningLoud "warning-loud" Error "A warning for children with an exclamation mark or words in capitals."
    WarningLeads "warning-leads" Error "A link in a warning, or a number to call that is none of `site.toml`."
    LockForm "lock-form" Error "A line of `ids.lock` that `kenghe fmt` did not write."
    LockStale "lock-stale" Release "`ids.lock` does not know all line ids."
    IdChanged "id-changed" Error "A line has another id than before; its translation and children's saved places hang on the old one."
    IdRetired "id-retired" Error "An id that belonged to a deleted line is used again."
    CatalogueMissing "catalogue-missing" Release "A language of the pack has no catalogue."
    CatalogueForm "catalogue-form" Error "The catalogue is not valid gettext PO."
    TranslationMissing "translation-missing" Release "A text has no translation."
    TranslationStale "translation-stale" Release "The words changed since they were translated, or the translation is marked as fuzzy."
    TranslationOrphan "translation-orphan" Warning "A translation of a text that does not exist."
    TranslationDuplicate "translation-duplicate" Error "Two translations of the same text."
    TranslationReference "translation-reference" Error "A translation lost or gained a reference such as `{111}`."
    TranslationLong "translation-long" Warning "A translated bubble or option is much longer than the age band takes."
    ReadingHard "reading-hard" Warning "A sentence has more syllables (tiếng) than the age band reads at ease."
    CastOneSided "cast-one-sided" Warning "All children of a scenario, or of those who listen, are of one gender; or fewer than a third of the friends in the whole pack are boys, or girls."
    CastStrangers "cast-strangers" Warning "In the whole pack nobody with bad intent is known to the child; most are."
    AnswerByLength "answer-by-length" Warning "The right option is nearly always the longest, or the shortest: its length gives it away. In a survey: in more than half of the vignettes."
    AnswerByHabit "answer-by-habit" Warning "Over the whole pack, always taking the longest, shortest, first or last option would be right clearly more often than chance: by more than two standard deviations, in 20 or more choices and questions."
    AnswerByPlace "answer-by-place" Warning "The right option always stands at the same place. In a survey: in more than half of the vignettes."
    ParentOnly "parent-only" Warning "In every tell step only a parent listens; some children fear someone at home."
}

impl Code {
    /// The severity of a diagnostic of this code.
    #[must_use]
    pub const fn severity(self, release: bool) -> Severity {
        match self.weight() {
            Weight::Error => Severity::Error,
            Weight::Warning => Severity::Warning,
            Weight::Release if release => Severity::Error,
            Weight::Release => Severity::Warning,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
