import { z } from 'zod'
import { type Day, dayOf } from '#kit/dates.ts'
import { say } from '#kit/form.ts'
import { parseUrl } from '#kit/parse-url.ts'
import { done, type Result, refused } from '#kit/result.ts'

/** “We used it here, we changed this, here is what happened.” */
export const reuseStates = ['address-asked', 'in-review', 'published', 'declined'] as const
export type ReuseState = (typeof reuseStates)[number]

/** Who stands behind the line: a person, a resource drawn from it, an experiment that adopted it. */
export const reuseSources = ['person', 'resource', 'experiment'] as const
export type ReuseSource = (typeof reuseSources)[number]

export interface Reuse {
  readonly id: string
  readonly resourceId: string
  readonly state: ReuseState
  readonly source: ReuseSource
  readonly sourceId: string | undefined
  readonly territoryId: string | undefined
  readonly organisation: string
  readonly usedOn: Day | undefined
  readonly changed: string
  readonly happened: string
  readonly href: string
  readonly saidAt: Date
  readonly publishedAt: Date | undefined
}

const text = (most: number) => z.string().trim().max(most)

const webAddress = z
  .string()
  .trim()
  .max(500)
  .default('')
  .refine(
    (address) =>
      address === '' || (/^https?:\/\//i.test(address) && parseUrl(address) !== undefined),
    say(
      'Une adresse de page commence par https://, ou laissez vide.',
      'The address of a page starts with https://, or leave it empty.',
    ),
  )

const words = {
  organisation: text(200).default(''),
  usedOn: z
    .string()
    .trim()
    .default('')
    .refine(
      (day) => day === '' || (/^\d{4}-\d{2}(-\d{2})?$/.test(day) && !Number.isNaN(Date.parse(day))),
      say(
        'Donnez un mois ou un jour, ou laissez vide.',
        'Give a month or a day, or leave it empty.',
      ),
    ),
  changed: text(4_000).min(1),
  happened: text(8_000).min(1),
  href: webAddress,
}

/** By someone signed in. */
export const reuseShape = z.object(words)

/** By someone whose address is proved by a link. */
export const openReuseShape = z.object({
  ...words,
  name: text(120).min(1),
  email: z.string().trim().toLowerCase().max(200).pipe(z.email()),
})

export type ReuseForm = z.infer<typeof reuseShape>

export type ReuseRefusal = 'nowhere' | 'in-the-future'

/** Where, and not before it happened. */
export function checkReuse(
  form: ReuseForm,
  territoryId: string | undefined,
  now: Date,
): Result<{ usedOn: Day | undefined }, ReuseRefusal> {
  if (!territoryId && form.organisation === '') return refused('nowhere')
  const usedOn = form.usedOn.length === 7 ? `${form.usedOn}-01` : form.usedOn
  if (usedOn > dayOf(now)) return refused('in-the-future')
  return done({ usedOn: usedOn === '' ? undefined : usedOn })
}

type MaskedWords = Pick<Reuse, 'organisation' | 'changed' | 'happened'>

/** What stands where a name was. */
const maskedName = '[…]'
export const mostMasked = 20

/** The story without these names, wherever they stand as words; refused when one of them is nowhere in it. */
export function maskNames(
  story: MaskedWords,
  names: readonly string[],
): Result<MaskedWords, 'name-not-found'> {
  let { organisation, changed, happened } = story
  // The longest first: « Nour Haddad » before « Nour », which is a part of it.
  for (const name of names.toSorted((item, other) => other.length - item.length)) {
    const words = name.trim().split(/\s+/).map(asWritten).join(String.raw`\s+`)
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}])`, 'giu')
    const said = [story.organisation, story.changed, story.happened].join('\n')
    if (said.search(pattern) < 0) return refused('name-not-found')
    organisation = organisation.replace(pattern, maskedName)
    changed = changed.replace(pattern, maskedName)
    happened = happened.replace(pattern, maskedName)
  }
  return done({ organisation, changed, happened })
}

function asWritten(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

/** Read by the team first, unless it comes from someone whose reuse was published before. */
export function stateOnceProved(knownHere: boolean): 'in-review' | 'published' {
  return knownHere ? 'published' : 'in-review'
}

/** Days for an address to be proved; after them nothing is left. */
export const proofDays = 7
/** Days that the way to reach a person is kept: three years. */
export const contactDays = 1096

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
