// where explainers go, and by which layout
export default { permalink: (data) => `/e/${data.slug}/index.html`, layout: "article.njk" };
