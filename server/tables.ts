/** Every table of the desk, for migrations. Commands import the tables of their own word. */
export * from "#server/activity/table.ts";
export * from "#server/alignment/table.ts";
export * from "#server/articles/table.ts";
export * from "#server/checks/rule-table.ts";
export * from "#server/checks/table.ts";
export * from "#server/gate/table.ts";
export * from "#server/memory/table.ts";
export * from "#server/notices/table.ts";
export * from "#server/people/table.ts";
export * from "#server/protection/table.ts";
export * from "#server/publication/table.ts";
export * from "#server/review/table.ts";
export * from "#server/segments/machine-table.ts";
export * from "#server/segments/suggestion-table.ts";
export * from "#server/segments/table.ts";
export * from "#server/terms/table.ts";
export * from "#server/threads/table.ts";
