// Opens a note beside its marker: at a click, Enter or Space, or when the pointer rests there. Without it, the link leads to the note.
const MARKER = 'a:is([role="doc-noteref"], [role="doc-glossref"])'; // a note's number; an explained word (words.js)
const OPENER = `${MARKER}, .markers button`;
const BACK = '[role="doc-backlink"]';
const REST = 350; // ms on a marker before its note opens
const GRACE = 300; // ms to get from the marker to the note
const NARROW = matchMedia("(width < 40rem)"); // the note is a sheet there (preview.css)

const usesOf = (opener) =>
  opener.matches(MARKER) ? [opener] : [...opener.closest(".markers").querySelectorAll(MARKER)];

/** In the list at the end, the way back to where the reader came from stands out. */
function markWaysBack(uses) {
  for (const link of document.querySelectorAll(`${BACK}[aria-current]`)) link.removeAttribute("aria-current");
  for (const { id } of uses) document.querySelector(`${BACK}[href="#${id}"]`)?.setAttribute("aria-current", "true");
}

/** The note of a marker, without ids and ways back; what this one citation adds (a page, a paragraph) stays. */
function copy(use) {
  const note = document.getElementById(use.hash.slice(1)).cloneNode(true);
  for (const link of note.querySelectorAll(BACK)) {
    (link.hash === `#${use.id}` ? link : (link.closest("span") ?? link)).remove();
  }
  for (const element of [note, ...note.querySelectorAll("[id]")]) element.removeAttribute("id");
  note.querySelector(":scope > .label")?.remove();
  note.dataset.label = use.firstChild.textContent;
  return note;
}

/** Under the marker, or over it where there is more room; a sheet only keeps the marker in sight. */
function place(preview, opener, scroll) {
  const at = opener.getBoundingClientRect();
  if (NARROW.matches) {
    const covered = at.bottom + 8 - (innerHeight - preview.offsetHeight);
    if (scroll && covered > 0) scrollBy(0, covered);
    return;
  }
  preview.style.removeProperty("--room");
  const { offsetWidth: width, offsetHeight: height } = preview;
  const [over, under] = [at.top - 16, innerHeight - at.bottom - 16];
  const above = height > under && over > under;
  const room = Math.max(above ? over : under, 160);
  const right = document.documentElement.clientWidth - width - 12;
  preview.style.setProperty("--room", `${room}px`);
  preview.style.left = `${scrollX + Math.max(12, Math.min(at.left - 20, right))}px`;
  preview.style.top = `${scrollY + (above ? at.top - Math.min(height, room) - 4 : at.bottom + 4)}px`;
}

export default function notes(section) {
  const able = "popover" in HTMLElement.prototype;
  const preview = document.importNode(section.querySelector("template").content, true).firstElementChild;
  const [list, foot] = preview.children;
  const among = foot.firstElementChild;
  const allNotes = among.textContent;
  let opener = null; // whose note is open
  let pinned = false; // opened on purpose: stays when the pointer leaves
  let pressed = null; // the marker that the press now going on is closing
  let resting, leaving;
  if (able) document.querySelector("main").append(preview);

  const close = () => opener && preview.hidePopover();

  function open(from, pin) {
    const uses = usesOf(from);
    const back = preview.contains(from) ? opener : from;
    const label = from.ariaLabel ?? from.textContent;
    clearTimeout(resting);
    close();
    list.replaceChildren(...uses.map(copy));
    among.href = uses[0].hash;
    const word = from.role === "doc-glossref";
    among.textContent = word ? document.querySelector('[role="doc-glossary"] h2').textContent : allNotes;
    preview.ariaLabel = word ? label : `${uses.length > 1 ? preview.dataset.many : preview.dataset.one} ${label}`;
    if (pin) back.focus({ preventScroll: true }); // a popover gives the focus back to where it was
    preview.showPopover();
    [opener, pinned] = [back, pin];
    preview.scrollTop = 0;
    place(preview, back, pin);
    if (pin) preview.focus({ preventScroll: true });
  }

  function activate(event, from) {
    event.preventDefault();
    if (pressed === from) close();
    else open(from, true);
    pressed = null;
  }

  document.addEventListener("click", (event) => {
    const from = event.target.closest(OPENER);
    if (!from) return;
    markWaysBack(usesOf(from));
    const native = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (able && !native) activate(event, from);
  });
  if (!able) return;

  document.addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.matches(MARKER)) return;
    markWaysBack([event.target]);
    activate(event, event.target);
  });
  document.addEventListener("pointerdown", (event) => {
    clearTimeout(resting);
    // The press itself closes the preview as one outside it; the click that follows must not open it again.
    pressed = pinned && event.target.closest(OPENER) === opener ? opener : null;
    if (preview.contains(event.target)) pinned = true;
  });
  document.addEventListener("pointerover", (event) => {
    clearTimeout(resting);
    clearTimeout(leaving);
    const over = event.target.closest(OPENER);
    if (event.pointerType === "touch" || pinned || preview.contains(event.target) || (over && over === opener)) return;
    if (opener) leaving = setTimeout(close, GRACE);
    if (over && !over.hasAttribute("data-beside") && !NARROW.matches) resting = setTimeout(open, REST, over, false);
  });

  preview.addEventListener("beforetoggle", (event) => {
    if (event.newState === "open") return;
    clearTimeout(leaving);
    [opener, pinned] = [null, false];
  });
  preview.addEventListener("focusin", () => (pinned = true));
  preview.addEventListener("click", (event) => {
    if (event.target.closest('button, a[href^="#"]:not([role])')) close();
  });
  preview.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const stops = [preview, ...preview.querySelectorAll("a[href], button")];
    const at = stops.indexOf(document.activeElement);
    if (event.shiftKey ? at > 1 : at < stops.length - 1) return;
    // Out of the preview, the order goes on as if the reader had stayed at the marker.
    opener.focus({ preventScroll: true });
    if (event.shiftKey) event.preventDefault();
    close();
  });
  addEventListener("resize", () => opener && place(preview, opener, false));
}
