"""The rules that reading itself keeps, and those of the build: each id with its page for `docs/rules.md`."""

from __future__ import annotations

from explainer.site.published.rules import PUBLICATION_RULES

BUILD_RULES: dict[str, str] = {
    "address-gone": """An address that was published, and at which nothing answers any more.

Others have kept it: in bookmarks, in articles, in search engines. `data/published/addresses.txt` lists all that ever
were; `explainer publish` adds to it, and nobody takes anything out. A public build holds itself to the list.

Remedy: put back what was there (a record is retracted or withheld, and stays; its file may move); or say in
`pelicanconf.py` where readers find it now: `REDIRECTS = [("/old/", "/new/")]`.""",
    "bad-setting": """A setting in `pelicanconf.py` that is not there, or not what it should be.

Settings are checked by every build. `explainer check` looks at data/ and content/ only.

Remedy: the comment above each setting says what it is for.""",
    "bad-style": """A fault in a style sheet of the theme.

Remedy: mend the file at that line.""",
    "bad-template": """A fault in a template of the theme: its syntax, or a name that its view does not have.

Remedy: mend the template at that line; what it may use is in the view that `explainer/views/` makes for it.""",
    "duplicate-file": """A file that this site makes and that another plugin writes as well.

One of the two would be lost without a word. Pages, style sheets and scripts may be rewritten where they are; a file for
programs (sitemap, robots, feeds, data) has one author, and so has a page that keeps hardly any of its words. The
site's own file is put back, and the build fails.

Remedy: take the plugin out of PLUGINS, have it write another file (`SITEMAP = {"format": "txt"}`), or leave the file to
it: `LEFT_TO_PLUGINS = ["sitemap.xml"]`.""",
    "missing-page": """A page that the theme leads to and that the site does not have.

The words about statuses lead to `/method/`, a report of an error to `/corrections-policy/`. Without these pages every
reader would meet a dead link.

Remedy: write the page that the hint names; or put a template without that link in a folder of
`THEME_TEMPLATES_OVERRIDES`.""",
    "not-published": """A public build of something else than what was published.

`data/published/` holds what readers last saw, field by field and sentence by sentence. What goes out to them is just
that: a build is refused while anything differs, be it only new. `explainer publish` writes it anew, once a correction
tells of every change; until then each is told at its place. Previews are not held to it.

Remedy: `explainer changes` shows what differs; `explainer publish` publishes it, on the main branch. Commit what it
writes, alone, and build that commit. Before the first time: `explainer publish --first`.""",
    "not-publishable": """What a site that is to be published lacks: an address, a publisher, a way to report.

Where `PUBLIC` is True, as in `publishconf.py`, the pages go out to readers. They name the address at which they are
read, who answers for them, and where an error is reported; feeds name their entries after a domain of the site's own.
An address for examples, of one's own network, without https:// or without a domain is none. Nothing is written.

Remedy: say what is missing, in the settings or in the environment, under the same name: `SITEURL`, `PUBLISHER`,
`CONTACT` or `REPORT_URL`, `FEED_ID_AUTHORITY`. For a look before that, build a preview: `PREVIEW=1`; its pages say
that they are one, and search engines leave it alone.""",
    "unheard-plugin": """A plugin for which nothing came that it waits for.

This site makes its own feeds, so Pelican's signals about feeds are never sent; `docs/plugins.md` lists what is. A
plugin of which nothing listens that is known here may still work in a way of its own. This is a warning; the site is
built.

Remedy: take the plugin out of PLUGINS.""",
    **PUBLICATION_RULES,
}
RULES: dict[str, str] = {
    "anchor": """An anchor (`&name`), an alias (`*name`) or a merge key (`<<`) in YAML.

Each record stands alone, so that it can be read, moved and checked alone.

Remedy: write the words out; quote a text that begins with `&` or `*`.""",
    "bad-choice": """A value that is not one of those the field allows.

Remedy: take one of the words in the hint.""",
    "bad-lock": """A lock in `data/published/` that `explainer publish` did not leave so.

A lock holds a digest of all that readers last saw, so that nothing published changes in silence. It is written on the
main branch, when a version is published, and by nobody else: a branch leaves it as it is, and a merge takes that of the
main branch.

Remedy: take the file as it is on the main branch; the hint has the command.""",
    "bad-exception": """An exception from a rule that cannot be read, that allows nothing, or that has fallen due.

What a rule about words takes for a fault may be right: a sum that no fact holds, a title with "Today" in it. An
exception says so, with its reason, at the end of its line: `<!-- allow: figure-not-in-fact because 180 + 30 -->` in
Markdown, `# allow: relative-day because it is the paper's name` in YAML. Readers never see it. A reason that names a
fact, `[@an-id as 3fa94c]`, falls due when that fact changes. `explainer check --exceptions` lists them all.

Remedy: the hint; take an exception out that nothing needs.""",
    "bad-date": """A date that does not exist, or is not written as EDTF.

`2026-02-30` does not exist; `3 January 2026` is for readers, not for data.

Remedy: write YYYY-MM-DD, YYYY-MM, YYYY or an interval; `docs/data-format.md` has the table.""",
    "bad-figure": """A page takes a figure from a fact that has none.

`{=an-id}` in prose is the figure of that fact, as the page's language writes it, so that the two cannot differ.

Remedy: give the fact a `value`, or write the words.""",
    "bad-file-name": """A file or folder under data/ or content/ with a name that not every system can hold.

Windows keeps `con`, `nul`, `aux`, `prn`, `com1` to `com9` and `lpt1` to `lpt9` for devices, whatever their ending, and
leaves out a dot or a space at the end of a name. Windows and macOS take names that differ by capitals or by the way an
accent is written for one. Nobody finds a name with a character in it that is not seen.

Remedy: rename it with lower-case letters, digits and hyphens.""",
    "bad-front-matter": """A page without front matter, or with a file name that cannot become an address.

Remedy: begin the file with `---`, the fields, and `---`; name it with lower-case letters, digits and hyphens.""",
    "bad-id": """An id that could not be an address.

Ids are lower-case letters, digits and single hyphens, at most 100 characters, not a number alone, and never change.
Names that Windows keeps for devices (`con`, `nul`, `com1` …) are none: the pages of a record stand in a folder.

Where an address, a name or a title stands for an id, the hint has the id of the record that is meant.

Remedy: write it as the hint does.""",
    "bad-kind": """A kind of source, actor or place that is not known.

Remedy: take one of the words in the hint.""",
    "bad-language": """A language code that is not one.

Remedy: write `en`, `es`, `pt`, `fr` …: two letters, with a country only where it matters (`pt-BR`).""",
    "bad-map": """A map without an area, with a label that is not on it, or with outlines that are not there.

Maps stand in `data/map/NAME.yaml`, the outlines that they name beside them in `NAME.geojson`.

Remedy: west is less than east, south less than north, and a label lies between them; `docs/data-format.md` says how
outlines are made. `highlighted` has names of areas as the file of outlines has them.""",
    "bad-number": """A number with separators, words or units in it, or one that has two readings.

`1.200` is one thousand two hundred to some and one and a fifth to others; so is every number of one to three digits, a
point and three decimals, where it is a figure. Where the unit is itself a part or a multiple (percent, thousand
barrels, million people) the three are decimals. Coordinates are never asked about.

Remedy: the hint writes it out, in the digits 0 to 9, with a point for decimals: `1200`, or `1.2`; decimals that are
meant to be three have a nought behind them (`1.2340`). What is counted has a field of its own, and so have "about",
"more than" and "up to".""",
    "bad-outline": """A file of outlines that cannot be drawn.

It is GeoJSON (RFC 7946): a collection of features, each a Polygon or a MultiPolygon in decimal degrees, east before
north. A feature has its name as `name` among its properties.

Remedy: the hint says what belongs there; `python -m tools.make_map` makes such a file of Natural Earth's countries.""",
    "bad-shape": """A list where a text belongs, a text where a list belongs, a file without a record, and the like.

A table (CSV), JSON or a web page is no list of records, whatever its file is called. An entry of a list that is
indented below a text becomes part of that text.

Remedy: `docs/data-format.md` shows the shape of each field.""",
    "bad-text": """A text of a record with an invisible character, with Markdown or HTML, or with a bare address in it.

Control characters, marks of direction, empty widths, tags and blanks that pass for letters come in when words are
pasted: nobody sees them, and programs read them. Joiners stand where a script or an emoji needs them; at most six
marks stand on one letter. Markdown (`**bold**`, `[@id]`, `[words](address)`) works in `content/` only; in a record
readers would see its signs, as they would see `~~1~~`, `==1==`, `[[1]]`, `{{1}}`, `<br>` and `&nbsp;`. An address
within a text would be no link.

Remedy: retype the place by hand, in plain words; name sources under `sources:`.""",
    "bad-url": """An address that a reader could not follow, or that is not what it seems.

It has the name of a site that is reached from everywhere: no number of a machine at home, no `.local`, no user name, no
letters that look like those of another script, no control character such as `%00`. `HTTPS://` is `https://`.

Remedy: copy it whole from the address bar; it begins with https:// or http://.""",
    "bad-value": """A figure that is neither one number nor a range, or a place that is not on the globe.

Remedy: write `number` (in a series, `value`), or `low` and `high`, with the lower first; a latitude from -90 to 90 and
a longitude from -180 to 180, both or neither.""",
    "bad-yaml": """A file that is not YAML.

The place is that of the slip, where it can be told: a field that is indented deeper or less than its neighbours, a
missing colon, hyphen or space, a quotation mark or bracket that nothing closes, a text that begins with a sign.

Remedy: do as the hint says.""",
    "cut-text": """A text that YAML cuts short at a `#`.

In YAML, what follows a space and a `#` is a comment: of `text: Order #1 was signed.` only "Order" would be read.

Remedy: put the text in quotes. Where a comment was meant, put a space behind the `#`.""",
    "dates-out-of-order": """Dates of one record or page that cannot all be right.

A page is not updated, and a source not read or archived, before it was published. A date with `?` or `~` is given the
benefit.

Remedy: look at the source, and mend the date that is wrong.""",
    "duplicate-id": """Two records with one id, or two pages at one address.

Remedy: the id that was published first stays; give the other a new one.""",
    "duplicate-key": """A field that stands twice in one record.

Plain YAML would silently keep the last. A second `id` means that a record begins there and its hyphen is missing.

Remedy: keep one of them; or write `- id: …`, with the other fields indented below it.""",
    "empty-text": """A text without words: nothing, or signs only.

Remedy: write the words, or leave the field out.""",
    "end-before-start": """An event, or somebody's role, that ends before it starts.

Remedy: mend one of the two dates.""",
    "event-without-fact": """An event that carries no fact.

An event's sources are its facts' sources; without a fact nobody could check it.

Remedy: name at least one fact.""",
    "line-break": """A text of a record with a line break in it.

A text that begins with `|` keeps each line break, and an empty line within a text is one; on pages, in tables and in
feeds a record's text is one paragraph. A warning, because pages show a space in its place.

Remedy: begin the text with `>-`, and leave no line of it empty.""",
    "long-quote": """A quote of more than 25 words.

Remedy: keep the words that carry the point; the rest belongs to its author.""",
    "missing-field": """A field that the record must have.

Remedy: write it; `null` says that the source does not show it.""",
    "missing-source": """A fact, or a term, without a source.

Every sentence here can be checked; a fact without a source does not build.

Remedy: name at least one source from data/sources/.""",
    "missing-topic": """A fact, event, question or series without a topic: no page of a topic would list it.

Remedy: name at least one topic from data/topics/.""",
    "odd-quotes": """Quotation marks of a word processor around a value: `text: “Oslo said 32.”`.

YAML knows `"` and `'` only. What is curly, or an angle, belongs to the text, and readers would see it.

Remedy: type `"…"`, or leave the marks out. Where a text is a quotation from its first word to its last, as some titles
are, put it in YAML's own quotes: `title: '“We are going to run it”'`.""",
    "odd-space": """A space that is none to YAML or to Markdown, where one is needed: U+00A0 and its kin.

Word processors and web pages put in spaces that do not break, thin ones and wide ones. In the indentation, behind the
hyphen of a list, the colon of a field, or the `#`, `>` or number of a line of Markdown, they are letters like any
other: `-` with such a space behind it begins no list.

Remedy: delete it, and type a space.""",
    "published-comment": """A comment that readers would read: `#` inside a text.

In quotes, and in a text that begins with `>` or `|`, YAML has no comments: a line `# ask the desk` becomes part of the
sentence, on pages and in all data. An exception (`# allow: …`) within the quotes is one, and allows nothing.

Remedy: put the comment on a line of its own above the field, or delete it. A number is `No. 1`, or `#1` without a
space.""",
    "tab": """A tab in the indentation.

Remedy: indent with two spaces.""",
    "too-many-problems": """More faults than anybody reads: in one file, by one rule, or in all.

Of one file or one rule the first 300 are told; when reading alone has met 3,000, nothing more is read, and no rule over
the whole site is asked. So a file in which one mistake was made a hundred thousand times is told of in a second.

Remedy: mend those that are told; the next check tells what is left.""",
    "unfinished-merge": """What Git leaves where two people changed the same lines: `<<<<<<<`, `=======`, `>>>>>>>`.

Between them stand both sides, of which readers would read the one behind the other. Each place is told once, where it
begins; of its sides the longer stands in for both, so that the rest of the file is checked.

Remedy: keep one side, or write one sentence of both; then delete the lines of signs.""",
    "unknown-field": """A field that the kind of record does not have.

Remedy: the hint names the nearest field; `docs/data-format.md` lists them all.""",
    "unknown-folder": """A file under data/ or content/ that is not read, because of its folder or its ending.

Records stand in `data/KIND/NAME.yaml`, maps and the outlines that they name in `data/map/`, pages in
`content/…/NAME.md`. Hidden files, what editors leave behind (`x.yaml~`) and `README.md` in data/ are passed over;
linked folders are not followed. Pictures have no place here yet.

Remedy: move it to the folder of its kind, rename it to `.yaml` or `.md`, or take it away. What a picture shows is said
in words, with a link to the page that has it.""",
    "unreadable-file": """A file that cannot be read: missing, too large, of another program, not UTF-8.

A Word document is one still when its name ends with .md; so is a PDF, a picture, an archive. In a text nothing may
stand that nobody sees.

Remedy: copy the words of a document into a plain text file; save it as UTF-8; retype the words around an invisible
character.""",
    "wrong-folder": """A record of one kind in the folder of another: a fact in data/sources/.

It has fewer unknown and missing fields as another kind, or none. What belongs to the folder is read.

Remedy: move it to the folder that the hint names.""",
    "yaml-tag": """A YAML tag (`!name`).

Remedy: quote the text if the exclamation mark belongs to it.""",
}
