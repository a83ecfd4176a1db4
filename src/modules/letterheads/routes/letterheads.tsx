import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { requiredText } from '#kit/fields.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  parseForm,
  type RawForm,
  typedValues,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { type ChangedMeanwhile, formOvertaken } from '#kit/seen.ts'
import { isStaff } from '#kit/viewer.ts'
import { findContacts } from '#modules/people/index.ts'
import {
  getTerritories,
  resolveTerritoryField,
  territoryLabel,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  readUpload,
  seeOther,
  sentEmptyFile,
} from '#platform/answers.ts'
import { drawnMark } from '#platform/documents/mark.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { readers as fileReaders } from '#platform/imports/readers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { addEntity } from '../actions/add-entity.ts'
import { removeEntity } from '../actions/remove-entity.ts'
import { type PictureKept, saveEntity } from '../actions/save-entity.ts'
import { previewDocument } from '../documents/preview.ts'
import { type Entity, entityShape } from '../entity.ts'
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

export const letterheadRoutes: readonly Route[] = [
  get(paths.list, readers, list),
  get(paths.add, 'administrator', showAdd),
  post(paths.add, 'administrator', add),
  get(paths.entity(':id'), keepers, show),
  // A logo and the picture of a signature, and the words beside them.
  post(paths.entity(':id'), keepers, save, { bodyLimit: 2 * fileReaders.mark.bytes + 256_000 }),
  get(paths.preview(':id'), keepers, preview),
  post(paths.remove(':id'), keepers, remove),
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

function showAdd(c: HttpContext) {
  const { ctx, frame } = c.var
  const form = { values: { name: ctx.settings.houseName }, problems: {} }
  return page(c, <AddPage frame={frame} form={form} answer={undefined} />)
}

const addShape = z.object({ name: requiredText(120, 2) })

async function add(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  const read = parseForm(addShape, raw, ctx.locale)
  if (!read.ok || answer.kind === 'choices') {
    const typed = read.ok ? { values: typedValues(raw), problems: {} } : read.form
    const form =
      answer.kind === 'choices'
        ? withTerritoryProblem(typed, 'territory', answer, ctx.locale)
        : typed
    return again(c, <AddPage frame={frame} form={form} answer={answer} />)
  }
  const territoryId = answer.kind === 'chosen' ? answer.territory.id : undefined
  const added = await addEntity(ctx, { name: read.value.name, territoryId })
  const texts = entityTexts[ctx.locale]
  if (added.ok) return seeOther(c, paths.entity(added.value.id), texts.added)
  if (added.refusal === 'forbidden') return forbidden(c)
  const form = formRefused(raw, texts.refusals.known, 'territory')
  return again(c, <AddPage frame={frame} form={form} answer={answer} />)
}

/** The entity at this address, when this person keeps it. */
async function kept(c: HttpContext): Promise<Entity | undefined> {
  const id = c.req.param('id') ?? ''
  const entity = isId(id) ? await findEntity(c.var.ctx.db, id) : undefined
  return entity && mayKeepEntity(c.var.ctx.person, entity) ? entity : undefined
}

async function show(c: HttpContext) {
  const entity = await kept(c)
  return entity ? page(c, await draw(c, entity, emptyForm)) : notFound(c)
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

async function save(c: HttpContext) {
  const entity = await kept(c)
  if (!entity) return notFound(c)
  const { ctx } = c.var
  const act = { act: 'letterhead.changed', subject: `letterhead:${entity.id}` }
  const sent = await readEdit(c, () => draw(c, entity, emptyForm), act)
  if (!sent.ok) return again(c, await draw(c, entity, sent.form))
  const { raw } = sent
  const read = parseForm(entityShape, raw, ctx.locale)
  if (!read.ok) return again(c, await draw(c, entity, read.form))
  const texts = entityTexts[ctx.locale]
  const logo = await pictureSent(c, raw, 'logo', 'removeLogo')
  if (logo === 'unreadable')
    return again(c, await draw(c, entity, formRefused(raw, texts.unreadable.logo, 'logo')))
  const signature = await pictureSent(c, raw, 'signature', 'removeSignature')
  if (signature === 'unreadable')
    return again(
      c,
      await draw(c, entity, formRefused(raw, texts.unreadable.signature, 'signature')),
    )
  const { signatoryAccount: account, ...words } = read.value
  const tied = raw['signatoryAccount'] === undefined ? {} : { account }
  const saved = await saveEntity(ctx, entity.id, words, { logo, signature, ...tied, sent: raw })
  if (saved.ok) return seeOther(c, paths.entity(entity.id), texts.saved)
  if (saved.refusal === 'changed-meanwhile') return drawOvertaken(c, raw, saved)
  if (saved.refusal === 'not-found' || saved.refusal === 'forbidden') return notFound(c)
  const form = formRefused(raw, texts.refusals[saved.refusal], 'signatoryAccount')
  return again(c, await draw(c, entity, form))
}

async function drawOvertaken(c: HttpContext, raw: RawForm, { fields }: ChangedMeanwhile) {
  const entity = await kept(c)
  if (!entity) return notFound(c)
  return again(c, await draw(c, entity, formOvertaken(raw, fields, c.var.ctx.locale)))
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

async function remove(c: HttpContext) {
  const entity = await kept(c)
  if (!entity) return notFound(c)
  const { ctx } = c.var
  const texts = entityTexts[ctx.locale]
  const removed = await removeEntity(ctx, entity.id)
  if (removed.ok) return seeOther(c, paths.list, texts.removed)
  if (removed.refusal !== 'main') return notFound(c)
  return again(c, await draw(c, entity, formRefused({}, texts.refusals.main)))
}
