import { catalogOf, speakerOf } from "../locale/catalog.ts";
import { speakWith } from "../locale/say.ts";

/** Before the tests of a file: they expect English. */
speakWith(speakerOf(catalogOf("en")), "en-GB");
