// A button under lines that are there to be copied, or behind a link: then its address is, with the day that the page is
// looked at from. Its words say that they have been; where the browser does not let
// a page copy, a sentence below says so, and the lines are selected, to be copied by hand.
export default function copy(lines) {
  const button = document.createElement("button");
  button.type = "button";
  button.ariaLive = "polite";
  button.textContent = lines.dataset.copy;
  const said = document.createElement("p");
  said.role = "status"; // there before its words are, or they are not read out
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(lines.href ? linked(lines.href) : lines.textContent);
      button.textContent = lines.dataset.copied;
    } catch {
      getSelection().selectAllChildren(lines);
      button.textContent = lines.dataset.copy;
      said.textContent = lines.dataset.refused;
    }
  });
  lines.after(button, said);
}

function linked(href) {
  const address = new URL(href);
  const known = new URLSearchParams(location.search).get("known");
  if (known) address.searchParams.set("known", known);
  return address.href;
}
