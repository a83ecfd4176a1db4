/** What this sub-room adds to the plate of the room. */
export { panelRoutes } from './routes/panel.tsx'
export { seatRoutes } from './routes/seat.tsx'
export { tableRoutes } from './routes/tables.tsx'
