//! One scenario being played. This is the one component that holds a run; what it shows is drawn by plain functions.

use std::rc::Rc;

use engine::{Band, Decision, Entry, Event, Role, Scenario, Session, Setting, Speaker, Stage, View};
use yew::prelude::*;

use crate::boot::Boot;
use crate::chat::{Newest, place_bar, thread, use_typing};
use crate::follow::{Place, use_follow};
use crate::kept::{Keeper, use_keeper};
use crate::look::Look;
use crate::session::{Act, Store};
use crate::step::{Desk, Draft, hunt_thread, stage_panel};
use crate::ui::{Button, El, Weight, bare, button, el, icon, notes};

#[derive(Clone, Properties)]
pub(crate) struct PlayerPageProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// Called once taps are counted.
    pub on_ready: Callback<()>,
    /// Called at first and whenever something was added to the log.
    pub on_log: fn(&Session),
}

/// A page is given once; comparing what it was given as a whole would only cost.
impl PartialEq for PlayerPageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && self.on_ready == other.on_ready
    }
}

/// One scenario being played.
#[component]
pub(crate) fn PlayerPage(props: &PlayerPageProps) -> Html {
    let PlayerPageProps { boot, scenario, on_ready, on_log } = props;
    let look = Look::of(boot);
    let session = use_reducer(|| Store(Session::new(scenario.clone())));
    let keeper = use_keeper(scenario, &session, on_ready, *on_log);
    let view = session.0.view();
    let typing = use_typing(Newest::of(&view));
    let drafted = use_state(|| Draft::blank(view.scene.clone()));
    let draft =
        if drafted.scene == view.scene { (*drafted).clone() } else { Draft::blank(view.scene.clone()) };
    let root = use_node_ref();
    use_follow(&root, place_of(&view, &draft, typing.key.as_deref()));

    let hurry = typing.key.is_some().then(|| typing.hurry.clone());
    let on_next = on_next(&session, &keeper, hurry);
    let home = (!boot.embedded).then_some(boot.links.home.as_str());
    let desk = Desk {
        look,
        draft: &draft,
        on_draft: Callback::from(move |draft| drafted.set(draft)),
        on_decide: {
            let session = session.clone();
            Callback::from(move |decision: Decision| session.dispatch(Act::Apply(Event::Decide(decision))))
        },
        on_next: on_next.clone(),
        on_back: on_event(&session, || Event::Back),
        on_restart: on_event(&session, || Event::Start { seed: web::seed() }),
        can_step_back: view.can_step_back,
        typing: typing.key.as_deref(),
        cover: &scenario.cover,
        numbers: &boot.numbers,
        home,
    };
    let conversation = match &view.stage {
        Stage::Hunt { bubbles, answered, .. } => hunt_thread(&desk, bubbles, answered.is_some()),
        _ => thread(look, &view.thread, desk.typing),
    };
    let is_reading = matches!(view.stage, Stage::Reading { .. });
    let tap_anywhere = if is_reading { on_next } else { Callback::noop() };
    let warning =
        scenario.notice.as_deref().filter(|_| scenario.setting != Setting::Open && view.decided == 0);
    let thread = el("div", "player__thread")
        .attr("role", "region")
        .set("aria-label", look.words.conversation())
        .attr("tabindex", "0")
        .on_press(&tap_anywhere)
        .child(opening_note(look, warning, home))
        .maybe((scenario.band == Band::Primary).then(|| read_along(look, &view, warning)))
        .child(offer(look, &keeper))
        .child(notes(look, &keeper.notes, &keeper.on_close))
        .child(conversation);
    let step = el("div", "stage__step").key(&step_key(&view)).child(stage_panel(&desk, &view.stage));
    el("main", "player")
        .attr("id", "main")
        .attr("data-screen", view.screen().as_str())
        .set("data-scene", view.scene.as_str())
        .attr("tabindex", "-1")
        .node(&root)
        .child(place_bar(look, &scenario.title, &view, partner(scenario, &view).as_ref()))
        .child(thread)
        .child(el("div", "stage").child(step))
        .done()
}

/// Goes on, or hurries the one who types. Going on with a new run leaves the kept one behind.
fn on_next(session: &UseReducerHandle<Store>, keeper: &Keeper, hurry: Option<Callback<()>>) -> Callback<()> {
    let (session, leave_behind) = (session.clone(), keeper.on_leave_behind.clone());
    Callback::from(move |()| match &hurry {
        Some(hurry) => hurry.emit(()),
        None => {
            leave_behind.emit(());
            session.dispatch(Act::Apply(Event::Continue));
        }
    })
}

fn on_event(session: &UseReducerHandle<Store>, event: fn() -> Event) -> Callback<()> {
    let session = session.clone();
    Callback::from(move |()| session.dispatch(Act::Apply(event())))
}

/// What a scenario for a child with an adult says before it opens, with a way to stop.
fn opening_note(look: Look<'_>, text: Option<&str>, home: Option<&str>) -> El {
    let stop = home.map(|home| {
        el("a", "button button--quiet").set("href", home).attr("data-carry", "").text(look.words.stop())
    });
    el("aside", "opening-note")
        .flag("hidden", text.is_none())
        .child(bare("p").text(text.unwrap_or_default()))
        .maybe(stop)
}

/// That an adult may read along, said to the youngest as their story opens; a notice says it already.
fn read_along(look: Look<'_>, view: &View, notice: Option<&str>) -> El {
    el("p", "read-along")
        .flag("hidden", view.decided > 0 || notice.is_some())
        .child(icon("people"))
        .child(bare("span").text(look.words.read_along()))
}

/// A kept run, offered and never jumped into.
fn offer(look: Look<'_>, keeper: &Keeper) -> El {
    let words = look.words;
    let anew = Button {
        label: words.resume_restart(),
        weight: Weight::Quiet,
        action: "leave-behind",
        icon: "",
        waits: false,
    };
    let go_on =
        Button { label: words.resume(), weight: Weight::Main, action: "resume", icon: "next", waits: false };
    let ways = || {
        el("div", "offer__ways")
            .child(button(anew, &keeper.on_leave_behind))
            .child(button(go_on, &keeper.on_resume))
    };
    let line = || bare("p").child(icon("book")).child(bare("span").text(words.resume_title()));
    el("section", "offer")
        .flag("hidden", !keeper.offered)
        .set("aria-label", words.resume_title())
        .maybe(keeper.offered.then(line))
        .maybe(keeper.offered.then(ways))
}

/// Whom one sees in the header: who spoke last and is not the friend.
fn partner(scenario: &Scenario, view: &View) -> Option<Speaker> {
    let others =
        |speaker: &&Speaker| speaker.role != Role::Friend && view.place.owner.as_ref() != Some(&speaker.id);
    let in_thread = view.thread.iter().rev().find_map(|entry| match entry {
        Entry::Bubble(bubble) => bubble.speaker.as_ref().filter(others),
        Entry::Advice { .. } => None,
    });
    let in_place = || {
        let scenes = scenario.scenes.iter().filter(|scene| scene.place == view.place.id);
        let speakers =
            scenes.flat_map(|scene| &scene.lines).filter_map(|line| scenario.speaker(line.speaker.as_ref()?));
        speakers.into_iter().find(others)
    };
    in_thread.or_else(in_place).cloned()
}

/// What tells two steps apart. A reading screen's scene changes without a change for the learner: its button stays.
fn step_key(view: &View) -> String {
    match &view.stage {
        Stage::Reading { .. } => "reading".to_owned(),
        _ => format!("{} {}", view.scene, view.screen().as_str()),
    }
}

fn place_of(view: &View, draft: &Draft, typing: Option<&str>) -> Place {
    let answered = match &view.stage {
        Stage::Reading { .. } | Stage::Ending { .. } => false,
        Stage::Choice { chosen, .. } => chosen.is_some(),
        Stage::Tell { replied, .. } => *replied,
        Stage::Hunt { answered, .. } | Stage::Settings { answered, .. } | Stage::Sort { answered, .. } => {
            answered.is_some()
        }
        Stage::Order { answered, .. } => answered.is_some(),
        Stage::Question { answered, .. } => answered.is_some(),
        Stage::Say { said, .. } => said.is_some(),
    };
    let newest = match &view.stage {
        Stage::Tell { reply, .. } if !reply.is_empty() => reply.last().map(|bubble| bubble.key.as_str()),
        _ => view.thread.last().map(Entry::key),
    };
    Place {
        newest: newest.filter(|key| Some(*key) != typing).map(str::to_owned),
        step: step_key(view),
        answered,
        moved: draft
            .moved
            .clone()
            .map(|(item, up)| (item.to_string(), up, draft.order.iter().position(|id| *id == item))),
    }
}
