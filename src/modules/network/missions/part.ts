/** What this sub-room adds to the plate of the room. */
export { missionRoutes } from './routes/missions.tsx'
