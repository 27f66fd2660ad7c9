// Topic, actor and month narrow the whole timeline; what is chosen stands in the address, what is left is said.
const NAMES = ["topic", "actor", "month"];

export default function (form) {
  const status = form.querySelector("[role=status]");
  const events = [...document.querySelectorAll(".event")];
  const months = new Map(events.map((event) => [event, event.closest(".month")?.getAttribute("aria-labelledby")]));
  const background = document.querySelector(".background details");

  const fits = (event) =>
    NAMES.every((name) => {
      const wanted = form.elements[name].value;
      return !wanted || (name === "month" ? months.get(event) === wanted : event.dataset[name]?.split(" ").includes(wanted));
    });

  function show() {
    const narrowed = NAMES.some((name) => form.elements[name].value);
    for (const event of events) event.classList.toggle("filtered", !fits(event));
    document.documentElement.classList.toggle("narrowed", narrowed);
    if (background && narrowed) background.open = true;
    say(narrowed);
  }

  function say(narrowed) {
    const shown = events.filter((event) => !event.matches(".filtered, .unreported")).length;
    const text = shown ? form.dataset.said.replace("{shown}", shown).replace("{all}", events.length) : form.dataset.none;
    status.textContent = narrowed ? text : "";
    form.querySelector("[type=reset]").disabled = !narrowed;
  }

  function keep() {
    const address = new URL(location);
    for (const name of NAMES) {
      if (form.elements[name].value) address.searchParams.set(name, form.elements[name].value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
  }

  form.addEventListener("change", () => (show(), keep()));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => (show(), keep())));
  document.addEventListener("known-on", () => say(NAMES.some((name) => form.elements[name].value)));

  const asked = new URLSearchParams(location.search);
  for (const name of NAMES) {
    const option = [...form.elements[name].options].find((choice) => choice.value === asked.get(name));
    if (option) option.selected = true;
  }
  show();
  form.classList.add("ready");
}
