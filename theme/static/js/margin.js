// On wide screens each note has a short form in the margin, beside the line that cites it: number, who, how it stands, source.
const WIDE = matchMedia("(width >= 80rem)"); // as in margin.css
const GAP = 8;

function sourceLink(note) {
  const sources = note.querySelectorAll('a[rel="external"][hreflang]');
  if (!sources.length) return [];
  const link = sources[0].cloneNode(true);
  const publisher = note.querySelector(".publisher");
  if (publisher) {
    link.textContent = publisher.textContent;
    link.removeAttribute("lang");
  }
  link.tabIndex = -1; // by keyboard, the same link is in the note that the marker opens
  const more = sources.length > 1 ? [` +${sources.length - 1}`] : [];
  return [link, ...more];
}

function shortForm(marker) {
  const note = document.getElementById(marker.hash.slice(1));
  const item = document.createElement("p");
  const number = document.createElement("b");
  number.textContent = marker.textContent;
  item.append(number);
  const who = document.createElement("span");
  const status = note.querySelector(".status")?.cloneNode(true);
  const source = sourceLink(note);
  // Who said it, by name; for an explanation of ours, its own words without their markers.
  const said = note.querySelector(".attribution > .actor") ?? (source.length ? null : note.querySelector("p"));
  for (const part of said?.childNodes ?? []) if (!part.matches?.(".marker, .markers")) who.append(part.textContent);
  item.append(number, who, status ?? "", status && source.length ? " · " : "", ...source);
  return item;
}

/** One short form for each note and section of the text: said once, it is not said again until the next heading. */
function shortForms(body) {
  const said = new Set();
  const items = [];
  for (const element of body.querySelectorAll('h2, a[role="doc-noteref"]')) {
    if (element.matches("h2")) said.clear();
    else if (!said.has(element.hash)) {
      said.add(element.hash);
      items.push({ marker: element, element: shortForm(element) });
    }
  }
  return items;
}

/** The stretches of the margin that nothing wide reaches into, each with the short forms that belong there. */
function stretches(body, aside, items) {
  const { top, height } = body.getBoundingClientRect();
  const left = aside.getBoundingClientRect().left;
  const wide = [...body.children]
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
  new ResizeObserver(lay).observe(body);
}
