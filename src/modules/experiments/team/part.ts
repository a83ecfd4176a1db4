/** What this sub-room adds to the plate of the room. */
export { taskGridRoutes } from './routes/task-grid.tsx'
export { taskListRoutes } from './routes/task-list.tsx'
export { teamRoutes } from './routes/team.tsx'
