/** What things are here, for the others: pure, with their words. */
export { type Coaching, type CoachingForm, coachedDays, noteDays } from './coaching.ts'
export { coachingTexts, coachingWords } from './texts/coaching.ts'
