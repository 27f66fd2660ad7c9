// Eleventy as its documentation advises: a plugin of markdown-it, pagination, global data; OUT names the folder to write.
import markdownIt from "markdown-it";
import { buildDb, long } from "./db.js";
import footnotes from "./footnotes.js";

export default function (config) {
  const iso = (date) => date.toISOString().slice(0, 10);
  config.setLibrary("md", markdownIt({ html: true }).use(footnotes));
  config.addGlobalData("db", () => buildDb());
  config.addFilter("iso", iso);
  config.addFilter("long", (date) => long(iso(date)));
  config.addFilter("rfc", (date) => date.toISOString());
  config.addFilter("head", (list, count) => list.slice(0, count));
  config.addCollection("explainers", (api) => api.getFilteredByGlob("e/*.md").sort((a, b) => b.date - a.date));
  config.setQuietMode(true);
  return {
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
    dir: { input: ".", includes: "_includes", output: process.env.OUT },
  };
}
