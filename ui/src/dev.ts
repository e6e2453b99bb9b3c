// The interface over the in-memory platform, for looking at screens without the core.
import "@fontsource-variable/inter";
import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import App from "./app/App.svelte";
import { usePlatform } from "./platform";
import { fake } from "./platform/fake";

const asked = new URLSearchParams(location.search);
usePlatform(
  fake({
    signedIn: asked.get("start") !== "welcome",
    language: asked.get("language") ?? "kk",
    theme: asked.get("theme") ?? "light",
    rows: Number(asked.get("rows") ?? 14),
    templateAhead: asked.get("template") !== "current",
  }),
);
mount(App, { target: document.getElementById("app")! });
