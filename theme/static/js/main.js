// Attaches behaviour: `data-module="name other"` calls the default function of name.js and of other.js with the element.
// Where the site begins on its host, by where this script lies: "" at its root, else "/project".
document.documentElement.dataset.base = new URL("../../../", import.meta.url).pathname.slice(0, -1);
const attached = [...document.querySelectorAll("[data-module]")].flatMap((element) =>
  element.dataset.module.split(" ").map(async (name) => (await import(`./${name}.js`)).default(element)),
);
await Promise.all(attached);
// What the address leads to is unfolded, on whatever page it stands; it may not be known before the page is loaded.
function unfold() {
  const at = document.querySelector(":target");
  const closed = at?.querySelector(":scope > details:not([open])") ?? at?.closest("details:not([open])");
  if (!closed) return;
  closed.open = true;
  at.scrollIntoView();
}
for (const moment of ["load", "hashchange"]) addEventListener(moment, unfold);
unfold();
document.documentElement.dataset.attached = ""; // from here on the page answers as one that has all its scripts
