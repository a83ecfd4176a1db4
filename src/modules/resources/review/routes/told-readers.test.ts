import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { playTold } from '#platform/testing/play-told.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { resourcesModule } from '../../module.ts'
import { writingPaths } from '../../paths/writing.ts'
import { aSheet } from '../../testing/examples.ts'
import { draftResource } from '../../working/actions/draft-resource.ts'
import { writingTexts } from '../../working/texts/writing.ts'
import { listAtTheDoor, listTextsToRead } from '../actions/list-texts-to-read.ts'

const database = useDatabase()
const { db } = database
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: resourcesModule.routes })
const by = <T>(person: Viewer, run: (ctx: Ctx) => Promise<T>) => act(door.house, { person }, run)

/** The writer, two of the house who may read, and somebody who only helps. */
let writer: Viewer
let reader: Viewer
const emails = { writer: 'writer@atelier.example', reader: 'reader@atelier.example' }

async function member(name: string, email: string, role: 'lab-team' | 'volunteer') {
  const id = await by(asPerson('administrator'), async (ctx) => {
    const personId = await recordPerson(ctx, { name, email })
    await recordRole(ctx, { personId, role })
    return personId
  })
  return asPerson(role, { id, name })
}

beforeAll(async () => {
  writer = await member('Odile Serre', emails.writer, 'lab-team')
  reader = await member('Paul Aubin', emails.reader, 'lab-team')
  await member('Inès Morvan', 'helper@atelier.example', 'volunteer')
})

let number = 0

async function drafted() {
  number++
  const sheet = aSheet({ title: `À relire ${number}`, origin: undefined })
  const made = await by(writer, (ctx) => draftResource(ctx, sheet))
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

const lettersTo = async (subject: string) => {
  const all = await outbox.selectFrom('outbox_mails').selectAll().execute()
  return all.filter((entry) => entry.subject.includes(subject)).map(({ recipient }) => recipient)
}

describe('a text that is sent to a second person', () => {
  test('tells who may read it by mail, and neither who wrote it nor who may not', async () => {
    const { slug } = await drafted()
    await door.post(writingPaths.submit(slug), {}, writer)
    expect(await lettersTo(`À relire ${number}`)).toEqual([emails.reader])
  })

  test('waits among the things to do of who may read it, and of nobody else', async () => {
    const { slug } = await drafted()
    const href = writingPaths.preview(slug)
    const waits = async (viewer: Viewer) =>
      (await listTextsToRead(database.ctx(), viewer)).some((text) => text.href === href)
    expect(await waits(reader)).toBe(false)
    await door.post(writingPaths.submit(slug), {}, writer)
    expect(await waits(reader)).toBe(true)
    expect(await waits(writer)).toBe(false)
    expect(await waits(asPerson('volunteer'))).toBe(false)
    // Read by one, it waits for nobody any more.
    await database.db
      .updateTable('resource_workings')
      .set({ stage: 'accepted' })
      .where('stage', '=', 'submitted')
      .execute()
    expect(await waits(reader)).toBe(false)
  })

  test('at the door, stands among the things to do and writes to nobody; let through, it does', async () => {
    const { slug, id } = await drafted()
    await door.post(writingPaths.submit(slug), {}, writer)
    await outbox.deleteFrom('outbox_mails').execute()
    await database.db
      .updateTable('resource_workings')
      .set({ held: true })
      .where('resourceId', '=', id)
      .execute()
    expect((await listAtTheDoor(database.ctx(), reader)).count).toBe(1)
    expect((await listAtTheDoor(database.ctx(), asPerson('volunteer'))).count).toBe(0)
    const through = await door.post(writingPaths.moderation, { id, kind: 'let-through' }, reader)
    expect(through.status).toBe(303)
    expect(await lettersTo(`À relire ${number}`)).toEqual([emails.reader])
  })

  test('resources/writing.ts#submitted', async () => {
    const { told, nobody } = writingTexts.fr.submitted
    await playTold({ door, db }, { told, nobody }, async () => ({
      path: writingPaths.submit((await drafted()).slug),
      ...{ as: writer, email: emails.reader },
    }))
  })
})
