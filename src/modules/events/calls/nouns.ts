/** What things are here, for the others: pure, with their words. */
export {
  type ContributionForm,
  contributionValues,
  readContribution,
} from './contribution-form.ts'
export { contributionTexts } from './texts/contributions.ts'
export { programmeTexts } from './texts/programme.ts'
