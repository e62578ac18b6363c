import { render } from "preact";
import { Lookup } from "../../components/lookup/lookup.tsx";
import { gateway } from "./gateway.ts";
import "./style.css";

render(<Lookup gateway={gateway} />, document.body);
