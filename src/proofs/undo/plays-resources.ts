import { sql } from 'kysely'
import { publishResource } from '#modules/resources/actions/publish-resource.ts'
import { writingPaths } from '#modules/resources/paths/writing.ts'
import { aSheet } from '#modules/resources/testing/examples.ts'
import { good, type Play, type World } from './play.ts'

async function sheet(world: World, title: string) {
  const { value } = await good(
    world.by(world.staff, (ctx) => publishResource(ctx, aSheet({ title, origin: undefined }))),
  )
  const seen = () =>
    world.rows(sql`select state, retired_reason, retired_at is null as shown, retired_successor
      from resources where slug = ${value.slug}`)
  return { slug: value.slug, seen }
}

export function resourcePlays(world: World) {
  const press = (path: string, fields: Record<string, string> = {}) =>
    world.door.post(path, fields, world.other)
  const why = { reason: 'Remplacée par une autre.', successor: '' }
  const otherwise = { reason: 'Une erreur de chiffres.', successor: '' }
  return {
    'resource.retired': async (): Promise<Play> => {
      const { slug, seen } = await sheet(world, 'À retirer')
      return {
        ...{ path: writingPaths.retire(slug), fields: why, seen },
        change: async () => {
          await press(writingPaths.bringBack(slug))
          await press(writingPaths.retire(slug), otherwise)
        },
      }
    },
    'resource.brought-back': async (): Promise<Play> => {
      const { slug, seen } = await sheet(world, 'À remettre')
      await press(writingPaths.retire(slug), why)
      return {
        ...{ path: writingPaths.bringBack(slug), fields: {}, seen },
        change: () => press(writingPaths.retire(slug), otherwise),
      }
    },
  }
}
