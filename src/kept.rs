//! What is kept between visits, as Yew hooks: the run in progress is offered, every record is written, and links carry on
//! what no storage keeps. Storage, address and clock are read in effects only, never in a render.

use std::cell::RefCell;
use std::rc::Rc;

use engine::{ChoiceId, Event, Run, Scenario, Session};
use gloo_events::{EventListener, EventListenerOptions};
use tracking::{Carry, Found, Kept, Progress, ProgressSink, Rung, Sink};
use wasm_bindgen::JsCast;
use web::Ladder;
use web_sys::{Element, HtmlAnchorElement};
use yew::prelude::*;

use crate::session::{Act, Store};
use crate::ui::Note;

/// The open store of a page; none before the first effect.
type SharedSink = Rc<RefCell<Option<ProgressSink<Ladder>>>>;

/// What is kept, for a page that shows it.
pub(crate) struct Shown {
    /// What is kept.
    pub progress: Rc<Progress>,
    /// Today on the device's calendar; empty before the first effect.
    pub today: String,
    /// Deletes it all.
    pub on_forget: Callback<()>,
}

/// What is kept, for a page that only shows it.
#[hook]
pub(crate) fn use_kept_progress(on_ready: &Callback<()>) -> Shown {
    let shown = use_state(|| (Rc::new(Progress::default()), String::new()));
    let sink: SharedSink = use_mut_ref(|| None);
    {
        let (sink, shown, on_ready) = (sink.clone(), shown.clone(), on_ready.clone());
        use_effect_with((), move |()| {
            let (opened, ..) = open();
            let known = opened.progress();
            // After a quick exit nothing in progress is shown.
            let known = if web::has_left() { known.without_runs() } else { known.clone() };
            shown.set((Rc::new(known), web::today()));
            *sink.borrow_mut() = Some(opened);
            on_ready.emit(());
        });
    }
    use_carrying_links(&sink);
    let (progress, today) = (*shown).clone();
    let on_forget = {
        let today = today.clone();
        Callback::from(move |()| {
            // What the browser does not let go of is still shown.
            if sink.borrow_mut().as_mut().is_some_and(|sink| sink.forget().is_ok()) {
                shown.set((Rc::new(Progress::default()), today.clone()));
            }
        })
    };
    Shown { progress, today, on_forget }
}

/// A run taken up again, or not yet.
pub(crate) struct Keeper {
    /// Whether a run in progress is offered.
    pub offered: bool,
    /// What the page has to say about keeping.
    pub notes: Vec<Note>,
    /// Closes a notice.
    pub on_close: Callback<Note>,
    /// Goes on with the kept run.
    pub on_resume: Callback<()>,
    /// Leaves the kept run behind; from now on this one is kept.
    pub on_leave_behind: Callback<()>,
}

/// Keeps the run of a page, after every record. While a kept run is on offer nothing is written, so that one tap too
/// early never costs it.
#[hook]
pub(crate) fn use_keeper(
    scenario: &Rc<Scenario>,
    session: &UseReducerHandle<Store>,
    on_ready: &Callback<()>,
    on_log: fn(&Session),
) -> Keeper {
    let sink: SharedSink = use_mut_ref(|| None);
    let held = use_state(|| None::<Run>);
    let offered = use_state(|| false);
    let notes = use_state(Vec::<Note>::new);
    {
        let (sink, held, offered, notes) = (sink.clone(), held.clone(), offered.clone(), notes.clone());
        let (scenario, session, on_ready) = (scenario.clone(), session.clone(), on_ready.clone());
        use_effect_with((), move |()| {
            let (opened, found, go_on) = open();
            // A language switch keeps the place, an ending too; an ended run is not offered otherwise.
            let progress = opened.progress();
            let run = if go_on { progress.last_run(&scenario.id) } else { progress.run(&scenario.id) };
            let run = run.filter(|run| !run.is_at_start()).cloned();
            let mut say: Vec<Note> = note_of(found).into_iter().collect();
            let taps = web::take_taps();
            match run {
                Some(run) if go_on && taps.is_empty() => {
                    say.extend(resume(&scenario, &run, &session));
                }
                run => {
                    // After a quick exit nothing in progress is shown; a new run then takes the kept one's place only
                    // once the learner goes on with it.
                    offered.set(run.is_some() && !web::has_left());
                    held.set(run);
                    session.dispatch(Act::Apply(Event::Start { seed: web::seed() }));
                    apply_taps(taps, &session);
                }
            }
            notes.set(say);
            *sink.borrow_mut() = Some(opened);
            on_ready.emit(());
        });
    }
    use_writing(&sink, session, held.is_some(), &notes, on_log);
    use_carrying_links(&sink);

    let on_resume = {
        let (held, offered, notes) = (held.clone(), offered.clone(), notes.clone());
        let (scenario, session, sink) = (scenario.clone(), session.clone(), sink.clone());
        Callback::from(move |()| {
            let Some(run) = (*held).clone() else { return };
            if let Some(sink) = sink.borrow_mut().as_mut() {
                sink.rewind();
            }
            let misfit = resume(&scenario, &run, &session);
            notes.set(notes.iter().copied().chain(misfit).collect());
            held.set(None);
            offered.set(false);
        })
    };
    let on_leave_behind = {
        let (held, offered) = (held, offered.clone());
        Callback::from(move |()| {
            if held.is_some() {
                web::forget_leaving();
                held.set(None);
                offered.set(false);
            }
        })
    };
    let on_close = {
        let notes = notes.clone();
        Callback::from(move |closed: Note| {
            notes.set(notes.iter().copied().filter(|note| *note != closed).collect())
        })
    };
    Keeper { offered: *offered, notes: (*notes).clone(), on_close, on_resume, on_leave_behind }
}

/// Writes what is new in the log, once no kept run is on offer any more, and lets another reader have it.
#[hook]
fn use_writing(
    sink: &SharedSink,
    session: &UseReducerHandle<Store>,
    held: bool,
    notes: &UseStateHandle<Vec<Note>>,
    on_log: fn(&Session),
) {
    let told = use_mut_ref(|| false);
    let (sink, store, notes) = (sink.clone(), session.clone(), notes.clone());
    use_effect_with((session.0.log().len(), held), move |_| {
        on_log(&store.0);
        if store.0.can_step_back() {
            // The learner is reading again, so the next visit may show it.
            web::forget_leaving();
        }
        let mut sink = sink.borrow_mut();
        let Some(sink) = sink.as_mut().filter(|_| !held) else { return };
        let kept = sink.read(&store.0, Some(&web::today()));
        // Only standing at the opening is nothing that could be lost.
        let something_to_lose = store.0.can_step_back();
        let note = match kept {
            Kept::On(Rung::Session) => Some(Note::KeptSession),
            Kept::On(Rung::Memory) => Some(Note::KeptMemory),
            Kept::Failed => Some(Note::NotSaved),
            Kept::NewerLeftAlone => Some(Note::Newer),
            Kept::Unchanged | Kept::On(Rung::Local) => None,
        };
        if let Some(note) = note.filter(|_| something_to_lose && !told.replace(true)) {
            let mut now: Vec<Note> = notes.iter().copied().filter(|known| *known != note).collect();
            now.push(note);
            notes.set(now);
        }
    });
}

/// Lets links between our own pages carry on what no storage keeps, and the wish to go on in the other language.
#[hook]
fn use_carrying_links(sink: &SharedSink) {
    let sink = sink.clone();
    use_effect_with((), move |()| {
        let listener = web_sys::window().and_then(|window| window.document()).map(|document| {
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&document, "click", options, move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                let link = target.and_then(|target| target.closest("a[data-carry]").ok().flatten());
                if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
                    let progress = sink
                        .borrow()
                        .as_ref()
                        .filter(|sink| sink.rung() == Rung::Memory)
                        .map(|sink| sink.progress().clone());
                    let go_on = link.get_attribute("data-carry").as_deref() == Some("here");
                    link.set_hash(&Carry { progress, go_on }.to_fragment());
                }
            })
        });
        move || drop(listener)
    });
}

/// Opens the store and takes in what the address brought along, which is removed from it at once.
fn open() -> (ProgressSink<Ladder>, Found, bool) {
    let (carried, rest) = Carry::from_fragment(&web::read_fragment());
    // A code that is cut or mistyped is as good as none: what the store holds is kept.
    let carry = carried.unwrap_or_default();
    if carry.progress.is_some() || carry.go_on {
        web::replace_fragment(&rest);
    }
    let (sink, found) = ProgressSink::open(Ladder::open(), carry.progress);
    (sink, found, carry.go_on)
}

const fn note_of(found: Found) -> Option<Note> {
    match found {
        Found::Readable => None,
        Found::Damaged => Some(Note::KeptAside),
        Found::Newer => Some(Note::Newer),
    }
}

fn resume(scenario: &Rc<Scenario>, run: &Run, session: &UseReducerHandle<Store>) -> Option<Note> {
    web::forget_leaving();
    let (resumed, misfit) = Session::resume(scenario.clone(), run);
    session.dispatch(Act::Replace(resumed));
    misfit.map(|_| Note::Misfit)
}

/// Carries out what was tapped before the engine was there.
pub(crate) fn apply_taps(taps: Vec<String>, session: &UseReducerHandle<Store>) {
    for tap in taps {
        session.dispatch(Act::Apply(Event::choose(ChoiceId::from(tap))));
    }
}
