// A long list is divided: an address with the anchor of a record comes to its line on the front, and is led on from there.
export default function (root) {
  function lead() {
    const anchor = decoded(location.hash.slice(1));
    const line = document.getElementById(anchor);
    if (!anchor) return;
    if (line?.matches(".parts li, .event.brief")) location.replace(line.querySelector("a[href]").href);
    else if (!line && root.dataset.search) location.replace(root.dataset.search + encodeURIComponent(anchor.replaceAll("-", " ")));
  }

  addEventListener("hashchange", lead);
  lead();
}

// An address may hold a % that begins no letter.
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
