//! What the class is putting together at the present step: marks, an order, cards in bins, switches.

use engine::{BinId, Card, Decision, ItemId, LineId, Stage, ToggleId};

/// What is being put together; it is left behind when the lesson goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Marked bubbles.
    pub marks: Vec<LineId>,
    /// Cards in the order they were named.
    pub order: Vec<ItemId>,
    /// Cards in their bins.
    pub sorted: Vec<(ItemId, BinId)>,
    /// Switches that were turned, and how they stand now.
    pub switched: Vec<(ToggleId, bool)>,
}

impl Draft {
    pub(super) fn mark(&mut self, line: LineId) {
        toggle(&mut self.marks, line);
    }

    pub(super) fn place(&mut self, item: ItemId) {
        toggle(&mut self.order, item);
    }

    pub(super) fn sort(&mut self, item: ItemId, bin: BinId) {
        let was = self.sorted.iter().position(|(id, _)| *id == item);
        let taken = was.map(|at| self.sorted.remove(at));
        if taken.is_none_or(|(_, old)| old != bin) {
            self.sorted.push((item, bin));
        }
    }

    pub(super) fn switch(&mut self, toggle: ToggleId, stood: bool) {
        match self.switched.iter().position(|(id, _)| *id == toggle) {
            Some(at) => {
                self.switched.remove(at);
            }
            None => self.switched.push((toggle, !stood)),
        }
    }

    /// How a switch stands now.
    #[must_use]
    pub fn is_on(&self, toggle: &ToggleId, stood: bool) -> bool {
        self.switched.iter().find(|(id, _)| id == toggle).map_or(stood, |(_, on)| *on)
    }

    /// The bin a card was put into.
    #[must_use]
    pub fn bin(&self, item: &ItemId) -> Option<&BinId> {
        self.sorted.iter().find(|(id, _)| id == item).map(|(_, bin)| bin)
    }

    /// The place of a card among those named so far, from 1.
    #[must_use]
    pub fn rank(&self, item: &ItemId) -> Option<usize> {
        self.order.iter().position(|id| id == item).map(|at| at + 1)
    }

    /// Everything as it stands, as an answer. What the class has not placed goes where it belongs, which a clicker alone
    /// could not do.
    pub(super) fn decision(&self, stage: &Stage, right: &dyn Fn() -> Decision) -> Option<Decision> {
        let is_left = |card: &&Card| self.rank(&card.id).is_none();
        Some(match stage {
            Stage::Hunt { .. } => Decision::Flags(self.marks.clone()),
            Stage::Order { .. } if self.order.is_empty() => right(),
            Stage::Order { cards, .. } => {
                let left = cards.iter().filter(is_left).map(|card| card.id.clone());
                Decision::Order(self.order.iter().cloned().chain(left).collect())
            }
            Stage::Sort { .. } => {
                let Decision::Sort(belongs) = right() else { return None };
                let placed = |(item, bin): (ItemId, BinId)| {
                    let bin = self.bin(&item).cloned().unwrap_or(bin);
                    (item, bin)
                };
                Decision::Sort(belongs.into_iter().map(placed).collect())
            }
            Stage::Settings { switches, .. } if self.switched.is_empty() && !switches.is_empty() => right(),
            Stage::Settings { switches, .. } => {
                let left = switches.iter().map(|it| (it.id.clone(), self.is_on(&it.id, it.on)));
                Decision::Settings(left.collect())
            }
            Stage::Say { .. } => Decision::Said,
            _ => return None,
        })
    }
}

fn toggle<T: PartialEq>(all: &mut Vec<T>, one: T) {
    match all.iter().position(|known| *known == one) {
        Some(at) => {
            all.remove(at);
        }
        None => all.push(one),
    }
}
