//! One scenario being played.

use std::rc::Rc;

use engine::{Decision, Event, LineId, Role, Scenario, Setting, Speaker, Stage, View};
use yew::prelude::*;

use crate::boot::Boot;
use crate::chat::{Newest, PlaceBar, Thread, use_typing};
use crate::follow::{Place, use_follow};
use crate::kept::{Keeper, use_keeper};
use crate::session::{Act, Store, use_session};
use crate::step::{HuntThread, StagePanel};
use crate::ui::{Button, Icon, Notes, Weight, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PlayerPageProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// Called once taps are counted.
    pub on_ready: Callback<()>,
}

/// One scenario being played.
#[component]
pub(crate) fn PlayerPage(props: &PlayerPageProps) -> Html {
    let PlayerPageProps { boot, scenario, on_ready } = props;
    let session = use_session(scenario);
    let keeper = use_keeper(scenario, &session, on_ready);
    let view = session.0.view();
    let typing = use_typing(Newest::of(&view));
    let marked = use_marks(&view);
    let root = use_node_ref();
    use_follow(&root, place_of(&view, typing.key.as_ref()));

    let apply = |event: fn(Decision) -> Event| {
        let session = session.clone();
        Callback::from(move |decision| session.dispatch(Act::Apply(event(decision))))
    };
    let on_next = on_next(&session, &keeper, typing.key.is_some().then(|| typing.hurry.clone()));
    let on_back = on_event(&session, || Event::Back);
    let on_restart = on_event(&session, || Event::Start { seed: web::seed() });
    let thread = match &view.stage {
        Stage::Hunt { bubbles, .. } => html! {
            <HuntThread bubbles={bubbles.clone()} marked={Rc::new((*marked.lines).clone())} on_mark={marked.on_mark.clone()} />
        },
        _ => html! { <Thread entries={view.thread.clone()} typing={typing.key.clone()} /> },
    };
    let is_reading = matches!(view.stage, Stage::Reading { .. });
    let tap_anywhere = {
        let on_next = on_next.clone();
        Callback::from(move |_: MouseEvent| {
            if is_reading {
                on_next.emit(());
            }
        })
    };
    html! {
        <main id="main" class="player" data-screen={view.screen().as_str()} data-scene={view.scene.to_string()}
            tabindex="-1" ref={root}>
            <PlaceBar title={scenario.title.clone()} place={view.place.clone()} partner={partner(scenario, &view)}
                decided={view.decided} ahead={view.ahead} />
            <div class="player__thread" onclick={tap_anywhere}>
                { opening_note(scenario, &view, boot) }
                <Offer keeper={keeper.clone()} />
                <Notes notes={keeper.notes.clone()} on_close={keeper.on_close.clone()} />
                { thread }
            </div>
            <div class="stage">
                <StagePanel key={view.scene.to_string()} stage={view.stage.clone()} typing={typing.key}
                    marked={Rc::new((*marked.lines).clone())} cover={scenario.cover.clone()} numbers={boot.numbers.clone()}
                    home={(!boot.embedded).then(|| AttrValue::from(boot.links.home.clone()))}
                    can_step_back={view.can_step_back} on_decide={apply(Event::Decide)} {on_next} {on_back} {on_restart} />
            </div>
        </main>
    }
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
fn opening_note(scenario: &Scenario, view: &View, boot: &Boot) -> Html {
    html! { <OpeningNote text={scenario.notice.clone().filter(|_| scenario.setting != Setting::Open && view.decided == 0)}
        home={(!boot.embedded).then(|| AttrValue::from(boot.links.home.clone()))} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct OpeningNoteProps {
    text: Option<AttrValue>,
    home: Option<AttrValue>,
}

#[component]
fn OpeningNote(props: &OpeningNoteProps) -> Html {
    let words = use_words();
    html! {
        <aside class="opening-note" hidden={props.text.is_none()}>
            <p>{ props.text.clone().unwrap_or_default() }</p>
            if let Some(home) = &props.home {
                <a class="button button--quiet" href={home.clone()} data-carry="">{ words.stop }</a>
            }
        </aside>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OfferProps {
    keeper: Keeper,
}

/// A kept run, offered and never jumped into.
#[component]
fn Offer(props: &OfferProps) -> Html {
    let words = use_words();
    let keeper = &props.keeper;
    html! {
        <section class="offer" hidden={!keeper.offered} aria-label={words.resume_title}>
            if keeper.offered {
                <p><Icon name="book" /><span>{ words.resume_title }</span></p>
                <div class="offer__ways">
                    <Button label={words.resume_restart} weight={Weight::Quiet} action="leave-behind"
                        on_press={keeper.on_leave_behind.clone()} />
                    <Button label={words.resume} weight={Weight::Main} action="resume" icon={AttrValue::from("next")}
                        on_press={keeper.on_resume.clone()} />
                </div>
            }
        </section>
    }
}

/// The bubbles marked in a hunt that is not answered yet.
struct Marks {
    lines: UseStateHandle<Vec<LineId>>,
    on_mark: Callback<LineId>,
}

#[hook]
fn use_marks(view: &View) -> Marks {
    let lines = use_state(Vec::<LineId>::new);
    {
        let lines = lines.clone();
        use_effect_with(view.scene.clone(), move |_| {
            if !lines.is_empty() {
                lines.set(Vec::new());
            }
        });
    }
    let on_mark = {
        let lines = lines.clone();
        Callback::from(move |line: LineId| {
            let mut now = (*lines).clone();
            match now.iter().position(|known| *known == line) {
                Some(at) => drop(now.remove(at)),
                None => now.push(line),
            }
            lines.set(now);
        })
    };
    Marks { lines, on_mark }
}

/// Whom one sees in the header: who spoke last and is not the friend.
fn partner(scenario: &Scenario, view: &View) -> Option<Speaker> {
    let others = |speaker: &&Speaker| {
        speaker.role != Role::Friend && view.place.owner.as_ref() != Some(&speaker.id)
    };
    let in_thread = view.thread.iter().rev().find_map(|entry| match entry {
        engine::Entry::Bubble(bubble) => bubble.speaker.as_ref().filter(others),
        engine::Entry::Advice { .. } => None,
    });
    let in_scene = || {
        let speakers = scenario.scenes.iter().filter(|scene| scene.place == view.place.id).flat_map(|scene| &scene.lines);
        speakers.filter_map(|line| scenario.speaker(line.speaker.as_ref()?)).find(others)
    };
    in_thread.or_else(in_scene).cloned()
}

fn place_of(view: &View, typing: Option<&AttrValue>) -> Place {
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
    let newest = view.thread.last().map(|entry| AttrValue::from(entry.key().to_owned()));
    let newest = match &view.stage {
        Stage::Tell { reply, .. } => reply.last().map(|bubble| AttrValue::from(bubble.key.clone())).or(newest),
        _ => newest,
    };
    let step = AttrValue::from(format!("{} {}", view.scene, view.screen().as_str()));
    // A reading screen's scene changes without a change for the learner; only the kind of step counts there.
    let step = if matches!(view.stage, Stage::Reading { .. }) { AttrValue::from("reading") } else { step };
    Place { newest: newest.filter(|key| Some(key) != typing), step, answered }
}
