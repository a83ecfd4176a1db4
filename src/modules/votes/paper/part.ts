/** What this sub-room adds to the plate of the room. */

export { ballotScanRoutes } from './routes/ballot-scans.tsx'
export { paperRoutes } from './routes/paper.tsx'
