import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { saidRequired } from "../../domain/words/required-text.ts";
import type { AnswerView } from "../../domain/words/view.ts";
import { say } from "../../locale/say.ts";
import { Bold } from "../bold.tsx";
import type { Item, PageItem } from "./item.tsx";
import { Glyph, Icon } from "../picture.tsx";

/** Id of the list, for the box that it belongs to. */
export const LIST_ID = "list";
/** Id of a row of the list. */
export const optionId = (index: number): string => `option-${index}`;

/** So many programs fit beside a name. */
const COLUMNS = 4;
/** So many letters fit over a column. */
const WIDEST = 5;

interface Props {
  readonly title: string;
  readonly items: readonly Item[];
  /** Ids of the programs that are required: their columns come first, so that none of them is left out. */
  readonly required: readonly string[];
  /** Pages of ours that belong to the query, below the services. */
  readonly pages?: readonly PageItem[];
  /** Of items and pages together. */
  readonly active: number;
  readonly open: (item: Item | PageItem) => void;
  /** Empties the list, where that can be done. */
  readonly forget?: () => void;
}

/** Services to choose from, with their answers as a picture. The focus stays in the search box. */
export function List({ title, items, required, pages = [], active, open, forget }: Props) {
  useEffect(() => document.getElementById(optionId(active))?.scrollIntoView({ block: "nearest" }), [active]);
  const columns = columnsOf(items.find(({ views }) => views.length > 0)?.views ?? [], required);
  return (
    <section class="list">
      <div class="list-head">
        <h2 id="list-title">{title}</h2>
        {forget !== undefined && (
          <button type="button" class="link" aria-label={say("popup_forget_what")} onClick={forget}>
            {say("popup_forget")}
          </button>
        )}
        {columns.map((view) => (
          <span key={view.program} class="column" aria-hidden="true">
            {columnHead(view.short, columns)}
          </span>
        ))}
      </div>
      <ul id={LIST_ID} role="listbox" aria-labelledby="list-title">
        {items.map((item, index) => (
          <Choice key={Object.values(item.looked).join(" ")} index={index} active={active} open={() => open(item)}>
            <Option item={item} required={required} />
          </Choice>
        ))}
        {pages.map((item, index) => (
          <li key={item.page} role="group" aria-label={item.kind}>
            {items.length > 0 && (
              <p class="list-part" aria-hidden="true">
                {item.kind}
              </p>
            )}
            <ul role="none">
              <Choice index={items.length + index} active={active} open={() => open(item)}>
                <span class="option-name">
                  {item.name}
                  <small>{item.detail}</small>
                </span>
                <Icon name="arrow" />
              </Choice>
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choice({ index, active, open, children }: { index: number; active: number; open: () => void; children: ComponentChildren }) {
  return (
    <li id={optionId(index)} role="option" aria-selected={index === active} onMouseDown={(event) => event.preventDefault()} onClick={open}>
      {children}
    </li>
  );
}

function columnsOf(views: readonly AnswerView[], required: readonly string[]): readonly AnswerView[] {
  const asked = views.filter(({ program }) => required.includes(program));
  return [...asked, ...views.filter((view) => !asked.includes(view))].slice(0, COLUMNS);
}

function Option({ item, required }: { item: Item; required: readonly string[] }) {
  const views = columnsOf(item.views, required);
  return (
    <>
      <span class="option-name">
        <Bold text={item.name} ranges={item.ranges} />
        {item.detail !== null && <small>{item.detail}</small>}
        {item.state !== null && <small>{item.state}</small>}
      </span>
      {views.map((view) => {
        const asked = required.includes(view.program);
        const words = asked ? saidRequired(view.badge, view.meets) : view.badge;
        return (
          <span key={view.program} class="column" title={say("popup_column", view.short, words)}>
            <Glyph name={view.glyph} old={view.old} size={16} notMet={asked && view.meets === "not-met"} />
            <span class="spoken">{`${say("popup_column_spoken", view.short, words)} `}</span>
          </span>
        );
      })}
      {views.length === 0 && <Icon name="arrow" />}
    </>
  );
}

/** What fits over a column of 36 px: `MTCS` for MTCS L3, `FedR` for FedRAMP; `IL4` for DoD IL4 beside another of DoD. */
function columnHead(short: string, columns: readonly { readonly short: string }[]): string {
  if (short.length <= WIDEST) return short;
  const [word = short, ...rest] = short.split(/[ /]/);
  const family = columns.filter((other) => other.short.split(/[ /]/)[0] === word);
  if (family.length > 1) return rest.at(-1)?.slice(0, WIDEST) ?? word;
  return word.length > WIDEST ? word.slice(0, WIDEST - 1) : word;
}
