// happy-dom lays nothing out and has no top layer; components only need the calls to exist.
import { cleanup } from "@testing-library/svelte";
import { afterEach } from "vitest";
import { dropAllDrafts } from "../src/api";
import { dismissAll } from "../src/components";

HTMLElement.prototype.showPopover ??= () => {};
HTMLElement.prototype.hidePopover ??= () => {};

afterEach(() => {
  cleanup();
  dropAllDrafts();
  dismissAll();
});
