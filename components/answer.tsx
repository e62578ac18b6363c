import type { ProgramView, RegionView, ServiceView } from "../messages/protocol.ts";
import { AnswerRows } from "./answer-rows.tsx";
import type { AnswersIn } from "./answers-in.ts";
import { Icon } from "./picture.tsx";
import { RegionPicker } from "./region-picker.tsx";
import { strings } from "./strings.ts";

interface Props {
  /** `This tab` or `Answer`. */
  readonly label: string;
  readonly service: ServiceView;
  readonly answers: AnswersIn;
  readonly region: string | null;
  /** Whose boundaries a service without a Region is judged by. */
  readonly partition: string;
  readonly regions: readonly RegionView[];
  readonly programs: readonly ProgramView[];
  readonly program: string | null;
  /** How it stands with further programs that were asked for. */
  readonly more: string | null;
  readonly picked: (region: string) => void;
  readonly leave: () => void;
}

/** A service in a Region: its name, where, its state, and a row for each program. */
export function Answer({ label, service, answers, region, partition, regions, programs, program, more, picked, leave }: Props) {
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
      {more !== null && <p class="hint">{more}</p>}
    </section>
  );
}
