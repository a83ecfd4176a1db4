import { sql } from 'kysely'
import { paths as experimentPaths } from '#modules/experiments/paths.ts'
import { insertExperiment } from '#modules/experiments/store/experiments.ts'
import { reserveSlug } from '#modules/experiments/store/slugs.ts'
import { anExperiment } from '#modules/experiments/testing/examples.ts'
import { writingPaths } from '#modules/mailings/paths/writing.ts'
import { prospectPaths } from '#modules/network/paths/prospect.ts'
import { recordPerson } from '#modules/people/index.ts'
import { paths as peoplePaths } from '#modules/people/paths.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { paths as territoryPaths } from '#modules/territories/paths.ts'
import type { Db } from '#platform/context.ts'
import type { Play, World } from './play.ts'

let number = 0

async function place(world: World, kind: 'commune' | 'organisation' = 'commune') {
  const name = `Équipe ${++number}`
  const slug = `equipe-${number}`
  const asked = { kind, subtype: '', source: 'demo', name, slug } as const
  const { id } = await world.by(world.staff, (ctx) => registerPlace(ctx, asked))
  return { id, slug }
}

/** An experiment with a risk, and a stop criterion whose day has come. */
async function experiment(world: World) {
  const { db } = world
  const [id, risk, criterion] = [world.newId(), world.newId(), world.newId()]
  const title = `Risquée ${++number}`
  const slug = await db.transaction().execute(async (trx: Db) => {
    const reserved = await reserveSlug(trx, title, id, world.now())
    await insertExperiment(trx, anExperiment({ id, slug: reserved, title, stage: 'idea' }))
    return reserved
  })
  await sql`insert into experiment_risks (id, experiment_id, text, likelihood, severity, mitigation, owner, state, updated_at)
    values (${risk}, ${id}, 'Trop peu de monde', 2, 3, 'Relancer', '', 'watched', now())`.execute(
    db,
  )
  await sql`insert into experiment_stop_criteria (id, experiment_id, text, created_at)
    values (${criterion}, ${id}, 'Moins de vingt inscriptions', now())`.execute(db)
  return {
    ...{ slug, risk, criterion },
    risks: () =>
      world.rows(sql`select id, text, likelihood, severity, mitigation, owner, state
        from experiment_risks where experiment_id = ${id} order by id`),
  }
}

const rules = { membership: 'members', territoryKinds: 'commune' }

/** A segment to which a letter has left. */
async function segment(world: World) {
  const { db, door, staff } = world
  const name = `Communes membres ${++number}`
  await door.post(writingPaths.segments, { name, ...rules }, staff)
  const { rows } = await sql<{ id: string }>`select id from mailing_segments
    where name = ${name}`.execute(db)
  const id = rows[0]?.id ?? ''
  const at = (path: string) => path.replace(':segment', id)
  return {
    ...{ id, at },
    seen: () =>
      world.rows(sql`select name, rules, created_at from mailing_segments where id = ${id}`),
    change: () => door.post(at(writingPaths.segment), { name: `${name} bis` }, world.other),
  }
}

/** What the team writes, moves and takes away every week. */
export function teamPlays(world: World) {
  const { db, door, staff, other } = world
  return {
    'prospect.moved': async (): Promise<Play> => {
      const { id: territory } = await place(world)
      await door.post(prospectPaths.add, { territory, source: 'met', nextAction: '' }, staff)
      const found = await sql<{ id: string }>`select id from network_prospects
        where territory_id = ${territory}`.execute(db)
      const id = found.rows[0]?.id ?? ''
      return {
        ...{ path: prospectPaths.move(id), fields: { to: 'interested', note: 'Un appel.' } },
        // Its journal keeps both ways.
        seen: () =>
          world.rows(sql`select stage, reason, reason_text, next_action, next_on, stage_since, last_exchange_on
            from network_prospects where id = ${id}`),
        change: () => door.post(prospectPaths.move(id), { to: 'proposal', note: '' }, other),
      }
    },
    'experiment-risk.written': async (): Promise<Play> => {
      const { slug, risk, risks } = await experiment(world)
      const words = {
        text: 'Personne ne vient',
        mitigation: 'Appeler',
        owner: '',
        state: 'watched',
      }
      const path = experimentPaths.risk(slug, risk)
      return {
        ...{ path, fields: { ...words, likelihood: '4', severity: '4' }, seen: risks },
        change: () => door.post(path, { ...words, likelihood: '1', severity: '1' }, other),
      }
    },
    'experiment-stop-criterion.checked': async (): Promise<Play> => {
      const { slug, criterion } = await experiment(world)
      const path = experimentPaths.stopCriterion(slug, criterion)
      return {
        ...{ path, fields: { state: 'met', note: 'Dix-huit.' } },
        seen: () =>
          world.rows(sql`select state, note, checked_on, checked_by from experiment_stop_criteria
            where id = ${criterion}`),
        change: () => door.post(path, { state: 'not-met', note: 'Vingt-deux.' }, other),
      }
    },
    'segment.kept': async (): Promise<Play> => {
      const { at, seen, change } = await segment(world)
      const fields = { name: `Autres ${number}`, membership: 'others', _whole: 'yes' }
      return { path: at(writingPaths.segment), fields, seen, change }
    },
    'segment.removed': async (): Promise<Play> => {
      const { id, at, seen } = await segment(world)
      const again = sql`insert into mailing_segments (id, name, rules, created_at, updated_at)
        values (${id}, 'Réécrit', '{}', now(), now())`
      const change = () => again.execute(db)
      return { path: at(writingPaths.removeSegment), fields: {}, seen, change }
    },
    'mandate.ended': async (): Promise<Play> => {
      const { id: territory } = await place(world)
      const email = `elue${++number}@equipe.example`
      const personId = await world.by(staff, (ctx) =>
        recordPerson(ctx, { name: 'Zoé Petit', email }),
      )
      const id = world.newId()
      await sql`insert into mandates (id, person_id, territory_id, title, starts_on, recorded_at)
        values (${id}, ${personId}, ${territory}, 'Maire', '2026-01-01', now())`.execute(db)
      const path = peoplePaths.endMandate(personId, id)
      return {
        ...{ path, fields: { endsOn: '2026-11-20' } },
        seen: () => world.rows(sql`select starts_on, ends_on from mandates where id = ${id}`),
        change: () => door.post(path, { endsOn: '2026-11-22' }, other),
      }
    },
    'territory.member-removed': async (): Promise<Play> => {
      const { id, slug } = await place(world, 'organisation')
      const [{ id: member }, { id: another }] = [await place(world), await place(world)]
      const link = (child: string) =>
        sql`insert into territory_links (parent_id, child_id, nature)
          values (${id}, ${child}, 'joint-member')`.execute(db)
      await link(member)
      return {
        ...{ path: territoryPaths.removeMember(slug), fields: { member } },
        seen: () =>
          world.rows(sql`select child_id, nature from territory_links where parent_id = ${id}`),
        change: () => link(another),
      }
    },
  }
}
