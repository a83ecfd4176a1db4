export { drawLetters, frameFingerprint } from './letter-files/nouns.ts'
export { guessMapping, householdKeys, makeCodes, readLine, writtenCode } from './recruits/nouns.ts'
