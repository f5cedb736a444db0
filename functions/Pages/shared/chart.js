// Scores as horizontal bars in SVG, drawn for the width there is. The table beside it says the same in words.
import { addTexts, t } from "./text.js";

addTexts({
  "best": "最好",
  "worst": "最差",
  "Bar chart of the scores, best first. The table below has all figures.": "得分条形图，从高到低排列。全部数字见下表。",
});

const row = 30;

/** As element(), of SVG: attributes as given. */
export function svg(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

export function scoreChart(result, ranked) {
  const place = document.createElement("div");
  place.className = "chart";
  let drawn = 0;
  new ResizeObserver(([{ contentRect }]) => {
    const width = Math.floor(contentRect.width);
    if (width > 0 && width !== drawn) {
      drawn = width;
      place.replaceChildren(draw(width, result, ranked));
    }
  }).observe(place);
  place.append(draw(640, result, ranked));
  return place;
}

function draw(width, result, ranked) {
  // Narrow: the name stands above its bar; wide: beside it.
  const isNarrow = width < 560;
  const labels = isNarrow ? 0 : Math.min(320, Math.max(...ranked.map((unit) => unit.name.length)) * 15 + 12);
  const space = { left: labels, width: width - labels - 110, step: isNarrow ? row + 20 : row, top: 20, isNarrow };
  const height = space.top + ranked.length * space.step + 4;
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": t("Bar chart of the scores, best first. The table below has all figures.") },
    ...[0, 25, 50, 75, 100].flatMap((mark) => gridline(mark, space, height)),
    ...ranked.flatMap((unit, at) => bar(unit, at, space, kindOf(unit, result))));
}

function gridline(mark, { left, width, top }, height) {
  const x = left + (width * mark) / 100;
  return [
    svg("line", { class: "grid", x1: x, x2: x, y1: top, y2: height }),
    svg("text", { class: "axis", x, y: 12, "text-anchor": mark === 0 ? "start" : "middle" }, `${mark}`),
  ];
}

const kindOf = (unit, { best, worst }) => [["best", best], ["worst", worst]].find(([, units]) => units.some((other) => other.unit === unit.unit))?.[0] ?? "middle";

function bar(unit, at, { left, width, step, top, isNarrow }, kind) {
  const y = top + at * step + (isNarrow ? 22 : 6);
  const length = Math.max(1, (width * unit.score) / 100);
  const sign = { best: `▲ ${t("best")}`, worst: `▼ ${t("worst")}`, middle: "" }[kind];
  return [
    svg("text", isNarrow ? { x: 0, y: y - 6 } : { x: left - 8, y: y + 14, "text-anchor": "end" }, unit.name),
    svg("rect", { class: `bar-${kind}`, x: left, y, width: length, height: 18, rx: 2 }),
    svg("text", { class: "value", x: left + length + 6, y: y + 14 }, `${unit.score.toFixed(2)}${sign && ` ${sign}`}`),
  ];
}
