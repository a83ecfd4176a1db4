/** What this sub-room does and shows for the others. */
export { diagnosisBehind } from './routes/diagnosis.tsx'
