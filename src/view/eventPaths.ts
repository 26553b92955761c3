/** Pages around a talk, apart from the other paths because the opening page leads to none of them. */
export const eventPaths = { shown: '/event/shown/', host: '/event/host/' } as const;
