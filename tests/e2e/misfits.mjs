// What does not fit on a page, as a function that runs inside it.

/** What sticks out sideways or is too small to press. */
export function misfits() {
  const faults = [];
  const name = (element) => `${element.localName}.${element.className?.baseVal ?? element.className} "${element.textContent.trim().slice(0, 30)}"`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`the page scrolls sideways by ${root.scrollWidth - root.clientWidth}`);
  const shown = (element) => element.checkVisibility?.({ visibilityProperty: true }) && !element.closest(".hidden, .skip");
  for (const element of document.querySelectorAll("body *")) {
    if (!shown(element) || element.closest("svg")) continue;
    const box = element.getBoundingClientRect();
    // Words for screen readers alone stand in a box of one pixel.
    if (box.width <= 1 || box.height <= 1) continue;
    if (box.left < -1 || box.right > root.clientWidth + 1) faults.push(`sticks out: ${name(element)} ${box.left}..${box.right}`);
    const style = getComputedStyle(element);
    if (style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) faults.push(`cut off sideways: ${name(element)}`);
  }
  const targets = "button, .topbar a, .helpbar a, .option, .doors a, .story__link, .answer__label, .ending__ways a, #notice a, .doc__door, .doc__twin, .doc__up, .doc__contents a, .card__forms a";
  for (const element of document.querySelectorAll(targets)) {
    if (!shown(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0) continue;
    if (box.height < 43.5 || box.width < 43.5) faults.push(`too small: ${name(element)} ${box.width.toFixed(1)}x${box.height.toFixed(1)}`);
  }
  return [...new Set(faults)];
}
