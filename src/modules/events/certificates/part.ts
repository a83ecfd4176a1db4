/** What this sub-room adds to the plate of the room. */
export { certificateRoutes } from './routes/certificates.tsx'
