import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { connectionTo } from '#platform/postgres/connection.ts'
import { openFolder } from '#platform/postgres/folder.ts'

/**
 * The path of a one-time link as \`ouvroir sign-in\` prints it, written in the base of a running instance: the command
 * starts a house each time, nearly two seconds of processor. The command itself opens the doors of main-journey.
 */
export async function printedLink(folder: string, email: string): Promise<string> {
  const token = randomBytes(32).toString('hex')
  const client = new pg.Client({ connectionString: connectionTo(openFolder(folder)) })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `insert into sign_in_links (token_hash, purpose, person_id, created_at, expires_at)
       select $1, 'sign-in', person_id, now(), now() + interval '10 years'
       from identities where email = $2`,
      [createHash('sha256').update(token).digest('hex'), email],
    )
    if (rowCount !== 1) throw new Error(`nobody has the address ${email}`)
  } finally {
    await client.end()
  }
  return `/connexion/lien/${token}`
}
