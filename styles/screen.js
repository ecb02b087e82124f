"use strict";
// Without this script everything can be read: a statistic's link leads to its row of the annex, a call to its note.
const behind = JSON.parse(document.getElementById("behind").textContent);
const form = document.querySelector(".filters");
const rows = [...document.querySelectorAll("table.evidence tr[data-verdict]")];
const make = (name, ...content) => {
  const element = document.createElement(name);
  element.append(...content);
  return element;
};
const copies = (cell) => [...cell.childNodes].map((node) => node.cloneNode(true));
const button = (words, act) => {
  const made = make("button", words);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

// A statistic opens its evidence.
const dialog = make("dialog");
dialog.setAttribute("aria-labelledby", "statistic");
document.body.append(dialog);
let opener = null;

function source(key) {
  const entry = document.getElementById(`source-${key}`);
  if (!entry) return make("p", key);
  const cells = entry.querySelectorAll("td");
  const rank = cells[1].textContent;
  const grade = make("small", ...(behind.ranks[rank] ? [`Rank ${rank}: ${behind.ranks[rank]}. `] : []), ...copies(cells[2]));
  return make("p", ...copies(cells[0]), " ", grade);
}

function passage([words, language]) {
  const quoted = make("q", words);
  if (language) quoted.lang = language;
  return make("p", quoted);
}

function show(row) {
  const number = row.id.slice("evidence-".length);
  const cells = row.querySelectorAll("td");
  const verdict = row.dataset.verdict;
  const list = make("dl");
  const told = (name, content) => content.length && list.append(make("dt", name), make("dd", ...content));
  const word = make("b", verdict[0].toUpperCase() + verdict.slice(1));
  word.className = `verdict ${verdict}`;
  told("In the report", copies(cells[0]));
  told("Verdict", [word, `: ${behind.verdicts[verdict]}`]);
  told("In the record", copies(cells[2]));
  told("Words found in what was read", (behind.found[number] || []).map(passage));
  told("Source", row.dataset.sources.split(" ").filter(Boolean).map(source));
  const marks = row.dataset.marks ? copies(cells[4]).filter((node) => node.className !== "rank" && node.textContent.trim()) : [];
  told("Marks", marks);
  const title = make("h2", `Statistic ${number} of ${rows.length}`);
  title.id = "statistic";
  const close = button("Close", () => dialog.close());
  const shown = rows.filter((other) => !other.hidden || other === row);
  const step = (words, by) => {
    const next = shown[shown.indexOf(row) + by];
    const made = button(words, () => {
      opener = document.querySelector(`a.claim[href="#${next.id}"]`) || opener;
      show(next);
      (dialog.querySelector(`[data-step="${by}"]:not(:disabled)`) || dialog.querySelector("button")).focus();
    });
    made.dataset.step = by;
    made.disabled = !next;
    return made;
  };
  const annex = make("a", "Row in the annex");
  annex.href = `#${row.id}`;
  const open = cells[3].querySelector("a.open");
  const page = open ? [make("a", "Open what was read")] : [];
  if (open) page[0].href = open.href;
  const head = make("header", title, close);
  const foot = make("footer", step("Previous", -1), step("Next", 1), ...page, annex);
  const middle = make("div", list);
  middle.tabIndex = 0;
  middle.setAttribute("role", "group");
  middle.setAttribute("aria-label", "Evidence");
  dialog.replaceChildren(head, middle, foot);
  if (!dialog.open) dialog.showModal();
}
dialog.addEventListener("close", () => opener?.focus());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  opener = null;
  dialog.close();
  if (document.getElementById(link.getAttribute("href").slice(1))?.hidden) form.reset();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest('a.claim[href^="#evidence-"]');
  const row = link && document.getElementById(link.getAttribute("href").slice(1));
  if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  opener = link;
  show(row);
});

// A raised number shows its note in place, and hides it again.
for (const call of document.querySelectorAll("a.call")) {
  const note = document.getElementById(call.getAttribute("href").slice(1));
  if (!note || note.parentElement !== call.parentElement) continue;
  call.setAttribute("aria-expanded", "false");
  call.addEventListener("click", (event) => {
    event.preventDefault();
    const shown = note.classList.toggle("shown");
    call.setAttribute("aria-expanded", String(shown));
  });
}

// The annex can be narrowed by verdict, chapter, rank, mark, source and words; "/" leads to the search. Each choice
// tells how many statistics it would leave. In the text the statistics that fit stand out.
const texts = rows.map((row) => row.textContent.toLowerCase());
const claims = [...document.querySelectorAll('a.claim[href^="#evidence-"]')];
const told = document.getElementById("shown");
const fits = (row, name, value) => !value || row.dataset[name] === value || row.dataset[name].split(" ").includes(value);
function narrow() {
  const selects = [...form.querySelectorAll("select")];
  const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row, place) => words.every((word) => texts[place].includes(word)));
  let shown = found;
  for (const select of selects) {
    const others = found.filter((row) => selects.every((other) => other === select || fits(row, other.name, other.value)));
    for (const option of select.options) {
      const count = others.filter((row) => fits(row, select.name, option.value)).length;
      option.dataset.words ??= option.textContent;
      option.textContent = `${option.dataset.words} (${count})`;
      option.disabled = !count && !option.selected;
    }
    shown = shown.filter((row) => fits(row, select.name, select.value));
  }
  const kept = new Set(shown);
  const chosen = kept.size < rows.length;
  for (const row of rows) row.hidden = !kept.has(row);
  for (const link of claims) {
    const row = document.getElementById(link.getAttribute("href").slice(1));
    link.classList.toggle("fits", chosen && kept.has(row));
  }
  for (const body of document.querySelectorAll("table.evidence tbody")) {
    body.hidden = !body.querySelector("tr[data-verdict]:not([hidden])");
  }
  told.textContent = `${kept.size} of ${rows.length} statistics`;
}
if (form && rows.length) {
  form.hidden = false;
  form.addEventListener("input", narrow);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of form.querySelectorAll("select, input")) field.value = "";
    narrow();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea, dialog")) return;
    event.preventDefault();
    form.elements.words.focus();
  });
  narrow();
}

// Light or dark as the reader's system is, until the reader says otherwise.
const shade = document.getElementById("shade");
const dark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (document.documentElement.dataset.shade || (dark.matches ? "dark" : "light")) === "dark";
const name = () => { shade.textContent = isDark() ? "Light" : "Dark"; };
shade.addEventListener("click", () => {
  document.documentElement.dataset.shade = isDark() ? "light" : "dark";
  name();
});
dark.addEventListener("change", name);
shade.hidden = false;
name();

// What is wider than the screen scrolls by itself, and then by keyboard too.
const sizes = new ResizeObserver((seen) => {
  for (const { target } of seen) {
    const wider = target.scrollWidth > target.clientWidth;
    target.toggleAttribute("tabindex", wider);
    if (!wider) {
      target.removeAttribute("role");
      target.removeAttribute("aria-label");
      continue;
    }
    target.tabIndex = 0;
    target.setAttribute("role", "group");
    target.setAttribute("aria-label", target.closest("figure, .exhibit")?.querySelector(".label")?.textContent || "Table");
  }
});
for (const part of document.querySelectorAll(".picture, .wide, .exhibit")) sizes.observe(part);

// The list at the side tells which chapter is being read.
const entries = new Map([...document.querySelectorAll(".side a")].map((link) => [link.getAttribute("href").slice(1), link]));
const watch = new IntersectionObserver((seen) => {
  for (const part of seen.filter((one) => one.isIntersecting)) {
    for (const link of entries.values()) link.removeAttribute("aria-current");
    entries.get(part.target.id)?.setAttribute("aria-current", "true");
  }
}, { rootMargin: "-20% 0px -75% 0px" });
for (const id of entries.keys()) {
  const part = document.getElementById(id);
  if (part) watch.observe(part);
}
