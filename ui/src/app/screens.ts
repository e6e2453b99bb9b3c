// The rooms of the house, in the order of the rail. The only place that knows every feature.
import ClipboardList from "@lucide/svelte/icons/clipboard-list";
import Settings from "@lucide/svelte/icons/settings";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import User from "@lucide/svelte/icons/user";
import Users from "@lucide/svelte/icons/users";
import type { Component } from "svelte";
import type { Right } from "../api";
import type { ScreenProps } from "../components";
import PlanScreen from "../features/plan/PlanScreen.svelte";
import SettingsScreen from "../features/settings/SettingsScreen.svelte";

export interface Screen {
  name: string;
  icon: typeof Settings;
  view: Component<ScreenProps>;
  /** The right that opens the room; rooms without one are open to everybody signed in. */
  needs?: Right;
  /** Stands at the foot of the rail. */
  foot?: boolean;
}

const elsewhere = import.meta.glob<{ default: Component<ScreenProps> }>(
  "../features/{incidents,council,people}/*Screen.svelte",
  { eager: true },
);

function built(name: string): Component<ScreenProps> | undefined {
  return Object.entries(elsewhere).find(([path]) => path.includes(`/${name}/`))?.[1].default;
}

const rooms: (Omit<Screen, "view"> & { view: Component<ScreenProps> | undefined })[] = [
  { name: "plan", icon: ClipboardList, view: PlanScreen, needs: "plan_read" },
  { name: "incidents", icon: TriangleAlert, view: built("incidents"), needs: "incidents_read" },
  { name: "council", icon: Users, view: built("council"), needs: "council_read" },
  { name: "people", icon: User, view: built("people"), needs: "people_read", foot: true },
  { name: "settings", icon: Settings, view: SettingsScreen, foot: true },
];

export const screens: Screen[] = rooms.filter((room): room is Screen => room.view !== undefined);
