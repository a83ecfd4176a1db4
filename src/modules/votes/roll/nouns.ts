/** What things are here, for the others: pure, with their words. */
export {
  boxCredential,
  type Code,
  codeLength,
  codeOfLink,
  codeTyped,
  linkToken,
  pageMark,
  rollHash,
  writtenCode,
} from './code.ts'
export { isUnreachable } from './reach.ts'
export { type NewVoter, readRoll, rollShape, rollSources } from './roll.ts'
export { type KnownVoter, lookAlikes } from './same-voter.ts'
export { contactTexts } from './texts/contacts.ts'
export { letterTexts } from './texts/letter.ts'
export { paperTexts } from './texts/paper.ts'
export { reachTexts } from './texts/reach.ts'
export { rollTexts } from './texts/roll.ts'
export { runTexts } from './texts/run.ts'
