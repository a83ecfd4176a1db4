export { drawLetters, frameFingerprint } from './invitations/letter-draw.ts'
export { householdKeys } from './recruits/household.ts'
export { makeCodes, writtenCode } from './recruits/letter-code.ts'
export { guessMapping, readLine } from './recruits/people-file.ts'
