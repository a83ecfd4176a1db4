/** What things are here, for the others: pure, with their words. */
export type { AgendaItem } from './agenda.ts'
export { meetingTexts } from './texts/meetings.ts'
