import { Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";

/**
 * A CycloneDX 1.6 document of what is inside the extension. It has no time stamp and no serial number,
 * so that the same sources give the same bytes.
 * @param {{ name: string, version: string, license: string, description: string }} own
 * @param {readonly import("./shipped.mjs").Shipped[]} packages
 */
export function sbomOf(own, packages) {
  const root = component(Enums.ComponentType.Application, own);
  const parts = packages.map((one) => component(Enums.ComponentType.Library, one));
  for (const part of parts) root.dependencies.add(part.bomRef);
  const bom = new Models.Bom({ components: new Models.ComponentRepository(parts), metadata: new Models.Metadata({ component: root }) });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function component(type, { name, version, license, description }) {
  const [, scope, short] = /^(?:@([^/]+)\/)?(.+)$/.exec(name);
  return new Models.Component(type, short, {
    ...(scope !== undefined && { group: `@${scope}` }),
    version,
    bomRef: `${name}@${version}`,
    purl: `pkg:npm/${scope === undefined ? "" : `%40${scope}/`}${short}@${version}`,
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(license)]),
    ...(description !== undefined && { description }),
  });
}
