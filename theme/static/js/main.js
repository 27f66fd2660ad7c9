// Attaches behaviour: `data-module="name other"` calls the default function of name.js and of other.js with the element.
for (const element of document.querySelectorAll("[data-module]")) {
  for (const name of element.dataset.module.split(" ")) {
    import(`./${name}.js`).then((module) => module.default(element));
  }
}
