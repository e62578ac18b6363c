import { say } from "../../locale/say.ts";
import type { ProgramView, RegionView } from "../../messages/names.ts";
import type { ServiceView } from "../../messages/row.ts";
import type { Demand } from "../../messages/page.ts";
import { AnswerRows } from "./answer-rows.tsx";
import type { AnswersIn } from "../answers-in.ts";
import type { Looked } from "../looked.ts";
import { Icon } from "../picture.tsx";
import { globalIn } from "./partition-name.ts";
import { RegionPicker } from "./region-picker.tsx";
import { RequirementLine } from "./requirement-line.tsx";

interface Props {
  /** `This tab` or `Answer`. */
  readonly label: string;
  readonly service: ServiceView;
  readonly answers: AnswersIn;
  readonly looked: Looked;
  readonly regions: readonly RegionView[];
  readonly programs: readonly ProgramView[];
  readonly demand: Demand;
  readonly program: string | null;
  readonly picked: (region: string) => void;
  readonly leave: () => void;
}

/** A service in a Region: its name, where, its state, and a row for each program. */
export function Answer({ label, service, answers, looked: { region, partition }, regions, programs, demand, program, picked, leave }: Props) {
  return (
    <section class="answer">
      <p class="label">{label}</p>
      <h2>{service.name}</h2>
      <RegionPicker regions={regions} value={region} global={service.global || region === "global" ? globalIn(partition) : null} picked={picked} />
      {service.lifecycle !== null && (
        <p class="lifecycle">
          <Icon name="info" size={14} />
          {service.lifecycle}
        </p>
      )}
      <RequirementLine views={answers.views} demand={demand} />
      <AnswerRows answers={answers} label={say("popup_answers", service.name, answers.short)} programs={programs} required={demand.required} program={program} leave={leave} />
    </section>
  );
}
