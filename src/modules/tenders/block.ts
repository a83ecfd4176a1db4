import { type Day, daysBetween } from '#kit/dates.ts'
import {
  askedForm,
  choice,
  day,
  dayIfKnown,
  type GivenBy,
  longText,
  text,
} from '#kit/forms/asked-fields.ts'
import { type Result, refused } from '#kit/result.ts'
import { blockTexts } from './texts/blocks.ts'

export const blockKinds = ['method', 'reference', 'cv', 'rates', 'csr'] as const
export type BlockKind = (typeof blockKinds)[number]

/** A text that serves in several answers. */
export interface Block {
  readonly id: string
  readonly kind: BlockKind
  readonly title: string
  readonly body: string
  readonly trueOn: Day
  readonly version: number
  readonly resourceSlug: string
  readonly consentOn: Day | undefined
  readonly consentOf: string
  readonly ownerId: string | undefined
  readonly invented: boolean
  readonly createdAt: Date
}

/** With how many parts it was put in. */
export interface UsedBlock extends Block {
  readonly uses: number
}

/** After so long, somebody reads it again. */
const staleDays = 365

export function isStale({ trueOn }: Pick<Block, 'trueOn'>, today: Day): boolean {
  return daysBetween(trueOn, today) > staleDays
}

const { fr, en } = blockTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})
const hinted = (name: keyof typeof fr.fields & keyof typeof fr.hints) => ({
  ...words(name),
  hint: { fr: fr.hints[name], en: en.hints[name] },
})

export const blockForm = askedForm({
  kind: choice({
    ...words('kind'),
    options: blockKinds.map((value) => ({
      value,
      label: { fr: fr.kinds[value], en: en.kinds[value] },
    })),
  }),
  title: text({ ...words('title'), most: 160, required: true }),
  body: longText({ ...words('body'), most: 20_000, rows: 12, required: true }),
  trueOn: day({ ...hinted('trueOn'), days: 'up-to-today' }),
  resourceSlug: text({ ...hinted('resourceSlug'), most: 200 }),
  consentOn: dayIfKnown({ ...hinted('consentOn'), days: 'up-to-today', sometimes: true }),
  consentOf: text({ ...words('consentOf'), most: 160 }),
})
export type BlockForm = GivenBy<typeof blockForm>

/** The last part of an address, or the address itself: one pastes what one reads. */
export function slugIn(typed: string): string {
  const [path = ''] = typed.trim().split(/[?#]/)
  return path.split('/').findLast((word) => word !== '') ?? ''
}

/** A reference names a published sheet, and the day on which its territory agreed; the other kinds name none. */
export function referenceOf(
  form: BlockForm,
  isPublished: (slug: string) => boolean,
): Result<BlockForm, 'sheet-needed' | 'consent-needed'> {
  if (form.kind !== 'reference')
    return { ok: true, value: { ...form, resourceSlug: '', consentOn: undefined, consentOf: '' } }
  const resourceSlug = slugIn(form.resourceSlug)
  if (resourceSlug === '' || !isPublished(resourceSlug)) return refused('sheet-needed')
  if (form.consentOn === undefined || form.consentOf === '') return refused('consent-needed')
  return { ok: true, value: { ...form, resourceSlug } }
}
