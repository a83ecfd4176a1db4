export { drawLetters, frameFingerprint } from './invitations/nouns.ts'
export { guessMapping, householdKeys, makeCodes, readLine, writtenCode } from './recruits/nouns.ts'
