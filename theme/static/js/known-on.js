// A past day: hides what had not been reported by then, sets figures and statuses back, says so, keeps it in the address.
const DAY = 864e5;

export default function (root) {
  const { first, last, counted, locale, said } = root.dataset;
  const form = root.querySelector("form");
  const [range, chosen, date] = form.querySelectorAll("[type=range], .chosen b, [type=date]");
  const status = root.querySelector("[role=status]");
  const filter = root.querySelector(".timeline-filter");
  const steps = [...form.querySelectorAll("button[value]")];
  const reset = form.querySelector("[type=reset]");
  const edition = document.querySelector(".edition time");
  const seen = root.querySelector(".density clipPath rect");
  const everything = status.textContent;
  const reported = [...document.querySelectorAll("[data-known]")];
  const changed = [...document.querySelectorAll("[data-was]")].map((holder) => [holder, holder.firstElementChild]);
  const rows = [...document.querySelectorAll(counted)];
  const start = Date.parse(first);
  const end = (Date.parse(last) - start) / DAY;
  const iso = (at) => new Date(start + at * DAY).toISOString().slice(0, 10);
  const words = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const replaced = [...document.querySelectorAll("[data-replaced]")];
  const known = [...reported.map((element) => element.dataset.known), ...replaced.map((row) => row.dataset.replaced)];
  const days = [...new Set(known)].filter((day) => day >= first && day < last).sort();

  function show(at) {
    const day = iso(at);
    const past = at < end;
    range.value = at;
    date.value = day;
    if (edition) {
      [edition.dateTime, edition.textContent] = [day, words.format(new Date(day))];
      edition.parentElement.hidden = !past;
    }
    chosen.textContent = range.ariaValueText = words.format(new Date(day));
    document.documentElement.classList.toggle("looking-back", past);
    for (const element of reported) {
      element.classList.toggle("unreported", past && element.dataset.known > day);
    }
    for (const [holder, now] of changed) {
      const was = past && standing(holder.dataset.was.split(" "), day);
      holder.replaceChildren(was ? form.querySelector("template").content.querySelector(`.${was}`).cloneNode(true) : now);
    }
    for (const row of replaced) {
      row.classList.toggle("past", !past || row.dataset.replaced <= day);
    }
    for (const list of document.querySelectorAll(".counts ol")) {
      const there = [...list.children].filter((item) => !past || item.dataset.known <= day);
      const [since] = there.map((item) => item.dataset.known).sort().slice(-2);
      for (const item of list.children) item.classList.toggle("latest", there.includes(item) && item.dataset.known >= since);
    }
    seen.setAttribute("width", `${(100 * (at + 1)) / (end + 1)}%`);
    steps[0].disabled = !days.some((known) => known < day);
    steps[1].disabled = reset.disabled = !past;
    filter?.dispatchEvent(new Event("looked"));
    tell();
  }

  // One sentence for both: the day, and what a filter has left.
  function tell() {
    const left = rows.filter((row) => !row.classList.contains("filtered"));
    const shown = left.filter((row) => !row.classList.contains("unreported")).length;
    const what = filter?.dataset.what;
    const past = range.value < end;
    if (!left.length) status.textContent = filter.dataset.none;
    else if (!past && !what) status.textContent = everything;
    else {
      const told = (past ? said : filter.dataset.said).replace("{shown}", shown).replace("{all}", past ? left.length : rows.length);
      const more = what ? filter.dataset.narrowed.replace("{what}", () => what) : past && shown > 1 ? (root.dataset[state()] ?? "") : "";
      status.textContent = `${told.replace("{day}", chosen.textContent)} ${more}`.trim();
    }
    recount();
    for (const link of document.querySelectorAll(".jump [href]")) {
      const section = document.querySelector(`section[aria-labelledby="${link.hash.slice(1)}"]`);
      link.parentElement.hidden = section?.matches(":has(.event):not(:has(.event:not(.unreported, .filtered)))");
    }
  }

  // Under every event how many facts are left, and over every month how many events.
  function recount() {
    const words = document.querySelector(".timeline")?.dataset;
    const say = (left, one, several) => (left.length === 1 ? one : several.replace("{count}", left.length));
    for (const tally of document.querySelectorAll(".event .tally")) {
      tally.textContent = say(tally.closest(".event").querySelectorAll("li:not(.unreported)"), words.fact, words.facts);
    }
    for (const count of document.querySelectorAll(".month .count")) {
      count.textContent = say(count.closest(".month").querySelectorAll(".event:not(.unreported, .filtered)"), words.event, words.events);
    }
  }

  const state = () => document.querySelector(".verdict .status")?.classList[1];

  function keep() {
    const address = new URL(location);
    if (range.value < end) address.searchParams.set("known", date.value);
    else address.searchParams.delete("known");
    history.replaceState(null, "", address);
  }

  function choose(day) {
    const at = Math.round((Date.parse(day) - start) / DAY);
    if (Number.isNaN(at)) return;
    show(Math.min(Math.max(at, 0), end));
    keep();
  }

  range.max = end;
  range.addEventListener("input", () => show(Number(range.value)));
  range.addEventListener("change", keep);
  date.addEventListener("change", () => choose(date.value));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => (event.preventDefault(), choose(last)));
  for (const step of steps) {
    step.addEventListener("click", () => {
      const day = iso(Number(range.value));
      choose(step.value < 0 ? days.findLast((known) => known < day) : (days.find((known) => known > day) ?? last));
    });
  }
  filter?.addEventListener("narrowed", tell);
  const asked = new URLSearchParams(location.search).get("known");
  const at = /^\d{4}-\d\d-\d\d$/.test(asked) ? Math.round((Date.parse(asked) - start) / DAY) : end;
  show(Math.min(Math.max(Number.isNaN(at) ? end : at, 0), end));
  const folded = form.closest("details");
  if (folded && range.value < end) folded.open = true;
  root.classList.add("ready");
}

// What stood on that day, from pairs of a day and what stood before it; undefined once it stands as now.
function standing(pairs, day) {
  for (let at = 0; at < pairs.length; at += 2) if (day < pairs[at]) return pairs[at + 1];
}
