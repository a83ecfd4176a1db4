/** What things are here, for the others: pure, with their words. */
export { type AgreementForm, type CommitmentState, isSigned, type Party } from './agreement.ts'
export { agreementTexts } from './texts/agreement.ts'
