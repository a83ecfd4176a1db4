export { householdKeys } from './household.ts'
export { makeCodes, writtenCode } from './letter-code.ts'
export { drawLetters, frameFingerprint } from './letter-draw.ts'
export { guessMapping, readLine } from './people-file.ts'
