/** The door of this room: what later rooms may take. */
export { houseEntity, houseHelp, letterheadOf } from './routes/letterhead-of.ts'
