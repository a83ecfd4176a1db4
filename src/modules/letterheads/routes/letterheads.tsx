import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { requiredText } from '#kit/fields.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
  typedValues,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { isStaff } from '#kit/viewer.ts'
import { findContacts } from '#modules/people/index.ts'
import {
  getTerritories,
  resolveTerritoryField,
  territoryLabel,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import {
  download,
  forbidden,
  notFound,
  page,
  readUpload,
  sentEmptyFile,
} from '#platform/answers.ts'
import { drawnMark } from '#platform/documents/mark.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { readers as fileReaders } from '#platform/imports/readers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { addEntity } from '../actions/add-entity.ts'
import { removeEntity } from '../actions/remove-entity.ts'
import { type PictureKept, type SavedWith, saveEntity } from '../actions/save-entity.ts'
import { previewDocument } from '../documents/preview.ts'
import { type Entity, type EntityWords, entityShape } from '../entity.ts'
import { AddPage } from '../pages/AddPage.tsx'
import { EntityPage } from '../pages/EntityPage.tsx'
import { ListPage } from '../pages/ListPage.tsx'
import { paths } from '../paths.ts'
import { mayAddEntity, mayKeepEntity, maySayAccount } from '../permissions.ts'
import { findEntity, listEntities } from '../store/entities.ts'
import { entityTexts } from '../texts/entity.ts'
import { printed } from './letterhead-of.ts'

/** The team sees what each entity lacks; those who answer for a territory, theirs. */
export const readers = ['administrator', 'lab-team', 'territory-referent'] as const
const keepers = ['administrator', 'territory-referent'] as const

/** One entity, for whoever keeps it. */
const onEntity = {
  audience: keepers,
  on: kept,
  may: mayKeepEntity,
  refusals: (locale: Locale) => entityTexts[locale].refusals,
}

export const letterheadRoutes: readonly Route[] = [
  get(paths.list, readers, list),
  ...formRoutes({
    path: paths.add,
    audience: 'administrator',
    on: () => ({}),
    may: mayAddEntity,
    fresh: true,
    shape: readAdded,
    draw: drawAdded,
    act: (c, _, wanted) => addEntity(c.var.ctx, wanted),
    refusals: (locale) => entityTexts[locale].refusals,
    under: { known: 'territory' },
    next: (_, { id }) => paths.entity(id),
    notice: (locale) => entityTexts[locale].added,
  }),
  ...formRoutes({
    ...onEntity,
    path: paths.entity(':id'),
    // A logo and the picture of a signature, and the words beside them.
    options: { bodyLimit: 2 * fileReaders.mark.bytes + 256_000 },
    shape: readKept,
    draw,
    act: (c, { id }, { words, ...more }, raw) =>
      saveEntity(c.var.ctx, id, words, { ...more, sent: raw }),
    under: { 'no-account': 'signatoryAccount', 'other-name': 'signatoryAccount' },
    saved: ({ id }) => ({ act: 'letterhead.changed', subject: `letterhead:${id}` }),
    next: ({ id }) => paths.entity(id),
    notice: (locale) => entityTexts[locale].saved,
  }),
  get(paths.preview(':id'), keepers, preview),
  buttonRoute({
    ...onEntity,
    path: paths.remove(':id'),
    draw,
    act: (c, { id }) => removeEntity(c.var.ctx, id),
    next: () => paths.list,
    notice: (locale) => entityTexts[locale].removed,
  }),
]

async function list(c: HttpContext) {
  const { ctx, frame } = c.var
  // A role of the team at one experiment alone shows no sender of papers.
  const answers = ctx.person?.roles.some(({ role }) => role === 'territory-referent')
  if (!isStaff(ctx.person) && !answers) return forbidden(c)
  const all = await listEntities(ctx.db)
  // The team sees every entity; whoever answers for a territory alone, that one.
  const shown = all.filter((entity) => isStaff(ctx.person) || mayKeepEntity(ctx.person, entity))
  return page(
    c,
    <ListPage
      frame={frame}
      entities={shown.map((entity) => ({
        entity,
        mayKeep: mayKeepEntity(ctx.person, entity),
      }))}
      places={await placesOf(c, shown)}
      house={{ name: ctx.settings.houseName, contact: ctx.settings.contactEmail }}
      hasMain={all.some(({ isMain }) => isMain)}
      mayAdd={mayAddEntity(ctx.person)}
      today={dayOf(ctx.now)}
    />,
  )
}

async function placesOf(c: HttpContext, entities: readonly Entity[]) {
  const ids = entities.flatMap(({ territoryId }) => territoryId ?? [])
  const places = await getTerritories(c.var.ctx.db, ids)
  return new Map([...places.values()].map((place) => [place.id, territoryLabel(place)]))
}

const addShape = z.object({ name: requiredText(120, 2) })

type Added = z.infer<typeof addShape> & { readonly territoryId: string | undefined }

async function readAdded(c: HttpContext, _: unknown, raw: RawForm): Promise<Parsed<Added>> {
  const { db, locale } = c.var.ctx
  const answer = await resolveTerritoryField(db, raw, 'territory')
  const read = parseForm(addShape, raw, locale)
  if (answer.kind === 'choices') {
    const typed = read.ok ? { values: typedValues(raw), problems: {} } : read.form
    return { ok: false, form: withTerritoryProblem(typed, 'territory', answer, locale) }
  }
  if (!read.ok) return read
  const territoryId = answer.kind === 'chosen' ? answer.territory.id : undefined
  return { ok: true, value: { ...read.value, territoryId } }
}

async function drawAdded(c: HttpContext, _: unknown, form: FormState) {
  const { ctx, frame } = c.var
  if (form === emptyForm) {
    const filled = { values: { name: ctx.settings.houseName }, problems: {} }
    return <AddPage frame={frame} form={filled} answer={undefined} />
  }
  const answer = await resolveTerritoryField(ctx.db, form.values, 'territory')
  return <AddPage frame={frame} form={form} answer={answer} />
}

/** The entity at this address, when this person keeps it. */
async function kept(c: HttpContext): Promise<Entity | undefined> {
  const id = c.req.param('id') ?? ''
  const entity = isId(id) ? await findEntity(c.var.ctx.db, id) : undefined
  return entity && mayKeepEntity(c.var.ctx.person, entity) ? entity : undefined
}

async function draw(c: HttpContext, entity: Entity, form: FormState) {
  const { ctx, frame } = c.var
  const places = await placesOf(c, [entity])
  return (
    <EntityPage
      logo={(await printed(ctx, entity)).logo}
      frame={frame}
      form={form}
      entity={entity}
      place={entity.territoryId ? places.get(entity.territoryId) : undefined}
      account={await accountOf(c, entity)}
      today={dayOf(ctx.now)}
    />
  )
}

/** Address of the account of whoever signs, for those who may say it; empty when nobody is tied to it. */
async function accountOf(c: HttpContext, { signatoryPersonId }: Entity) {
  const { ctx } = c.var
  if (!maySayAccount(ctx.person)) return undefined
  if (signatoryPersonId === undefined) return ''
  return (await findContacts(ctx.db, [signatoryPersonId])).get(signatoryPersonId)?.email ?? ''
}

interface KeptRead extends Omit<SavedWith, 'sent'> {
  readonly words: EntityWords
}

async function readKept(c: HttpContext, _: Entity, raw: RawForm): Promise<Parsed<KeptRead>> {
  const { locale } = c.var.ctx
  const read = parseForm(entityShape, raw, locale)
  if (!read.ok) return read
  const { unreadable } = entityTexts[locale]
  const logo = await pictureSent(c, raw, 'logo', 'removeLogo')
  if (logo === 'unreadable') return { ok: false, form: formRefused(raw, unreadable.logo, 'logo') }
  const signature = await pictureSent(c, raw, 'signature', 'removeSignature')
  if (signature === 'unreadable')
    return { ok: false, form: formRefused(raw, unreadable.signature, 'signature') }
  const { signatoryAccount: account, ...words } = read.value
  const tied = raw['signatoryAccount'] === undefined ? {} : { account }
  return { ok: true, value: { words, logo, signature, ...tied } }
}

/** What was sent, drawn anew; nothing of the file itself is kept. */
async function pictureSent(
  c: HttpContext,
  raw: RawForm,
  name: string,
  remove: string,
): Promise<PictureKept | 'unreadable'> {
  const file = await readUpload(c, name)
  if (await sentEmptyFile(c, name)) return 'unreadable'
  if (!file) return raw[remove] ? 'remove' : undefined
  return (await drawnMark(new Uint8Array(await file.arrayBuffer()))) ?? 'unreadable'
}

async function preview(c: HttpContext) {
  const entity = await kept(c)
  if (!entity) return notFound(c)
  const { ctx } = c.var
  const head = await printed(ctx, entity)
  const bytes = await writePdf(previewDocument(head, ctx.locale, ctx.now), head)
  return download(c, bytes, { name: 'entete.pdf', mediaType: 'application/pdf', inline: true })
}
