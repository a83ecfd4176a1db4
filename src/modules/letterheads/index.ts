/** The door of this room: what later rooms may take. */
export { houseEntity, houseHelp, letterheadOf } from './routes/letterhead-of.ts'
export { answerOldLink } from './routes/old-link.tsx'
