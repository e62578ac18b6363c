import type { Address } from "./address.ts";
import { header } from "./header.ts";
import { homeLinks } from "./links.ts";
import { icon } from "./icons.ts";
import { type Markup, html } from "./markup.ts";
import { metaTags } from "./meta.ts";

const rows = [
  ["policies-prod", "Active", "Standard", "48,210", "21 Nov 2026"],
  ["claims-search", "Active", "Standard", "12,004", "20 Nov 2026"],
  ["hr-handbook", "Active", "Small", "1,322", "18 Nov 2026"],
  ["legal-archive", "Updating", "Standard", "220,418", "18 Nov 2026"],
  ["sandbox-01", "Active", "Small", "96", "02 Nov 2026"],
  ["sandbox-02", "Failed", "Small", "0", "02 Nov 2026"],
] as const;

/** A page of the replica as HTML. `theme` is what the browser asked for: the query wins over the cookie. */
export function page(address: Address, theme: "light" | "dark"): string {
  const { options, service } = address;
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>${service.name} | Console replica</title>
  ${metaTags(address)}
  <link rel="stylesheet" href="/replica/style.css">
  ${options.clobber ? html`` : html`<script src="/replica/navigation.js" defer></script>`}
</head>
<body class="${theme === "dark" ? "awsui-dark-mode" : ""}">
  ${options.clobber ? clobber() : html``}
  <div id="awsc-navigation-container">${options.header === "late" ? html`<template id="late-header">${header(address)}</template>` : header(address)}</div>
  <div id="app">${sides(address)}<main>${options.iframe ? frame(address) : main(address)}</main></div>
  <footer id="console-nav-footer"><div id="console-nav-footer-inner">
    <a href="#">CloudShell</a><a href="#">Feedback</a><span class="space"></span><a href="#">Privacy</a><a href="#">Terms</a><a href="#">Cookie preferences</a>
  </div></footer>
</body>
</html>
`.text;
}

function sides({ service }: Address): Markup {
  return html`<nav id="side" aria-label="${service.name}"><h2>${service.name}</h2><ul>${service.pages.map(([text, hash]) => html`<li><a href="${hash}">${text}</a></li>`)}</ul></nav>`;
}

function main(address: Address): Markup {
  const { pathname } = address.url;
  if (pathname === "/console/services") return allServices(address);
  return pathname === "/console/home" ? html`${recentlyVisited(address)}${content(address)}` : content(address);
}

/** The page that lists every service: no id or test id of it is known. */
function allServices(address: Address): Markup {
  return html`<section><div class="head"><h1>All services</h1></div><ul class="all-services">${homeLinks(address).map(({ name, caption, href }) => html`<li><a href="${href}"><div><span>${name}</span></div></a><p>${caption}</p></li>`)}</ul></section>`;
}

/** Console Home's widget of the services visited last. */
function recentlyVisited(address: Address): Markup {
  return html`<section data-widget-type="recently-visited"><div class="head"><h1>Recently visited</h1></div><ul aria-label="Recently visited" class="all-services">${homeLinks(address)
    .slice(0, 6)
    .map(({ name, href }) => html`<li><div><a href="${href}"><div class="tile"></div> ${name}</a></div></li>`)}</ul></section>`;
}

function content({ service }: Address): Markup {
  const title = service.pages[0]?.[0] ?? "Overview";
  return html`<p class="crumbs"><a href="/${service.path}/home">${service.name}</a> › <span data-current>${title}</span></p>
  <section>
    <div class="head"><h1><span data-current>${title}</span> <span class="count">(${String(rows.length)})</span></h1><button type="button">Actions ${icon("down")}</button><button type="button" class="primary">Create</button></div>
    <label class="filter">${icon("search")}<input type="search" placeholder="Find resources" aria-label="Find resources"></label>
    <table>
      <thead><tr>${["Name", "Status", "Type", "Items", "Last modified"].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${rows.map(([name, ...cells]) => html`<tr><td><a href="#${name}">${name}</a></td>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table>
  </section>`;
}

/** Another console page inside this one, as several services do it. */
function frame({ region }: Address): Markup {
  return html`<iframe title="Dashboard" src="/ec2/home?region=${region ?? "us-east-1"}"></iframe>`;
}

/** Named elements become properties of `document`, in front of its own methods, for every script of the page. */
function clobber(): Markup {
  const names = ["querySelector", "querySelectorAll", "createElement", "getElementById", "addEventListener", "body", "head", "documentElement", "title", "location", "attachShadow"];
  return html`<div hidden>${names.map((name) => html`<img name="${name}" id="${name}" alt="">`)}</div>`;
}
