import type { ProgramView, RegionView, Row } from "../messages/protocol.ts";
import { AnswerRows } from "./answer-rows.tsx";
import { answersIn } from "./answers-in.ts";
import { Icon } from "./picture.tsx";
import { RegionPicker } from "./region-picker.tsx";
import { strings } from "./strings.ts";

interface Props {
  /** `This tab` or `Answer`. */
  readonly label: string;
  readonly row: Row;
  readonly region: string | null;
  /** Whose boundaries a service without a Region is judged by. */
  readonly partition: string;
  readonly regions: readonly RegionView[];
  readonly programs: readonly ProgramView[];
  readonly program: string | null;
  readonly picked: (region: string) => void;
  readonly leave: () => void;
}

/** A service in a Region: its name, where, its state, and a row for each program. */
export function Answer({ label, row, region, partition, regions, programs, program, picked, leave }: Props) {
  const { service } = row;
  const answers = answersIn(row, region);
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
    </section>
  );
}
