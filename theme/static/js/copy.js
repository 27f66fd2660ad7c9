// A button under lines that are there to be copied; its words then say that they have been.
export default function copy(lines) {
  if (!navigator.clipboard) return;
  const button = document.createElement("button");
  button.type = "button";
  button.ariaLive = "polite";
  button.textContent = lines.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(lines.textContent);
    button.textContent = lines.dataset.copied;
  });
  lines.after(button);
}
