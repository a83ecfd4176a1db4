/** The eight challenges of the lab: each experiment works on at least one. */
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
  return (challenges as readonly string[]).includes(text)
}
