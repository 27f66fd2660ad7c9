// On the page for what is not there: the words of the address are put into the search box, and its list is marked.
export default function (form) {
  const { base } = document.documentElement.dataset;
  const within = location.pathname.replace(base, "").replaceAll("&", " ");
  const parts = new URLSearchParams(`path=${within}`).get("path").split("/").filter(Boolean);
  if (parts[0] === "404.html") return;
  form.elements.q.value ||= (parts.at(-1) ?? "").replace(/\.\w+$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  for (const link of document.querySelectorAll(`main a[href="${base}/${CSS.escape(parts[0] ?? "")}/"]`)) link.classList.add("near");
}
