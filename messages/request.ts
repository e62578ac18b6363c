import type { BasisRequest } from "./basis.ts";
import type { ChangesRequest } from "./changes.ts";
import type { HideRequest, OpenRequest, PreferRequest } from "./display.ts";
import type { HistoryRequest } from "./history.ts";
import type { MarksRequest } from "./marks.ts";
import type { MatrixRequest, ServiceMatrixRequest } from "./matrix.ts";
import type { NamesRequest } from "./names.ts";
import type { PageRequest, PanelRequest } from "./page.ts";
import type { RowRequest } from "./row.ts";
import type { ChangeRequest, ResetRequest, SettingsRequest } from "./settings.ts";
import type { RefreshRequest, StatusRequest } from "./status.ts";

/** Whatever may be asked of the background; `check.ts` knows by whom. */
export type Request =
  | HideRequest
  | OpenRequest
  | PageRequest
  | PanelRequest
  | PreferRequest
  | MarksRequest
  | NamesRequest
  | BasisRequest
  | RowRequest
  | MatrixRequest
  | ServiceMatrixRequest
  | HistoryRequest
  | StatusRequest
  | RefreshRequest
  | SettingsRequest
  | ChangeRequest
  | ResetRequest
  | ChangesRequest;
