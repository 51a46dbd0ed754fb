// The picture of a neighbourhood. What is open stands in the page's address, so that it can be kept and sent on.
import cytoscape from "/webjars/cytoscape/cytoscape.esm.min.mjs";

const box = document.getElementById("graphbox");
const detail = document.getElementById("detail");
const address = new URL(location.href);
const COLOURS = {
  notice: "#b3261e", plan: "#7a4d00", document: "#6b5b53", body: "#0b57a4", group: "#4a3f9f",
  task: "#1b6b3a", region: "#00696b",
};
const SHAPES = {task: "round-rectangle", body: "ellipse", group: "ellipse", plan: "round-diamond", region: "hexagon"};

box.hidden = false;
document.getElementById("edges").open = false;

const picture = cytoscape({
  container: document.getElementById("picture"),
  minZoom: 0.15,
  maxZoom: 3,
  style: [
    {selector: "node", style: {
      "background-color": node => COLOURS[node.data("kind")] ?? "#5a6270",
      shape: node => SHAPES[node.data("kind")] ?? "round-rectangle",
      width: 22, height: 22, label: "data(short)", color: "#1d2129", "font-size": 11,
      "font-family": "system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif",
      "text-wrap": "wrap", "text-max-width": 110, "text-overflow-wrap": "anywhere",
      "text-valign": "bottom", "text-margin-y": 4, "line-height": 1.25,
      "text-background-color": "#fcfcfd", "text-background-opacity": 0.85, "text-background-padding": 1,
    }},
    {selector: "node[?open]", style: {width: 34, height: 34, "border-width": 3, "border-color": "#f2a900", "font-weight": 700}},
    {selector: "edge", style: {
      width: 1.2, "line-color": "#b7bfca", "curve-style": "bezier", "target-arrow-shape": "triangle",
      "target-arrow-color": "#b7bfca", "arrow-scale": 0.8, label: "data(label)", "font-size": 9, color: "#5a6270",
      "text-rotation": "autorotate", "text-background-color": "#fcfcfd", "text-background-opacity": 0.9,
    }},
    {selector: ":selected", style: {"border-width": 3, "border-color": "#1d2129", "line-color": "#b3261e", "target-arrow-color": "#b3261e"}},
  ],
});
window.policykg = {picture};

function short(label) {
  const characters = [...label];
  return characters.length > 30 ? characters.slice(0, 29).join("") + "…" : label;
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
  const first = picture.nodes().empty();
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
  arrange(first);
}

function arrange(first) {
  // starts from circles around what is open, so that the same graph gives the same picture
  if (first) {
    picture.layout({
      name: "concentric", animate: false, minNodeSpacing: 46, levelWidth: () => 1,
      concentric: node => node.data("open") ? 2 : 1,
    }).run();
  }
  picture.layout({
    name: "cose", animate: false, randomize: false, padding: 30, nodeOverlap: 24, idealEdgeLength: () => 130,
    nodeRepulsion: () => 90000, gravity: 0.35, numIter: 1500,
  }).run();
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
document.getElementById("layout").addEventListener("click", () => arrange(true));
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
    add("text", {x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, "font-size": 9, "text-anchor": "middle", fill: "#5a6270"}, edge.data("label"));
  });
  picture.nodes().forEach(node => {
    const {x, y} = node.position();
    add("circle", {cx: x, cy: y, r: node.width() / 2, fill: COLOURS[node.data("kind")] ?? "#5a6270"});
    add("text", {x, y: y + node.height() / 2 + 13, "font-size": 11, "text-anchor": "middle", fill: "#1d2129"}, node.data("short"));
  });
  return root;
}

load();
