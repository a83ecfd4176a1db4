import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { findDraftModel } from '../../store/models.ts'
import { addPart, editPart, movePart, placePart, removePart } from '../actions/write-referential.ts'
import {
  type FoundPart,
  findPart,
  kindUnder,
  moveShape,
  partShape,
  placeShape,
} from '../model-parts.ts'
import { NewPartPage, PartPage, PlacePage } from '../pages/PartPages.tsx'
import { partTexts } from '../texts/parts.ts'
import { onDraft } from './referential.tsx'

/** Where one comes back to after a part is moved or taken away: where its list is. */
const listOf = ({ above }: FoundPart) => (above ? paths.part(above.id) : paths.draft)

/** Pillars, markers and criteria of the draft; questions have their own pages. */
export const partRoutes: readonly Route[] = [
  ...formRoutes({
    ...onDraft,
    path: paths.addPillar,
    on: (c) => findDraftModel(c.var.ctx.db),
    fresh: true,
    shape: partShape,
    draw: (c, _, form) => (
      <NewPartPage frame={c.var.frame} form={form} kind="pillar" above={undefined} />
    ),
    act: (c, _, words) => addPart(c.var.ctx, undefined, words),
    next: (_, { id }) => paths.part(id),
    notice: (locale) => partTexts[locale].added.pillar,
  }),
  ...formRoutes({
    ...onDraft,
    path: paths.part(':part'),
    on: partAt,
    shape: partShape,
    draw: (c, found, form) => <PartPage frame={c.var.frame} form={form} found={found} />,
    act: (c, { part }, words) => editPart(c.var.ctx, part.id, words),
    next: ({ part }) => paths.part(part.id),
    notice: (locale) => partTexts[locale].saved,
  }),
  ...formRoutes({
    ...onDraft,
    path: paths.addPart(':part'),
    on: roomyAt,
    fresh: true,
    shape: partShape,
    draw: (c, { part, below }, form) => (
      <NewPartPage frame={c.var.frame} form={form} kind={below} above={part} />
    ),
    act: async (c, { part, below }, words) => {
      const added = await addPart(c.var.ctx, part.id, words)
      return added.ok ? { ...added, value: { ...added.value, kind: below } } : added
    },
    next: (_, { id }) => paths.part(id),
    notice: (locale, { kind }) => partTexts[locale].added[kind],
  }),
  buttonRoute({
    ...onDraft,
    path: paths.movePart(':part'),
    on: partAt,
    shape: moveShape,
    act: (c, { part }, { way }) => movePart(c.var.ctx, part.id, way),
    next: listOf,
    back: listOf,
    notice: (locale) => partTexts[locale].moved,
  }),
  ...formRoutes({
    ...onDraft,
    path: paths.placePart(':part'),
    on: placedAt,
    fresh: true,
    shape: placeShape,
    draw: (c, found, form) => <PlacePage frame={c.var.frame} form={form} found={found} />,
    act: (c, { part }, place) => placePart(c.var.ctx, part.id, place),
    under: { 'too-many': 'under', 'no-place': 'under', 'placed-meanwhile': 'under' },
    next: ({ part }) => paths.part(part.id),
    notice: (locale) => partTexts[locale].placed,
  }),
  buttonRoute({
    ...onDraft,
    path: paths.removePart(':part'),
    on: partAt,
    act: (c, { part }) => removePart(c.var.ctx, part.id),
    next: listOf,
    back: listOf,
    notice: (locale) => partTexts[locale].removed,
  }),
]

async function partAt(c: HttpContext): Promise<FoundPart | undefined> {
  const draft = await findDraftModel(c.var.ctx.db)
  return draft && findPart(draft.content, c.req.param('part') ?? '')
}

/** What may stand elsewhere: a pillar stands in nothing, and a marker needs a second pillar. */
async function placedAt(c: HttpContext) {
  const found = await partAt(c)
  return found?.above && found.places.length > 0 ? { ...found, above: found.above } : undefined
}

/** What takes parts in: criteria hold questions. */
async function roomyAt(c: HttpContext) {
  const found = await partAt(c)
  const below = found && kindUnder[found.kind]
  return found && below ? { ...found, below } : undefined
}
