/** What this sub-room adds to the plate of the room. */
export { sheetRoutes } from './routes/sheet.tsx'
