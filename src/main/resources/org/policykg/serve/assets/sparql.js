// The query editor: YASGUI on the server's own endpoint, with a chart beside its tables.
const place = document.getElementById("yasgui");
const plain = document.getElementById("plain");
const prefixes = JSON.parse(place.dataset.prefixes);

function script(source) {
  return new Promise((done, failed) => {
    const element = Object.assign(document.createElement("script"), {src: source, onload: done, onerror: failed});
    document.head.append(element);
  });
}

await script("/webjars/yasgui/yasgui.min.js");
const Yasgui = window.Yasgui;
const endpoint = new URL(place.dataset.endpoint, location.href).href;

/** The first column across, numbers of the others as bars. */
class Chart {
  static label = place.dataset.chart;
  priority = 5;
  hideFromSelection = false;
  label = place.dataset.chart;

  constructor(yasr) {
    this.yasr = yasr;
  }

  getIcon() {
    const icon = document.createElement("span");
    icon.textContent = "▮";
    return icon;
  }

  numbers() {
    const answer = this.yasr.results?.getAsJson?.();
    const columns = answer?.head?.vars ?? [];
    const rows = answer?.results?.bindings ?? [];
    const numeric = columns.slice(1).filter(column =>
      rows.length > 0 && rows.every(row => !row[column] || Number.isFinite(Number(row[column].value))));
    return {columns, rows, numeric};
  }

  canHandleResults() {
    return this.numbers().numeric.length > 0;
  }

  async draw() {
    if (!window.echarts) {
      await script("/webjars/echarts/echarts.min.js");
    }
    const {columns, rows, numeric} = this.numbers();
    const area = document.createElement("div");
    area.className = "chart";
    this.yasr.resultsEl.replaceChildren(area);
    window.echarts.init(area).setOption({
      animation: false,
      grid: {containLabel: true},
      legend: {},
      tooltip: {renderMode: "richText"},
      xAxis: {type: "category", data: rows.map(row => row[columns[0]]?.value ?? ""), axisLabel: {rotate: 40, width: 120, overflow: "truncate"}},
      yAxis: {type: "value"},
      series: numeric.map(column => ({name: column, type: "bar", data: rows.map(row => Number(row[column]?.value ?? 0))})),
    });
  }
}

Yasgui.Yasr.registerPlugin("chart", Chart);
Yasgui.Yasr.defaults.pluginOrder = ["table", "chart", "boolean", "response", "error"];
Yasgui.Yasr.defaults.prefixes = prefixes;
Yasgui.Yasqe.defaults.autocompleters = Yasgui.Yasqe.defaults.autocompleters?.filter(name => name === "variables") ?? [];

/** Names the editor's fields for those who hear the page, as often as the editor makes new ones. */
function nameFields() {
  place.querySelectorAll("input:not([aria-label]), textarea:not([aria-label])").forEach(field =>
    field.setAttribute("aria-label", field.matches(".autocomplete") ? endpoint : plain.querySelector("label").textContent));
  place.querySelectorAll("[role=tablist]").forEach(list => list.removeAttribute("role"));
  place.querySelectorAll("[role=tab], [role=tabpanel]").forEach(tab => tab.removeAttribute("role"));
  place.querySelectorAll("a[aria-selected]").forEach(tab => tab.removeAttribute("aria-selected"));
}

/** Says when an answer is cut; the editor looks at no header. */
const ask = window.fetch.bind(window);
window.fetch = async request => {
  const answer = await ask(request);
  const cut = document.getElementById("cut");
  const truncated = answer.headers.get("PolicyKG-Truncated");
  cut.hidden = !truncated;
  cut.querySelector("code").textContent = truncated ?? "";
  return answer;
};

place.hidden = false;
plain.hidden = true;
new MutationObserver(nameFields).observe(place, {
  childList: true, subtree: true, attributeFilter: ["role", "aria-selected"],
});
const editor = new Yasgui(place, {
  requestConfig: {endpoint, method: "POST"},
  endpointCatalogueOptions: {getData: () => [{endpoint}]},
  copyEndpointOnNewTab: true,
  persistenceId: null,
  populateFromUrl: false,
  autofocus: false,
});
editor.getTab()?.setQuery(document.getElementById("query").value);
editor.getTab()?.setEndpoint(endpoint);
window.policykg = {editor};
