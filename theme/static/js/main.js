// Attaches behaviour: `data-module="name other"` calls the default function of name.js and of other.js with the element.
const attached = [...document.querySelectorAll("[data-module]")].flatMap((element) =>
  element.dataset.module.split(" ").map(async (name) => (await import(`./${name}.js`)).default(element)),
);
await Promise.all(attached);
document.documentElement.dataset.attached = ""; // from here on the page answers as one that has all its scripts
