/** The door of this room: what later rooms may take. */
export { letterheadOf } from './routes/letterhead-of.ts'
