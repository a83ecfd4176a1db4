/** What this sub-room adds to the plate of the room. */
export { protocolHistoryRoutes } from './routes/history.tsx'
export { protocolPhasePartRoutes } from './routes/phase-parts.tsx'
export { protocolRowRoutes } from './routes/rows.tsx'
export { protocolWritingRoutes } from './routes/writing.tsx'
