import { render } from "preact";
import { Popup } from "../../components/popup.tsx";
import { gateway } from "./gateway.ts";
import "./style.css";

render(<Popup gateway={gateway} />, document.body);
