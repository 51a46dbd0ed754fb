// Suggestions below the search box: a listbox that follows what is typed. Without this the form still searches.
const input = document.getElementById("q");
const box = document.getElementById("suggestions");
let request = null;
let chosen = -1;

if (input && box) {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", "suggestions");
  input.setAttribute("aria-autocomplete", "list");
  box.setAttribute("role", "listbox");
  box.setAttribute("aria-label", input.labels[0].textContent);
  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 120);
  });
  input.addEventListener("keydown", onKey);
  document.addEventListener("click", event => {
    if (!box.contains(event.target) && event.target !== input) {
      close();
    }
  });
}

async function suggest() {
  const words = input.value.trim();
  request?.abort();
  if (words.length === 0) {
    close();
    return;
  }
  request = new AbortController();
  try {
    const answer = await fetch("/search?format=json&limit=10&q=" + encodeURIComponent(words), {signal: request.signal});
    if (answer.ok) {
      show((await answer.json()).results);
    }
  } catch (stopped) {
    // the next letters were typed, or the server is gone: the form still works
  }
}

function show(results) {
  chosen = -1;
  box.replaceChildren(...results.map((hit, i) => {
    const option = document.createElement("a");
    option.href = hit.page;
    option.id = "suggestion-" + i;
    option.setAttribute("role", "option");
    option.append(span("kind " + hit.kind, hit.kindName), span("label", hit.label), span("soft", hit.matched || hit.note));
    return option;
  }));
  box.hidden = results.length === 0;
  input.setAttribute("aria-expanded", String(!box.hidden));
}

function span(name, text) {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text;
  return element;
}

function onKey(event) {
  const options = [...box.children];
  if (event.key === "Escape") {
    close();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length > 0) {
    event.preventDefault();
    chosen = (chosen + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    input.setAttribute("aria-activedescendant", options[chosen].id);
  } else if (event.key === "Enter" && chosen >= 0 && !box.hidden) {
    event.preventDefault();
    options[chosen].click();
  }
}

function close() {
  box.hidden = true;
  input.setAttribute("aria-expanded", "false");
}
