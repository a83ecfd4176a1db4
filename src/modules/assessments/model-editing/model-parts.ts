import { z } from 'zod'
import { optionalText, requiredText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { slugOf } from '#kit/words.ts'
import type { Criterion, IndexModel, Marker, Pillar } from '../index-model.ts'

/** Pillars, their markers and their criteria: what holds the questions, and is written, ordered and taken away as a whole. */
export type PartKind = 'pillar' | 'marker' | 'criterion'

/** As many as the shape of a referential takes. */
export const mostParts: Readonly<Record<PartKind, number>> = {
  pillar: 8,
  marker: 20,
  criterion: 20,
}

export const kindUnder: Readonly<Record<PartKind, PartKind | undefined>> = {
  pillar: 'marker',
  marker: 'criterion',
  criterion: undefined,
}

const both = say('Écrivez-le dans les deux langues.', 'Write it in both languages.')

export const partShape = z
  .object({
    titleFr: requiredText(200),
    titleEn: requiredText(200),
    helpFr: optionalText(1200),
    helpEn: optionalText(1200),
  })
  .refine(({ helpFr, helpEn }) => (helpFr === '') === (helpEn === ''), {
    path: ['helpEn'],
    ...both,
  })
export type PartWords = z.infer<typeof partShape>

export const moveShape = z.object({ way: z.enum(['up', 'down']) })
export type MoveWay = z.infer<typeof moveShape>['way']

/** `from` is where the page showed it: whoever comes second is told that it has gone. */
export const placeShape = z.object({ under: requiredText(80), from: z.string().max(80).optional() })

type Titled = Pick<Pillar, 'id' | 'title' | 'help'>

export interface FoundPart {
  readonly kind: PartKind
  readonly part: Titled
  /** What stands directly under it, in its order: questions are no parts. */
  readonly under: readonly Titled[]
  /** What it stands in; a pillar stands in the referential itself. */
  readonly above: Titled | undefined
  /** Where it may stand instead: another pillar for a marker, another marker for a criterion. */
  readonly places: readonly Titled[]
}

export function findPart(model: Pick<IndexModel, 'pillars'>, id: string): FoundPart | undefined {
  return partsOf(model).find(({ part }) => part.id === id)
}

function partsOf({ pillars }: Pick<IndexModel, 'pillars'>): readonly FoundPart[] {
  const markers = pillars.flatMap((pillar) => pillar.markers)
  const besides = (list: readonly Titled[], { id }: Titled) => list.filter((part) => part.id !== id)
  return pillars.flatMap((pillar) => [
    { kind: 'pillar' as const, part: pillar, under: pillar.markers, above: undefined, places: [] },
    ...pillar.markers.flatMap((marker) => [
      {
        ...{ kind: 'marker' as const, part: marker, under: marker.criteria },
        ...{ above: pillar, places: besides(pillars, pillar) },
      },
      ...marker.criteria.map((part) => ({
        ...{ kind: 'criterion' as const, part, under: [] },
        ...{ above: marker, places: besides(markers, marker) },
      })),
    ]),
  ])
}

/** The fields of one part, as its form shows them. */
export function partFields({ title, help }: Titled): Record<keyof PartWords, string> {
  return { titleFr: title.fr, titleEn: title.en, helpFr: help?.fr ?? '', helpEn: help?.en ?? '' }
}

export function withPart(model: IndexModel, id: string, words: PartWords): IndexModel {
  const { help: written, title } = wordsOf(words)
  const rewritten = <Part extends Titled>(part: Part): Part => {
    const { help: _, ...rest } = part
    return { ...rest, title, ...(written ? { help: written } : {}) } as Part
  }
  return onLists(model, (list) => list.map((part) => (part.id === id ? rewritten(part) : part)))
}

/** At the end of what it stands in; in nothing, a pillar. */
export function withNewPart(
  model: IndexModel,
  { under, id, words }: { under: string | undefined; id: string; words: PartWords },
): IndexModel {
  const { title, help } = wordsOf(words)
  const told = { id, title, ...(help ? { help } : {}) }
  const marker: Marker = { ...told, criteria: [] }
  const criterion: Criterion = { id, title, questions: [] }
  if (under === undefined) {
    return { ...model, pillars: [...model.pillars, { ...told, markers: [] }] }
  }
  return {
    ...model,
    pillars: model.pillars.map((pillar) => ({
      ...pillar,
      markers: [
        ...pillar.markers.map((own) =>
          own.id === under ? { ...own, criteria: [...own.criteria, criterion] } : own,
        ),
        ...(pillar.id === under ? [marker] : []),
      ],
    })),
  }
}

export function withoutPart(model: IndexModel, id: string): IndexModel {
  return onLists(model, (list) => list.filter((part) => part.id !== id))
}

/** One place up or down among its own; the first goes no further up, nor the last down. */
export function withMoved(model: IndexModel, id: string, way: MoveWay): IndexModel {
  return onLists(model, (list) => {
    const at = list.findIndex((part) => part.id === id)
    const to = way === 'up' ? at - 1 : at + 1
    const [moved, other] = [list[at], list[to]]
    if (!moved || !other) return [...list]
    return list.map((part, rank) => (rank === at ? other : rank === to ? moved : part))
  })
}

/** Last in the pillar or the marker of that identifier, with all that stands in it and the same identifier. */
export function withPlaced(model: IndexModel, id: string, under: string): IndexModel {
  const markers = model.pillars.flatMap((pillar) => pillar.markers)
  const marker = markers.find((own) => own.id === id)
  const criterion = markers.flatMap(({ criteria }) => criteria).find((own) => own.id === id)
  return {
    ...model,
    pillars: withoutPart(model, id).pillars.map((pillar) => ({
      ...pillar,
      markers: [
        ...pillar.markers.map((own) =>
          criterion && own.id === under ? { ...own, criteria: [...own.criteria, criterion] } : own,
        ),
        ...(marker && pillar.id === under ? [marker] : []),
      ],
    })),
  }
}

/** Pillars without a marker, markers without a criterion: nothing would be asked there. */
export function emptyParts(model: Pick<IndexModel, 'pillars'>): readonly FoundPart[] {
  return partsOf(model).filter(({ kind, under }) => kind !== 'criterion' && under.length === 0)
}

/** Never one that served: what is linked to a marker, and what a territory chose for it, is found by its identifier. */
export function freshPartId(title: string, chance: string): string {
  return `${slugOf(title).slice(0, 40).replace(/-$/, '')}-${chance}`
}

function wordsOf({ titleFr, titleEn, helpFr, helpEn }: PartWords) {
  const help = helpFr === '' ? undefined : { fr: helpFr, en: helpEn }
  return { title: { fr: titleFr, en: titleEn }, help }
}

/** The same change on the pillars, on the markers of each, and on the criteria of each marker. */
function onLists(
  model: IndexModel,
  change: <Part extends Titled>(list: readonly Part[]) => Part[],
): IndexModel {
  return {
    ...model,
    pillars: change(model.pillars).map((pillar) => ({
      ...pillar,
      markers: change(pillar.markers).map((marker) => ({
        ...marker,
        criteria: change(marker.criteria),
      })),
    })),
  }
}
