// Folds what stands after the text where it is narrow. As served it is open, and so without scripts and on paper.
const NARROW = matchMedia("screen and (width < 48rem)"); // as in fold.css
const folds = [...document.querySelectorAll(".fold")];
const reads = ({ top, bottom }) => !location.hash && top < 0 && bottom > innerHeight; // it came slowly, or again

function lay() {
  const read = folds.find((fold) => reads(fold.getBoundingClientRect()));
  for (const fold of folds) fold.open = !NARROW.matches || fold === read;
}

export default function fold(element) {
  if (element !== folds[0]) return;
  lay();
  NARROW.addEventListener("change", lay);
}
