// Makes the first use of each explained word in the text a link to its explanation, which notes.js opens beside it.
const NOT_TEXT = "a, button, h2, h3, h4, sup, q, cite, code";
const apart = (words) => words.replaceAll("’", "'"); // the sign of the text and that of the list, one for one

export default function words(section) {
  const texts = [];
  for (const prose of document.querySelectorAll(".body .prose")) {
    const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(NOT_TEXT)) texts.push(walker.currentNode);
  }
  const entries = [...section.querySelectorAll("li")].map((item) => {
    const link = item.querySelector("a");
    item.id = `word-${link.href.match(/[\w-]+(?=\/?$)/)}`;
    return [apart(item.dataset.found ?? link.textContent), item.id];
  });
  // The longest first: a word inside a longer one is not the word that is meant.
  for (const [word, id] of entries.toSorted(([one], [other]) => other.length - one.length)) {
    const whole = new RegExp(`(?<![\\p{L}\\p{N}_])${word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?![\\p{L}\\p{N}_])`, "u");
    for (const [at, text] of texts.entries()) {
      const { index } = whole.exec(apart(text.data).replaceAll(/\s/g, " ")) ?? {};
      if (index === undefined) continue;
      const link = document.createElement("a");
      link.href = `#${id}`;
      link.setAttribute("role", "doc-glossref");
      const found = text.splitText(index);
      const after = found.splitText(word.length);
      found.replaceWith(link);
      link.append(found);
      texts.splice(at, 1, text, after);
      break;
    }
  }
}
