// Turns the timeline round, the newest first, and back; what is chosen stands in the address.
const NEWEST = "newest";

export default function (button) {
  const words = [button.textContent, button.dataset.other];
  const lists = [...document.querySelectorAll(".timeline, .timeline .year, .timeline ol, .jump ul")];
  let newest = false;

  function turn() {
    newest = !newest;
    button.textContent = words[Number(newest)];
    for (const list of lists) {
      const items = [...list.children].filter((item) => item.matches("section, li:not(:has([href='#others']))"));
      const after = items.at(-1)?.nextSibling ?? null;
      for (const item of items.reverse()) list.insertBefore(item, after);
    }
  }

  button.addEventListener("click", () => {
    turn();
    const address = new URL(location);
    if (newest) address.searchParams.set("order", NEWEST);
    else address.searchParams.delete("order");
    history.replaceState(null, "", address);
  });
  if (new URLSearchParams(location.search).get("order") === NEWEST) {
    turn();
    document.querySelector(":target")?.scrollIntoView();
  }
  button.classList.add("ready");
}
