/** What this sub-room adds to the plate of the room. */
export { answerRoutes } from './routes/answers.tsx'
