/** What this sub-room does and shows for the others. */
export { type CodeRefusal, letterOf } from './actions/letter-of.ts'
export { printedCards } from './routes/cards.tsx'
