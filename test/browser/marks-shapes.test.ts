import { expect, test } from "vitest";
import { VERDICTS } from "../../domain/coverage/verdict.ts";
import { glyphShapes } from "../../look/glyph.ts";
import { iconShapes } from "../../look/icon.ts";
import { markShapes } from "../../look/mark.ts";
import { outlined } from "../../look/outline.ts";
import { useConsole } from "./harness/console.ts";
import { until } from "./harness/until.ts";

const console = useConsole();
const SERVICES = "https://ap-southeast-1.console.aws.amazon.com/console/services?region=ap-southeast-1";

test("a glyph, an icon and our mark of one piece have the shape that is drawn elsewhere of several", async () => {
  const page = await console.visit("about:blank");
  const verdicts = [...VERDICTS, "reported" as const].flatMap((name) => [false, true].map((old) => [`${name}${old ? ", old" : ""}`, glyphShapes(name, old)] as const));
  const icons = (["menu", "check", "close"] as const).map((name) => [name, iconShapes(name)] as const);
  const glyphs = [...verdicts, ...icons, ["our mark, without its tile", markShapes("colour").slice(1)] as const].map(([name, shapes]) => ({ name, shapes, outline: outlined(shapes).attrs }));
  const found = await page.evaluate((all) => {
    const canvas = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
    const LARGE = 16;
    return all.map(({ name, shapes, outline }) => {
      // The browser takes curves of small lines for a few straight ones.
      const enlarged = (d: string | undefined): Path2D => {
        const path = new Path2D();
        path.addPath(new Path2D(d), new DOMMatrix().scale(LARGE));
        return path;
      };
      const paths = new Map(shapes.map((shape) => [shape, enlarged(shape.attrs["d"])]));
      const outlined = enlarged(outline["d"]);
      const large = (number: string | undefined): number => Number(number ?? 0) * LARGE;
      const drawn = (x: number, y: number): boolean =>
        shapes.some((shape) => {
          const { attrs } = shape;
          const path = paths.get(shape) as Path2D;
          if (!attrs["stroke"]) return canvas.isPointInPath(path, x, y, (attrs["fill-rule"] ?? "nonzero") as CanvasFillRule);
          Object.assign(canvas, { lineWidth: large(attrs["stroke-width"]), lineCap: attrs["stroke-linecap"], lineJoin: attrs["stroke-linejoin"], lineDashOffset: large(attrs["stroke-dashoffset"]) });
          canvas.setLineDash(attrs["stroke-dasharray"]?.split(" ").map(large) ?? []);
          return canvas.isPointInStroke(path, x, y);
        });
      let [inside, differ] = [0, 0];
      // Odd steps, so that few points lie just on an edge.
      for (let x = 0.013; x < 16 * LARGE; x += 2.037) {
        for (let y = 0.017; y < 16 * LARGE; y += 2.037) {
          const is = drawn(x, y);
          if (is) inside += 1;
          if (is !== canvas.isPointInPath(outlined, x, y, (outline["fill-rule"] ?? "nonzero") as CanvasFillRule)) differ += 1;
        }
      }
      return { name, drawn: inside > 500, alike: differ < inside / 50 };
    });
  }, glyphs);
  expect(found.filter(({ drawn, alike }) => !(drawn && alike))).toEqual([]);
});

test("in forced colours a mark is seen, in its link's colour", async () => {
  const page = await console.visit(SERVICES);
  const colours = () =>
    page.evaluate(() => {
      const mark = document.querySelector("main a [role=img]") as Element;
      return { ink: getComputedStyle(mark.querySelector("path") as Element).fill, text: getComputedStyle(mark.parentElement as Element).color };
    });
  await until(() => page.locator("main [role=img]").count(), (marks) => marks > 0);
  expect((await colours()).ink).toBe("rgb(101, 104, 113)");
  await page.emulateMedia({ forcedColors: "active" });
  const { ink, text } = await colours();
  expect(ink).toBe(text);
});
