/** What this sub-room adds to the plate of the room. */
export { callSheetRoutes } from './routes/call-sheets.tsx'
export { callRoutes } from './routes/calls.tsx'
export { paperRoutes } from './routes/paper.tsx'
