// Finds pages by their titles, what they answer, and other words for them; and says what a mistyped word may have meant.
import MiniSearch from "./lib/minisearch.js";
import { stemmer } from "./lib/stemmer.js";

const PLAIN = /[’']s\b|\p{M}/gu;
const NAMES = ["title", "also"];
const FEW = 5; // results, below which those that are less sure are shown too
const ENOUGH = 0.5; // of the words asked for: a page that has fewer of them was not meant

/** The words of a text, without accents. */
const words = (text) => text.normalize("NFD").replace(PLAIN, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What the forms of a word have in common, English or Spanish: `prisoners` and `prison`, `muertos` and `muertas`. */
function stem(word) {
  const left = stemmer(word);
  return left.length > 4 ? left.replace(/[aeo]$/, "") : left;
}

/** In how many letters two words differ: one too many, one missing, another one, or two that have changed places. */
function distance(one, other) {
  let [before, last] = [[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (one[i - 1] !== other[j - 1]));
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}

/** How many letters may be wrong in a word of that length. */
const allowed = ({ length }) => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Whether a text holds each of these words, in some form or as the beginning of a word. */
export function holds(text, asked) {
  const held = new Set(words(text));
  const stems = new Set([...held].map(stem));
  return asked.every((word) => stems.has(stem(word)) || [...held].some((one) => one.startsWith(word)));
}

export class Titles {
  constructor({ stopWords, entries }) {
    this.entries = entries;
    this.stopWords = new Set(stopWords);
    this.spellings = new Map(); // each word without accents, as it is written, with the weight of the weightiest page
    this.names = entries.map(({ title, also = [] }) => [title, title.split(": ")[0], ...also].map((name) => this.key(this.asked(name))));
    this.index = new MiniSearch({ fields: [...NAMES, "about"], tokenize: words, processTerm: stem });
    this.index.addAll(entries.map(({ title, also = [], about }, id) => ({ id, title, also: also.join(" "), about })));
    for (const { title, also = [], weight } of entries)
      for (const written of [title, ...also].join(" ").match(/[\p{L}\p{N}]+/gu) ?? []) {
        const [word] = words(written);
        if (word && !(this.spellings.get(word)?.weight >= weight)) this.spellings.set(word, { written, weight });
      }
  }

  /** What is asked for in a text: its words but those that only make a question of it; all, where it has no other. */
  asked(text) {
    const all = words(text);
    const telling = all.filter((word) => !this.stopWords.has(word));
    return [...new Set(telling.length ? telling : all)];
  }

  key(asked) {
    return asked.map(stem).sort().join(" ");
  }

  /** The entries that have all these words, the best first; where these are few, then some that have half of them. */
  find(asked, wanted) {
    const whole = this.ranked(asked, wanted, "AND");
    const some = whole.length < FEW && asked.length > 1 ? this.ranked(asked, wanted, "OR") : [];
    return { whole, some: some.filter((entry) => !whole.includes(entry)).slice(0, FEW) };
  }

  ranked(asked, wanted, combineWith) {
    const whole = combineWith === "AND";
    const found = this.index.search(asked.join(" "), {
      combineWith,
      fields: whole ? undefined : NAMES,
      // The last word may still be being typed; of others, what is long enough stands for what it begins. A word that
      // is a form of another begins nothing: hall is not Hallam.
      prefix: (term, at) => term.length === asked[at].length && term.length > (whole && at === asked.length - 1 ? 1 : 3),
      boost: { title: 3, also: 2.5, about: 0.5 },
      bm25: { k: 1.2, b: 0.3, d: 0.5 },
      boostDocument: (id) => this.entries[id].weight * this.meant(id, asked),
      filter: ({ id }) => wanted(this.entries[id]),
    });
    const scored = found.map(({ id, score, queryTerms: { length } }) => ({ id, share: length / asked.length, score }));
    const best = scored.filter(({ share }) => share >= ENOUGH).sort((a, b) => b.score * b.share - a.score * a.share);
    return best.map(({ id }) => this.entries[id]);
  }

  /** How much more a page weighs that is called just so, or is of somebody of that name; a lone word wants an overview. */
  meant(id, asked) {
    const at = this.names[id].indexOf(this.key(asked));
    if (at >= 0) return at > 1 ? 4 : 10;
    const { title, kind, person } = this.entries[id];
    if (person && holds(title, asked)) return 3;
    return asked.length === 1 && ["topic", "explainer", "month"].includes(kind) ? 1.5 : 1;
  }

  /** Whether some title, or another word for a page, has the word. */
  knows(word) {
    return this.spellings.has(word) || this.index.search(word, { prefix: (term) => term === word && word.length > 3 }).length > 0;
  }

  /** What a mistyped word may have meant, the nearest first; of equals, the words of the weightiest page. */
  near(word) {
    const most = allowed(word);
    const found = [];
    for (const [known, { written, weight }] of this.spellings) {
      if (Math.abs(known.length - word.length) > most || !allowed(known) || this.stopWords.has(known)) continue;
      const away = distance(word, known);
      // A word that begins otherwise is another word, but for one letter: harbour, arbour; Riverside, Biverside.
      if (away <= (known[0] === word[0] ? most : Math.min(most, word.length > 5))) found.push({ away, weight, written });
    }
    return found.sort((a, b) => a.away - b.away || b.weight - a.weight).map(({ written }) => written).slice(0, FEW);
  }

  /** The text with its unknown words as they may have been meant, best so that a page has them all; else undefined. */
  corrected(asked, wanted) {
    let texts = [[]];
    for (const word of asked) {
      const forms = this.knows(word) ? [word] : [...this.near(word), word];
      texts = texts.flatMap((text) => forms.map((form) => [...text, form])).slice(0, FEW ** 3);
    }
    const others = texts.filter((text) => text.some((word, at) => word !== asked[at])).map((text) => text.join(" "));
    return others.find((text) => this.ranked(this.asked(text), wanted, "AND").length) ?? others[0];
  }
}
