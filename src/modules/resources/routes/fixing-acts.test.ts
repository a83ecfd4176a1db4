import { expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { type Press, pressed } from '#platform/testing/pressed-act.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { publishResource } from '../actions/publish-resource.ts'
import { fixingActs } from '../fixing-acts.ts'
import { resourcesModule } from '../module.ts'
import { reusePath, reusePaths } from '../paths/reuse.ts'
import { writingPaths } from '../paths/writing.ts'
import { publishPath, resourcePath } from '../paths.ts'
import { decideWriting } from '../review/actions/decide-writing.ts'
import { submitWriting } from '../review/actions/submit-writing.ts'
import { aSheet } from '../testing/examples.ts'
import { draftResource } from '../working/actions/draft-resource.ts'
import { findWorking } from '../working/store/workings.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: resourcesModule.routes })
const staff = asPerson('lab-team')
const maker = asPerson('administrator')
const reader = asPerson('administrator')

const by = <T>(person: Viewer, run: (ctx: Ctx) => Promise<T>) => act(door.house, { person }, run)

async function good<T>(
  done: Promise<{ ok: true; value: T } | { ok: false; refusal: string }>,
): Promise<T> {
  const result = await done
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const published = (title: string) =>
  good(by(maker, (ctx) => publishResource(ctx, aSheet({ title, origin: undefined }))))

const drafted = async (title: string) =>
  good(by(maker, (ctx) => draftResource(ctx, aSheet({ title, origin: undefined }))))

/** A text that a second person accepted. */
async function accepted(): Promise<string> {
  const { slug, id } = await drafted('D’une visite, relue')
  await good(by(staff, (ctx) => submitWriting(ctx, slug)))
  const seen = (await findWorking(db, id))?.number ?? 0
  await good(by(reader, (ctx) => decideWriting(ctx, slug, { kind: 'accepted', reason: '', seen })))
  return slug
}

/** Every act of the table, by its page. */
const presses: Record<keyof typeof fixingActs, () => Promise<Press>> = {
  'publish-draft': async () => {
    const { slug } = await drafted('D’une visite')
    return { page: resourcePath(slug), path: publishPath(slug) }
  },
  'publish-writing': async () => {
    const slug = await accepted()
    return { page: writingPaths.workshop(slug), path: writingPaths.publish(slug) }
  },
  retire: async () => {
    const { slug } = await published('Un panel')
    const path = writingPaths.retire(slug)
    return { page: path, path, fields: { reason: 'La loi a changé.' }, needs: 'reason' }
  },
  merge: async () => {
    const [kept, other] = [await published('Un panel'), await published('Un panel, encore')]
    const path = writingPaths.merge(kept.slug)
    const page = writingPaths.mergeWith(kept.slug, other.slug)
    return { page, path, fields: { sure: 'yes' }, needs: 'sure' }
  },
  'publish-reuse': async () => {
    const { slug } = await published('Le kit du panel')
    await toldReuse(slug)
    const { id } = await db.selectFrom('resource_reuses').select('id').executeTakeFirstOrThrow()
    return { page: reusePaths.queue, path: reusePath('accept', { id: String(id) }) }
  },
}

/** Somebody used it elsewhere, and opened the link of the letter that asked whether it was them. */
async function toldReuse(slug: string) {
  const story = {
    ...{ organisation: 'Centre social des Rives', changed: 'La durée' },
    ...{ happened: 'Vingt sont venus.', name: 'Nour Haddad', email: 'nour@universite.example' },
  }
  expect((await door.post(reusePath('reuse', { slug }), story)).status).toBe(303)
  const [letter] = await letters()
  const link = /\/ressources\/reutilisations\/confirmer\/[0-9a-f]+/.exec(letter?.bodyText ?? '')
  expect((await door.post(link?.[0] ?? '', {})).status).toBe(303)
  await database.db.deleteFrom('outbox_mails').execute()
}

const letters = async () => {
  const rows = await db.selectFrom('outbox_mails').select(['recipient', 'bodyText']).execute()
  return rows as { recipient: string; bodyText: string }[]
}

test.each(Object.keys(presses) as (keyof typeof presses)[])(
  '%s: its page asks what the table says, and it writes what the table says',
  async (name) => {
    await pressed({ door, db, as: staff }, fixingActs[name], await presses[name]())
    // Whoever told how they used it reads that it is published; the other acts write to nobody.
    const told = (await letters()).map(({ recipient }) => recipient)
    expect(told).toEqual(fixingActs[name].tells.length > 0 ? ['nour@universite.example'] : [])
  },
)
