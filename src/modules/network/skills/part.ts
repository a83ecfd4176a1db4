/** What this sub-room adds to the plate of the room. */
export { skillRoutes } from './routes/skills.tsx'
