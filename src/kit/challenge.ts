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

export const challengeNames = defineTexts(
  {
    diversify_participants: 'Faire venir celles et ceux qu’on n’entend pas',
    scale_participation: 'Toucher une vraie part des habitant·es, au-delà des habitué·es',
    culture_of_engagement: 'Rendre l’engagement possible pour tout le monde',
    empowerment: 'Développer le pouvoir d’agir',
    lasting_relationship: 'Faire durer le lien avec les personnes engagées',
    whole_policy_cycle: 'Associer à toutes les étapes d’une politique publique',
    shared_decision: 'Mieux décider ensemble, habitant·es et élu·es',
    restore_trust: 'Renouer la confiance avec les institutions',
  },
  {
    diversify_participants: 'Bring in those who are not heard',
    scale_participation: 'Reach a real share of residents, beyond the usual ones',
    culture_of_engagement: 'Make engagement possible for everyone',
    empowerment: 'Develop the power to act',
    lasting_relationship: 'Keep the link with people who engaged',
    whole_policy_cycle: 'Involve people at every step of a public policy',
    shared_decision: 'Decide better together, residents and elected officials',
    restore_trust: 'Restore trust in institutions',
  },
)
