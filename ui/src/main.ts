import "@fontsource-variable/inter";
import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import App from "./app/App.svelte";
import { usePlatform } from "./platform";
import { tauri } from "./platform/tauri";

usePlatform(tauri);
mount(App, { target: document.getElementById("app")! });
