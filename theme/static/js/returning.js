// Marks what is newer than the reader's last visit. What it remembers stays in this browser and is sent nowhere.
// Another site of ours may answer below another path of this host: what is kept is kept for each.
const KEY = `visit${document.documentElement.dataset.base}`;
const PAUSE = 60 * 60 * 1000; // after an hour away, it is another visit

const day = (time) => new Date(time).toISOString().slice(0, 10);
const nameOf = (item) => `${item.id || item.querySelector("a").pathname} ${item.dataset.dated}`;

/** When the last visit ended, and what had been seen by then; of the things seen, only today's need a memory. */
function lastVisit(items) {
  const now = Date.now();
  const kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
  const another = now - kept.seen > PAUSE;
  const since = another ? kept.seen : kept.since;
  const before = (another ? kept.names : kept.before) ?? [];
  const today = items.filter((item) => item.dataset.dated >= day(now)).map(nameOf);
  const names = [...new Set([...((!another && kept.names) || []), ...today])];
  localStorage.setItem(KEY, JSON.stringify({ seen: now, since, before, names }));
  return { since, before };
}

export default function returning(line) {
  try {
    const items = [...document.querySelectorAll("[data-dated]")];
    const { since, before } = lastVisit(items);
    if (!since) return;
    const fresh = items.filter((item) => item.dataset.dated >= day(since) && !before.includes(nameOf(item)));
    for (const item of fresh) {
      const badge = document.createElement("span");
      badge.className = "new";
      badge.textContent = line.dataset.new;
      item.querySelector("h2, h3, h4").append(" ", badge);
    }
    const words = fresh.length ? line.dataset.some : line.dataset.none;
    const form = new Intl.DateTimeFormat(line.dataset.locale, { dateStyle: "medium" }); // as the pages write it
    line.textContent = words.replace("{day}", form.format(since)).replace("{count}", fresh.length);
  } catch {
    // No storage, or something else in it: then nothing is marked.
  }
}
