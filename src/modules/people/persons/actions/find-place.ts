import type { Place } from '#kit/viewer.ts'
import { plainWords } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { NamedPlace, PlaceBook } from '../../contributions.ts'
import { readPlace, writePlace } from '../../role.ts'

export type FoundPlace =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly place: Place }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unclear'; readonly choices: readonly NamedPlace[] }

export interface AskedPlace {
  readonly words: string | undefined
  /** Chosen by the script as one typed, or in the list that was proposed. */
  readonly chosen: string | undefined
  /** Words for which the list was proposed: other words are another question. */
  readonly asked: string | undefined
}

/** The territory that a form means, whether it was chosen or only typed. */
export async function findPlace(
  ctx: Ctx,
  places: PlaceBook,
  place: AskedPlace,
): Promise<FoundPlace> {
  const words = place.words?.trim() ?? ''
  if (!words) return { kind: 'none' }

  const chosen = readPlace(place.chosen)
  if (chosen && (await stillMeant(ctx, places, chosen, words, place.asked))) {
    return { kind: 'found', place: chosen }
  }
  const found = await places.search(ctx.db, words, ctx.locale)
  const exact = found.filter((hit) => hit.exact || plainWords(hit.label) === plainWords(words))
  const [only] = exact.length > 0 ? exact : found
  if (!only) return { kind: 'unknown' }
  if (exact.length === 1 || found.length === 1) return { kind: 'found', place: only.place }
  return { kind: 'unclear', choices: found.slice(0, 12) }
}

async function stillMeant(
  ctx: Ctx,
  places: PlaceBook,
  chosen: Place,
  words: string,
  asked: string | undefined,
): Promise<boolean> {
  const name = (await places.names(ctx.db, [chosen], ctx.locale)).get(writePlace(chosen))
  if (name === undefined) return false
  return words === asked || plainWords(name) === plainWords(words)
}
