//! A survey's secret questions on one device that goes round: each pupil is alone with it, may pass every question, and
//! nothing is stored anywhere. Only sums stand in the box, and they show once five have answered.

use std::cell::RefCell;
use std::rc::Rc;

use classroom::{BallotBox, FEWEST_BALLOTS, QuestionKey, Route, Survey, Tally, survey_id};
use engine::Band;
use yew::prelude::*;

use crate::boot::Boot;
use crate::look::Look;
use crate::page::Classroom;
use crate::teach::book::{SaveSheet, confidence, confidence_scale, source, source_scale};
use crate::teach::story::address_of;
use crate::ui::{Button, El, Weight, bare, button, classed, el, help_card, push_button};
use crate::words::{Words, fill};

thread_local! {
    /// The box, as long as the page is open: a pupil who presses "back" must not empty it. It is written down nowhere.
    static BOX: RefCell<Option<(Band, BallotBox)>> = const { RefCell::new(None) };
}

#[derive(Clone, Properties)]
pub(crate) struct AloneScreenProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
    /// Whose survey.
    pub band: Band,
}

/// A page is given once; what it is told comes once.
impl PartialEq for AloneScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && Rc::ptr_eq(&self.told, &other.told) && self.band == other.band
    }
}

/// What is on screen.
#[derive(Clone, Debug, PartialEq)]
enum Screen {
    /// The teacher reads how it goes.
    Teacher,
    /// A pupil has the device.
    Hello,
    /// A pupil is asked; what was answered so far, the last one being where they are.
    Asked(Vec<Option<usize>>),
    /// A pupil is thanked.
    Thanks,
    /// The teacher may end it.
    End,
    /// The sums.
    Done(Vec<Tally>, u16),
}

/// The id of each screen's heading.
const TITLE: &str = "alone-title";

/// A question as a pupil reads it.
struct Item<'a> {
    text: String,
    scale: [&'a str; 4],
}

/// A survey's secret questions.
#[component]
pub(crate) fn AloneScreen(props: &AloneScreenProps) -> Html {
    let AloneScreenProps { boot, told, band } = props;
    let screen = use_state(|| Screen::Teacher);
    use_effect_with((*screen).clone(), |screen| {
        // The button that was pressed is gone; whoever listens or uses keys begins at the top.
        if *screen != Screen::Teacher {
            web::focus_on(TITLE);
        }
    });
    let Some(survey) = told.material.survey(*band) else { return bare("div").done() };
    let items = items(&boot.words, survey);
    let to = |next: Screen| {
        let screen = screen.clone();
        Callback::from(move |()| screen.set(next.clone()))
    };
    let view = View { boot, band: *band, items: &items };
    let body = match &*screen {
        Screen::Teacher => {
            let keys = keys(survey);
            let begin = to(Screen::Hello);
            let band = *band;
            let on_begin = Callback::from(move |()| {
                open_box(band, &keys);
                begin.emit(());
            });
            view.teacher(&on_begin)
        }
        Screen::Hello => view.hello(&to(Screen::Asked(Vec::new())), &to(Screen::End)),
        Screen::Asked(answers) => {
            let (screen, count) = (screen.clone(), items.len());
            let on_answers = Callback::from(move |answers: Vec<Option<usize>>| {
                screen.set(if answers.len() == count { cast(&answers) } else { Screen::Asked(answers) });
            });
            view.asked(answers, &on_answers)
        }
        Screen::Thanks => view.thanks(&to(Screen::Hello), &to(Screen::End)),
        Screen::End => {
            let on_end = {
                let screen = screen.clone();
                Callback::from(move |()| {
                    if let Some((tallies, ballots)) = take_sums() {
                        screen.set(Screen::Done(tallies, ballots));
                    }
                })
            };
            view.end(&to(Screen::Hello), &on_end)
        }
        Screen::Done(tallies, ballots) => {
            let (id, tallies) = (survey_id(*band), tallies.clone());
            let save = html! { <SaveSheet {boot} {told} {id} {tallies} pupils={Some(*ballots)} /> };
            let said = fill(boot.words.alone_counted(), &[&ballots.to_string()]);
            el("div", "alone")
                .child(heading("").text(boot.words.alone_title()))
                .child(bare("p").text(&said))
                .html(save)
        }
    };
    body.key(name(&screen)).done()
}

/// Each screen is a new element, so that the reader and the focus begin at its top.
const fn name(screen: &Screen) -> &'static str {
    match screen {
        Screen::Teacher => "teacher",
        Screen::Hello => "hello",
        Screen::Asked(_) => "asked",
        Screen::Thanks => "thanks",
        Screen::End => "end",
        Screen::Done(..) => "done",
    }
}

fn items<'a>(words: &'a Words, survey: &Survey) -> Vec<Item<'a>> {
    let confident = survey
        .confidence
        .iter()
        .map(|it| Item { text: confidence(words, survey.band, it), scale: confidence_scale(words) });
    let sources = survey
        .sources
        .iter()
        .map(|it| Item { text: source(words, survey.band, it), scale: source_scale(words) });
    confident.chain(sources).collect()
}

fn keys(survey: &Survey) -> Vec<QuestionKey> {
    let ids = survey.confidence.iter().chain(&survey.sources);
    ids.filter_map(|item| QuestionKey::of(&item.id)).collect()
}

/// Opens the box, or goes on with the one that is open.
fn open_box(band: Band, keys: &[QuestionKey]) {
    BOX.with_borrow_mut(|ballots| {
        if ballots.as_ref().is_none_or(|(of, _)| *of != band) {
            let options = || ["1", "2", "3", "4"].map(Into::into).to_vec();
            let questions = keys.iter().map(|key| (key.clone(), options())).collect();
            *ballots = Some((band, BallotBox::new(questions)));
        }
    });
}

/// Counts a pupil's answers.
fn cast(answers: &[Option<usize>]) -> Screen {
    BOX.with_borrow_mut(|ballots| {
        if let Some((_, ballots)) = ballots {
            // There is one answer to each question, each from 1 to 4.
            let _ = ballots.cast(answers);
        }
    });
    Screen::Thanks
}

fn ballots() -> u16 {
    BOX.with_borrow(|ballots| ballots.as_ref().map_or(0, |(_, ballots)| ballots.ballots()))
}

/// The sums and how many they are of, if enough have answered. The box is gone then.
fn take_sums() -> Option<(Vec<Tally>, u16)> {
    BOX.with_borrow_mut(|kept| {
        let (_, ballots) = kept.as_mut()?;
        let count = ballots.ballots();
        let tallies = ballots.tally().ok()?;
        *kept = None;
        Some((tallies, count))
    })
}

/// What the screens are drawn from.
struct View<'a> {
    boot: &'a Boot,
    band: Band,
    items: &'a [Item<'a>],
}

impl View<'_> {
    fn is_older(&self) -> bool {
        self.band == Band::UpperSecondary
    }

    fn main(&self, label: &str, action: &'static str, on_press: &Callback<()>) -> El {
        button(Button { label, weight: Weight::Main, action, icon: "", waits: false }, on_press)
    }

    fn quiet(&self, label: &str, action: &'static str, on_press: &Callback<()>) -> El {
        button(Button { label, weight: Weight::Quiet, action, icon: "", waits: false }, on_press)
    }

    fn teacher(&self, on_begin: &Callback<()>) -> El {
        let words = &self.boot.words;
        let rule = |(at, rule): (usize, &str)| bare("li").key(&at.to_string()).text(rule);
        let rules = words.alone_rules().split('¦').map(str::trim).enumerate().map(rule);
        let back = el("a", "button button--quiet")
            .set("href", &address_of(&Route::Survey(self.band)))
            .key("back")
            .text(words.alone_back());
        el("div", "alone")
            .child(heading("").text(words.alone_title()))
            .child(el("p", "start__lead").text(words.alone_lead()))
            .child(el("ol", "alone__rules").children(rules))
            .child(el("div", "ways").child(self.main(words.alone_begin(), "begin", on_begin)).child(back))
    }

    fn hello(&self, on_begin: &Callback<()>, on_end: &Callback<()>) -> El {
        let words = &self.boot.words;
        let promise = if self.is_older() { words.alone_hello_older() } else { words.alone_hello() };
        el("div", "alone alone--pupil")
            .child(heading("").text(words.alone_hello_title()))
            .child(el("p", "alone__promise").text(promise))
            .child(el("div", "ways").child(self.main(words.alone_hello_go(), "begin", on_begin)))
            .child(el("p", "alone__teacher").child(self.quiet(words.alone_teacher(), "end", on_end)))
    }

    /// A question: four answers, the right to pass, and a step back.
    fn asked(&self, answers: &[Option<usize>], on_answers: &Callback<Vec<Option<usize>>>) -> El {
        let words = &self.boot.words;
        let at = answers.len();
        let Some(item) = self.items.get(at) else { return bare("div") };
        let answer = |answer: Option<usize>| {
            let next: Vec<_> = answers.iter().copied().chain([answer]).collect();
            on_answers.reform(move |()| next.clone())
        };
        let choice = |(value, label): (usize, &&str)| {
            push_button("alone__answer", &answer(Some(value)))
                .key(&format!("{at}-{value}"))
                .set("data-answer", &(value + 1).to_string())
                .child(dots(value + 1))
                .child(bare("span").text(label))
        };
        let back = {
            let before = answers[..at.saturating_sub(1)].to_vec();
            on_answers.reform(move |()| before.clone())
        };
        let skip = self.quiet(words.alone_skip(), "pass", &answer(None));
        let step = Button {
            label: words.step_back(),
            weight: Weight::Quiet,
            action: "back",
            icon: "back",
            waits: at == 0,
        };
        let place = fill(words.alone_place(), &[&(at + 1).to_string(), &self.items.len().to_string()]);
        el("div", "alone alone--pupil")
            .child(el("p", "alone__place").text(&place))
            .child(heading("alone__question").text(&item.text))
            .child(el("div", "alone__answers").children(item.scale.iter().enumerate().map(choice)))
            .child(el("div", "ways alone__ways").child(skip).child(button(step, &back)))
    }

    fn thanks(&self, on_next: &Callback<()>, on_end: &Callback<()>) -> El {
        let words = &self.boot.words;
        let look = Look::of(self.boot);
        let (thanks, fault) = if self.is_older() {
            (words.alone_thanks_older(), words.alone_fault_older())
        } else {
            (words.alone_thanks(), words.alone_fault())
        };
        let numbers = self.boot.numbers.iter();
        el("div", "alone alone--pupil")
            .child(heading("").text(words.alone_thanks_title()))
            .child(el("p", "alone__promise").text(thanks))
            .child(help_card(look, numbers, fault))
            .child(el("div", "ways").child(self.main(words.alone_next(), "next", on_next)))
            .child(el("p", "alone__teacher").child(self.quiet(words.alone_teacher(), "end", on_end)))
    }

    fn end(&self, on_back: &Callback<()>, on_end: &Callback<()>) -> El {
        let words = &self.boot.words;
        let ballots = ballots();
        let is_enough = ballots >= FEWEST_BALLOTS;
        let said = if is_enough {
            fill(words.alone_end(), &[&ballots.to_string()])
        } else {
            fill(words.alone_few(), &[&ballots.to_string(), &FEWEST_BALLOTS.to_string()])
        };
        let end = Button {
            label: words.alone_end_go(),
            weight: Weight::Second,
            action: "count",
            icon: "",
            waits: !is_enough,
        };
        el("div", "alone")
            .child(heading("").text(words.alone_title()))
            .child(bare("p").attr("role", "status").text(&said))
            .child(
                el("div", "ways")
                    .child(self.main(words.alone_go_on(), "go-on", on_back))
                    .child(button(end, on_end)),
            )
    }
}

/// A heading that takes the focus.
fn heading(class: &'static str) -> El {
    classed("h1", &[class]).attr("id", TITLE).attr("tabindex", "-1")
}

/// As many of four dots as the answer says, so that it is seen before it is read.
fn dots(filled: usize) -> El {
    let dot = |at: usize| {
        classed("i", &["alone__dot", if at < filled { "alone__dot--full" } else { "" }]).key(&at.to_string())
    };
    el("span", "alone__dots").attr("aria-hidden", "true").children((0..4).map(dot))
}
