//! What a step is drawn with: what the learner is about to answer, and what the buttons do.

use engine::{BinId, Decision, ItemId, PictureId, SceneId};
use yew::prelude::*;

use crate::boot::Number;
use crate::look::Look;

/// An answer in the making. It belongs to one scene; in another one it is blank again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    /// The scene it belongs to.
    pub scene: SceneId,
    /// What is marked: bubbles, answers, or switches that were moved.
    pub marked: Vec<String>,
    /// Where cards were put.
    pub placed: Vec<(ItemId, BinId)>,
    /// The order of cards, once one was moved.
    pub order: Vec<ItemId>,
    /// The card that was moved last, and whether up. It takes the focus along.
    pub moved: Option<(ItemId, bool)>,
}

impl Draft {
    /// Nothing yet.
    pub(crate) const fn blank(scene: SceneId) -> Self {
        Self { scene, marked: Vec::new(), placed: Vec::new(), order: Vec::new(), moved: None }
    }

    /// With this marked, or not marked any more.
    pub(crate) fn flipped(&self, id: &str) -> Self {
        let mut draft = self.clone();
        match draft.marked.iter().position(|known| known == id) {
            Some(at) => drop(draft.marked.remove(at)),
            None => draft.marked.push(id.to_owned()),
        }
        draft
    }

    /// With only this marked.
    pub(crate) fn only(&self, id: &str) -> Self {
        Self { marked: vec![id.to_owned()], ..self.clone() }
    }

    /// With a card put somewhere.
    pub(crate) fn put(&self, item: &ItemId, bin: &BinId) -> Self {
        let mut draft = self.clone();
        draft.placed.retain(|(known, _)| known != item);
        draft.placed.push((item.clone(), bin.clone()));
        draft
    }

    /// With a card moved by one place in this order; at an edge it stays.
    pub(crate) fn stepped(&self, order: &[ItemId], item: &ItemId, up: bool) -> Self {
        let mut draft = Self { order: order.to_vec(), moved: Some((item.clone(), up)), ..self.clone() };
        if let Some(at) = draft.order.iter().position(|known| known == item) {
            let to = if up { at.saturating_sub(1) } else { (at + 1).min(order.len() - 1) };
            draft.order.swap(at, to);
        }
        draft
    }

    /// Where a card was put.
    pub(crate) fn bin_of(&self, item: &ItemId) -> Option<&BinId> {
        self.placed.iter().find(|(known, _)| known == item).map(|(_, bin)| bin)
    }
}

/// What a step is drawn with.
pub(crate) struct Desk<'a> {
    /// Words and drawings.
    pub look: Look<'a>,
    /// The answer in the making.
    pub draft: &'a Draft,
    /// Changes it.
    pub on_draft: Callback<Draft>,
    /// The learner decided.
    pub on_decide: Callback<Decision>,
    /// The learner goes on.
    pub on_next: Callback<()>,
    /// The learner takes a decision back.
    pub on_back: Callback<()>,
    /// The learner begins again.
    pub on_restart: Callback<()>,
    /// Whether there is a decision to take back.
    pub can_step_back: bool,
    /// The key of the bubble that is still being typed.
    pub typing: Option<&'a str>,
    /// The story's drawing.
    pub cover: &'a PictureId,
    /// The phone numbers known to the page.
    pub numbers: &'a [Number],
    /// Home; none where the page stands in another site.
    pub home: Option<&'a str>,
}

impl Desk<'_> {
    /// What happens when the draft becomes this.
    pub(crate) fn drafting(&self, next: impl Fn(&Draft) -> Draft + 'static) -> Callback<()> {
        let (draft, on_draft) = (self.draft.clone(), self.on_draft.clone());
        Callback::from(move |()| on_draft.emit(next(&draft)))
    }

    /// What happens when this is handed in.
    pub(crate) fn deciding(&self, decision: Decision) -> Callback<()> {
        self.on_decide.reform(move |()| decision.clone())
    }
}

#[cfg(test)]
mod tests {
    use engine::ItemId;

    use super::Draft;

    fn order(text: &str) -> Vec<ItemId> {
        text.chars().map(|id| ItemId::from(id.to_string())).collect()
    }

    #[track_caller]
    fn check(item: &str, up: bool, expected: &str) {
        let draft = Draft::blank("s".into()).stepped(&order("abc"), &item.into(), up);
        assert_eq!(draft.order, order(expected));
    }

    #[test]
    fn cards_move_by_one_place_and_stay_at_the_edges() {
        check("b", true, "bac");
        check("b", false, "acb");
        check("a", true, "abc");
        check("c", false, "abc");
        check("x", true, "abc");
    }

    #[test]
    fn marks_flip_and_cards_have_one_place() {
        let draft = Draft::blank("s".into()).flipped("a").flipped("b").flipped("a");
        assert_eq!(draft.marked, ["b"]);
        assert_eq!(draft.only("c").marked, ["c"]);
        let draft = draft.put(&"i".into(), &"x".into()).put(&"i".into(), &"y".into());
        assert_eq!(draft.placed, [("i".into(), "y".into())]);
    }
}
