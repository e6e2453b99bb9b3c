// The rooms of the house, in the order of the rail. The only place that knows every feature.
import ChartNoAxesColumn from "@lucide/svelte/icons/chart-no-axes-column";
import ClipboardList from "@lucide/svelte/icons/clipboard-list";
import FileInput from "@lucide/svelte/icons/file-input";
import House from "@lucide/svelte/icons/house";
import ListChecks from "@lucide/svelte/icons/list-checks";
import Settings from "@lucide/svelte/icons/settings";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import User from "@lucide/svelte/icons/user";
import Users from "@lucide/svelte/icons/users";
import type { Component } from "svelte";
import type { Right } from "../api";
import type { ScreenProps } from "../components";
import CouncilScreen from "../features/council/CouncilScreen.svelte";
import ImportScreen from "../features/imports/ImportScreen.svelte";
import IncidentsScreen from "../features/incidents/IncidentsScreen.svelte";
import PeopleScreen from "../features/people/PeopleScreen.svelte";
import PlanRoom from "../features/plan/PlanRoom.svelte";
import ReportScreen from "../features/report/ReportScreen.svelte";
import SettingsScreen from "../features/settings/SettingsScreen.svelte";
import TasksScreen from "../features/tasks/TasksScreen.svelte";
import TodayScreen from "../features/today/TodayScreen.svelte";

export interface Screen {
  name: string;
  icon: typeof Settings;
  view: Component<ScreenProps>;
  /** The right that opens the room; rooms without one are open to everybody signed in. */
  needs?: Right;
  /** Stands at the foot of the rail. */
  foot?: boolean;
  /** Has no place of its own in the rail: the room that the place's record names leads to it. */
  within?: boolean;
}

export const screens: Screen[] = [
  { name: "today", icon: House, view: TodayScreen },
  { name: "plan", icon: ClipboardList, view: PlanRoom, needs: "plan_read" },
  { name: "tasks", icon: ListChecks, view: TasksScreen, needs: "plan_read" },
  { name: "incidents", icon: TriangleAlert, view: IncidentsScreen, needs: "incidents_read" },
  { name: "council", icon: Users, view: CouncilScreen, needs: "council_read" },
  { name: "report", icon: ChartNoAxesColumn, view: ReportScreen, needs: "report_read" },
  { name: "people", icon: User, view: PeopleScreen, needs: "people_read", foot: true },
  { name: "settings", icon: Settings, view: SettingsScreen, foot: true },
  { name: "imports", icon: FileInput, view: ImportScreen, within: true },
];
