// On wide screens each note has a short form in the margin, beside the line that cites it: what it says, who, when, source.
const WIDE = matchMedia("(width >= 80rem)"); // as in margin.css
const GAP = 8;

/** Who said it, when, and the first of its origins; how it stands is a shape, which is read aloud as its word. */
function particulars(note, more) {
  const line = document.createElement("span");
  const status = note.querySelector(".status");
  const origins = note.querySelector(".origins");
  if (!origins) return line;
  const glyph = status.querySelector("svg").cloneNode(true);
  glyph.removeAttribute("aria-hidden");
  glyph.role = "img";
  glyph.ariaLabel = status.textContent;
  glyph.classList.add(...status.classList);
  const attribution = note.querySelector(".attribution");
  const who = attribution.querySelector("a")?.textContent;
  const when = attribution.lastChild.data.match(/[\d–]*\s?\p{L}+ \d{4}/u)?.[0].trim(); // the first day: when it was said
  const others = origins.previousSibling.data.match(/\d+/) - 1; // "2 origins: AFP, via BSS; Infobae"
  const first = origins.firstChild.data?.split(",")[0] ?? origins.firstChild.textContent;
  const from = others ? `${first} ${more.replace("{count}", others)}` : first;
  line.append(glyph, [who, when, from].filter(Boolean).join(" · "));
  return line;
}

/** What stands beside an accusation: the reply's words, or that none was found. */
function reply(note) {
  const [name, words] = note.querySelector(".reply .answer")?.children ?? [];
  const line = document.createElement("span");
  if (name) line.textContent = [name.textContent, words.querySelector("a")?.textContent].filter(Boolean).join(": ");
  return name ? [line] : [];
}

/** The note's number, its statement with the reply to it, and under it the particulars. */
function shortForm(marker, more) {
  const note = document.getElementById(marker.hash.slice(1));
  const item = document.createElement("p");
  const number = document.createElement("b");
  const words = document.createElement("span");
  number.textContent = marker.firstChild.data;
  words.append(...note.querySelector("p").cloneNode(true).childNodes);
  for (const inside of words.querySelectorAll(".marker, .markers")) inside.remove();
  item.append(number, words, ...reply(note), particulars(note, more));
  return item;
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

/** As near to its line as those before it allow; up again where the stretch ends; left out where it is full. */
function settle({ start, end, items }) {
  let room = end - start;
  const shown = items.filter((item) => {
    room -= item.height + GAP;
    item.element.hidden = room < 0;
    item.marker.toggleAttribute("data-beside", !item.element.hidden);
    return !item.element.hidden;
  });
  let next = start;
  for (const item of shown) {
    item.top = Math.max(item.want, next);
    next = item.top + item.height + GAP;
  }
  let last = end;
  for (const item of shown.reverse()) {
    item.top = Math.min(item.top, last - item.height);
    last = item.top - GAP;
    item.element.style.top = `${item.top}px`;
  }
}

export default function margin(body) {
  const aside = document.createElement("aside");
  aside.className = "margin";
  aside.ariaLabel = body.dataset.margin;
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
