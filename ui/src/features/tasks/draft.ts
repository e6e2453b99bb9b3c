import type { TaskRow } from "../../api";

/** A task as it is being written, with the names of what was chosen. */
export interface TaskDraft {
  title: string;
  note: string;
  responsible_id: string | null;
  responsible: string;
  due_on: string;
  activity_id: string | null;
}

export const newTaskKey = "task-new";

export function freshTask(task?: TaskRow): TaskDraft {
  return {
    title: task?.title ?? "",
    note: task?.note ?? "",
    responsible_id: task?.responsible_id ?? null,
    responsible: task?.responsible ?? "",
    due_on: task?.due_on ?? "",
    activity_id: task?.activity_id ?? null,
  };
}

export function isTouched(task: TaskDraft): boolean {
  return Boolean(task.title || task.note || task.responsible_id || task.due_on || task.activity_id);
}
