// Finds pages: those whose titles answer, then what Pagefind finds in the text of all. Nothing is fetched before it is asked.
const RANKING = { pageLength: 0.1, metaWeights: { title: 10, words: 0, kind: 0, when: 0, state: 0 } };

/** What a page found by its title has to show, in the shape of Pagefind's. */
const shown = (base, { url, title, about = "", kind, state }) => ({
  url: `${base}${url}`,
  meta: { title, kind, state },
  excerpt: about.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  plain_excerpt: about,
  content: about,
  sub_results: [],
});

export class Finder {
  /** `index` is where the files of the search lie; `base`, where the site begins on its host. */
  constructor(index, base) {
    [this.index, this.base] = [index, base];
  }

  get titles() {
    const load = async ([{ Titles }, answer]) => new Titles(await answer.json());
    return (this.loadedTitles ??= Promise.all([import("./titles.js"), fetch(`${this.index}titles.json`)]).then(load));
  }

  get texts() {
    return (this.loadedTexts ??= import(new URL(`${this.index}pagefind.js`, location)).then(async (pagefind) => {
      // A name weighs more than a mention; and a long explainer is not worse for being long.
      await pagefind.options({ baseUrl: `${this.base}/`, ranking: RANKING });
      return pagefind;
    }));
  }

  /**
   * What there is for a text: `found`, and whether some of it has all the words (`sure`). Where nothing has, but would if
   * a word were written otherwise, it is that, and `meant` says how. `filters` name a kind and a topic, or neither;
   * `first` is told those whose titles answer, as soon as they are known.
   */
  async find(text, filters, first) {
    const titles = await this.titles;
    const asked = titles.asked(text);
    if (!asked.length) return { found: [], sure: false };
    const here = await this.having(asked, filters, first);
    const meant = here.sure ? undefined : titles.corrected(asked, this.wanted(filters));
    if (!meant) return here;
    const other = await this.having(titles.asked(meant), filters);
    return other.sure || (other.found.length && !here.found.length) ? { ...other, meant } : here;
  }

  wanted({ kind, topic }) {
    return (entry) => (!kind || entry.kind === kind) && (!topic || entry.topics?.includes(topic));
  }

  async having(asked, filters, first) {
    const { whole, some } = (await this.titles).find(asked, this.wanted(filters));
    const entries = [...whole, ...some];
    const here = entries.map((entry) => ({ data: async () => shown(this.base, entry) }));
    if (whole.length) await first?.(here);
    const mentioned = await this.mentioned(asked, filters);
    const known = new Set(entries.map(({ id }) => id));
    const found = [...here, ...mentioned.filter(({ id }) => !known.has(id))];
    return { found, sure: whole.length + mentioned.length > 0 };
  }

  /** What Pagefind finds. It takes a word that it does not know for a shorter one: such results are none. */
  async mentioned(asked, filters) {
    const { holds } = await import("./titles.js");
    const { results } = await (await this.texts).search(asked.join(" "), { filters });
    if (!results.length) return results;
    const { content, meta } = await results[0].data();
    return holds(`${content} ${Object.values(meta).join(" ")}`, asked) ? results : [];
  }
}
