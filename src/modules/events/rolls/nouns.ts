/** What this sub-room is made of. */
export type { RollMark } from './roll.ts'
export { rollTexts } from './texts/roll.ts'
