"""What an editor breaks: forty sins and a hundred natural slips in this site's own records and pages, one edit each.

Each says which rule has to tell of it, and at which words. A sin against a rule that is not there yet is skipped until
it is.
"""

from __future__ import annotations

from tools.breakages import Breakage, broken, gone, new_file

DEAD = "content/explainers/the-dead.md"
LEGAL = "content/explainers/was-it-legal.md"
CONGRESS = "content/explainers/congress-and-the-war-powers.md"
FACTS = "data/facts/casualties.yaml"
CUBANS = "data/facts/casualties-cuba.yaml"
SOLDIERS = "data/facts/casualties-soldiers.yaml"
SOURCES = "data/sources/casualties.yaml"
EVENTS = "data/events/march.yaml"
QUESTIONS = "data/questions/casualties.yaml"
ACTORS = "data/actors/us-government.yaml"
SERIES = "data/series/prisoners.yaml"
DATES = "that civilians had died.\n  date: 2026-01-03\n  reported: 2026-01-16"
CUBA = "  text: Cuba said 32 of its military and interior-ministry personnel were killed and declared two days of mourning."
CUBA_DATES = "of mourning.\n  date: 2026-01-03\n  reported: 2026-01-04\n"
FIGURE = ("figure-not-in-fact", "value-not-in-text")
ONE_OF_TWO = "    - fact: cuban-dead-include-67-year-old\n      position: two were 67 and 62\n"
FIRST_WORDS = "How many people the US operation"  # of DEAD
ONE_CITED = "[@casualties-us-estimate-75]\nFrom a list"
SOLDIERS_SOURCES = "[hoy-2026-01-17-efe-47, a-news-2026-01-17-47-troops, terra-47-soldados]"
A_FACT = """- id: bus-line-opened
  text: The bus line to the airport opened.
  date: 2026-01-03
  reported: 2026-01-04
  sources: [cna-2026-01-07-cuba-32-officers]
  topics: [economy]
"""

# What no rule sees, and the page of `figure-not-in-fact` says so: a figure that stands in another fact cited there.
NOT_SEEN = frozenset({"figure of another fact", "figure of the page in a standfirst"})

SINS: tuple[Breakage, ...] = (
    # --- figures
    broken("figure changed in the text alone", CUBANS, "Cuba said 32 of", "Cuba said 23 of", *FIGURE, line=False),
    broken("noughts too many in the text", FACTS, "count of at least 40 dead", "count of at least 400 dead", *FIGURE, line=False),
    broken("figure changed in the value alone", FACTS, "{number: 83,", "{number: 38,", *FIGURE),
    broken("figure of a fact changed, prose left", FACTS, "total of 83 dead", "total of 84 dead", *FIGURE, line=False),
    broken("other figure in prose", DEAD, "Padrino gave 83 dead", "Padrino gave 84 dead", *FIGURE, at="84 dead"),
    broken("figures the wrong way round", DEAD, "the US estimate, about 75, on", "the US estimate, about 57, on", *FIGURE, at="57"),
    broken("figure rounded up", DEAD, "the paper raised it to 80,", "the paper raised it to 100,", *FIGURE, at="100,"),
    broken("figure of another fact", DEAD, "The first number, at least 40 dead", "The first number, at least 80 dead", *FIGURE, at="80"),
    broken("figure in a standfirst", DEAD, "as 83, then as 100 to 120;", "as 83, then as 100 to 210;", *FIGURE, at="210"),
    broken("figure of the page in a standfirst", DEAD, "as 83, then as 100 to 120;", "as 83, then as 100 to 112;", *FIGURE, at="112"),
    broken("vote changed", CONGRESS, "made it 51 to 50.", "made it 53 to 50.", *FIGURE, at="53"),
    broken("age changed", DEAD, "Rosa González was 80,", "Rosa González was 8,", *FIGURE, at="8,"),
    # --- quotations
    broken("word of a quotation changed", DEAD, "actions remains undetermined", "actions remains unknown", "quote-not-in-fact", at='"The extent'),
    broken("quotation cut without a mark", LEGAL, '"I don\'t need international law."', '"I don\'t need law."', "quote-not-in-fact"),
    broken("quotation sharpened", LEGAL, '"a dangerous precedent"', '"a very dangerous precedent"', "quote-not-in-fact"),
    broken("quotation that nobody gave", DEAD, "Cabello spoke of civilians", '"We were wrong," Cabello said, and spoke of civilians', "quote-not-in-fact", line=False),
    broken("quotation of a fact changed", FACTS, "these actions remains undetermined.\n    language", "these actions is undetermined.\n    language", "quote-not-in-fact", line=False),
    broken("quotation of more than 25 words", FACTS, "    text: The extent", "    text: " + "word " * 26 + "The extent", "long-quote", at="word word"),
    # --- speakers
    broken("other speaker in prose", DEAD, "On 16 January Padrino gave", "On 16 January Cabello gave", "person-not-in-fact", at="Cabello"),
    broken("other speaker with his first name", DEAD, "interior minister, Diosdado Cabello, said", "interior minister, Jorge Rodríguez, said", "person-not-in-fact", at="Jorge"),
    broken("other person as the dead", DEAD, "Rosa González was 80,", "Cilia Flores was 80,", "person-not-in-fact", at="Cilia"),
    broken("quotation put in somebody else's mouth", DEAD, "Secretary-General António Guterres said", "Secretary-General Marco Rubio said", "person-not-in-fact", at="Marco"),
    # --- time
    broken("other year in prose", DEAD, "operation of 3 January 2026 killed", "operation of 3 January 2025 killed", *FIGURE, line=False),
    broken("other day in prose", DEAD, "On 16 January Padrino gave", "On 17 January Padrino gave", *FIGURE, at="17 January"),
    broken("other month in prose", DEAD, "Cuba said on 4 January that", "Cuba said on 4 March that", *FIGURE, at="4 March"),
    broken("days later, miscounted", CONGRESS, "Six days later it upheld", "Nine days later it upheld", "elapsed-differs"),
    broken("yesterday", DEAD, "On 16 January Padrino gave", "Yesterday Padrino gave", "relative-day"),
    broken("last week", DEAD, "said two days later, in words", "said last week, in words", "relative-day", at="last week"),
    broken("currently", DEAD, "killed is disputed", "killed is currently disputed", "relative-day", at="currently"),
    broken("reported before it was so", FACTS, DATES, DATES.replace("reported: 2026-01-16", "reported: 2026-01-02"), "reported-before-date", at="reported: 2026-01-02"),
    broken("date and reported changed places", FACTS, DATES, "that civilians had died.\n  date: 2026-01-16\n  reported: 2026-01-03", "reported-before-date", at="reported: 2026-01-03"),
    broken("reported after all its sources", CUBANS, CUBA_DATES, CUBA_DATES.replace("reported: 2026-01-04", "reported: 2026-02-16"), "reported-after-sources", at="reported: 2026-02-16"),
    broken("source of next year", SOURCES, "published: 2026-01-17\n", "published: 2027-01-17\n", "in-the-future"),
    broken("event of next year", EVENTS, "date: 2026-03-02\n", "date: 2027-03-02\n", "in-the-future", "happened-after-reports"),
    broken("end before start", EVENTS, "date: 2026-03-02\n", "date: 2026-03-02\n  end: 2026-03-01\n", "end-before-start", at="end: 2026"),
    # --- sources, citations, what is gone
    broken("paragraph that cites nothing", DEAD, "## Soldiers and guards\n", "## Soldiers and guards\n\nA hundred people were killed.\n", "uncited-paragraph", at="A hundred"),
    gone("fact taken out, references left", FACTS, "casualties-padrino-83", "unknown-id"),
    broken("id of a fact changed in the data alone", FACTS, "- id: casualties-padrino-83", "- id: casualties-padrino-84", "unknown-id", line=False, alone=False),
    gone("source taken out, references left", SOURCES, "a-news-2026-01-17-47-troops", "unknown-id"),
    broken("source entered twice", SOURCES, "- id: a-news-2026-01-17-47-troops\n", "- id: a-news-again\n  url: https://www.anews.com.tr/world/2026/01/17/venezuela-confirms-47-troops-killed-in-us-operation-to-capture-maduro\n  title: null\n  publisher: A News\n  agency: null\n  published: 2026-01-17\n  language: en\n  kind: news\n\n- id: a-news-2026-01-17-47-troops\n", "duplicate-entry", "same-document", line=False),
    broken("source entered twice, with a tracking parameter", SOURCES, "- id: a-news-2026-01-17-47-troops\n", "- id: a-news-again\n  url: http://anews.com.tr/world/2026/01/17/venezuela-confirms-47-troops-killed-in-us-operation-to-capture-maduro/?utm_source=x\n  title: null\n  publisher: A News\n  agency: null\n  published: 2026-01-17\n  language: en\n  kind: news\n\n- id: a-news-2026-01-17-47-troops\n", "same-document", line=False),
    broken("publisher in another spelling", SOURCES, "publisher: A News\n", "publisher: A news\n", "two-spellings", line=False),
    broken("question with one account", QUESTIONS, ONE_OF_TWO, "", "one-account", line=False),
    broken("fact that two claims share", FACTS, "more than 112 wounded; he counted", "more than 112 wounded. He counted", "several-claims", at="text: >-\n    Venezuela's defence minister gave a total"),
)  # fmt: skip

# What was published before, beside the site: a correction, which excuses nothing that changes after it.
PUBLISHED_BEFORE = {"data/corrections/2026.yaml": """- id: clarified-padrino-83
  date: 2026-11-22
  class: clarification
  records: [casualties-padrino-83]
  was: Venezuela's defence minister gave 83 dead.
  now: >-
    Venezuela's defence minister gave a total of 83 dead and more than 112 wounded; he counted the 32 Cubans among
    the dead, and said that civilians had died.
  why: The words left the wounded out.
"""}  # fmt: skip
GONE = "published-and-gone"
SERIES_POINT = "      value: 626\n      source: soynuevaprensa"

# Sins against readers of what was published: each is a change that no correction tells of.
SILENT: tuple[Breakage, ...] = (
    broken("published figure", FACTS, "{number: 83,", "{number: 38,", "silent-change", at="{number: 38"),
    broken("published word of a fact", FACTS, "minister gave a total of 83", "minister gave a number of 83", "silent-change", at="text: >-\n    Venezuela's defence minister gave a number"),
    broken("published word of a quotation", FACTS, "these actions remains undetermined.\n    language", "these actions is undetermined.\n    language", "silent-change", at="text: The extent of casualties"),
    broken("published point of a series", SERIES, SERIES_POINT, SERIES_POINT.replace("626", "662"), "silent-change", at="at: 2026-01-23"),
    broken("published day of an event", EVENTS, "date: 2026-03-02\n", "date: 2026-03-03\n", "silent-change", at="2026-03-03\n  topics: [prisoners]"),
    broken("published status of an event", "data/events/government-january-march.yaml", "status: postponed", "status: cancelled", "silent-change", at="cancelled"),
    broken("published status of a fact", FACTS, "  topics: [operation, casualties]\n  places: [caracas]\n  checked: {on: 2026-11-30, by: language software}\n  note: The interior", "  topics: [operation, casualties]\n  places: [caracas]\n  retracted: {date: 2026-11-22, why: It was wrong.}\n  checked: {on: 2026-11-30, by: language software}\n  note: The interior", "silent-change", line=False),
    broken("published sentence", DEAD, "on 7 January, was a number", "on 7 January, was a count", "silent-change", at="Cabello's 100, on 7 January, was a count"),
    broken("published sentence taken out", DEAD, "On 16 January Padrino gave 83 dead, the 32 Cubans counted in, and more than 112 wounded.[@casualties-padrino-83]\n", "", "silent-change", line=False),
    broken("published sentence that cites another fact", DEAD, "more than 112 wounded.[@casualties-padrino-83]", "more than 112 wounded.[@casualties-caracas-100]", "silent-change", line=False),
    broken("published position of an account", QUESTIONS, "position: two were 67 and 62", "position: one was 67", "silent-change", at="fact: cuban-dead-include-67-year-old"),
    broken("published account taken out", QUESTIONS, ONE_OF_TWO, "", "silent-change", line=False),
    broken("published source put in the place of another", FACTS, "    - tass-2026-01-17-padrino-83\n", "    - terra-47-soldados\n", "silent-change", line=False),
    broken("published speaker", FACTS, "said_by: antonio-guterres", "said_by: rosemary-dicarlo", "silent-change", at="rosemary-dicarlo\n  quote"),
    broken("published fact, under an old correction", FACTS, "gave a total of 83 dead and", "gave a total, 83 dead and", "silent-change", at="text: >-\n    Venezuela's defence minister gave a total, 83"),
    broken("published correction altered", "data/corrections/2026.yaml", "left the wounded out", "left out the wounded", "correction-altered", at="The words left out"),
    gone("published correction taken out", "data/corrections/2026.yaml", "clarified-padrino-83", GONE, "bad-shape"),
    gone("published fact taken out, references left", FACTS, "casualties-padrino-83", GONE),
    gone("published term taken out, which nothing names", "data/terms/institutions.yaml", "term-supreme-court", GONE),
    broken("published id changed in the data alone", FACTS, "- id: casualties-padrino-83", "- id: casualties-padrino-84", GONE, at="casualties-padrino-84"),
    broken("published id changed, which nothing names", "data/terms/institutions.yaml", "- id: term-supreme-court", "- id: supreme-court", GONE, at="supreme-court\n"),
)  # fmt: skip

SLIPS: tuple[Breakage, ...] = (
    # --- YAML
    broken("one space too many before a field", CUBANS, CUBA_DATES, CUBA_DATES.replace("  date", "   date"), "bad-yaml", at="date: 2026-01-03\n  reported: 2026-01-04\n  said_by: government-of-cuba"),
    broken("two spaces too many before a field", CUBANS, CUBA_DATES, CUBA_DATES.replace("  date", "    date"), "bad-yaml", at="date: 2026-01-03\n  reported: 2026-01-04\n  said_by: government-of-cuba"),
    broken("one space too few before a field", CUBANS, CUBA_DATES, CUBA_DATES.replace("\n  date", "\n date"), "bad-yaml", at="date: 2026-01-03\n  reported: 2026-01-04\n  said_by: government-of-cuba"),
    broken("field at the margin", CUBANS, CUBA_DATES, CUBA_DATES.replace("\n  date", "\ndate"), "bad-yaml", at="date: 2026-01-03\n  reported: 2026-01-04\n  said_by: government-of-cuba"),
    broken("tab before a field", CUBANS, CUBA, CUBA.replace("  text", "\ttext"), "tab"),
    broken("no-break spaces before a field", CUBANS, CUBA, CUBA.replace("  text", "\u00a0\u00a0text"), "odd-space"),
    broken("hyphen of a record forgotten", SOLDIERS, "- id: casualties-venezuelan-soldiers-47", "  id: casualties-venezuelan-soldiers-47", "duplicate-key", at="id: casualties-venezuelan-soldiers-47"),
    broken("hyphen and indentation of a record forgotten", SOLDIERS, "- id: casualties-venezuelan-soldiers-47", "id: casualties-venezuelan-soldiers-47", "bad-yaml"),
    broken("space behind the hyphen forgotten", SOLDIERS, "- id: casualties-venezuelan-soldiers-47", "-id: casualties-venezuelan-soldiers-47", "bad-yaml", at="id: casualties-venezuelan-soldiers-47"),
    broken("dash for the hyphen", SOLDIERS, "- id: casualties-venezuelan-soldiers-47", "– id: casualties-venezuelan-soldiers-47", "bad-yaml"),
    broken("bullet for the hyphen", SOLDIERS, "- id: casualties-venezuelan-soldiers-47", "• id: casualties-venezuelan-soldiers-47", "bad-yaml"),
    broken("record indented", SOLDIERS, "- id: casualties-venezuelan-soldiers-47", " - id: casualties-venezuelan-soldiers-47", "bad-yaml", at="- id: casualties-venezuelan-soldiers-47"),
    broken("space behind a colon forgotten", CUBANS, CUBA, CUBA.replace("text: ", "text:"), "bad-yaml", at="Cuba said 32 of"),
    broken("colon forgotten", CUBANS, CUBA_DATES, CUBA_DATES.replace("date: ", "date "), "bad-yaml", line=False),
    broken("colon inside a text", CUBANS, "Cuba said 32 of", "Cuba said: 32 of", "bad-yaml", at=": 32 of"),
    broken("text that begins with a quotation", CUBANS, "text: Cuba said 32", 'text: "Cuba" said 32', "bad-yaml", at='" said 32'),
    broken("apostrophe in single quotes", SOLDIERS, "text: Venezuela's defence minister said 47 Venezuelan soldiers, nine of them women, were killed.", "text: 'Venezuela's defence minister said 47 Venezuelan soldiers, nine of them women, were killed.'", "bad-yaml", at="'s defence minister said 47"),
    broken("quotation in double quotes", CUBANS, CUBA, '  text: "Cuba said "32" of its military were killed."', "bad-yaml", at='"32" of'),
    broken("quotation mark that nothing closes", CUBANS, "text: Cuba said 32", 'text: "Cuba said 32', "bad-yaml", at='"Cuba'),
    broken("text that begins with a bracket", CUBANS, "text: Cuba said 32", "text: [Cuba] said 32", "bad-yaml", at="[Cuba]"),
    broken("text that begins with a star", CUBANS, "text: Cuba said 32", "text: *Cuba said 32", "bad-yaml", at="*Cuba"),
    broken("text that begins with an at sign", CUBANS, "text: Cuba said 32", "text: @Cuba said 32", "bad-yaml", at="@Cuba"),
    broken("text on the line of its sign", CUBANS, "text: Cuba said 32", "text: > Cuba said 32", "bad-yaml", at="> Cuba"),
    broken("number sign in a text", CUBANS, "Cuba said 32", "Cuba said #32", "cut-text", at="#32"),
    broken("bracket that nothing closes", SOLDIERS, "terra-47-soldados]\n", "terra-47-soldados\n", "bad-yaml", at="[hoy-2026-01-17"),
    broken("bracket too many", SOLDIERS, "terra-47-soldados]\n", "terra-47-soldados]]\n", "bad-yaml", at="]\n  topics: [operation, casualties]"),
    broken("brace that nothing closes", CUBANS, "measure: Cuban personnel killed}", "measure: Cuban personnel killed", "bad-yaml", at="{number: 32"),
    broken("comma of a group forgotten", CUBANS, "{number: 32, unit", "{number: 32 unit", "bad-yaml", line=True, at="{number: 32 unit"),
    broken("list below a field that has its value", CUBANS, CUBA_DATES, CUBA_DATES.replace("2026-01-03\n", "2026-01-03\n    - a-source\n"), "bad-shape", at="- a-source"),
    broken("entry of a list not below its neighbours", EVENTS, "    - afa-thanks-rodriguez-mar-1\n", "   - afa-thanks-rodriguez-mar-1\n", "bad-yaml", at="- afa-thanks-rodriguez-mar-1\n"),
    broken("line of a text at the margin", FACTS, "    civilians together.\n", "civilians together.\n", "bad-yaml"),
    broken("second document", SOLDIERS, "- id: casualties-venezuelan-soldiers-47", "---\n- id: casualties-venezuelan-soldiers-47", "bad-yaml"),
    broken("anchor", CUBANS, "text: Cuba said 32", "text: &note Cuba said 32", "anchor", at="&note"),
    broken("exclamation mark first", CUBANS, "text: Cuba said 32", "text: !Cuba said 32", "yaml-tag", at="!Cuba"),
    # --- fields
    broken("field in capitals", CUBANS, CUBA_DATES, CUBA_DATES.replace("date", "Date"), "unknown-field", at="Date"),
    broken("field in Spanish", CUBANS, CUBA_DATES, CUBA_DATES.replace("date", "fecha"), "unknown-field", at="fecha"),
    broken("field with a hyphen", CUBANS, "said_by: government-of-cuba", "said-by: government-of-cuba", "unknown-field"),
    broken("field mistyped", SOLDIERS, "  sources: [hoy-2026-01-17", "  sorces: [hoy-2026-01-17", "unknown-field", at="sorces"),  # codespell:ignore sorces
    broken("tags for topics", CUBANS, "  topics: [operation, casualties, world]", "  tags: [operation, casualties, world]", "unknown-field", at="tags"),
    broken("field that nobody has", CUBANS, "said_by: government-of-cuba", "colour: red\n  said_by: government-of-cuba", "unknown-field"),
    broken("field twice", CUBANS, "said_by: government-of-cuba", "said_by: government-of-cuba\n  said_by: government-of-cuba", "duplicate-key", line=False),
    broken("field without a value", CUBANS, "said_by: government-of-cuba", "said_by:", "missing-field", at="said_by:\n"),
    broken("date left out", CUBANS, CUBA_DATES, CUBA_DATES.replace("  date: 2026-01-03\n", ""), "missing-field", at="id: casualties-cuba-32"),
    broken("sources left out", SOLDIERS, f"  sources: {SOLDIERS_SOURCES}\n", "", "missing-source", at="id: casualties-venezuelan-soldiers-47"),
    broken("topics left out", CUBANS, "  topics: [operation, casualties, world]\n", "", "missing-topic", at="id: casualties-cuba-32"),
    broken("event without a fact", EVENTS, "  facts:\n    - machado-return-announced-mar-1\n", "", "event-without-fact", "missing-field", line=False),
    broken("list in quotes", CUBANS, "topics: [operation, casualties, world]", 'topics: "[operation, casualties, world]"', "bad-shape", at='"[operation'),
    broken("list without brackets", CUBANS, "topics: [operation, casualties, world]", "topics: operation, casualties, world", "bad-shape", at="operation, casualties, world"),
    broken("word for a group", CUBANS, "said_by: government-of-cuba", "said_by: government-of-cuba\n  retracted: wrong", "bad-shape", at="wrong"),
    broken("number for a group", CUBANS, "value: {number: 32, unit: people, measure: Cuban personnel killed}", "value: 32", "bad-shape", at="32\n  sources:\n"),
    broken("thousands with a comma", CUBANS, "{number: 32,", "{number: '1,200',", "bad-number", at="'1,200'"),
    broken("number in words", CUBANS, "{number: 32,", "{number: thirty-two,", "bad-number", at="thirty"),
    broken("day that does not exist", CUBANS, CUBA_DATES, CUBA_DATES.replace("2026-01-03", "2026-02-30"), "bad-date", at="2026-02-30"),
    broken("day in words", CUBANS, CUBA_DATES, CUBA_DATES.replace("2026-01-03", "3 January 2026"), "bad-date", at="3 January"),
    broken("day in Spanish", CUBANS, CUBA_DATES, CUBA_DATES.replace("2026-01-03", "3 de enero de 2026"), "bad-date", at="3 de enero"),
    broken("day as in America", CUBANS, CUBA_DATES, CUBA_DATES.replace("2026-01-03", "01/03/2026"), "bad-date", at="01/03"),
    broken("time of day", CUBANS, CUBA_DATES, CUBA_DATES.replace("2026-01-03", "2026-01-03T02:01"), "bad-date", at="2026-01-03T"),
    broken("kind that is none", SOURCES, "kind: news", "kind: newspaper", "bad-kind", at="newspaper"),
    broken("language in words", SOURCES, "language: en", "language: English", "bad-language", at="English"),
    broken("address without its beginning", SOURCES, "url: https://www.1lurer.am", "url: www.1lurer.am", "bad-url", at="www.1lurer"),
    broken("address with a space", SOURCES, "url: https://www.1lurer.am/en/", "url: https://www.1lurer.am/ en/", "bad-url", at="https://www.1lurer"),
    broken("address cut off", SOURCES, "url: https://www.1lurer.am/en/2026/01/04/1/1442418", "url: https://", "bad-url", at="https://\n"),
    broken("choice that is none", FACTS, "bound: at-least}", "bound: minimum}", "bad-choice", at="minimum"),
    broken("Markdown in a record", CUBANS, "text: Cuba said 32", "text: Cuba **said** 32", "bad-text", at="Cuba **said"),
    broken("citation in a record", CUBANS, "two days of mourning.", "two days of mourning.[@casualties-padrino-83]", "bad-text", line=False),
    # --- ids
    broken("id in capitals", CUBANS, "- id: casualties-cuba-32", "- id: Casualties-Cuba-32", "bad-id", at="Casualties-Cuba"),
    broken("id with a space", CUBANS, "- id: casualties-cuba-32", "- id: casualties cuba 32", "bad-id", at="casualties cuba"),
    broken("id of another record", SOLDIERS, "- id: casualties-official-toll-56", "- id: casualties-cuba-32", "duplicate-id", line=False),
    broken("source by its address", SOLDIERS, "[hoy-2026-01-17-efe-47, a-news", "[https://www.anews.com.tr/world/2026/01/17/venezuela-confirms-47-troops-killed-in-us-operation-to-capture-maduro, a-news", "bad-id", at="https://www.anews"),
    broken("speaker by name", CUBANS, "said_by: government-of-cuba", "said_by: Dan Caine", "bad-id", at="Dan Caine"),
    broken("source mistyped", SOLDIERS, "a-news-2026-01-17-47-troops,", "a-news-2026-01-17-47-trops,", "unknown-id", at="a-news-2026-01-17-47-trops"),
    broken("topic that is none", CUBANS, "topics: [operation, casualties, world]", "topics: [operation, casualty, world]", "unknown-id", at="casualty"),
    broken("place for a speaker", CUBANS, "said_by: government-of-cuba", "said_by: cuba", "wrong-noun", at="cuba\n"),
    broken("fact for a source", SOLDIERS, "[hoy-2026-01-17-efe-47, a-news", "[casualties-padrino-83, a-news", "wrong-noun", at="casualties-padrino-83, a-news"),
    broken("source named twice", SOLDIERS, SOLDIERS_SOURCES, SOLDIERS_SOURCES.replace("terra-47-soldados", "hoy-2026-01-17-efe-47"), "duplicate-entry", line=False),
    broken("fact superseded by itself", CUBANS, "said_by: government-of-cuba", "said_by: government-of-cuba\n  superseded_by: casualties-cuba-32", "superseded-loop", line=False),
    # --- files
    new_file("fact in data/sources/", "data/sources/pasted.yaml", A_FACT, "wrong-folder", at="id: bus-line", alone=True),
    new_file("fact in data/actors/", "data/actors/pasted.yaml", A_FACT, "wrong-folder", at="id: bus-line", alone=True),
    new_file("topic in data/facts/", "data/facts/pasted.yaml", "- id: buses\n  name: Buses\n  description: About buses.\n", "wrong-folder", at="id: buses", alone=True),
    new_file("table as .yaml", "data/facts/pasted.yaml", "id,text,date\na,So it is.,2026-01-03\nb,So it was.,2026-01-04\n", "bad-shape", at="id,text", alone=True),
    new_file("JSON as .yaml", "data/facts/pasted.yaml", '{"facts": [{"id": "a"}]}\n', "bad-shape", at="{", alone=True),
    new_file("empty file", "data/facts/pasted.yaml", "", "bad-shape", alone=True),
    new_file("web page as .md", "content/explainers/pasted.md", "<!DOCTYPE html>\n<p>So it is.</p>\n", "bad-front-matter", alone=True),
    new_file("Word document as .md", "content/explainers/pasted.md", b"PK\x03\x04\0\0 word/document.xml", "unreadable-file", alone=True),
    new_file("Excel table as .yaml", "data/facts/pasted.yaml", b"PK\x03\x04\0\0 xl/workbook.xml", "unreadable-file", alone=True),
    new_file("PDF as .md", "content/explainers/pasted.md", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "unreadable-file", alone=True),
    new_file("UTF-16", "data/facts/pasted.yaml", A_FACT.encode("utf-16"), "unreadable-file", alone=True),
    new_file("Latin-1", "data/facts/pasted.yaml", A_FACT.replace("bus line", "línea").encode("latin-1"), "unreadable-file", at="nea to"),
    new_file("file of records in no folder", "data/pasted.yaml", A_FACT, "unknown-folder", alone=True),
    new_file("file that ends with .yml", "data/facts/pasted.yml", A_FACT, "unknown-folder", alone=True),
    new_file("picture beside a page", "content/explainers/dead.png", b"\x89PNG\r\n\x1a\n", "unknown-folder", alone=True),
    new_file("page without front matter", "content/explainers/pasted.md", "So it is.\n", "bad-front-matter", alone=True),
    # --- front matter
    broken("front matter that has no end", DEAD, "\n---\n\n", "\n\n", "bad-front-matter", line=False),
    broken("title left out", DEAD, "title: The dead of 3 January\n", "", "missing-field", line=False),
    broken("colon in a title", DEAD, "title: The dead of 3 January", "title: The dead: who counts", "bad-yaml", at=": who counts"),
    broken("day in words in front matter", DEAD, "published: 2026-11-22", "published: 22 November 2026", "bad-date", at="22 November"),
    broken("tags in front matter", DEAD, "topics: [casualties]\n", "tags: [casualties]\n", "unknown-field", at="tags"),
    broken("topic that is none in front matter", DEAD, "topics: [casualties]\n", "topics: [casualty]\n", "unknown-id", at="casualty"),
    # --- citations, links, blocks
    broken("citation in capitals", DEAD, ONE_CITED, "[@Casualties-US-Estimate-75]\nFrom a list", "bad-citation", at="@Casualties-US"),
    broken("citation with a no-break hyphen", DEAD, ONE_CITED, "[@casualties\u2011us\u2011estimate\u201175]\nFrom a list", "bad-citation", at="@casualties\u2011us"),
    broken("citations parted by a comma", DEAD, "[@casualties-padrino-83; @guacamaya-four-civilians-of-83]", "[@casualties-padrino-83, @guacamaya-four-civilians-of-83]", "bad-citation", at="@casualties-padrino-83, @"),
    broken("space behind the at sign", DEAD, ONE_CITED, "[@ casualties-us-estimate-75]\nFrom a list", "bad-citation", at="@ casualties"),
    broken("bracket of a citation that nothing closes", DEAD, ONE_CITED, "[@casualties-us-estimate-75\nFrom a list", "bad-citation", line=False),
    broken("round brackets", DEAD, ONE_CITED, "(@casualties-us-estimate-75)\nFrom a list", "bad-citation", at="(@casualties-us"),
    broken("at sign forgotten", DEAD, ONE_CITED, "[casualties-us-estimate-75]\nFrom a list", "bad-citation", at="[casualties-us"),
    broken("citation mistyped", DEAD, ONE_CITED, "[@casualties-us-estmate-75]\nFrom a list", "unknown-id", at="@casualties-us-estmate-75"),
    broken("topic cited", DEAD, ONE_CITED, "[@casualties]\nFrom a list", "wrong-noun", at="@casualties]"),
    broken("page by the name of its file", DEAD, "](/explainers/what-happened-on-3-january/)", "](what-happened-on-3-january.md)", "bad-link", at="[What happened"),
    broken("page without its folder", DEAD, "](/explainers/what-happened-on-3-january/)", "](/what-happened-on-3-january/)", "broken-link", at="[What happened"),
    broken("page without its last slash", DEAD, "](/explainers/what-happened-on-3-january/)", "](/explainers/what-happened-on-3-january)", "broken-link", at="[What happened"),
    broken("page mistyped", DEAD, "](/explainers/what-happened-on-3-january/)", "](/explainers/what-hapened-on-3-january/)", "broken-link", at="[What happened"),
    broken("heading that a page does not have", DEAD, "](/explainers/what-happened-on-3-january/)", "](/explainers/what-happened-on-3-january/#the-nigth)", "broken-link", at="[What happened"),
    broken("link without words", DEAD, "[What happened on 3 January](/explainers", "[](/explainers", "bad-link", line=False),
    broken("picture", DEAD, "## Soldiers and guards\n", "## Soldiers and guards\n\n![A soldier](soldier.jpg)\n{.framing}\n", "bad-image", at="![A soldier]"),
    broken("HTML", DEAD, FIRST_WORDS, FIRST_WORDS.replace("many", "<b>many</b>"), "raw-html", at="<b>"),
    broken("block with an unknown name", DEAD, "/// question | how-many-died", "/// qestion | how-many-died", "bad-block"),  # codespell:ignore qestion
    broken("block that nothing closes", DEAD, "/// question | how-many-died\n///\n", "/// question | how-many-died\n", "bad-block", line=False),
    broken("block of a question that is none", DEAD, "/// question | how-many-died", "/// question | how-many-dead", "unknown-id", at="how-many-dead"),
    broken("note without its words", DEAD, FIRST_WORDS, FIRST_WORDS.replace("many", "many[^a]"), "explanatory-note", at="[^a]"),
    broken("heading of the first level", DEAD, "## Soldiers and guards", "# Soldiers and guards", "second-title", "bad-heading"),
    broken("list without an empty line above it", DEAD, "by AFP 78.\n", "by AFP 78:\n- one\n- two\n", "shown-as-typed", line=False),
    broken("bold without its pair", DEAD, FIRST_WORDS, FIRST_WORDS.replace("many", "**many"), "shown-as-typed", at="**many"),
    broken("conflict of a merge", DEAD, FIRST_WORDS, f"<<<<<<< HEAD\n{FIRST_WORDS}", "unfinished-merge"),
    broken("conflict of a merge in records", CUBANS, "- id: casualties-cuba-32\n", "<<<<<<< HEAD\n- id: casualties-cuba-32\n", "unfinished-merge"),
    broken("note to oneself", DEAD, FIRST_WORDS, f"TK ask the desk. {FIRST_WORDS}", "note-to-self", at="TK"),
    broken("bare address", DEAD, FIRST_WORDS, f"See https://example.org/x. {FIRST_WORDS}", "shown-as-typed", "bad-link", at="https://example.org"),
    broken("zero-width space", DEAD, FIRST_WORDS, FIRST_WORDS.replace("How", "How\u200b"), "unreadable-file", at="\u200b"),
)  # fmt: skip
