// Marks what is newer than the reader's last visit. What it remembers stays in this browser and is sent nowhere.
// Another site of ours may answer below another path of this host: what is kept is kept for each.
const KEY = `visit${document.documentElement.dataset.base}`;
const HOUR = 60 * 60 * 1000; // after an hour away, it is another visit

// Entries are dated by the day of their editors, a visit is a moment: in the Americas, the day of that moment in UTC has
// begun while editors still date by the one before. So what counts begins a day earlier, and is remembered by name.
const firstDay = (time) => day(time - 24 * HOUR);
const day = (time) => new Date(time).toISOString().slice(0, 10);
const nameOf = (item) => `${item.id || item.querySelector("a").pathname} ${item.dataset.dated}`;

/** What an earlier page has kept; whatever else stands there, of another site or another year, is none of it. */
function remembered() {
  let kept;
  try {
    kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    kept = {};
  }
  const time = (value) => (Math.abs(value) <= 8.64e15 && typeof value === "number" ? value : undefined);
  const list = (value) => (Array.isArray(value) ? value : []);
  const [seen, since, names, before] = [time(kept.seen), time(kept.since), list(kept.names), list(kept.before)];
  return { seen, since, names, before, from: kept.from, sinceDay: kept.sinceDay };
}

/**
 * When the last visit ended; the names of what had been seen by then, all of those dated `sinceDay` or later.
 * Of what is seen now, `names` has all that is dated `from` or later: what is older can never become new.
 */
function lastVisit(items) {
  const now = Date.now();
  const kept = remembered();
  const another = now - kept.seen > HOUR;
  const since = another ? kept.seen : kept.since;
  const sinceDay = another ? (kept.from ?? day(kept.seen)) : kept.sinceDay;
  const before = another ? kept.names : kept.before;
  const from = (!another && kept.from) || firstDay(now);
  const here = items.filter((item) => item.dataset.dated >= from).map(nameOf);
  const names = [...new Set([...(another ? [] : kept.names), ...here])];
  localStorage.setItem(KEY, JSON.stringify({ seen: now, from, names, since, sinceDay, before }));
  return { since, sinceDay, before };
}

export default function returning(line) {
  try {
    const items = [...document.querySelectorAll("[data-dated]")];
    const { since, sinceDay, before } = lastVisit(items);
    if (!since) return;
    const form = new Intl.DateTimeFormat(line.dataset.locale, { dateStyle: "medium" }); // as the pages write it
    const when = form.format(since);
    const fresh = items.filter((item) => item.dataset.dated >= sinceDay && !before.includes(nameOf(item)));
    for (const item of fresh) {
      const badge = document.createElement("span");
      badge.className = "new";
      badge.textContent = line.dataset.new;
      item.querySelector("h2, h3, h4").append(" ", badge);
    }
    const words = fresh.length ? line.dataset.some : line.dataset.none;
    line.textContent = words.replace("{day}", when).replace("{count}", fresh.length);
  } catch {
    // No storage, or something else in it: then nothing is marked.
  }
}
