import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId as makeId } from '#kit/ids.ts'
import { experimentsModule } from '#modules/experiments/module.ts'
import { recordPerson } from '#modules/people/index.ts'
import type { Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { paths } from '../../paths.ts'
import { insertExperiment } from '../../store/experiments.ts'
import { reserveSlug } from '../../store/slugs.ts'
import { anExperiment } from '../../testing/examples.ts'
import { saveTasks } from '../actions/save-tasks.ts'
import { listTasks, saveTask } from '../store/tasks.ts'
import { saveMember } from '../store/team.ts'
import type { Share } from '../task.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const room = experimentsModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const staff = asPerson('lab-team')

const plain = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ')
const shown = async (query = '', as = staff) =>
  plain((await door.get(`${paths.tasks}${query}`, as)).text)
const newId = () => makeId(clock.now(), clock.chance)

/** Those that the database broke since it began; it counts them a moment later. */
async function deadlocks(): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(db)
  const { rows } = await sql<{ count: string }>`
    select deadlocks as count from pg_stat_database where datname = current_database()`.execute(db)
  return Number(rows[0]?.count)
}

const ids: Record<string, string> = {}
async function experiment(title: string) {
  const id = newId()
  await db.transaction().execute(async (trx: Db) => {
    const slug = await reserveSlug(trx, title, id, clock.now())
    await insertExperiment(trx, anExperiment({ id, slug, title, stage: 'running' }))
  })
  return id
}

beforeAll(async () => {
  clock.set('2026-11-30T08:00:00Z')
  const [lavoir, halle] = [await experiment('Le lavoir'), await experiment('La halle')]
  const personId = await recordPerson(ctx(), { name: 'Odile Serre', email: 'odile@lavoir.example' })
  const member = newId()
  await saveMember(
    db,
    lavoir,
    {
      ...{ id: member, personId, organisation: '', role: 'lead', title: '', shown: false },
      ...{ startsOn: '2026-01-01', endsOn: undefined, grantedRoleId: undefined },
    },
    clock.now(),
  )
  const add = async (
    experimentId: string,
    title: string,
    more: { dueOn?: string; doneOn?: string; share?: Share } = {},
  ) => {
    const id = newId()
    ids[title] = id
    const shares = new Map<string, Share>(more.share ? [[member, more.share]] : [])
    const { dueOn, doneOn } = more
    await saveTask(db, experimentId, { id, title, dueOn, doneOn, shares }, clock.now())
  }
  await add(lavoir, 'Réserver la salle', { dueOn: '2026-11-20', share: 'does' })
  await add(lavoir, 'Imprimer les lettres', { dueOn: '2026-12-20' })
  await add(halle, 'Inviter le conseil', { doneOn: '2026-11-10' })
})

describe('the tasks of all teams', () => {
  test('what is to do, what is late first, with who does it; what is done when it is asked', async () => {
    const page = await shown()
    expect(page).toContain('2 tâches')
    expect(page.indexOf('Réserver la salle')).toBeLessThan(page.indexOf('Imprimer les lettres'))
    expect(page).toContain('Odile Serre')
    expect(page).not.toContain('Inviter le conseil')
    expect(await shown('?etat=faites')).toContain('Inviter le conseil')
    const late = await shown('?etat=en-retard')
    expect(late).toContain('Réserver la salle')
    expect(late).not.toContain('Imprimer les lettres')
  })

  test('are found by their words, their experiment and their people', async () => {
    expect(await shown('?q=odile')).toContain('1 tâche')
    expect(await shown('?etat=toutes&q=halle')).toContain('Inviter le conseil')
    expect(await shown('?etat=toutes&experience=la-halle')).toContain('1 tâche')
    expect(await shown('?miennes=oui')).not.toContain('Réserver la salle')
  })

  test('go out as they are shown', async () => {
    const { text } = await door.get(`${paths.tasksFiles.csv}?etat=en-retard`, staff)
    expect(text).toContain('Réserver la salle')
    expect(text).not.toContain('Imprimer')
  })

  test('are written in the list, and nobody loses who takes part', async () => {
    const id = ids['Réserver la salle']
    const sent = await door.post(
      `${paths.tasks}/champ/pour/${id}?etat=en-retard`,
      { pour: '2026-12-04' },
      staff,
    )
    expect([sent.status, sent.location]).toEqual([
      303,
      `${paths.tasks}?etat=en-retard#champ-${id}-pour`,
    ])
    expect(await shown()).toContain('Odile Serre')
    const past = await door.post(`${paths.tasks}/champ/pour/${id}`, { pour: '2020-01-01' }, staff)
    expect(past.status).toBe(422)
  })

  test('are said to be done together, once that was named; those that are done keep their day', async () => {
    const all = ['Réserver la salle', 'Inviter le conseil'].map((title) => ids[title] ?? '')
    const asked = await shown(`?etat=toutes&acte=faites&choix=${all[0]}&choix=${all[1]}`)
    expect(asked).toContain('1 tâche sera dite faite aujourd’hui')
    // What was asked of the list goes with the act, and comes back.
    expect(asked).toContain(`action="${paths.tasksDone}?etat=toutes"`)
    const sent = await door.post(`${paths.tasksDone}?q=salle`, { ids: all.join(' ') }, staff)
    expect([sent.status, sent.location]).toEqual([303, `${paths.tasks}?q=salle`])
    const rows = await db
      .selectFrom('experiment_tasks')
      .select(['title', 'doneOn'])
      .where('doneOn', 'is not', null)
      .orderBy('title')
      .execute()
    expect(rows).toEqual([
      { title: 'Inviter le conseil', doneOn: '2026-11-10' },
      { title: 'Réserver la salle', doneOn: '2026-11-30' },
    ])
  })

  test('of one team are pasted from a sheet: told first, then saved, and undone as a whole', async () => {
    const [lavoir] = await db
      .selectFrom('experiments')
      .select(['id', 'slug'])
      .where('title', '=', 'Le lavoir')
      .execute()
    const paste = paths.taskPaste(lavoir?.['slug'] ?? '')
    const tasks = async () =>
      (await listTasks(db, lavoir?.['id'] ?? '')).map(({ title, dueOn, shares }) => [
        title,
        dueOn,
        shares.size,
      ])
    const before = await tasks()
    const block =
      'Tâche\tQui\tPour le\nRéserver la salle\tOdile\t18/12/2026\nPeindre le banc\tOdile Serre\t\nLouer\tPaul\t'
    const told = await door.post(paste, { block }, staff)
    const page = plain(told.text)
    expect(page).toContain('1 ligne à ajouter, 1 à changer, 0 sans changement, 1 laissée de côté')
    expect(page).toContain('« Paul » n’est le nom d’aucune personne de l’équipe')
    expect(await tasks()).toEqual(before)
    const mark = /name="told" value="([^"]+)"/.exec(told.text)?.[1] ?? ''
    const saved = await door.post(paste, { block, confirmed: 'yes', told: mark }, staff)
    expect([saved.status, saved.location]).toEqual([303, paths.team(lavoir?.['slug'] ?? '')])
    expect(await tasks()).toContainEqual(['Réserver la salle', '2026-12-18', 1])
    expect(await tasks()).toContainEqual(['Peindre le banc', undefined, 1])
    const nobody = await door.post(paste, { block }, asPerson('volunteer'))
    expect(nobody.status).toBe(403)
  })

  test('of a team are 200 at most, whoever adds the last ones', async () => {
    const [halle] = await db
      .selectFrom('experiments')
      .select('id')
      .where('title', '=', 'La halle')
      .execute()
    const row = {
      title: 'Une de plus',
      does: [],
      answers: [],
      dueOn: undefined,
      state: 'todo',
    } as const
    const asked = { added: Array.from({ length: 200 }, () => row), changed: [], removed: [] }
    const saved = await act(door.house, { person: staff }, (world) =>
      saveTasks(world, halle?.['id'] ?? '', asked),
    )
    expect(saved).toMatchObject({ ok: false, refusal: 'too-many-tasks' })
  })

  test('are held in one order: the list, a cell and a team that tick the same ones wait for each other', async () => {
    const all = Object.values(ids)
    const [lavoir] = await db
      .selectFrom('experiments')
      .select('slug')
      .where('title', '=', 'Le lavoir')
      .execute()
    const at = ids['Imprimer les lettres'] ?? ''
    const before = await deadlocks()
    for (let round = 0; round < 4; round++) {
      await Promise.all([
        door.post(paths.tasksDone, { ids: all.join(' ') }, staff),
        door.post(`${paths.tasks}/champ/pour/${at}`, { pour: `2026-12-1${round}` }, staff),
        door.post(
          paths.taskDone(lavoir?.['slug'] ?? '', at),
          { done: round % 2 ? 'yes' : '' },
          staff,
        ),
      ])
    }
    expect(await deadlocks()).toBe(before)
  })

  test('are for the lab', async () => {
    const passing = asPerson('volunteer')
    expect((await door.get(paths.tasks, passing)).status).toBe(403)
    const sent = await door.post(
      paths.tasksDone,
      { ids: ids['Imprimer les lettres'] ?? '' },
      passing,
    )
    expect(sent.status).toBe(403)
  })
})
