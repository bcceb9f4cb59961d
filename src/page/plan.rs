//! The safety plan: whom to tell first, second and third, and with which words. One chooses, and nothing is typed. It is
//! kept only if the child says so, and can be printed.

use std::cell::RefCell;
use std::rc::Rc;

use tracking::{Found, Kept, PLACES, PlanKeeper, Rung, SafetyPlan};
use web::Ladder;
use yew::prelude::*;

use super::DeskPageProps;
use crate::kept::use_kept_progress;
use crate::look::Look;
use crate::ui::{Button, El, Weight, bare, button, el, help_card, icon, picture, push_button};
use crate::words::{Words, fill};

/// Somebody to tell.
pub(crate) struct Helper {
    /// What is kept of the choice.
    id: &'static str,
    /// The drawing.
    pub(crate) picture: &'static str,
    /// What they are called.
    name: fn(&Words) -> &str,
    /// Whether they most often live with the child. Somebody outside is suggested, because some children fear someone
    /// at home.
    at_home: bool,
}

const fn helper(id: &'static str, picture: &'static str, name: fn(&Words) -> &str, at_home: bool) -> Helper {
    Helper { id, picture, name, at_home }
}

/// The hotline's id; its name holds its number.
const HOTLINE: &str = "111";

/// Whom a plan can name: roles, never names.
pub(crate) static HELPERS: [Helper; 12] = [
    helper("mother", "me", Words::helper_mother, true),
    helper("father", "bo", Words::helper_father, true),
    helper("grandmother", "ba", Words::helper_grandmother, true),
    helper("grandfather", "ong", Words::helper_grandfather, true),
    helper("sibling", "chi", Words::helper_sibling, true),
    helper("relative", "di", Words::helper_relative, false),
    helper("teacher", "co-giao", Words::helper_teacher, false),
    helper("counsellor", "co-tu-van", Words::helper_counsellor, false),
    helper("guard", "bac-bao-ve", Words::helper_guard, false),
    helper("leader", "chi-doan", Words::helper_leader, false),
    helper("police", "cong-an", Words::helper_police, false),
    helper(HOTLINE, "tong-dai", Words::helper_hotline, false),
];

/// A sentence by the id that is kept of it.
type Sentence = (&'static str, fn(&Words) -> &str);

/// What one can begin with.
static SENTENCES: [Sentence; 5] = [
    ("listen", Words::sentence_listen),
    ("afraid", Words::sentence_afraid),
    ("alone", Words::sentence_alone),
    ("look", Words::sentence_look),
    ("write", Words::sentence_write),
];

/// What the page says about keeping.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Say {
    Nothing,
    Kept(Rung),
    NotKept,
    Unreadable,
    Forgotten,
    NotPrinted,
}

/// The safety plan.
#[component]
pub(crate) fn PlanPage(props: &DeskPageProps) -> Html {
    let boot = &props.boot;
    let look = Look::of(boot);
    let words = look.words;
    let plan = use_state(SafetyPlan::default);
    let say = use_state(|| Say::Nothing);
    let keeper = use_mut_ref(|| None::<PlanKeeper<Ladder>>);
    {
        let (plan, say, keeper) = (plan.clone(), say.clone(), keeper.clone());
        use_effect_with((), move |()| {
            let opened = PlanKeeper::open(Ladder::for_plan());
            if let Some(kept) = opened.kept() {
                let is_helper = |id: &str| HELPERS.iter().any(|helper| helper.id == id);
                let is_sentence = |id: &str| SENTENCES.iter().any(|(known, _)| *known == id);
                plan.set(kept.clone().offered(is_helper, is_sentence));
                say.set(Say::Kept(Rung::Local));
            } else if opened.found() != Found::Readable {
                say.set(Say::Unreadable);
            }
            *keeper.borrow_mut() = Some(opened);
        });
    }
    // The links of this page carry progress on as everywhere, and its effect says when the page answers.
    let _ = use_kept_progress(&props.on_ready);
    let on_plan = {
        let (plan, say) = (plan.clone(), say.clone());
        move |next: SafetyPlan| {
            plan.set(next);
            say.set(Say::Nothing);
        }
    };
    el("main", "plan")
        .attr("id", "main")
        .attr("data-screen", "plan")
        .attr("tabindex", "-1")
        .child(bare("h1").text(words.plan_title()))
        .child(el("p", "plan__lead").text(words.plan_lead()))
        .child(helpers(look, &plan, &on_plan))
        .child(sentences(look, &plan, &on_plan))
        .child(sheet(look, &plan))
        .child(ways(look, &plan, &keeper, &say))
        .child(help_card(look, boot.numbers.iter(), words.not_your_fault()))
        .done()
}

/// What a helper is called.
fn name(words: &Words, helper: &Helper) -> String {
    fill((helper.name)(words), &[HOTLINE])
}

fn helpers(look: Look<'_>, plan: &SafetyPlan, on_plan: &(impl Fn(SafetyPlan) + Clone + 'static)) -> El {
    let words = look.words;
    let card = |helper: &Helper| {
        let place = plan.tell.iter().position(|id| id == helper.id);
        let full = place.is_none() && plan.tell.len() == PLACES;
        let next = plan.toggled(helper.id);
        let on_plan = on_plan.clone();
        let on_press = if full { Callback::noop() } else { Callback::from(move |()| on_plan(next.clone())) };
        let number = place.map_or_else(String::new, |at| (at + 1).to_string());
        let press = push_button("helper", &on_press)
            .attr("data-helper", helper.id)
            .state("aria-pressed", place.is_some())
            .disabled(full)
            .child(picture(look, helper.picture, "helper__picture"))
            .child(bare("span").text(&name(words, helper)))
            .child(el("span", "helper__place").flag("hidden", place.is_none()).text(&number));
        bare("li").key(helper.id).child(press)
    };
    let left = PLACES - plan.tell.len().min(PLACES);
    let all_at_home =
        HELPERS.iter().filter(|helper| plan.tell.iter().any(|id| id == helper.id)).all(|it| it.at_home);
    let tip = match left {
        0 if all_at_home => words.plan_outside().to_owned(),
        0 => words.plan_enough().to_owned(),
        left => fill(words.plan_more(), &[&left.to_string()]),
    };
    el("section", "plan__who")
        .attr("aria-labelledby", "who")
        .child(bare("h2").attr("id", "who").text(words.plan_who()))
        .child(el("ul", "helpers").attr("role", "list").children(HELPERS.iter().map(card)))
        .child(el("p", "plan__tip").attr("role", "status").text(&tip))
}

fn sentences(look: Look<'_>, plan: &SafetyPlan, on_plan: &(impl Fn(SafetyPlan) + Clone + 'static)) -> El {
    let row = |(id, sentence): &Sentence| {
        let next = plan.saying(id);
        let on_plan = on_plan.clone();
        let input = bare("input")
            .attr("type", "radio")
            .attr("name", "sentence")
            .attr("value", id)
            .checked(plan.say.as_deref() == Some(*id))
            .on_mark(&Callback::from(move |()| on_plan(next.clone())));
        el("label", "saying").key(id).child(input).child(bare("span").text(sentence(look.words)))
    };
    el("fieldset", "plan__say")
        .child(bare("legend").text(look.words.plan_say()))
        .child(el("div", "sayings").children(SENTENCES.iter().map(row)))
}

/// The plan as it is printed.
fn sheet(look: Look<'_>, plan: &SafetyPlan) -> El {
    let words = look.words;
    let row = |id: &String| {
        let helper = HELPERS.iter().find(|helper| helper.id == id)?;
        let drawn = picture(look, helper.picture, "sheet__picture");
        Some(bare("li").key(id).child(drawn).child(bare("span").text(&name(words, helper))))
    };
    let say = plan.say.as_deref().and_then(|id| SENTENCES.iter().find(|(known, _)| *known == id));
    let said = say.map(|(_, sentence)| {
        let quote = el("p", "sheet__words").child(icon("speak")).child(bare("span").text(sentence(words)));
        bare("div").child(bare("h3").text(words.plan_words())).child(quote)
    });
    el("section", "sheet")
        .attr("aria-labelledby", "sheet")
        .child(bare("h2").attr("id", "sheet").text(words.plan_sheet()))
        .child(el("p", "sheet__empty").flag("hidden", !plan.is_empty()).text(words.plan_empty()))
        .child(bare("ol").children(plan.tell.iter().filter_map(row)))
        .maybe(said)
}

fn ways(
    look: Look<'_>,
    plan: &UseStateHandle<SafetyPlan>,
    keeper: &Rc<RefCell<Option<PlanKeeper<Ladder>>>>,
    say: &UseStateHandle<Say>,
) -> El {
    let words = look.words;
    let is_kept = matches!(**say, Say::Kept(_));
    let on_keep = {
        let (plan, keeper, say) = (plan.clone(), keeper.clone(), say.clone());
        Callback::from(move |()| {
            let kept = keeper.borrow_mut().as_mut().map(|keeper| keeper.keep(&plan));
            say.set(match kept {
                Some(Kept::On(rung)) => Say::Kept(rung),
                _ => Say::NotKept,
            });
        })
    };
    let on_forget = {
        let (plan, keeper, say) = (plan.clone(), keeper.clone(), say.clone());
        Callback::from(move |()| {
            let kept = keeper.borrow_mut().as_mut().map(PlanKeeper::forget);
            if matches!(kept, Some(Kept::On(_))) {
                plan.set(SafetyPlan::default());
                say.set(Say::Forgotten);
            }
        })
    };
    let on_print = {
        let say = say.clone();
        Callback::from(move |()| {
            if !web::try_print() && !is_kept {
                say.set(Say::NotPrinted);
            }
        })
    };
    let way = |label, weight, action, icon, waits| Button { label, weight, action, icon, waits };
    let empty = plan.is_empty();
    let print = button(way(words.print(), Weight::Main, "print", "", empty), &on_print);
    let keep = button(way(words.plan_keep(), Weight::Second, "keep", "", empty || is_kept), &on_keep);
    let forget = button(way(words.plan_forget(), Weight::Quiet, "forget", "", !is_kept), &on_forget);
    let said = match **say {
        Say::Nothing => words.plan_private(),
        Say::Kept(Rung::Local) => words.plan_kept(),
        Say::Kept(_) => words.plan_kept_short(),
        Say::NotKept => words.plan_not_kept(),
        Say::Unreadable => words.plan_unreadable(),
        Say::Forgotten => words.plan_forgotten(),
        Say::NotPrinted => words.elsewhere(),
    };
    el("section", "plan__ways")
        .child(el("p", "plan__kept").attr("role", "status").text(said))
        .child(el("div", "plan__buttons").children([forget, keep, print]))
}
