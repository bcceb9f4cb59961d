//! Where the scenes stand on the map: in layers from the opening to the endings, so that lines cross as little as may be.

/// Where things stand, in units of the drawing.
pub(super) const NODE: (f64, f64) = (84.0, 26.0);
const GAP: f64 = 12.0;
const LANE: f64 = 8.0;
const LAYER: f64 = 56.0;

/// How often the layers are put in order; a few times settle it.
const SWEEPS: usize = 8;

/// A line of the map.
pub(super) struct Line {
    /// The scene it begins at.
    pub(super) from: usize,
    /// Which of the scene's ways on it is.
    pub(super) way: usize,
    /// Its points, the scenes' centres first and last.
    pub(super) points: Vec<(f64, f64)>,
    /// Whether it leads back, to try again.
    pub(super) again: bool,
}

/// The map.
pub(super) struct Layout {
    /// The centre of each scene.
    pub(super) centres: Vec<(f64, f64)>,
    /// The lines between them.
    pub(super) lines: Vec<Line>,
    /// Width and height.
    pub(super) size: (f64, f64),
}

/// A place in a layer: a scene, or a lane that a long line passes through.
struct Spot {
    scene: Option<usize>,
    layer: usize,
    x: f64,
    /// Neighbours in the layer above and in the one below.
    above: Vec<usize>,
    below: Vec<usize>,
}

/// Lays the scenes out; `ways` has the targets of each.
pub(super) fn layout(ways: &[Vec<usize>], opening: usize) -> Layout {
    let (layers_of, back) = layers(ways, opening);
    let mut spots: Vec<Spot> = layers_of
        .iter()
        .enumerate()
        .map(|(scene, layer)| Spot {
            scene: Some(scene),
            layer: *layer,
            x: 0.0,
            above: Vec::new(),
            below: Vec::new(),
        })
        .collect();
    let mut chains = Vec::new();
    for (from, targets) in ways.iter().enumerate() {
        for (way, target) in targets.iter().enumerate() {
            let again = back.contains(&(from, way));
            let chain = if again { vec![from, *target] } else { chain(&mut spots, from, *target) };
            chains.push((from, way, again, chain));
        }
    }
    let mut layers: Vec<Vec<usize>> = Vec::new();
    for (spot, at) in spots.iter().enumerate() {
        if layers.len() <= at.layer {
            layers.resize(at.layer + 1, Vec::new());
        }
        layers[at.layer].push(spot);
    }
    for layer in &layers {
        pack(&mut spots, layer, None);
    }
    for sweep in 0..SWEEPS {
        let down = sweep % 2 == 0;
        let count = layers.len();
        for at in 0..count {
            let layer = &mut layers[if down { at } else { count - 1 - at }];
            let wanted: Vec<f64> = layer.iter().map(|spot| wanted(&spots, *spot, down)).collect();
            let mut order: Vec<(f64, usize)> = wanted.into_iter().zip(layer.iter().copied()).collect();
            order.sort_by(|a, b| a.0.total_cmp(&b.0));
            *layer = order.iter().map(|(_, spot)| *spot).collect();
            let wanted: Vec<f64> = order.iter().map(|(x, _)| *x).collect();
            pack(&mut spots, layer, Some(&wanted));
        }
    }
    drawn(&spots, chains, layers_of.len())
}

/// The layer of each scene, and the lines that lead back.
fn layers(ways: &[Vec<usize>], opening: usize) -> (Vec<usize>, Vec<(usize, usize)>) {
    let mut back = Vec::new();
    let mut state = vec![0_u8; ways.len()];
    let mut finished = Vec::new();
    let mut path = vec![(opening, 0)];
    state[opening] = 1;
    while let Some((scene, next)) = path.last_mut() {
        let scene = *scene;
        let way = *next;
        *next += 1;
        match ways[scene].get(way) {
            Some(target) if state[*target] == 0 => {
                state[*target] = 1;
                path.push((*target, 0));
            }
            Some(target) if state[*target] == 1 => back.push((scene, way)),
            Some(_) => {}
            None => {
                state[scene] = 2;
                finished.push(scene);
                path.pop();
            }
        }
    }
    let mut layer = vec![0; ways.len()];
    for scene in finished.into_iter().rev() {
        for (way, target) in ways[scene].iter().enumerate() {
            if !back.contains(&(scene, way)) {
                layer[*target] = layer[*target].max(layer[scene] + 1);
            }
        }
    }
    (layer, back)
}

/// A line as neighbours from layer to layer, with a lane in each one that it passes.
fn chain(spots: &mut Vec<Spot>, from: usize, to: usize) -> Vec<usize> {
    let mut chain = vec![from];
    for layer in spots[from].layer + 1..spots[to].layer {
        spots.push(Spot { scene: None, layer, x: 0.0, above: Vec::new(), below: Vec::new() });
        chain.push(spots.len() - 1);
    }
    chain.push(to);
    for pair in chain.windows(2) {
        if let [upper, lower] = pair {
            spots[*upper].below.push(*lower);
            spots[*lower].above.push(*upper);
        }
    }
    chain
}

/// The middle of a spot's neighbours in one direction; where it has none, it stays.
fn wanted(spots: &[Spot], spot: usize, down: bool) -> f64 {
    let neighbours = if down { &spots[spot].above } else { &spots[spot].below };
    let count = u32::try_from(neighbours.len()).map_or(0.0, f64::from);
    let sum: f64 = neighbours.iter().map(|neighbour| spots[*neighbour].x).sum();
    if count == 0.0 { spots[spot].x } else { sum / count }
}

/// Puts a layer's spots side by side, as near as may be to where they are wanted.
fn pack(spots: &mut [Spot], layer: &[usize], wanted: Option<&[f64]>) {
    let half = |spot: &Spot| if spot.scene.is_some() { NODE.0 / 2.0 } else { LANE / 2.0 };
    let mut right = f64::NEG_INFINITY;
    let mut off = 0.0;
    for (place, spot) in layer.iter().enumerate() {
        let half = half(&spots[*spot]);
        let wish = wanted.map_or(0.0, |wanted| wanted[place]);
        let x = wish.max(right + GAP + half);
        right = x + half;
        off += x - wish;
        spots[*spot].x = x;
    }
    let count = u32::try_from(layer.len()).map_or(1.0, f64::from).max(1.0);
    for spot in layer {
        spots[*spot].x -= off / count;
    }
}

fn drawn(spots: &[Spot], chains: Vec<(usize, usize, bool, Vec<usize>)>, scenes: usize) -> Layout {
    let left = spots.iter().map(|spot| spot.x).fold(f64::INFINITY, f64::min) - NODE.0 / 2.0 - GAP;
    let right = spots.iter().map(|spot| spot.x).fold(f64::NEG_INFINITY, f64::max) + NODE.0 / 2.0 + 3.0 * GAP;
    let last = spots.iter().map(|spot| spot.layer).max().unwrap_or_default();
    let y = |layer: usize| u32::try_from(layer).map_or(0.0, f64::from) * LAYER + NODE.1;
    let point = |spot: usize| (spots[spot].x - left, y(spots[spot].layer));
    let lines = chains.into_iter().map(|(from, way, again, chain)| Line {
        from,
        way,
        points: chain.into_iter().map(point).collect(),
        again,
    });
    Layout {
        centres: (0..scenes).map(point).collect(),
        lines: lines.collect(),
        size: (right - left, y(last) + NODE.1),
    }
}
