import { render } from "preact";
import browser from "webextension-polyfill";
import { Lookup } from "../../components/lookup/lookup.tsx";
import { speakAsBrowser } from "../../locale/browser.ts";
import { tag } from "../../locale/say.ts";
import { gateway } from "./gateway.ts";
import "./style.css";

speakAsBrowser(browser.i18n);
document.documentElement.lang = tag();
render(<Lookup gateway={gateway} />, document.body);
