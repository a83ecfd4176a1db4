/** What this sub-room adds to the plate of the room. */
export { callRoutes } from './routes/call.tsx'
export { openCallRoutes } from './routes/open-calls.tsx'
