// Loads the records, and makes every index once a build.
import fs from "node:fs";
import path from "node:path";
import yaml from "js-yaml";

const CITATION = /\[@([fs]\d+)\]/g;
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;
const MONTHS = "January February March April May June July August September October November December".split(" ");

const read = (file) => yaml.load(fs.readFileSync(file, "utf8"));
const readAll = (folder) => fs.readdirSync(folder).sort().flatMap((file) => read(path.join(folder, file)));
const byId = (records) => Object.fromEntries(records.map((record) => [record.id, record]));

export const long = (date) => {
  const [year, month, day] = date.split("-");
  return `${day} ${MONTHS[month - 1]} ${year}`;
};

// Of a class: Eleventy merges plain objects of global data deeply into every page, and 10,000 facts run out of memory.
class Records {
  constructor(values) {
    Object.assign(this, values);
  }
}

export let db = null;

export function buildDb() {
  const facts = readAll("data/facts");
  const sources = readAll("data/sources");
  const topics = read("data/topics.yaml");
  const people = read("data/people.yaml");
  for (const record of [...facts, ...sources]) {
    record.date = record.date.toISOString().slice(0, 10);
    record.long = long(record.date);
  }
  facts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
  db = new Records({
    facts: byId(facts),
    sources: byId(sources),
    topics: byId(topics),
    people: byId(people),
    topicList: topics,
    sourceList: sources,
    personList: people,
    byTopic: index(facts, "topics"),
    bySource: index(facts, "sources"),
    byPerson: index(facts, "people"),
    es: {},
    ep: {},
    tl: {},
  });
  for (const topic of topics) db.tl[topic.id] = numbered(db.byTopic[topic.id] || []);
  for (const file of fs.readdirSync("e").filter((name) => name.endsWith(".md"))) noteUses(path.join("e", file));
  return db;
}

function index(facts, field) {
  const found = {};
  for (const fact of facts) for (const key of fact[field]) (found[key] ||= []).push(fact);
  return found;
}

// The sources of a timeline, numbered in the order in which it cites them, and where it does.
function numbered(facts) {
  const nums = {};
  const refs = {};
  const order = [];
  for (const fact of facts) {
    for (const source of fact.sources) {
      if (!nums[source]) {
        order.push(source);
        nums[source] = order.length;
        refs[source] = [];
      }
      refs[source].push(fact.id);
    }
  }
  return { nums, refs, order };
}

// What one explainer cites, directly and through facts, and whom it names.
function noteUses(file) {
  const raw = fs.readFileSync(file, "utf8");
  const front = yaml.load(raw.match(FRONT_MATTER)[1]);
  const explainer = { url: `/e/${front.slug}/`, title: front.title };
  const seen = new Set();
  for (const cited of new Set([...raw.matchAll(CITATION)].map((match) => match[1]))) {
    for (const source of cited.startsWith("s") ? [cited] : db.facts[cited].sources) {
      if (seen.has(source)) continue;
      seen.add(source);
      (db.es[source] ||= []).push({ e: explainer, c: cited });
    }
  }
  for (const person of front.people) (db.ep[person] ||= []).push(explainer);
}
