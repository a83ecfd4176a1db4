import { hideSmall } from '#kit/small-cells.ts'

export const answerMedia = ['screen', 'workshop', 'paper'] as const
export type AnswerMedium = (typeof answerMedia)[number]

/** Of one role, how many came by each way; undefined: hidden. */
export type MediaCounts = Readonly<Record<AnswerMedium, number | undefined>>

/**
 * Within each role: the number of a role is told, so that one way of fewer than five people hides another. No total of a
 * way is told over all roles: beside the roles, it would give back one of fewer than five.
 */
export function countMedia(
  records: readonly { readonly role: string; readonly medium: AnswerMedium }[],
): ReadonlyMap<string, MediaCounts> {
  const roles = [...new Set(records.map(({ role }) => role))]
  return new Map(
    roles.map((role) => {
      const own = records.filter((record) => record.role === role)
      const counts = answerMedia.map((key) => ({
        ...{ key, count: own.filter(({ medium }) => medium === key).length },
      }))
      const shown = hideSmall(counts)
      const of = (medium: AnswerMedium) => shown.find(({ key }) => key === medium)?.count
      return [role, { screen: of('screen'), workshop: of('workshop'), paper: of('paper') }] as const
    }),
  )
}
