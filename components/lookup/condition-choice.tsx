import { say, sayCount } from "../../locale/say.ts";
import type { ProgramView } from "../../messages/names.ts";
import { Icon } from "../picture.tsx";
import { ANY, type Condition, IS, type Is } from "./address.ts";
import { Dropdown } from "../dropdown.tsx";
import { conditionText, isText } from "./strings.ts";

interface Props {
  readonly programs: readonly ProgramView[];
  readonly conditions: readonly Condition[];
  readonly picked: (conditions: readonly Condition[]) => void;
}

/** What the answers must be: lines of a program and a verdict, which all must hold. */
export function ConditionChoice({ programs, conditions, picked }: Props) {
  const replace = (at: number, part: Partial<Condition>): void => picked(conditions.map((condition, index) => (index === at ? { ...condition, ...part } : condition)));
  const lines: readonly Condition[] = conditions;
  return (
    <Dropdown label={say("lookup_verdict")} text={conditionsText(conditions, programs)}>
      <p class="box-title">{say("lookup_conditions_title")}</p>
      <ul class="conditions">
        {lines.map(({ program, is }, index) => (
          <li key={index}>
            <select aria-label={say("lookup_condition_program", index + 1)} value={program} onChange={(event) => replace(index, { program: event.currentTarget.value })}>
              <option value={ANY}>{say("lookup_any_shown")}</option>
              {programs.map(({ id, short }) => (
                <option key={id} value={id}>
                  {short}
                </option>
              ))}
            </select>
            <select aria-label={say("lookup_condition_is", index + 1)} value={is} onChange={(event) => replace(index, { is: event.currentTarget.value as Is })}>
              {IS.map((value) => (
                <option key={value} value={value}>
                  {isText(value)}
                </option>
              ))}
            </select>
            <button type="button" class="icon-button" aria-label={say("lookup_condition_remove", index + 1)} onClick={() => picked(conditions.filter((_, at) => at !== index))}>
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="text-button" onClick={() => picked([...conditions, { program: programs[conditions.length]?.id ?? ANY, is: conditions.length === 0 ? "listed" : "not" }])}>
        {say("lookup_condition_add")}
      </button>
    </Dropdown>
  );
}

function conditionsText(conditions: readonly Condition[], programs: readonly ProgramView[]): string {
  const [only, ...more] = conditions;
  if (only === undefined) return say("lookup_any");
  if (more.length > 0) return sayCount("lookup_conditions", conditions.length);
  return conditionText(only, programs);
}
