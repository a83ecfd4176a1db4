import { type Kysely, sql } from 'kysely'
import type { RoleName, Viewer } from '#kit/viewer.ts'
import type { Db } from '../context.ts'
import type { PlatformTables } from '../tables.ts'
import type { Door } from './door.ts'
import { asPerson, testSettings } from './world.ts'

export interface Letter {
  readonly to: string
  readonly text: string
}

/**
 * Opens each link of these letters as whoever receives them: the team, a person of the house with the roles that they hold,
 * or somebody who has no account. Returns what led them nowhere, and gives each page that was read to `read`.
 */
export async function deadLinks(
  { door, db }: { readonly door: Door; readonly db: Db },
  letters: readonly Letter[],
  read: (letter: Letter, page: string) => readonly string[] = () => [],
): Promise<readonly string[]> {
  const dead: string[] = []
  for (const letter of letters) {
    const viewer = await readerOf(db, letter.to)
    for (const path of linksIn(letter.text)) {
      if (!isServed(door, path)) continue
      const { status, text, location } = await opened(door, path, viewer)
      const name = viewer
        ? viewer.roles.map(({ role }) => role).join(', ') || 'no role'
        : 'a stranger'
      if (status !== 200) dead.push(`${path} answers ${status} ${location ?? ''} to ${name}`)
      else dead.push(...read(letter, text).map((fault) => `${path}, for ${name}: ${fault}`))
    }
  }
  return dead
}

/** Where its links lead, in the house. */
function linksIn(text: string): readonly string[] {
  const house = testSettings.baseUrl.replaceAll('.', '\\.')
  return [...text.matchAll(new RegExp(`${house}(/[^\\s<>"]*)`, 'g'))].map(([, path = '']) =>
    path.replace(/[.,;:)]+$/, ''),
  )
}

/** A test may open one room alone: the pages of others are not there. */
function isServed(door: Door, path: string): boolean {
  const bare = path.replace(/[?#].*$/s, '')
  return door.app.routes.some(
    ({ method, path: shape }) =>
      method === 'GET' &&
      !shape.includes('*') &&
      new RegExp(`^${shape.replace(/[.]/g, '\\.').replace(/:\w+(?:\{[^}]*\})?/g, '[^/]+')}$`).test(
        bare,
      ),
  )
}

/** A page that sends further is followed; to the door of the house, it has led nowhere. */
async function opened(door: Door, path: string, viewer: Viewer | undefined) {
  let answer = await door.get(path, viewer)
  for (let turn = 0; turn < 3; turn++) {
    const { status, location } = answer
    if (status < 300 || status > 399 || !location || location.startsWith('/connexion')) break
    answer = await door.get(location, viewer)
  }
  return answer
}

async function readerOf(db: Db, email: string): Promise<Viewer | undefined> {
  if (email === testSettings.contactEmail) return asPerson('administrator')
  const house = db as Kysely<PlatformTables>
  const { rows } = await sql<{ id: string; name: string }>`
    select person_id as id, name from identities where email = ${email}`.execute(house)
  const [person] = rows
  if (!person) return undefined
  const held = await sql<{ role: RoleName; kind: 'territory' | 'experiment' | null; at: string }>`
    select role, place_kind as kind, place_id as at from roles_held
    where person_id = ${person.id} and ended_at is null`.execute(house)
  return asPerson(
    held.rows.map(({ role, kind, at }) => (kind ? { role, place: { kind, id: at } } : { role })),
    person,
  )
}
