import { sql } from 'kysely'
import { paths as discussionPaths } from '#modules/discussions/paths.ts'
import { paths as experimentPaths } from '#modules/experiments/paths.ts'
import { insertExperiment } from '#modules/experiments/store/experiments.ts'
import { reserveSlug } from '#modules/experiments/store/slugs.ts'
import { saveTask } from '#modules/experiments/team/store/tasks.ts'
import { anExperiment } from '#modules/experiments/testing/examples.ts'
import { contactPaths } from '#modules/network/paths/contact.ts'
import { prospectPaths } from '#modules/network/paths/prospect.ts'
import { paths as networkPaths } from '#modules/network/paths.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import type { Play, World } from './play.ts'

let number = 0

const lastPart = (location = '') => /[0-9a-f-]{36}/.exec(location)?.[0] ?? ''

const place = (world: World, slug: string) =>
  world.by(world.staff, (ctx) =>
    registerPlace(ctx, { ...{ kind: 'commune', subtype: '', source: 'demo' }, name: slug, slug }),
  )

async function experiment(world: World) {
  number++
  const id = world.newId()
  const title = `Petite ${number}`
  const slug = await world.db.transaction().execute(async (trx: Db) => {
    const reserved = await reserveSlug(trx, title, id, world.now())
    await insertExperiment(trx, anExperiment({ id, slug: reserved, title, stage: 'idea' }))
    return reserved
  })
  return { id, slug }
}

/** A task of a team; done three days ago, when it is. */
async function teamTask(world: World, doneOn?: string) {
  const { db } = world
  const { id: experimentId, slug } = await experiment(world)
  const id = world.newId()
  const task = { id, title: 'Réserver la salle', dueOn: undefined, doneOn, shares: new Map() }
  await saveTask(db, experimentId, task, world.now())
  return {
    ...{ id, slug, path: experimentPaths.taskDone(slug, id) },
    seen: () => world.rows(sql`select done_on from experiment_tasks where id = ${id}`),
    change: () =>
      sql`update experiment_tasks set done_on = '2026-01-02' where id = ${id}`.execute(db),
  }
}

/** What is pressed or written in one place many times a day: a cell of a list, « C’est fait ». */
export function smallPlays(world: World) {
  const { db, door, staff, other } = world
  return {
    'contact.edited': async (): Promise<Play> => {
      number++
      const added = await door.post(
        contactPaths.add,
        {
          ...{ name: 'Zoé Le Goff', email: `zoe${number}@valbrenne.example`, function: 'Maire' },
          ...{ kind: 'elected', origin: 'met', originDetail: 'Un salon' },
        },
        staff,
      )
      const id = lastPart(added.location)
      return {
        path: `${contactPaths.list}/champ/fonction/${id}`,
        fields: { fonction: 'Adjointe' },
        seen: () =>
          world.rows(sql`select function, kind, origin, origin_detail from network_contacts
            where id = ${id}`),
        change: () =>
          door.post(`${contactPaths.list}/champ/qualite/${id}`, { qualite: 'other' }, other),
      }
    },
    'prospect.edited': async (): Promise<Play> => {
      number++
      const { id: territory } = await place(world, `suivie-de-pres-${number}`)
      await door.post(prospectPaths.add, { territory, source: 'met', nextAction: '' }, staff)
      const found = await sql<{ id: string }>`select id from network_prospects
        where territory_id = ${territory}`.execute(db)
      const id = found.rows[0]?.id ?? ''
      return {
        path: `${prospectPaths.board}/champ/responsable/${id}`,
        fields: { responsable: staff.id },
        seen: () =>
          world.rows(sql`select owner_id, next_action, next_on, notes, source from network_prospects
            where id = ${id}`),
        change: () =>
          sql`update network_prospects set notes = 'Autre.', owner_id = ${other.id}, updated_at = now()
            where id = ${id}`.execute(db),
      }
    },
    'exchange.followed': async (): Promise<Play> => {
      number++
      const slug = `relancee-${number}`
      const { id: territory } = await place(world, slug)
      const id = world.newId()
      await sql`insert into network_exchanges (id, territory_id, held_on, kind, summary, next_action, next_on, noted_at)
        values (${id}, ${territory}, '2026-11-20', 'call', 'Un appel.', 'Envoyer la convention', '2026-12-01', now())`.execute(
        db,
      )
      return {
        ...{ path: networkPaths.nextDone(slug, id), fields: {} },
        seen: () => world.rows(sql`select next_done_on from network_exchanges where id = ${id}`),
        change: () =>
          sql`update network_exchanges set next_done_on = '2026-01-02' where id = ${id}`.execute(
            db,
          ),
      }
    },
    'experiment-dates.set': async (): Promise<Play> => {
      const { id, slug } = await experiment(world)
      const path = `/experiences/${slug}/etapes/dates`
      await door.post(path, { idea: '2027-03-01' }, staff)
      return {
        ...{ path, fields: { idea: '2027-04-01', framing: '2027-06-01' } },
        seen: () =>
          world.rows(sql`select stage, due_on from experiment_stage_dates
            where experiment_id = ${id} order by stage`),
        change: () => door.post(path, { idea: '2027-05-01' }, other),
      }
    },
    'experiment-task.finished': async (): Promise<Play> => ({
      ...(await teamTask(world)),
      fields: { done: 'yes' },
    }),
    // Its day is the one on which it was done, and not today.
    'experiment-task.reopened': async (): Promise<Play> => ({
      ...(await teamTask(world, '2026-11-20')),
      fields: { done: '' },
    }),
    'experiment-tasks.finished': async (): Promise<Play> => {
      const [first, another] = [await teamTask(world), await teamTask(world)]
      const two = [first.id, another.id]
      return {
        path: experimentPaths.tasksDone,
        fields: { ids: two.join(' ') },
        seen: async () => [await first.seen(), await another.seen()],
        change: another.change,
      }
    },
    'experiment-task.written': async (): Promise<Play> => {
      const { id, slug } = await teamTask(world)
      const { tasks, task } = experimentPaths
      return {
        path: `${tasks}/champ/tache/${id}`,
        fields: { tache: 'Réserver une autre salle' },
        seen: () => world.rows(sql`select title, due_on from experiment_tasks where id = ${id}`),
        change: () => door.post(task(slug, id), { title: 'Louer', dueOn: '2027-03-01' }, other),
      }
    },
    'experiment-tasks.written': async (): Promise<Play> => {
      const { id, slug } = await teamTask(world)
      const { taskLines } = experimentPaths
      return {
        path: taskLines(slug),
        fields: {
          [`lines.${id}.remove`]: 'yes',
          'lines.new1.title': 'Louer la salle',
          'lines.new1.dueOn': '2027-03-01',
          'lines.new1.state': 'done',
        },
        seen: () =>
          world.rows(sql`select t.id, t.title, t.due_on, t.done_on, t.created_at
            from experiment_tasks t join experiments e on e.id = t.experiment_id
            where e.slug = ${slug} order by t.title`),
        change: () => door.post(taskLines(slug), { 'lines.new1.title': 'Autre' }, other),
      }
    },
    'task.done': async (): Promise<Play> => {
      const { id: experimentId } = await experiment(world)
      const at = discussionPaths.thing('experiment', experimentId)
      const id = world.newId()
      await sql`insert into discussion_comments (id, kind, thing_id, author_id, body, written_at, asked_of)
        values (${id}, 'experiment', ${experimentId}, ${other.id}, 'Tailler la haie', now(), ${staff.id})`.execute(
        db,
      )
      return {
        ...{ path: `${at}/${id}/fait`, fields: { wanted: 'yes' } },
        // Whoever asked had nothing to read, and has nothing to read.
        seen: () =>
          world.rows(sql`select done_at, done_by, (select count(*)::int from discussion_mentions m
            where m.comment_id = c.id) as told from discussion_comments c where id = ${id}`),
        change: () =>
          sql`update discussion_comments set done_at = '2026-01-02' where id = ${id}`.execute(db),
      }
    },
  }
}
