import { consoleHost } from "../console/host.ts";
import { factsOfUrl } from "../console/page-facts.ts";
import { regionOf } from "../console/region.ts";
import { hashTokens } from "../console/route.ts";
import { styled } from "./host.ts";
import { readPage } from "./page-reader.ts";
import { draw, fill, grow } from "./tree.ts";

/**
 * What both of our scripts in a page use of the modules above, which the first one has: the build of the second leaves these
 * modules out and takes it from here (wxt.config.ts).
 */
export const shared = { consoleHost, draw, factsOfUrl, fill, grow, hashTokens, readPage, regionOf, styled };
