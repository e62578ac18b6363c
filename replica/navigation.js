// The replica's own script: navigation without reload, menus, a header that comes late.

// Links inside the host change the address at once; the page's parts follow when they have come.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (link === null || link.origin !== location.origin || event.ctrlKey || event.metaKey) return;
  const [here, there] = [location, link].map(({ pathname, search }) => pathname + search);
  if (here === there) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  closeMenus();
  show();
});
window.addEventListener("popstate", () => show());

let shown = location.pathname + location.search;
let asked = new AbortController();

/** Brings the page's parts in line with its address. The meta tags stay as they were loaded, as in the console. */
async function show() {
  const wanted = location.pathname + location.search;
  if (wanted !== shown) {
    asked.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(wanted, { signal: asked.signal });
      const other = new DOMParser().parseFromString(await answer.text(), "text/html");
      shown = wanted;
      document.title = other.title;
      for (const part of ["#app", "#awsc-nav-header"]) {
        const next = other.querySelector(part);
        if (next !== null) document.querySelector(part)?.replaceWith(next);
      }
    } catch (error) {
      if (error.name !== "AbortError") throw error;
      return;
    }
  }
  showCurrent();
}

/** Marks the side link that the hash names and puts its text into the headings. */
function showCurrent() {
  const links = [...document.querySelectorAll("#side a")];
  const current = links.find((link) => location.hash !== "" && location.hash.startsWith(link.hash)) ?? links[0];
  for (const link of links) link.setAttribute("aria-current", link === current ? "page" : "false");
  for (const place of document.querySelectorAll("[data-current]")) place.textContent = current?.textContent ?? "";
}

function closeMenus() {
  for (const button of document.querySelectorAll("button[aria-controls]")) setMenu(button, false);
}

function setMenu(button, open) {
  button.setAttribute("aria-expanded", String(open));
  document.querySelector(`#${button.getAttribute("aria-controls")}`).hidden = !open;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[aria-controls]");
  const open = button?.getAttribute("aria-expanded") === "false";
  if (button === null && event.target.closest(".menu-holder") !== null) return;
  closeMenus();
  if (open) setMenu(button, true);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeMenus();
});

// Search: the services whose name has what is typed; made anew at every keystroke, what is found set apart.
document.addEventListener("input", (event) => {
  const results = document.querySelector("#search-results");
  if (event.target.id !== "awsc-concierge-input" || results === null) return;
  const wanted = event.target.value.toLowerCase();
  const found = [...document.querySelectorAll("#menu--services li a")].filter((link) => wanted !== "" && link.querySelector("h3").textContent.toLowerCase().includes(wanted)).slice(0, 8);
  results.replaceChildren(...found.map((link) => result(link, wanted)));
});

function result(link, wanted) {
  const node = document.createElement("a");
  const name = document.createElement("span");
  const match = document.createElement("em");
  const text = link.querySelector("h3").textContent;
  const at = text.toLowerCase().indexOf(wanted);
  match.textContent = text.slice(at, at + wanted.length);
  name.append(text.slice(0, at), match, text.slice(at + wanted.length));
  node.append(name);
  node.href = link.href;
  node.dataset.testid = `services-search-result-link-${link.dataset.testid}`;
  return node;
}

const late = document.querySelector("#late-header");
if (late !== null) setTimeout(() => late.replaceWith(late.content), 1000);

if (document.querySelector("#side") !== null) showCurrent();
