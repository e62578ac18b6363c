/** Reads again and again until what is read is as wanted; fails with what was read last. The limit is for a machine that has much else to do. */
export async function until<T>(read: () => Promise<T>, wanted: (value: T) => boolean, limit = 30_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s. What is there: ${JSON.stringify(value, null, 2)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
