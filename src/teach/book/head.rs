//! Which class, how many, which day: picked from lists and one number. There is no place for a name in it.

use classroom::{ClassGrade, ClassMark, ClassSize, CountError, Kind, SheetHead, Wave, count};
use engine::Date;
use yew::Callback;

use super::asked::wave_name;
use crate::ui::{El, bare, el};
use crate::words::{Words, fill};

/// What was picked and typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct HeadDraft {
    pub wave: Option<Wave>,
    pub grade: Option<ClassGrade>,
    pub letter: Option<char>,
    pub number: Option<u8>,
    pub pupils: String,
    pub day: String,
}

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum HeadFault {
    NoWave,
    NoGrade,
    Pupils(CountError),
    NoPupils,
    NoDay,
}

impl HeadDraft {
    /// What a sheet says, to correct it.
    pub(super) fn of(head: &SheetHead) -> Self {
        let wave = match head.kind {
            Kind::Survey { wave, .. } => Some(wave),
            _ => None,
        };
        Self {
            wave,
            grade: Some(head.grade),
            letter: head.class.letter(),
            number: head.class.number(),
            pupils: head.pupils.map_or(String::new(), |pupils| pupils.number().to_string()),
            day: head.day.to_string(),
        }
    }

    /// The head of a sheet of this kind, or all that is wrong. The wave of a survey's kind is the one that was picked.
    pub(super) fn check(&self, kind: &Kind) -> Result<SheetHead, Vec<HeadFault>> {
        let mut faults = Vec::new();
        let kind = match (kind, self.wave) {
            (Kind::Survey { band, .. }, Some(wave)) => Kind::Survey { band: *band, wave },
            (Kind::Survey { .. }, None) => {
                faults.push(HeadFault::NoWave);
                kind.clone()
            }
            _ => kind.clone(),
        };
        if self.grade.is_none() {
            faults.push(HeadFault::NoGrade);
        }
        let pupils = match count(&self.pupils) {
            Ok(number) => ClassSize::of(number).ok_or(HeadFault::NoPupils),
            Err(fault) => Err(HeadFault::Pupils(fault)),
        };
        let pupils = pupils.map_err(|fault| faults.push(fault)).ok();
        let day = Date::parse(&self.day);
        if day.is_none() {
            faults.push(HeadFault::NoDay);
        }
        match (self.grade, ClassMark::of(self.letter, self.number), day) {
            (Some(grade), Some(class), Some(day)) if faults.is_empty() => {
                Ok(SheetHead { day, grade, class, pupils, kind })
            }
            _ => Err(faults),
        }
    }
}

impl HeadFault {
    /// The id of the field to put right.
    pub(super) const fn field(&self) -> &'static str {
        match self {
            Self::NoWave => "wave",
            Self::NoGrade => "grade",
            Self::Pupils(_) | Self::NoPupils => "pupils",
            Self::NoDay => "day",
        }
    }

    fn words<'a>(&self, words: &'a Words) -> std::borrow::Cow<'a, str> {
        match self {
            Self::NoWave => words.fault_no_wave().into(),
            Self::NoGrade => words.fault_no_grade().into(),
            Self::Pupils(fault) => count_fault(words, *fault).into(),
            Self::NoPupils => words.fault_no_pupils().into(),
            Self::NoDay => words.fault_no_day().into(),
        }
    }
}

/// What is wrong with a number.
pub(crate) fn count_fault(words: &Words, fault: CountError) -> String {
    match fault {
        CountError::Empty => words.fault_empty().to_owned(),
        CountError::NotANumber => words.fault_number().to_owned(),
        CountError::Negative => words.fault_negative().to_owned(),
        CountError::TooLarge { max } => fill(words.fault_large(), &[&max.to_string()]),
    }
}

/// What a class is called.
pub(super) fn class_name(words: &Words, head: &SheetHead) -> String {
    let Some(number) = head.grade.number() else { return words.adults().to_owned() };
    match (head.class.letter(), head.class.number()) {
        (None, None) => fill(words.grade_of(), &[&number.to_string()]),
        (None, Some(class)) => fill(words.class_of(), &[&format!("{number}/{class}")]),
        _ => fill(words.class_of(), &[&format!("{number}{}", head.class)]),
    }
}

/// What a grade is called.
pub(crate) fn grade_name(words: &Words, grade: ClassGrade) -> String {
    grade
        .number()
        .map_or_else(|| words.adults().to_owned(), |number| fill(words.grade_of(), &[&number.to_string()]))
}

/// The fields. A survey is asked its wave first.
pub(super) fn fields(
    words: &Words,
    draft: &HeadDraft,
    asks_wave: bool,
    faults: &[HeadFault],
    on_draft: &Callback<HeadDraft>,
) -> El {
    let with = |change: fn(&mut HeadDraft, String)| {
        let (draft, on_draft) = (draft.clone(), on_draft.clone());
        Callback::from(move |value| {
            let mut next = draft.clone();
            change(&mut next, value);
            on_draft.emit(next);
        })
    };
    let grades: Vec<(String, String)> = std::iter::once((String::new(), words.pick().to_owned()))
        .chain(ClassGrade::all().map(|grade| (grade.to_string(), grade_name(words, grade))))
        .collect();
    let none = || std::iter::once((String::new(), "–".to_owned()));
    let letters: Vec<(String, String)> =
        none().chain(ClassMark::LETTERS.map(|it| (it.to_string(), it.to_string()))).collect();
    let numbers: Vec<(String, String)> =
        none().chain((1..=ClassMark::LAST_NUMBER).map(|it| (it.to_string(), it.to_string()))).collect();
    let text = |id: &'static str, value: &str| bare("input").attr("id", id).attr("name", id).value(value);
    let letter = list("letter", &letters, &draft.letter.map_or(String::new(), |it| it.to_string()))
        .set("aria-label", words.class_letter())
        .on_value(&with(|draft, value| draft.letter = value.chars().next()));
    let number = list("number", &numbers, &draft.number.map_or(String::new(), |it| it.to_string()))
        .set("aria-label", words.class_number())
        .on_value(&with(|draft, value| draft.number = value.parse().ok()));
    let grade = list("grade", &grades, &draft.grade.map_or(String::new(), |it| it.to_string()))
        .on_value(&with(|draft, value| draft.grade = ClassGrade::parse(&value)));
    let pupils = text("pupils", &draft.pupils)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .on_value(&with(|draft, value| draft.pupils = value));
    let day = text("day", &draft.day).attr("type", "date").on_value(&with(|draft, value| draft.day = value));
    let mark = el("div", "field")
        .attr("role", "group")
        .set("aria-label", words.class_mark())
        .child(el("span", "field__label").text(words.class_mark()))
        .child(el("span", "field__pair").child(letter).child(number));
    el("div", "fields")
        .maybe(asks_wave.then(|| waves(words, draft, faults, on_draft)))
        .child(field(words, "grade", words.grade_field(), grade, faults))
        .child(mark)
        .child(field(words, "pupils", words.pupils_field(), pupils, faults))
        .child(field(words, "day", words.day_field(), day, faults))
}

fn list(id: &'static str, options: &[(String, String)], picked: &str) -> El {
    let option = |(value, label): &(String, String)| {
        bare("option").key(value).set("value", value).flag("selected", value == picked).text(label)
    };
    bare("select").attr("id", id).attr("name", id).children(options.iter().map(option))
}

fn field(words: &Words, id: &'static str, label: &str, input: El, faults: &[HeadFault]) -> El {
    let fault = faults.iter().find(|fault| fault.field() == id);
    let input = if fault.is_some() {
        input.attr("aria-invalid", "true").set("aria-describedby", &format!("{id}-fault"))
    } else {
        input
    };
    el("div", "field")
        .child(el("label", "field__label").attr("for", id).text(label))
        .child(input)
        .child(fault_line(words, id, fault))
}

fn fault_line(words: &Words, id: &str, fault: Option<&HeadFault>) -> El {
    let text = fault.map(|fault| fault.words(words)).unwrap_or_default();
    el("p", "field__fault").set("id", &format!("{id}-fault")).attr("role", "alert").text(&text)
}

fn waves(words: &Words, draft: &HeadDraft, faults: &[HeadFault], on_draft: &Callback<HeadDraft>) -> El {
    let radio = |wave: Wave| {
        let next = HeadDraft { wave: Some(wave), ..draft.clone() };
        let input = bare("input")
            .attr("type", "radio")
            .attr("name", "wave")
            .attr("value", wave.as_str())
            .checked(draft.wave == Some(wave))
            .on_mark(&on_draft.reform(move |()| next.clone()));
        let input = if wave == Wave::Pre { input.attr("id", "wave") } else { input };
        el("label", "choice-row")
            .key(wave.as_str())
            .child(input)
            .child(bare("span").text(wave_name(words, wave)))
    };
    let fault = faults.iter().find(|fault| fault.field() == "wave");
    el("fieldset", "field field--wide")
        .child(el("legend", "field__label").text(words.wave_field()))
        .child(el("div", "field__row").children(Wave::ALL.map(radio)))
        .child(fault_line(words, "wave", fault))
}
