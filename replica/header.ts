import { type Address, inRegion } from "./address.ts";
import { icon } from "./icons.ts";
import { type Markup, html } from "./markup.ts";
import { regionsOf } from "./regions.ts";
import { homeLinks, type Link } from "./links.ts";

/** The bar on top: services menu, search, Region menu, account. Ids and test ids are those seen in the console. */
export function header(address: Address): Markup {
  return html`<header id="awsc-nav-header" data-testid="awsc-nav-header"><nav id="awsc-top-level-nav" aria-label="Console">
    <a id="nav-home-link" data-testid="nav-logo" href="/console/home" aria-label="Console home"></a>
    <div class="menu-holder">
      <button type="button" data-testid="aws-services-list-button" aria-controls="menu--services" aria-expanded="false" aria-label="Services">${icon("grid")}</button>
      <div id="menu--services" data-testid="awsc-nav-service-menu" role="dialog" aria-label="Services" hidden>
        <h2>All services</h2>
        <ul data-testid="awsc-nav-services-menu-right-panel">${homeLinks(address).map(serviceEntry)}</ul>
      </div>
    </div>
    <label class="search">${icon("search")}<input id="awsc-concierge-input" data-testid="awsc-concierge-input" type="search" placeholder="Search" aria-label="Search"><kbd>[Alt+S]</kbd><span id="search-results" data-testid="awsc-concierge-active-search-result"></span></label>
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
  </nav>${address.options.favourites ? favourites(address) : html``}</header>`;
}

/** A row of the services menu, with the star before the link and the caption below the name. */
function serviceEntry({ id, name, caption, href }: Link): Markup {
  return html`<li data-testid="-${id}"><button type="button" data-testid="service-list-item-toggle-favorite-button-${id}" aria-label="Add ${name} to favorites">☆</button><a data-testid="${id}" href="${href}" title="${caption}"><h3>${name}</h3><p>${caption}</p></a></li>`;
}

/** The favourites bar, below the top bar and without a name of its own but for the list's. */
function favourites(address: Address): Markup {
  return html`<div class="favourites"><ol data-rbd-droppable-id="global-nav-favorites-bar-list-edit-mode">${homeLinks(address)
    .filter((_, index) => index % 3 === 0)
    .slice(0, 5)
    .map(({ id, name, href }) => html`<li><a data-testid="awsc-nav-favorites-bar-${id}" href="${href}"><div><div class="tile"></div><span>${name.replace(/^(Amazon|AWS) /, "")}</span></div></a></li>`)}</ol></div>`;
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
