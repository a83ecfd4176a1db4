export { drawLetters, frameFingerprint } from './letter-files/nouns.ts'
export { readSentCensus } from './preparation/index.ts'
export { type CensusFound, featureTexts } from './preparation/nouns.ts'
export { guessMapping, householdKeys, makeCodes, readLine, writtenCode } from './recruits/nouns.ts'
