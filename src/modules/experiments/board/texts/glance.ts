import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** The lab in a few figures. */
export const glanceTexts = defineTexts(
  {
    late: (count: number) => numbered(count, 'expérimentations en retard', 'fr'),
    lateWhy: 'L’étape en cours devait être finie',
    toReview: (count: number) => numbered(count, 'propositions à relire', 'fr'),
    toReviewWhy: 'Quelqu’un attend une réponse',
    seeking: (count: number) =>
      counted(
        count,
        'expérimentation cherche un territoire',
        'expérimentations cherchent un territoire',
      ),
    seekingWhy: (count: number) =>
      count > 1
        ? 'Sans territoire, elles ne commencent pas'
        : 'Sans territoire, elle ne commence pas',
    spent: (count: number) => numbered(count, 'budgets presque dépensés', 'fr'),
    spentWhy: (percent: number) => `${percent} % du coût prévu, ou plus, est dépensé`,
  },
  {
    late: (count: number) => numbered(count, 'experiments late', 'en'),
    lateWhy: 'The present stage should be over',
    toReview: (count: number) => numbered(count, 'proposals to read', 'en'),
    toReviewWhy: 'Somebody waits for an answer',
    seeking: (count: number) => numbered(count, 'experiments looking for a place', 'en'),
    seekingWhy: (count: number) =>
      count === 1 ? 'Without a place, it does not begin' : 'Without a place, they do not begin',
    spent: (count: number) => numbered(count, 'budgets almost spent', 'en'),
    spentWhy: (percent: number) => `${percent}% or more of the planned cost is spent`,
  },
)
