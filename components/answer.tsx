import type { ProgramView, RegionView, ServiceView } from "../messages/protocol.ts";
import { AnswerRows } from "./answer-rows.tsx";
import type { AnswersIn } from "./answers-in.ts";
import type { Looked } from "./looked.ts";
import { Icon } from "./picture.tsx";
import { RegionPicker } from "./region-picker.tsx";
import type { ShownAnswer } from "./shown-answer.ts";
import { strings } from "./strings.ts";

interface Props {
  /** `This tab` or `Answer`. */
  readonly label: string;
  readonly service: ServiceView;
  readonly answers: AnswersIn;
  readonly looked: Looked;
  readonly regions: readonly RegionView[];
  readonly programs: readonly ProgramView[];
  readonly program: string | null;
  readonly rest: ShownAnswer["rest"];
  readonly picked: (region: string) => void;
  readonly leave: () => void;
}

/** A service in a Region: its name, where, its state, and a row for each program. */
export function Answer({ label, service, answers, looked: { region, partition }, regions, programs, program, rest, picked, leave }: Props) {
  return (
    <section class="answer">
      <p class="label">{label}</p>
      <h2>{service.name}</h2>
      <RegionPicker regions={regions} value={region} global={service.global || region === "global" ? strings.globalIn(partition) : null} picked={picked} />
      {service.lifecycle !== null && (
        <p class="lifecycle">
          <Icon name="info" size={14} />
          {service.lifecycle}
        </p>
      )}
      <AnswerRows answers={answers} label={strings.answers(service.name, answers.short)} programs={programs} program={program} leave={leave} />
      {rest === "loading" && <p class="hint">{strings.loading}</p>}
      {rest === "failed" && <p class="hint">{strings.restFailed}</p>}
    </section>
  );
}
