/** A second door: what needs neither server nor database, so that a command that checks a file loads nothing else. */
export { faultTexts } from './texts/faults.ts'
export { lossTexts } from './texts/losses.ts'
