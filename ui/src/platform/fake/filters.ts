// The filters that the person of the in-memory school keeps under names.
import { type Handlers, Refused } from "./index";

export const filterCommands: Handlers = {
  list_saved_filters: (_, state) => state.savedFilters,
  save_filter: ({ name, content }, state) => {
    if (name.trim() === "") throw new Refused({ code: "field-missing", field: "name" });
    const known = state.savedFilters.find((one) => one.name === name);
    if (known) {
      known.content = content;
      return known.id;
    }
    const id = `filter-${name}`;
    state.savedFilters.push({ id, name, content });
    return id;
  },
  remove_saved_filter: ({ id }, state) => {
    state.savedFilters = state.savedFilters.filter((one) => one.id !== id);
    return null;
  },
};
