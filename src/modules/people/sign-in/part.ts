/** What this sub-room adds to the plate of the room. */
export { signInRoutes } from './routes/sign-in.tsx'
