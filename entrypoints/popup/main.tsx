import { render } from "preact";
import browser from "webextension-polyfill";
import { Popup } from "../../components/popup/popup.tsx";
import { speakAsBrowser } from "../../locale/browser.ts";
import { say, tag } from "../../locale/say.ts";
import { gateway } from "./gateway.ts";
import "./style.css";

speakAsBrowser(browser.i18n);
document.documentElement.lang = tag();
document.title = say("extension_name");
render(<Popup gateway={gateway} />, document.body);
