// A plugin of markdown-it: [@f000123] and [@s00042] become numbered notes, with their list at the end.
import { db } from "./db.js";

export default function footnotes(md) {
  const escape = md.utils.escapeHtml;

  md.inline.ruler.before("link", "cite", (state, silent) => {
    if (!state.src.startsWith("[@", state.pos)) return false;
    const end = state.src.indexOf("]", state.pos);
    if (end < 0) return false;
    if (!silent) state.push("cite", "", 0).meta = state.src.slice(state.pos + 2, end);
    state.pos = end + 1;
    return true;
  });

  md.core.ruler.push("cite_list", (state) => {
    const notes = new Map();
    const cites = state.tokens.flatMap((block) => block.children || []).filter((token) => token.type === "cite");
    for (const token of cites) {
      const id = token.meta;
      const note = notes.get(id) || { n: notes.size + 1, k: 0 };
      note.k++;
      notes.set(id, note);
      token.meta = { id, n: note.n, k: note.k };
    }
    if (!notes.size) return;
    const list = new state.Token("cite_list", "", 0);
    list.meta = notes;
    state.tokens.push(list);
  });

  const mark = (id, k) => `fnref${k > 1 ? k : ""}:${id}`;
  md.renderer.rules.cite = (tokens, index) => {
    const { id, n, k } = tokens[index].meta;
    return `<sup id="${mark(id, k)}"><a class="footnote-ref" href="#fn:${id}">${n}</a></sup>`;
  };

  const link = (source) =>
    `<a href="/s/${source.id}/">${escape(source.publisher)}: ${escape(source.title)}</a>, ${source.date}`;

  const words = (id) => {
    if (id.startsWith("s")) {
      const source = db.sources[id];
      return `${link(source)} (<a href="${escape(source.url)}">original</a>)`;
    }
    const fact = db.facts[id];
    const speaker = db.people[fact.said_by];
    const sources = fact.sources.map((source) => link(db.sources[source])).join("; ");
    const said = `${fact.date}, <a href="/p/${speaker.id}/">${escape(speaker.name)}</a>, ${fact.status}`;
    return `${escape(fact.text)} (${said}) Sources: ${sources}`;
  };

  md.renderer.rules.cite_list = (tokens, index) => {
    let out = '<div class="footnote">\n<hr>\n<ol>\n';
    for (const [id, note] of tokens[index].meta) {
      out += `<li id="fn:${id}">\n<p>${words(id)}`;
      for (let k = 1; k <= note.k; k++) {
        const title = `Jump back to footnote ${note.n} in the text`;
        out += `&#160;<a class="footnote-backref" href="#${mark(id, k)}" title="${title}">&#8617;</a>`;
      }
      out += "</p>\n</li>\n";
    }
    return `${out}</ol>\n</div>\n`;
  };
}
