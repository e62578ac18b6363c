import { factsOf } from "../console/address.ts";
import { consoleHost } from "../console/host.ts";
import { regionOf } from "../console/region.ts";
import { styled } from "./host.ts";
import { readPage } from "./page-reader.ts";
import { draw, grow } from "./tree.ts";

/**
 * What both of our scripts in a page use of the modules above, which the first one has: the build of the second leaves these
 * modules out and takes it from here (wxt.config.ts).
 */
export const shared = { consoleHost, draw, factsOf, grow, readPage, regionOf, styled };
