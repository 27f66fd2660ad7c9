// The search: results as one types, an address that can be shared, arrow keys. What finds them is fetched at the first word.
import { Finder } from "./find.js";

const BATCH = 10;
const WAIT = 150; // ms without a key before it searches

/** Pagefind's excerpt, `words <mark>found</mark> words`, as nodes: nothing in it becomes markup but the marks. */
function marked(excerpt) {
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return excerpt.split(/<mark>(.*?)<\/mark>/).map((text, at) => {
    if (at % 2 === 0) return plain(text);
    const mark = document.createElement("mark");
    mark.textContent = plain(text);
    return mark;
  });
}

/** The excerpt with "…" where it stops short of a sentence's beginning or end. */
function cut(excerpt, plain, content) {
  const at = content.indexOf(plain);
  const before = at > 0 && !/[.!?…:”]\s*$/.test(content.slice(0, at));
  const after = at + plain.length < content.length && !/[.!?…”]$/.test(plain.trim());
  return `${before ? "… " : ""}${excerpt}${after ? " …" : ""}`;
}

export default function search(root) {
  const form = root.querySelector("form");
  const { q, kind, topic, slash } = form.elements;
  const status = root.querySelector("[role=status]");
  const list = root.querySelector("ol");
  const more = root.querySelector(".more");
  const shapes = root.querySelector("template").content;
  const otherwise = root.querySelector(".otherwise");
  const everything = document.querySelector(".a-to-z");
  const words = root.dataset;
  const { base } = document.documentElement.dataset;
  const key = `slash${base}`;
  let found = []; // all results; those that are shown have been fetched
  let shown = 0;
  let last = 0; // the number of the latest search: an earlier one that ends later is dropped
  let timer;
  let finder = new Finder(words.index, base);

  function hit({ url, meta, content, excerpt, plain_excerpt: plain, sub_results: parts }) {
    const item = shapes.firstElementChild.cloneNode(true);
    const link = item.querySelector("a");
    const { title, words: statement, kind: sort, when, state } = meta;
    item.querySelector(".kind").textContent = [...kind.options].find((option) => option.value === sort).text;
    if (when) item.querySelector(".when").textContent = when;
    else item.querySelector(".when").remove();
    if (state) item.querySelector(".meta").append(shapes.querySelector(`.status.${state}`).cloneNode(true));
    link.textContent = title ?? statement;
    link.href = url;
    if (sort === "explainer") {
      const best = parts.toSorted((a, b) => b.locations.length - a.locations.length)[0];
      if (best) [excerpt, plain] = [best.excerpt, best.plain_excerpt];
      if (best?.anchor) {
        const place = Object.assign(document.createElement("a"), { href: best.url, textContent: best.title });
        item.querySelector(".excerpt").append(place, ": ");
      }
    }
    // Facts and events are their own words; an excerpt would say them twice.
    if (!statement && plain !== title) item.querySelector(".excerpt").append(...marked(cut(excerpt, plain, content)));
    else item.querySelector(".excerpt").remove();
    return item;
  }

  async function show() {
    const number = last;
    const next = await Promise.all(found.slice(shown, shown + BATCH).map((result) => result.data()));
    if (number !== last) return;
    const items = next.map(hit);
    if (shown) list.append(...items);
    else list.replaceChildren(...items);
    shown += items.length;
    more.hidden = shown >= found.length;
    return items[0];
  }

  function remember() {
    const address = new URL(location.pathname, location);
    for (const [name, value] of new FormData(form)) if (value && name !== "slash") address.searchParams.set(name, value);
    history.replaceState(null, "", address);
  }

  /** What is said of what was found; what a mistyped text may have meant leads to a search for that. */
  function say(sentence, text, meant = "") {
    const count = found.length.toLocaleString(document.documentElement.lang);
    const parts = sentence.replace("{count}", count).split("{meant}");
    const asked = new URL(location);
    asked.searchParams.set("q", meant);
    const link = Object.assign(document.createElement("a"), { href: asked, textContent: meant });
    const [before, after = ""] = parts.map((part) => part.replace("{words}", () => text));
    status.replaceChildren(before, ...(parts.length > 1 ? [link, after] : []));
  }

  async function run() {
    const text = q.value.trim();
    const number = ++last;
    remember();
    otherwise.hidden = true;
    if (!text) {
      everything.hidden = false;
      list.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      return;
    }
    status.textContent ||= words.wait;
    const fill = async (results) => {
      if (number !== last) return;
      [found, shown] = [results, 0];
      await show();
    };
    try {
      const filters = Object.fromEntries([kind, topic].filter(({ value }) => value).map(({ name, value }) => [name, value]));
      // What answers is there at once; what mentions the words comes below it.
      const { found: results, sure, meant } = await finder.find(text, filters, async (first) => {
        await fill(first);
        if (number !== last) return;
        everything.hidden = root.classList.toggle("waiting", true);
        status.textContent = words.wait; // how many there are is not known yet
      });
      await fill(results);
      if (number !== last) return;
      root.classList.remove("waiting");
      everything.hidden = results.length > 0; // not before: the foot of the page would jump up and down again
      otherwise.hidden = results.length > 0;
      const { none, meant: instead, part, one, some } = words;
      say(!results.length ? none : meant ? instead : !sure ? part : results.length > 1 ? some : one, text, meant);
    } catch (error) {
      if (number !== last) return;
      finder = new Finder(words.index, base);
      root.classList.remove("waiting");
      status.textContent = words.failed;
      everything.hidden = false;
      console.warn(error);
    }
  }

  /** Up and down between the box and the names of what was found. */
  function step(event) {
    const stops = [q, ...list.querySelectorAll(".title a")];
    const at = stops.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (at < 0 || !stops[to]) return;
    event.preventDefault();
    stops[to].focus();
  }

  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (event.target === slash) localStorage.setItem(key, slash.checked ? "" : "off");
    else timer = setTimeout(run, event.target === q ? WAIT : 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
  root.addEventListener("keydown", step);
  more.addEventListener("click", async () => (await show())?.querySelector(".title a").focus());

  const asked = new URLSearchParams(location.search);
  // What somebody has typed before this script came is kept.
  for (const field of [q, kind, topic]) field.value ||= asked.get(field.name) ?? "";
  if (q.value) run();
  slash.checked = localStorage.getItem(key) !== "off"; // last: it throws where a browser keeps nothing
}
