/** What this sub-room adds to the plate of the room. */
export { peopleRoutes } from './routes/people.tsx'
