/**
 * Where the console links to services: its header with services menu, search results, favourites and recently visited
 * (all of its ids and test ids begin so, wherever the parts may move), and Console Home's recently visited.
 */
const PLACES = ":is([id^=awsc-nav],[data-testid^=awsc-],[data-widget-type=recently-visited]) ";

/**
 * Selects the links that may get a mark on a page with this path. Which of them do is for their address to say and
 * for nothing else (`isHome` in worker/marks.ts). What services themselves show stays out; so do the Regions menu
 * and the logo, which lead nowhere new. On the page of all services every link may.
 */
export const linksOn = (path: string): string => `${path.startsWith("/console/services") ? "" : PLACES}a[href]:not(#menu--regions *,#nav-home-link)`;
