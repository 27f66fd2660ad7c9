// A past day: hides what had not been reported by then, sets figures and statuses back, says so, keeps the day in the address.
const DAY = 864e5;

export default function (form) {
  const { first, last, counted, locale, said } = form.dataset;
  const [range, date, status] = form.querySelectorAll("[type=range], [type=date], [role=status]");
  const steps = [...form.querySelectorAll("button[value]")];
  const reset = form.querySelector("[type=reset]");
  const seen = document.querySelector(".density clipPath rect");
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
    range.ariaValueText = words.format(new Date(day));
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
      const latest = there.map((item) => item.dataset.known).sort().at(-1);
      for (const item of list.children) item.classList.toggle("latest", item.dataset.known === latest);
    }
    seen.setAttribute("width", `${(100 * (at + 1)) / (end + 1)}%`);
    steps[0].disabled = !days.some((known) => known < day);
    steps[1].disabled = reset.disabled = !past;
    status.textContent = past ? sentence(day) : everything;
    document.dispatchEvent(new Event("known-on"));
  }

  function sentence(day) {
    const shown = rows.filter((row) => !row.classList.contains("unreported")).length;
    const holder = document.querySelector(".verdict [data-was]");
    const state = holder && (form.dataset[holder.firstElementChild.classList[1]] ?? "");
    const told = said.replace("{day}", words.format(new Date(day))).replace("{shown}", shown).replace("{all}", rows.length);
    return state && shown > 1 ? `${told} ${state}` : told;
  }

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
  const asked = new URLSearchParams(location.search).get("known");
  const at = /^\d{4}-\d\d-\d\d$/.test(asked) ? Math.round((Date.parse(asked) - start) / DAY) : end;
  show(Math.min(Math.max(Number.isNaN(at) ? end : at, 0), end));
  form.classList.add("ready");
}

// What stood on that day, from pairs of a day and what stood before it; undefined once it stands as now.
function standing(pairs, day) {
  for (let at = 0; at < pairs.length; at += 2) if (day < pairs[at]) return pairs[at + 1];
}
