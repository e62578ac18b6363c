import type { CDPSession } from "playwright-core";

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] } };
  readonly nodes: readonly number[];
}

/**
 * Bytes of what scripts keep alive in a page, after a forced collection. Left out is what the browser makes by itself
 * the longer a page is in use: compiled code, and its own records of layout shifts and long frames.
 */
export async function heapSize(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const gather = ({ chunk }: { readonly chunk: string }): number => chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", gather);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", gather);
  const { snapshot, nodes } = JSON.parse(chunks.join("")) as Snapshot;
  const { node_fields: fields, node_types: [types] } = snapshot.meta;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (!["code", "native"].includes(types[nodes[at + type] ?? 0] ?? "")) sum += nodes[at + size] ?? 0;
  }
  return sum;
}
