import type { Privileged } from "./privileged.ts";

/** What went wrong and what was asked of foreign hosts, in pages and in the extension; not in Firefox itself. */
export interface Watch {
  /** The errors and warnings since the last call. */
  errors(): Promise<readonly string[]>;
  /** The addresses asked for since the last call that lead to no server of the test's. */
  foreign(): Promise<readonly string[]>;
}

interface Message {
  readonly message: string;
  readonly sourceName?: string;
  QueryInterface(kind: unknown): Message & { readonly errorMessage: string; readonly sourceName: string };
}
interface Channel {
  readonly URI: { readonly spec: string; readonly scheme: string; readonly host: string };
  readonly loadInfo: { readonly triggeringPrincipal: { readonly isSystemPrincipal: boolean } };
  QueryInterface(kind: unknown): Channel;
}
declare const Ci: Readonly<Record<string, unknown>>;
declare const Services: {
  readonly console: { getMessageArray(): readonly Message[]; reset(): void };
  readonly obs: { addObserver(observer: (subject: Channel) => void, topic: string): void };
};
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: { readonly errors: readonly string[]; readonly warnings: readonly string[] } } | null };

/** Watches from now on. `domains` are those that lead to servers of the test's. */
export async function watch(privileged: Privileged, extension: string, domains: readonly string[]): Promise<Watch> {
  await privileged.inWindow((ours) => {
    const asked: string[] = [];
    Object.assign(window, { askedInTests: asked });
    Services.obs.addObserver((subject) => {
      const { URI, loadInfo } = subject.QueryInterface(Ci["nsIChannel"]);
      // Firefox's own requests are made by the system.
      if (loadInfo.triggeringPrincipal.isSystemPrincipal || ours.some((domain) => URI.host === domain || URI.host.endsWith(`.${domain}`))) return;
      asked.push(URI.spec);
    }, "http-on-modify-request");
  }, domains);
  return {
    errors: () =>
      privileged.inWindow((id) => {
        const told = Services.console.getMessageArray().flatMap((message) => {
          try {
            const { sourceName, errorMessage } = message.QueryInterface(Ci["nsIScriptError"]);
            // What Firefox tells of a page that is left while its script is at work, or waits for an answer: no fault of the script's.
            if (/^(Script terminated by timeout|Promise (resolved|rejected) after context unloaded)/.test(errorMessage)) return [];
            return /^(moz-extension|https?):/.test(sourceName) ? [`${sourceName}: ${errorMessage}`] : [];
          } catch {
            return [];
          }
        });
        Services.console.reset();
        const { errors = [], warnings = [] } = WebExtensionPolicy.getByID(id)?.extension ?? {};
        return [...errors, ...warnings, ...told];
      }, extension),
    foreign: () => privileged.inWindow(() => (window as unknown as { askedInTests: string[] }).askedInTests.splice(0), undefined),
  };
}
