// The key “/” leads to the search from every page, unless one is writing or has switched it off there (WCAG 2.1.4).
export default function slash(link) {
  const key = `slash${document.documentElement.dataset.base}`;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, [contenteditable]") || localStorage.getItem(key) === "off") return;
    event.preventDefault();
    const box = document.getElementById(link.hash.slice(1));
    if (location.pathname === link.pathname && box) box.focus();
    else link.click();
  });
}
