//! A small map from scenario to value.
//!
//! A device keeps a dozen scenarios at most, so a sorted list is as fast as a tree, and it spares every page the fifteen
//! kilobytes of WebAssembly that the tree's balancing costs.

use engine::ScenarioId;

/// One value for each scenario, in the order of their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByScenario<T>(Vec<(ScenarioId, T)>);

// Not derived, because an empty map needs no default of its values.
impl<T> Default for ByScenario<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ByScenario<T> {
    /// The value of a scenario.
    #[must_use]
    pub fn get(&self, scenario: &ScenarioId) -> Option<&T> {
        self.0.iter().find(|(known, _)| known == scenario).map(|(_, value)| value)
    }

    /// Gives a scenario this value; one that it had is dropped.
    pub fn insert(&mut self, scenario: ScenarioId, value: T) {
        match self.0.iter().position(|(known, _)| *known >= scenario) {
            Some(place) if self.0[place].0 == scenario => self.0[place].1 = value,
            Some(place) => self.0.insert(place, (scenario, value)),
            None => self.0.push((scenario, value)),
        }
    }

    /// Removes and returns the value of a scenario.
    pub fn remove(&mut self, scenario: &ScenarioId) -> Option<T> {
        let place = self.0.iter().position(|(known, _)| known == scenario)?;
        Some(self.0.remove(place).1)
    }

    /// How many scenarios have a value.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no scenario has a value.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every scenario and its value.
    pub fn iter(&self) -> std::slice::Iter<'_, (ScenarioId, T)> {
        self.0.iter()
    }
}

impl<T> IntoIterator for ByScenario<T> {
    type Item = (ScenarioId, T);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a ByScenario<T> {
    type Item = &'a (ScenarioId, T);
    type IntoIter = std::slice::Iter<'a, (ScenarioId, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Of two values for the same scenario the later one stays.
impl<T> FromIterator<(ScenarioId, T)> for ByScenario<T> {
    fn from_iter<I: IntoIterator<Item = (ScenarioId, T)>>(entries: I) -> Self {
        let mut map = Self::default();
        for (scenario, value) in entries {
            map.insert(scenario, value);
        }
        map
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use engine::ScenarioId;
    use proptest::prelude::*;

    use super::ByScenario;

    proptest! {
        #[test]
        fn it_behaves_like_a_tree(
            steps in proptest::collection::vec(("[a-d]{0,2}", proptest::option::of(any::<u8>())), 0..30)
        ) {
            let (mut map, mut tree) = (ByScenario::default(), BTreeMap::new());
            for (id, value) in steps {
                let id = ScenarioId::from(id);
                if let Some(value) = value {
                    map.insert(id.clone(), value);
                    tree.insert(id.clone(), value);
                } else {
                    prop_assert_eq!(map.remove(&id), tree.remove(&id));
                }
                prop_assert_eq!(map.get(&id), tree.get(&id));
                prop_assert_eq!((map.len(), map.is_empty()), (tree.len(), tree.is_empty()));
            }
            prop_assert_eq!(&tree.clone().into_iter().rev().collect::<ByScenario<u8>>(), &map);
            prop_assert!(map.into_iter().eq(tree));
        }
    }
}
