import { sql } from 'kysely'
import { keepViewHref, savedViewPaths } from '#kit/lists/saved-view.ts'
import { presencePath } from '#modules/events/paths/presences.ts'
import { managePath, managePaths } from '#modules/events/paths.ts'
import { contactPaths } from '#modules/network/paths/contact.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Play, World } from './play.ts'
import { event } from './plays-events.ts'

let number = 0

const idIn = (location = '') => /[0-9a-f-]{36}/.exec(location)?.[0] ?? ''

/** What is taken away in one press, and of which nothing has left the house yet. */
export function removalPlays(world: World) {
  const { db, door, staff, other } = world

  const oneId = async (query: ReturnType<typeof sql<{ id: string }>>) =>
    (await query.execute(db)).rows[0]?.id ?? ''

  return {
    'contact.removed': async (): Promise<Play> => {
      number++
      const fields = {
        ...{ name: 'Maud Le Goff', email: `maud${number}@valbrenne.example`, function: 'Maire' },
        ...{ kind: 'elected', origin: 'met', originDetail: 'Un salon' },
      }
      const id = idIn((await door.post(contactPaths.add, fields, staff)).location)
      return {
        ...{ path: contactPaths.remove(id), fields: {} },
        seen: () =>
          world.rows(sql`select c.*, i.name from network_contacts c join identities i using (person_id)
            where i.email = ${fields.email}`),
        // Written down by somebody else, for a place.
        change: async () => {
          const { id: place } = await world.by(other, (ctx) =>
            registerPlace(ctx, {
              ...{ kind: 'commune', subtype: '', source: 'demo' },
              ...{ name: `Lieu ${fields.email}`, slug: `lieu-${number}-${id}` },
            }),
          )
          await sql`insert into network_contacts (id, person_id, territory_id, function, kind, origin,
              origin_detail, collected_on, last_exchange_on, created_at)
            select gen_random_uuid(), person_id, ${place}, 'Élue', 'elected', 'met', '', now(), now(), now()
            from identities where email = ${fields.email}`.execute(db)
        },
      }
    },
    'material.removed': async (): Promise<Play> => {
      const { id: eventId, slug } = await event(world)
      const at = presencePath('materials', { slug })
      const words = { title: 'Le diaporama', href: 'https://exemple.fr/a', reserved: '' }
      await door.post(at, words, staff)
      const id = await oneId(
        sql<{ id: string }>`select id from event_materials where event_id = ${eventId}`,
      )
      return {
        ...{ path: presencePath('materialRemove', { slug, id }), fields: {} },
        seen: () =>
          world.rows(sql`select * from event_materials where event_id = ${eventId} order by id`),
        change: () => door.post(at, { ...words, title: 'Un autre' }, other),
      }
    },
    'event.question-removed': async (): Promise<Play> => {
      const { id: eventId } = await event(world)
      const at = managePath('questions', eventId)
      const words = { kind: 'text', label: 'Venez-vous en train ?', choices: '', keptDays: '7' }
      for (const label of [words.label, 'Un régime ?'])
        await door.post(at, { ...words, label }, staff)
      const id = await oneId(
        sql<{ id: string }>`select id from event_questions where event_id = ${eventId}
          order by position limit 1`,
      )
      return {
        ...{ path: managePaths.removeQuestion.replace(':id', eventId).replace(':question', id) },
        fields: {},
        seen: () =>
          world.rows(
            sql`select * from event_questions where event_id = ${eventId} order by position`,
          ),
        change: () => door.post(at, { ...words, label: 'Autre chose ?' }, other),
      }
    },
    'saved-view.removed': async (): Promise<Play> => {
      number++
      const at = keepViewHref(managePaths.list, 'etat=draft')
      const name = `À relire ${number}`
      await door.post(at, { name, isShared: 'yes' }, staff)
      const id = await oneId(sql<{ id: string }>`select id from saved_views where name = ${name}`)
      return {
        ...{ path: savedViewPaths.remove(id), fields: {} },
        seen: () =>
          world.rows(sql`select id, list, name, query, is_shared, owner_id from saved_views
            where name = ${name}`),
        change: () => door.post(at, { name, isShared: 'yes' }, other),
      }
    },
  }
}
