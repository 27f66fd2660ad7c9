// On wide screens each note has a short form in the margin, beside the line that cites it: who, when, source, how it stands.
// It says no word of the note itself, which a click opens; for screen readers it is not there: they have the notes.
const WIDE = matchMedia("(width >= 80rem)"); // as in margin.css
const GAP = 4;
const THIS_YEAR = document.querySelector(".edition time")?.dateTime.slice(0, 4); // goes without saying
const REACH = 60; // px: farther from its line than this, a note is left out

/** The note's number, who said it, when, the first of its origins; of a source alone its first words. */
function shortForm(marker, more) {
  const note = document.getElementById(marker.hash.slice(1));
  const item = document.createElement("p");
  const number = document.createElement("b");
  number.textContent = marker.firstChild.data;
  item.append(number, ...particulars(note, more));
  return item;
}

function particulars(note, more) {
  const origins = note.querySelector(".origins");
  if (!origins) return [note.querySelector("a").textContent];
  const status = note.querySelector(".status");
  const glyph = status.querySelector("svg").cloneNode(true);
  glyph.classList.add(...status.classList);
  const attribution = note.querySelector(".attribution");
  const who = attribution.querySelector("a")?.textContent;
  const said = attribution.lastChild.data.match(/[\d–]*\s?\p{L}+\s\d{4}/u)?.[0].trim(); // the first day: when it was said
  const when = said?.replaceAll(/\s/g, "\u00a0").replace(`\u00a0${THIS_YEAR}`, "");
  const others = (origins.previousSibling.data.match(/\d+/) ?? 1) - 1; // "2 independent sources: AFP, as carried by BSS; Infobae"
  const first = origins.firstChild.data?.split(",")[0] ?? origins.firstChild.textContent;
  const from = others ? `${first} ${more.replace("{count}", others)}` : first;
  return [glyph, [[who, when].filter(Boolean).join(", "), from].filter(Boolean).join("\u00a0· ")];
}

/** One short form for each note, where the text cites it first (tables take the margin's room): later markers open it. */
function shortForms(body) {
  const first = new Map();
  for (const marker of body.querySelectorAll('a[role="doc-noteref"]')) {
    if (!first.has(marker.hash) && !marker.closest("table")) first.set(marker.hash, marker);
  }
  return [...first.values()].map((marker) => ({ marker, element: shortForm(marker, body.dataset.more) }));
}

/** The stretches of the margin that nothing wide reaches into, each with the short forms that belong there. */
function stretches(body, aside, items) {
  const { top, height } = body.getBoundingClientRect();
  const left = aside.getBoundingClientRect().left;
  const wide = [...body.querySelectorAll(":scope > *, .prose > table")]
    .map((child) => child.getBoundingClientRect())
    .filter((box) => box.right > left && box.left < left);
  const ends = [...wide.map((box) => box.top - top - GAP), height];
  const starts = [0, ...wide.map((box) => box.bottom - top + GAP)];
  for (const item of items) {
    item.want = item.marker.getBoundingClientRect().top - top;
    item.height = item.element.offsetHeight;
  }
  return starts.map((start, at) => {
    const from = at ? ends[at - 1] : -Infinity;
    return { start, end: ends[at], items: items.filter(({ want }) => want >= from && want < ends[at]) };
  });
}

/** At its line, or below the one before it; left out where that is too far from its line, or out of the stretch. */
function settle({ start, end, items }) {
  let next = start;
  for (const item of items) {
    const top = Math.min(Math.max(item.want, next), end - item.height);
    const there = top >= next && Math.abs(top - item.want) <= REACH;
    item.element.hidden = !there;
    item.marker.toggleAttribute("data-beside", there);
    if (!there) continue;
    item.element.style.top = `${top}px`;
    next = top + item.height + GAP;
  }
}

export default function margin(body) {
  const aside = document.createElement("aside");
  aside.className = "margin";
  aside.ariaHidden = true;
  let items;

  function lay() {
    if (!WIDE.matches) {
      items?.forEach(({ marker }) => marker.removeAttribute("data-beside"));
      return;
    }
    if (!items) {
      items = shortForms(body);
      aside.append(...items.map(({ element }) => element));
      body.append(aside);
    }
    for (const { element } of items) element.hidden = false;
    stretches(body, aside, items).forEach(settle);
  }

  for (const kind of ["pointerover", "pointerout"]) {
    body.addEventListener(kind, ({ target }) => {
      const found = items?.find(({ marker, element }) => marker === target || element.contains(target));
      for (const side of found ? [found.element, found.marker] : []) side.classList.toggle("lit", kind === "pointerover");
    });
  }
  aside.addEventListener("click", ({ target }) => items.find(({ element }) => element.contains(target))?.marker.click());
  new ResizeObserver(lay).observe(body);
}
