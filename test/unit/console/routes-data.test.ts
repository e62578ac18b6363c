import { safeParse } from "valibot";
import { describe, expect, test } from "vitest";
import { consoleHost } from "../../../console/host.ts";
import { hashTokens } from "../../../console/route.ts";
import { RouteRow } from "../../../domain/dataset/schema.ts";
import { routeRows, services } from "./bundled.ts";

const place = ({ host = "", path, hash = "" }: (typeof routeRows)[number]) => `${host} ${path} ${hash}`;

describe("data/routes.json", () => {
  test("every row is a route of the dataset, and says where it comes from", () => {
    expect(routeRows.filter(({ source, ...route }) => !safeParse(RouteRow, route).success || !source)).toEqual([]);
  });

  test("every service is one of ours", () => {
    const ids = new Set(services.map(({ id }) => id));
    expect(routeRows.filter(({ service }) => service !== null && !ids.has(service))).toEqual([]);
  });

  test("rows are sorted, and none stands twice", () => {
    const places = routeRows.map(place);
    expect(places).toEqual([...new Set(places)].toSorted());
  });

  test("paths and hashes are written as they are compared", () => {
    expect(routeRows.filter(({ path, hash = "" }) => path !== path.split("/").filter(Boolean).join("/") || hash !== hashTokens(hash).join("/"))).toEqual([]);
  });

  test("every host is a label of the console's or a domain of its own", () => {
    const unknown = routeRows.filter(({ host }) => host !== undefined && consoleHost(host)?.label !== host && consoleHost(`${host}.console.aws.amazon.com`)?.label !== host);
    expect(unknown).toEqual([]);
  });
});
