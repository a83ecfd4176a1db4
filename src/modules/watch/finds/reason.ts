/** Why a find is dropped: one word is enough, so that sorting stays quick. */
export const dropReasons = [
  'off-topic',
  'known',
  'advert',
  'old',
  'closed',
  'weak',
  'other',
] as const
export type DropReason = (typeof dropReasons)[number]

/** What is kept as the reason: the word of the list, then what was typed. `other` needs to be said. */
export function reasonSaid(
  reason: string | undefined,
  typed: string,
  words: Readonly<Record<DropReason, string>>,
): string {
  const known = dropReasons.find((item) => item === reason)
  if (!known || known === 'other') return typed
  return typed ? `${words[known]} : ${typed}` : words[known]
}
