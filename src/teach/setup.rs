//! How a lesson is to be given. Everything stands as most teachers want it, so that one press begins.

use std::rc::Rc;

use classroom::{Course, LessonRun, Mode, Paper, PlanKind, Route};
use engine::{Scenario, Setting};
use yew::prelude::*;

use super::desk::LessonDesk;
use super::story::{Loaded, Subject, address_of, title, use_story};
use super::unreadable::unreadable;
use crate::boot::Boot;
use crate::look::Look;
use crate::page::Classroom;
use crate::paper::paper_link;
use crate::ui::{Button, El, Weight, bare, button, el, icon, picture};
use crate::words::{Words, fill};

#[derive(Clone, Properties)]
pub(crate) struct SetupScreenProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
    /// The lesson that is going on.
    pub desk: Rc<LessonDesk>,
    /// The lesson to give.
    pub id: String,
}

/// A page is given once; what it is told comes once.
impl PartialEq for SetupScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && Rc::ptr_eq(&self.told, &other.told) && self.id == other.id
    }
}

/// How a lesson is to be given.
#[component]
pub(crate) fn SetupScreen(props: &SetupScreenProps) -> Html {
    let SetupScreenProps { boot, told, desk, id } = props;
    let look = Look::of(boot);
    let words = look.words;
    let subject = Subject::of(id, &boot.cards);
    let is_survey = matches!(subject, Some(Subject::Survey(_)));
    let course =
        use_state(|| if is_survey { Course::survey(&boot.language) } else { Course::lesson(&boot.language) });
    let attempt = use_state(|| 0_u32);
    let loaded = use_story(boot, told, id, &course.language, *attempt);
    let Some(subject) = subject else {
        let back = el("a", "button").set("href", &address_of(&Route::Start)).text(words.class_title());
        return el("div", "setup").child(bare("h1").text(words.missing_title())).child(back).done();
    };
    let on_begin = {
        let (desk, told, course, loaded) = (desk.clone(), told.clone(), (*course).clone(), loaded.clone());
        Callback::from(move |()| {
            let Some(story) = loaded.story() else { return };
            let lesson = told.material.lesson(story.scenario.id.as_str());
            let opinion = lesson.map(|lesson| lesson.opinion.clone());
            let run = LessonRun::new(story.scenario.clone(), opinion, course.clone());
            desk.change(run.to_text());
            web::go_to(&Route::Show.to_fragment());
        })
    };
    let told_story = loaded.story().map(|story| story.scenario.clone()).filter(|story| {
        // Only a story of its own has lesson plans.
        told.material.lesson(story.id.as_str()).is_some()
    });
    let begin = Button {
        label: words.class_begin(),
        weight: Weight::Main,
        action: "begin",
        icon: "play",
        waits: loaded.story().is_none(),
    };
    el("div", "setup")
        .child(head(look, boot, &subject))
        .maybe((loaded == Loaded::Missing).then(|| unreadable(look, &attempt)))
        .child(el("div", "setup__begin").child(button(begin, &on_begin)))
        .child(choices(look, boot, told, &course, told_story.as_deref()))
        .child(boosters(look, &subject))
        .child(papers(look, told, &subject, id))
        .done()
}

fn head(look: Look<'_>, boot: &Boot, subject: &Subject<'_>) -> El {
    let words = look.words;
    let card = match subject {
        Subject::Story(card) | Subject::Booster(card, _) => Some(*card),
        Subject::Round(_) | Subject::Survey(_) => None,
    };
    let cover = card.map_or("logo", |card| card.cover.as_str());
    let lead = match subject {
        Subject::Story(card) => card.summary.as_str(),
        Subject::Booster(..) => words.round_lead(),
        Subject::Round(_) => words.class_round_lead(),
        Subject::Survey(_) => words.survey_lead(),
    };
    let with_adult = card.is_some_and(|card| card.setting == Setting::WithAdult);
    let text = bare("div")
        .child(el("h1", "setup__title").text(&title(boot, subject)))
        .child(el("p", "setup__lead").text(lead))
        .child(el("p", "setup__adult").flag("hidden", !with_adult).text(words.class_with_adult()));
    el("header", "setup__head").child(picture(look, cover, "setup__cover")).child(text)
}

/// The choices, each as most want it.
fn choices(
    look: Look<'_>,
    boot: &Boot,
    told: &Classroom,
    course: &UseStateHandle<Course>,
    story: Option<&Scenario>,
) -> El {
    let is_survey = course.mode == Mode::Survey;
    let words = look.words;
    let set = |next: Course| {
        let course = course.clone();
        Callback::from(move |()| course.set(next.clone()))
    };
    let own = (boot.language.clone(), words.language().to_owned());
    let others = boot.others.iter().map(|other| (other.tag.clone(), other.name.clone()));
    let languages: Vec<(String, String)> = std::iter::once(own).chain(others).collect();
    // A survey's stories are in the page's own language only.
    let is_fixed = is_survey || told.sources.is_empty();
    let radio = |name: &'static str, value: &str, label: &str, is: bool, next: Course| {
        let input = bare("input")
            .attr("type", "radio")
            .attr("name", name)
            .set("value", value)
            .checked(is)
            .on_mark(&set(next));
        el("label", "choice-row").key(value).child(input).child(bare("span").text(label))
    };
    let language = languages.iter().map(|(tag, name)| {
        let subtitles = course.subtitles.clone().filter(|other| other != tag);
        radio(
            "language",
            tag,
            name,
            course.language == *tag,
            Course { language: tag.clone(), subtitles, ..(**course).clone() },
        )
    });
    let none = radio(
        "subtitles",
        "none",
        words.class_no_subtitles(),
        course.subtitles.is_none(),
        Course { subtitles: None, ..(**course).clone() },
    );
    let subtitles = languages.iter().filter(|(tag, _)| *tag != course.language).map(|(tag, name)| {
        radio(
            "subtitles",
            tag,
            name,
            course.subtitles.as_ref() == Some(tag),
            Course { subtitles: Some(tag.clone()), ..(**course).clone() },
        )
    });
    let check = |name: &'static str, label: &str, is: bool, next: Course| {
        let input = bare("input").attr("type", "checkbox").attr("name", name).checked(is).on_mark(&set(next));
        el("label", "choice-row").key(name).child(input).child(bare("span").text(label))
    };
    let now = || (**course).clone();
    let has_opinion = course.mode == Mode::Lesson;
    let rules = check("rules", words.class_rules(), course.rules, Course { rules: !course.rules, ..now() });
    let opinion = has_opinion.then(|| {
        check("opinion", words.class_opinion(), course.opinion, Course { opinion: !course.opinion, ..now() })
    });
    let eyes = check(
        "eyes",
        words.class_eyes_closed(),
        course.eyes_closed,
        Course { eyes_closed: !course.eyes_closed, ..now() },
    );
    let kinds = story.iter().flat_map(|story| {
        let lesson = told.material.lesson(story.id.as_str());
        PlanKind::ALL.into_iter().filter(move |kind| lesson.is_some_and(|it| kind.is_offered(story, it)))
    });
    let plans = kinds.map(Some).chain([None]).map(|kind| {
        let name = kind.map_or("none", PlanKind::as_str);
        let label = plan_label(words, kind);
        radio("plan", name, &label, course.plan == kind, Course { plan: kind, ..now() })
    });
    let plans: Vec<El> = plans.collect();
    let row = |label: &str, rows: Vec<El>| {
        el("fieldset", "setup__row").child(bare("legend").text(label)).child(el("div", "").children(rows))
    };
    el("section", "setup__choices")
        .child(row(words.languages(), language.collect()).flag("hidden", is_fixed || languages.len() < 2))
        .child(
            row(words.class_subtitles(), std::iter::once(none).chain(subtitles).collect())
                .flag("hidden", is_fixed || languages.len() < 2),
        )
        .child(row(words.class_time(), plans).flag("hidden", story.is_none() || is_survey))
        .child(row(words.class_how(), [Some(rules), opinion, Some(eyes)].into_iter().flatten().collect()))
}

/// What a lesson plan is called.
fn plan_label(words: &Words, kind: Option<PlanKind>) -> String {
    let label = match kind {
        None => return words.class_no_plan().to_owned(),
        Some(PlanKind::Minutes15 | PlanKind::Minutes45) => words.class_plan(),
        Some(PlanKind::Assembly10) => words.class_plan_assembly(),
        Some(PlanKind::GroupRound) => words.class_plan_groups(),
    };
    fill(label, &[&kind.map_or(0, PlanKind::minutes).to_string()])
}

/// A story's fresh questions, for some weeks later.
fn boosters(look: Look<'_>, subject: &Subject<'_>) -> El {
    let words = look.words;
    let boosters = match subject {
        Subject::Story(card) => card.boosters.as_slice(),
        _ => &[],
    };
    let row = |booster: &crate::boot::BoosterCard| {
        let label = fill(words.after_weeks(), &[&booster.weeks.to_string()]);
        let link = el("a", "more__link")
            .set("href", &address_of(&Route::Setup(booster.id.to_string())))
            .child(icon("refresh"))
            .child(bare("span").text(&label));
        bare("li").key(booster.id.as_str()).child(link)
    };
    el("section", "more")
        .flag("hidden", boosters.is_empty())
        .child(bare("h2").text(words.round()))
        .child(el("ul", "more__list").attr("role", "list").children(boosters.iter().map(row)))
}

/// What can be printed for it.
fn papers(look: Look<'_>, told: &Classroom, subject: &Subject<'_>, id: &str) -> El {
    let lesson = told.material.lesson(id);
    let is_used = |kind: PlanKind| {
        lesson.is_some_and(|lesson| kind.is_always() || lesson.uses.iter().any(|used| used == kind.as_str()))
    };
    let is_offered = |paper: &Paper| match (subject, paper) {
        (Subject::Story(_), Paper::Plan(kind)) => is_used(*kind),
        (Subject::Story(card), Paper::Booster) => !card.boosters.is_empty(),
        (Subject::Story(_), Paper::Key | Paper::Handout) | (_, Paper::Cards) => true,
        (Subject::Survey(_), Paper::Slips) => true,
        _ => false,
    };
    let links = Paper::ALL.into_iter().filter(is_offered).map(|paper| {
        let of = if paper == Paper::Cards { "pupil" } else { id };
        paper_link(look, paper, of)
    });
    el("section", "more")
        .attr("aria-labelledby", "papers")
        .child(bare("h2").attr("id", "papers").text(look.words.paper()))
        .child(el("ul", "more__list").attr("role", "list").children(links))
}
