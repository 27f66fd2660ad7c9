// A button under lines that are there to be copied. Its words say that they have been; where the browser does not let
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
      await navigator.clipboard.writeText(lines.textContent);
      button.textContent = lines.dataset.copied;
    } catch {
      getSelection().selectAllChildren(lines);
      button.textContent = lines.dataset.copy;
      said.textContent = lines.dataset.refused;
    }
  });
  lines.after(button, said);
}
