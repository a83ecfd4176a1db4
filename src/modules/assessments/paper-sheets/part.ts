/** What this sub-room adds to the plate of the room. */
export { roleSheetRoutes } from './routes/role-sheets.tsx'
