// The picture of a neighbourhood. What is open stands in the page's address, so that it can be kept and sent on.
import cytoscape from "/webjars/cytoscape/cytoscape.esm.min.mjs";

const box = document.getElementById("graphbox");
const detail = document.getElementById("detail");
box.hidden = false;
const address = new URL(location.href);
const COLOURS = {
  notice: "#b3261e", plan: "#7a4d00", document: "#6b5b53", body: "#0b57a4", group: "#4a3f9f",
  task: "#1b6b3a", region: "#00696b",
};
const SHAPES = {task: "round-rectangle", body: "ellipse", group: "ellipse", plan: "round-diamond", region: "hexagon"};

const edges = document.getElementById("edges");
edges.open = false;

const picture = cytoscape({
  container: document.getElementById("picture"),
  minZoom: 0.15,
  maxZoom: 3,
  style: [
    {selector: "node", style: {
      "background-color": node => COLOURS[node.data("kind")] ?? "#5a6270",
      shape: node => SHAPES[node.data("kind")] ?? "round-rectangle",
      width: 16, height: 16, label: "data(short)", color: "#1d2129", "font-size": 13, "font-family": "\"PingFang SC\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", sans-serif",
      "text-valign": "bottom", "text-margin-y": 4,
      "text-background-color": "#fcfcfd", "text-background-opacity": 0.9, "text-background-padding": 1,
    }},
    {selector: "node[side > 0]", style: {"text-valign": "center", "text-halign": "right", "text-margin-x": 6, "text-margin-y": 0}},
    {selector: "node[side < 0]", style: {"text-valign": "center", "text-halign": "left", "text-margin-x": -6, "text-margin-y": 0}},
    {selector: "node[?open]", style: {width: 24, height: 24, "border-width": 3, "border-color": "#f2a900", "font-weight": 700}},
    {selector: "node[?heading]", style: {"background-opacity": 0, width: 1, height: 1, color: "#5a6270", "font-size": 11, "font-weight": 700, events: "no"}},
    {selector: "edge", style: {
      width: 1.2, "line-color": "#c3cad3", "curve-style": "bezier", "target-arrow-shape": "triangle",
      "target-arrow-color": "#c3cad3", "arrow-scale": 0.8, "font-size": 11, color: "#b3261e",
      "text-background-color": "#fcfcfd", "text-background-opacity": 1,
    }},
    {selector: "edge:selected", style: {label: "data(label)", width: 2.5}},
    {selector: ":selected", style: {"border-width": 3, "border-color": "#1d2129", "line-color": "#b3261e", "target-arrow-color": "#b3261e"}},
  ],
});
window.policykg = {picture};

function short(label) {
  const characters = [...label];
  return characters.length > 19 ? characters.slice(0, 18).join("") + "…" : label;
}

async function load() {
  const answer = await fetch("/graph.json" + address.search);
  if (!answer.ok) {
    const problem = await answer.json();
    detail.textContent = problem.detail ?? problem.title;
    return;
  }
  const drawn = await answer.json();
  const wanted = new Set(drawn.nodes.map(node => node.iri));
  picture.batch(() => {
    picture.nodes().filter(node => !wanted.has(node.id())).remove();
    picture.edges().remove();
    for (const node of drawn.nodes) {
      const data = {...node, id: node.iri, short: short(node.label)};
      const there = picture.getElementById(node.iri);
      there.empty() ? picture.add({group: "nodes", data}) : there.data(data);
    }
    for (const edge of drawn.edges) {
      picture.add({group: "edges", data: {id: [edge.source, edge.relation, edge.target].join(" "), ...edge}});
    }
  });
  for (const [id, path] of [["graphml", "/graph.graphml"], ["csv", "/graph.csv"]]) {
    document.getElementById(id).href = path + address.search;
  }
  list(drawn);
  arrange();
}

/** The table below the picture, for those who would rather read, or hear, what it shows. */
function list({nodes, edges: links}) {
  const names = new Map(nodes.map(node => [node.iri, node]));
  const cell = content => {
    const td = element("td", "");
    td.append(content);
    return td;
  };
  const thing = iri => element("a", names.get(iri).label, {href: names.get(iri).page, className: "ref"});
  edges.querySelector("summary").textContent = box.dataset.table.replace("0", links.length);
  edges.querySelector("tbody").replaceChildren(...links.map(link => {
    const row = element("tr", "");
    row.append(cell(thing(link.source)), cell(link.label), cell(thing(link.target)));
    return row;
  }));
}

const ROW = 27;
/** On a phone all lists stand to one side, closer together. */
const NARROW = document.getElementById("picture").clientWidth < 600;
const across = column => Math.sign(column) * ((NARROW ? 130 : 350) + (Math.abs(column) - 1) * (NARROW ? 290 : 350));

/**
 * Columns around the first thing, each relation a list under its name, the lists shared out so that both sides are about
 * as long; what an opened thing adds stands one column further out. The same graph always gives the same picture.
 */
function arrange() {
  const depth = new Map();
  const columns = new Map([[1, new Map()], [-1, new Map()]]);
  const rows = groups => [...groups.values()].reduce((sum, group) => sum + group.nodes.length + 1.6, 0);
  picture.$("node[?heading]").remove();
  for (const iri of address.searchParams.getAll("iri")) {
    const centre = picture.getElementById(iri);
    if (centre.empty()) {
      continue;
    }
    if (!depth.has(iri)) {
      depth.set(iri, 0);
      centre.data("side", 0);
      centre.position({x: 0, y: (depth.size - 1) * 3 * ROW});
    }
    for (const {heading, nodes} of lists(centre, depth)) {
      const shorter = NARROW || rows(columns.get(1)) <= rows(columns.get(-1)) ? 1 : -1;
      const column = depth.get(iri) + (Math.sign(depth.get(iri)) || shorter);
      nodes.forEach(node => depth.set(node.id(), column));
      (columns.get(column) ?? columns.set(column, new Map()).get(column)).set(iri + " " + heading, {heading, nodes});
    }
  }
  picture.batch(() => {
    for (const [column, groups] of columns) {
      let y = -rows(groups) * ROW / 2;
      for (const {heading, nodes} of groups.values()) {
        const position = {x: across(column), y};
        picture.add({group: "nodes", data: {id: `heading ${column} ${y}`, heading: true, short: heading, side: Math.sign(column)}, position, selectable: false, grabbable: false});
        y += ROW;
        for (const node of nodes) {
          node.data("side", Math.sign(column));
          node.position({x: across(column), y});
          y += ROW;
        }
        y += 0.6 * ROW;
      }
    }
  });
  box.dataset.nodes = picture.nodes("[!heading]").length;
  picture.fit(undefined, 24);
  const least = NARROW ? 0.6 : 0.72;
  if (picture.zoom() < least) {
    picture.zoom(least);
    // what was opened last is what a person wants to see
    picture.center(picture.getElementById(address.searchParams.getAll("iri").at(-1)));
    if (NARROW) {
      picture.panBy({x: -picture.width() / 4, y: 0});
    }
  }
}

/** The neighbours of a node that have no place yet, by the name of what ties them to it. */
function lists(centre, placed) {
  const groups = new Map();
  const taken = new Set();
  centre.connectedEdges().forEach(edge => {
    const out = edge.source().same(centre);
    const other = out ? edge.target() : edge.source();
    if (!placed.has(other.id()) && !taken.has(other.id())) {
      taken.add(other.id());
      const heading = out ? edge.data("label") : edge.data("inverse");
      (groups.get(heading) ?? groups.set(heading, {heading, nodes: []}).get(heading)).nodes.push(other);
    }
  });
  return groups.values();
}

function element(tag, text, more = {}) {
  return Object.assign(document.createElement(tag), {textContent: text, ...more});
}

function expand(node) {
  if (!address.searchParams.getAll("iri").includes(node.id())) {
    address.searchParams.append("iri", node.id());
    history.replaceState(null, "", address);
    load();
  }
}

function showNode(node) {
  const words = [element("p", node.data("kindName"), {className: "kind " + node.data("kind")}), element("h2", node.data("label"))];
  const open = element("a", box.dataset.open, {href: node.data("page")});
  const line = element("p", "");
  line.append(open);
  words.push(line);
  if (node.data("hidden") > 0) {
    words.push(element("p", `${box.dataset.hidden}: ${node.data("hidden")}`, {className: "soft"}));
  }
  if (!node.data("open")) {
    words.push(element("button", box.dataset.expand, {type: "button", onclick: () => expand(node)}));
  }
  detail.replaceChildren(...words);
}

async function showEdge(edge) {
  const data = edge.data();
  const title = element("h2", `${edge.source().data("short")} — ${data.label} → ${edge.target().data("short")}`);
  detail.replaceChildren(title);
  const query = new URLSearchParams({subject: data.source, relation: data.relation, object: data.target});
  const answer = await fetch("/why?" + query);
  if (!answer.ok) {
    return;
  }
  const {quotes} = await answer.json();
  if (quotes.length === 0) {
    detail.append(element("p", box.dataset.nowhy, {className: "soft"}));
  }
  for (const quote of quotes) {
    const block = element("blockquote", "", {lang: "zh-CN"});
    block.append(quote.before, element("mark", quote.words), quote.after);
    detail.append(block, element("a", quote.title, {href: quote.page}));
  }
}

picture.on("tap", "node", event => showNode(event.target));
picture.on("tap", "edge", event => showEdge(event.target));
picture.on("dbltap", "node", event => expand(event.target));
document.getElementById("layout").addEventListener("click", () => arrange());
document.getElementById("fit").addEventListener("click", () => picture.fit(undefined, 30));
document.getElementById("png").addEventListener("click", () =>
  keep("graph.png", picture.png({output: "blob", full: true, scale: 2, bg: "#ffffff"})));
document.getElementById("svg").addEventListener("click", () =>
  keep("graph.svg", new Blob([new XMLSerializer().serializeToString(svg())], {type: "image/svg+xml"})));

function keep(name, blob) {
  const link = element("a", "", {href: URL.createObjectURL(blob), download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** The picture as it stands, as an SVG document. */
function svg() {
  const space = "http://www.w3.org/2000/svg";
  const bounds = picture.elements().boundingBox();
  const root = document.createElementNS(space, "svg");
  const add = (tag, attributes, text) => {
    const child = document.createElementNS(space, tag);
    Object.entries(attributes).forEach(([name, value]) => child.setAttribute(name, value));
    child.textContent = text ?? "";
    root.append(child);
  };
  root.setAttribute("viewBox", [bounds.x1 - 20, bounds.y1 - 20, bounds.w + 40, bounds.h + 40].join(" "));
  root.setAttribute("font-family", "sans-serif");
  picture.edges().forEach(edge => {
    const [from, to] = [edge.source().position(), edge.target().position()];
    add("line", {x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: "#b7bfca"});
  });
  picture.nodes().forEach(node => {
    const {x, y} = node.position();
    const side = node.data("side") ?? 0;
    const anchor = side > 0 ? "start" : side < 0 ? "end" : "middle";
    if (!node.data("heading")) {
      add("circle", {cx: x, cy: y, r: node.width() / 2, fill: COLOURS[node.data("kind")] ?? "#5a6270"});
    }
    add("text", {x: x + side * 16, y: y + (side === 0 ? 28 : 5), "font-size": 13, "text-anchor": anchor, fill: "#1d2129"}, node.data("short"));
  });
  return root;
}

load();
