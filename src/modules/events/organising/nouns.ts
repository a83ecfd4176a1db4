/** What things are here, for the others: pure, with their words. */
export type { EventForm } from './event-form.ts'
export { manageTexts } from './texts/manage.ts'
