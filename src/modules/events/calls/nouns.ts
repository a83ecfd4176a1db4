/** What things are here, for the others: pure, with their words. */
export {
  answerField,
  type ContributionForm,
  contributionValues,
  longestAnswer,
  readContribution,
} from './contribution-form.ts'
export { contributionTexts } from './texts/contributions.ts'
export { programmeTexts } from './texts/programme.ts'
