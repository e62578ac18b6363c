import { render } from "preact";
import browser from "webextension-polyfill";
import { Options } from "../../components/options/options.tsx";
import { speakAsBrowser } from "../../locale/browser.ts";
import { gateway } from "./gateway.ts";
import "./style.css";

speakAsBrowser(browser.i18n);
render(<Options gateway={gateway} />, document.body);
