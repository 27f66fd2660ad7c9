// Key events, topic, actor, month narrow the timeline, and the strip shows the rest pale; what is chosen stands in the address.
const NAMES = ["show", "topic", "actor", "month"];
const DAY = 864e5;

export default function (form) {
  const root = form.closest(".known-on");
  const events = [...document.querySelectorAll(".event")];
  const figures = [...document.querySelectorAll(".counts > ul > li")];
  const months = new Map(events.map((event) => [event, event.closest(".month")?.getAttribute("aria-labelledby")]));
  const background = document.querySelector(".background > details");
  const { viewBox, lastElementChild: lit } = root.querySelector(".density svg");

  const tests = {
    show: (element) => element.matches(".key, .counts li"),
    topic: (element, wanted) => element.dataset.topic?.split(" ").includes(wanted),
    actor: (element, wanted) => element.dataset.actor?.split(" ").includes(wanted),
    month: (element, wanted) => months.get(element) === wanted,
  };

  function show() {
    const chosen = NAMES.map((name) => [name, form.elements[name].value]).filter(([, value]) => value);
    const narrowed = chosen.length > 0;
    for (const element of [...events, ...figures]) {
      element.classList.toggle("filtered", !chosen.every(([name, value]) => tests[name](element, value)));
    }
    document.documentElement.classList.toggle("narrowed", narrowed);
    if (background && narrowed) background.open = true;
    form.dataset.what = chosen.map(([name]) => named(form.elements[name])).join(", ");
    form.querySelector("[type=reset]").disabled = !narrowed;
    strip(narrowed);
    form.dispatchEvent(new Event("narrowed"));
  }

  // How many there are of each, as far as they had been reported by the day that is looked back to.
  function recount() {
    const count = (name, wanted) => events.filter((event) => !event.matches(".unreported") && (!wanted || tests[name](event, wanted))).length;
    const write = (holder, name, wanted) => (holder.textContent = holder.textContent.replace(/\d+(?=\D*$)/, count(name, wanted)));
    for (const option of form.querySelectorAll("option")) if (option.value) write(option, option.closest("select").name, option.value);
    for (const choice of form.elements.show) write(choice.closest("label").querySelector(".tally"), "show", choice.value);
  }

  // The words of what is chosen, without the number after them.
  function named(field) {
    return field.selectedOptions?.[0].text.replace(/ \(\d+\)$/, "") ?? form.querySelector(":checked + span").textContent;
  }

  // The days of what is left, drawn over all of them as the page drew those.
  function strip(narrowed) {
    const path = document.createElementNS(lit.namespaceURI, "path");
    const { width, height } = viewBox.baseVal;
    const first = Date.parse(root.dataset.first);
    const wide = (width * DAY) / (Date.parse(root.dataset.last) - first + DAY);
    const counts = {};
    for (const event of events.filter((event) => !event.matches(".filtered, .scheduled"))) {
      const day = event.querySelector(".when time")?.dateTime;
      if (day?.length === 10 && day >= root.dataset.first && day <= root.dataset.last) counts[day] = (counts[day] ?? 0) + 1;
    }
    const bars = Object.entries(counts).map(([day, count]) => {
      const high = (height * count) / root.dataset.most;
      return `M${((Date.parse(day) - first) / DAY) * wide} ${height}v${-high}h${wide - 1}v${high}z`;
    });
    path.setAttribute("d", bars.join(""));
    path.setAttribute("clip-path", "url(#seen)");
    root.querySelector(".density svg").lastElementChild.replaceWith(narrowed ? path : lit);
  }

  function keep() {
    const address = new URL(location);
    for (const name of NAMES) {
      if (form.elements[name].value) address.searchParams.set(name, form.elements[name].value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
  }

  form.addEventListener("looked", recount);
  form.addEventListener("change", () => (show(), keep()));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => (show(), keep())));

  const asked = new URLSearchParams(location.search);
  for (const name of NAMES) {
    const field = form.elements[name];
    const choices = field.options ?? field;
    const choice = [...choices].find((choice) => choice.value && choice.value === asked.get(name));
    if (choice) field.value = choice.value;
  }
  show();
  recount();
  if (form.dataset.what) form.closest("details").open = true;
  form.classList.add("ready");
}
