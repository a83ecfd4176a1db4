/** What things are here, for the others: pure, with their words. */
export {
  type Commitment,
  commitmentDays,
  commitmentShape,
  commitmentStateShape,
} from './commitment.ts'
export type { Declaration } from './declaration.ts'
export { linkDays, type Signature, signerDays, standingOf, yearsAfter } from './signature.ts'
export { declarationTexts } from './texts/declaration.ts'
