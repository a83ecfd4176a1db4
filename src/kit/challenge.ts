import { defineTexts } from './texts.ts'

/**
 * The eight challenges of the lab: experiments, sheets and territories speak of the same ones.
 * See docs/glossary.md.
 */
export const challenges = [
  'diversify_participants',
  'scale_participation',
  'culture_of_engagement',
  'empowerment',
  'lasting_relationship',
  'whole_policy_cycle',
  'shared_decision',
  'restore_trust',
] as const

export type Challenge = (typeof challenges)[number]

export function isChallenge(text: string): text is Challenge {
  return challenges.some((challenge) => challenge === text)
}

export const challengeTexts = defineTexts(
  {
    diversify_participants: 'Entendre celles et ceux qu’on n’entend pas',
    scale_participation: 'Faire participer beaucoup de monde',
    culture_of_engagement: 'Faire vivre l’engagement au quotidien',
    empowerment: 'Donner du pouvoir d’agir',
    lasting_relationship: 'Garder le lien dans la durée',
    whole_policy_cycle: 'Associer à toutes les étapes d’une politique',
    shared_decision: 'Décider ensemble, élu·es et habitant·es',
    restore_trust: 'Renouer la confiance',
  },
  {
    diversify_participants: 'Hear those who are not heard',
    scale_participation: 'Involve a great many people',
    culture_of_engagement: 'Make engagement part of daily life',
    empowerment: 'Give people the power to act',
    lasting_relationship: 'Keep the relationship alive',
    whole_policy_cycle: 'Involve people at every step of a policy',
    shared_decision: 'Decide together, officials and residents',
    restore_trust: 'Restore trust',
  },
)
