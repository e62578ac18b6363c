import { type Address, inRegion } from "./address.ts";
import { icon } from "./icons.ts";
import { type Markup, html } from "./markup.ts";
import { regionsOf } from "./regions.ts";
import { services } from "./services.ts";

/** The bar on top: services menu, search, Region menu, account. Ids and test ids are those seen in the console. */
export function header(address: Address): Markup {
  return html`<header id="awsc-nav-header" data-testid="awsc-nav-header"><nav id="awsc-top-level-nav" aria-label="Console">
    <a id="nav-home-link" data-testid="nav-logo" href="/console/home" aria-label="Console home"></a>
    <div class="menu-holder">
      <button type="button" data-testid="aws-services-list-button" aria-controls="menu--services" aria-expanded="false" aria-label="Services">${icon("grid")}</button>
      <div id="menu--services" data-testid="awsc-nav-service-menu" role="dialog" aria-label="Services" hidden>
        <h2>All services</h2>
        <ul data-testid="awsc-nav-services-menu-right-panel">${services.map((service) => serviceEntry(service.path, service.name, service.caption, address))}</ul>
      </div>
    </div>
    <label class="search">${icon("search")}<input id="awsc-concierge-input" data-testid="awsc-concierge-input" type="search" placeholder="Search" aria-label="Search"><kbd>[Alt+S]</kbd></label>
    <span class="space"></span>
    <button type="button" data-testid="awsc-phd__bell-icon" aria-label="Notifications">${icon("bell")}</button>
    <button type="button" data-testid="awsc-nav-support-menu-button" aria-label="Help">${icon("help")}</button>
    <button type="button" data-testid="awsc-nav-quick-settings-button" aria-label="Settings">${icon("sliders")}</button>
    <ul id="awsc-navigation__more-menu--list">
      <li class="menu-holder">
        <button type="button" data-testid="more-menu__awsc-nav-regions-menu-button" aria-controls="menu--regions" aria-expanded="false"><span data-testid="awsc-nav-regions-menu-button"><span>${regionText(address)}</span></span>${icon("down")}</button>
        <div id="menu--regions" data-testid="awsc-nav-regions-menu-content" hidden>${regionMenu(address)}</div>
      </li>
      <li><button type="button" id="nav-usernameMenu" data-testid="more-menu__awsc-nav-account-menu-button"><span data-testid="awsc-nav-account-menu-button">Account ID: 1111-2222-3333</span>${icon("down")}</button></li>
    </ul>
  </nav></header>`;
}

function serviceEntry(path: string, name: string, caption: string, { region }: Address): Markup {
  const query = region === null ? "" : `?region=${encodeURIComponent(region)}`;
  return html`<li><a data-testid="${path}" href="/${path}/home${query}" title="${caption}"><h3>${name}</h3><p>${caption}</p></a></li>`;
}

function regionText({ service, region, domain }: Address): string {
  if (service.global === true) return "Global";
  return region === null ? "Regions" : regionsOf(domain)[region] ?? region;
}

function regionMenu(address: Address): Markup {
  if (address.service.global === true) return html`<p>${address.service.name} needs no Region.</p>`;
  const entries = Object.entries(regionsOf(address.domain));
  return html`<ul>${entries.map(([code, name]) => html`<li><a href="${inRegion(address, code)}"><span>${name}</span> <span>${code}</span></a></li>`)}</ul>`;
}
