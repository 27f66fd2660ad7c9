// Folds a part after the text where the screen is narrow. As served it is open: without scripts, wide, and on paper it is all there.
const NARROW = matchMedia("screen and (width < 48rem)"); // as in fold.css; paper may be as narrow
const target = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));

/** What an address or a link leads to is unfolded; browsers do so by themselves only if they are new. */
function unfold(element) {
  const details = element?.closest(".fold:not([open])");
  if (details) details.open = true;
  return details;
}
addEventListener("hashchange", () => unfold(target()) && target().scrollIntoView());
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]:not([role="doc-noteref"], [role="doc-glossref"])'); // these open beside the text
  if (link) unfold(document.getElementById(decodeURIComponent(link.hash.slice(1))));
});

export default function fold(details) {
  function lay() {
    const { top, bottom } = details.getBoundingClientRect();
    const read = top < 0 && bottom > 0; // a page that came slowly, or again, is not folded under its reader
    details.open = !NARROW.matches || read || details.contains(target());
  }
  NARROW.addEventListener("change", lay);
  addEventListener("beforeprint", () => (details.open = true));
  addEventListener("afterprint", lay);
  lay();
}
