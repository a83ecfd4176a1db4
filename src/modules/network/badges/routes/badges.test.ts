import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'
import { issueBadge } from '../actions/issue-badge.ts'

const database = useDatabase()
const { db } = database
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes })
const staff = asPerson('lab-team')
const administrator = asPerson('administrator')
const email = 'jeanne.castaing@benevoles.example'
const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, {}, what)

let owner: Viewer
let id = ''
let at = ''
let jws = ''

beforeAll(async () => {
  const personId = await run((ctx) => recordPerson(ctx, { name: 'Jeanne Castaing', email }))
  owner = asPerson('volunteer', { id: personId, name: 'Jeanne Castaing' })
  id = await issue('Deux soirs à la table trois.')
  at = `/badges/${id}`
  jws = (await door.get(`${at}/badge.jwt`, owner)).text
})

async function issue(words: string): Promise<string> {
  const issued = await run((ctx) => issueBadge(ctx, { kind: 'mission', personId: owner.id, words }))
  if (!issued.ok) throw new Error(issued.refusal)
  return issued.value.id
}

async function published() {
  return JSON.parse((await door.get('/badges/cles.json')).text) as {
    keys: { kid: string; d?: string }[]
  }
}

/**
 * Another process, which knows nothing of this house, neither its code nor its library: it has the
 * published keys and Node’s own cryptography. It prints what it believes of the badge.
 */
async function stranger(signed: string, keys: unknown): Promise<string> {
  const program = `
    import { createPublicKey, verify } from 'node:crypto'
    const { signed, keys } = JSON.parse(process.argv[1])
    const [head, body, signature] = signed.split('.')
    const header = JSON.parse(Buffer.from(head, 'base64url'))
    const key = keys.keys.find(({ kid }) => kid === header.kid)
    if (header.alg !== 'RS256' || !key) { console.log('refused'); process.exit() }
    const good = verify('RSA-SHA256', Buffer.from(head + '.' + body),
      createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url'))
    console.log(good ? JSON.parse(Buffer.from(body, 'base64url')).type[1] : 'refused')`
  const text = JSON.stringify({ signed, keys })
  const args = ['--input-type=module', '-e', program, text]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return stdout.trim()
}

/** One letter of what was signed is another one. */
function tampered(signed: string): string {
  const [head = '', body = '', signature = ''] = signed.split('.')
  const words = Buffer.from(body, 'base64url').toString().replace('Deux soirs', 'Cent soirs')
  return [head, Buffer.from(words).toString('base64url'), signature].join('.')
}

describe('what is signed', () => {
  test('is verified by a stranger who has only the published key', async () => {
    expect(await stranger(jws, await published())).toBe('OpenBadgeCredential')
  })

  test('is refused by the stranger once a letter changed, or with another key', async () => {
    expect(await stranger(tampered(jws), await published())).toBe('refused')
    const { keys } = await published()
    const other = { keys: keys.map((key) => ({ ...key, kid: 'https://ailleurs.example/cle' })) }
    expect(await stranger(jws, other)).toBe('refused')
  })

  test('has a header whose key is found at its own address', async () => {
    const header = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString())
    expect(Object.keys(header).sort()).toEqual(['alg', 'kid', 'typ'])
    const key = await door.get(new URL(header.kid).pathname)
    expect(JSON.parse(key.text)).toMatchObject({ kty: 'RSA', kid: header.kid, alg: 'RS256' })
    expect(key.text).not.toContain('"d"')
    expect(key.response.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('says who received it by a salted hash, and nothing else', async () => {
    const json = JSON.parse((await door.get(`${at}/badge.json`, owner)).text)
    expect(json).toMatchObject({
      iss: 'http://localhost:3000/badges/emetteur.json',
      jti: json.id,
      sub: json.credentialSubject.id,
      credentialStatus: { type: '1EdTechRevocationList' },
    })
    const text = JSON.stringify(json)
    expect(text).not.toContain('Jeanne')
    expect(text).not.toContain(owner.id)
    expect(text).not.toContain(email)
    const issuer = JSON.parse((await door.get('/badges/emetteur.json')).text)
    expect(issuer.id).toBe(json.iss)
    const achievement = new URL(json.credentialSubject.achievement.id).pathname
    expect(JSON.parse((await door.get(achievement)).text).type).toEqual(['Achievement'])
  })

  test('is baked into an image that carries it', async () => {
    const image = await door.get(`${at}/badge.svg`, owner)
    expect(image.response.headers.get('content-type')).toContain('image/svg+xml')
    expect(image.text).toContain('xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"')
    expect(image.text.split('<openbadges:credential')).toHaveLength(2)
    expect(/verify="([^"]+)"/.exec(image.text)?.[1]).toBe(jws)
  })
})

describe('who sees it', () => {
  const files = ['', '/badge.jwt', '/badge.json', '/badge.svg']

  test('its person, and the team that signed it, until the person says otherwise', async () => {
    for (const file of files) {
      expect((await door.get(at + file)).status).toBe(404)
      expect((await door.get(at + file, asPerson('finance'))).status).toBe(404)
      expect((await door.get(at + file, owner)).status).toBe(200)
      expect((await door.get(at + file, staff)).status).toBe(200)
    }
    expect((await door.post(`${at}/visibilite`, { shown: 'yes' }, staff)).status).toBe(404)
    expect((await door.post(`${at}/visibilite`, { shown: 'yes' }, owner)).location).toBe(at)
    for (const file of files) expect((await door.get(at + file)).status).toBe(200)
    expect((await door.get(at)).text).toContain('la signature est bonne')
    await door.post(`${at}/visibilite`, { shown: 'no' }, owner)
    expect((await door.get(at)).status).toBe(404)
  })

  test('the link that came by mail opens it, and decides, without an account', async () => {
    const mails = await sql<{ bodyText: string }>`
      select body_text from outbox_mails where recipient = ${email}`.execute(db)
    const link = /\/badges\/recu\/\w+/.exec(mails.rows[0]?.bodyText ?? '')?.[0] ?? ''
    expect((await door.get(link)).text).toContain('c’est vous qui décidez')
    expect((await door.post(link, { shown: 'yes' })).location).toBe(link)
    expect((await door.get(at)).status).toBe(200)
    expect((await door.get('/badges/recu/abc')).status).toBe(404)
  })

  test('one’s own are listed, for oneself', async () => {
    expect((await door.get('/badges/les-miens', owner)).text).toContain('Mission menée à bien')
    expect((await door.get('/badges/les-miens', staff)).text).toContain('Pas encore de badge')
    expect((await door.get('/badges/registre', owner)).status).toBe(403)
    expect((await door.get('/badges/registre', staff)).text).toContain('Jeanne Castaing')
  })
})

describe('the page that verifies', () => {
  const check = (badge: string, of = '') => door.post('/badges/verifier', { badge, email: of })

  test('says in plain words that it is genuine, and whose it is', async () => {
    expect((await check(jws)).text).toContain('Ce badge est authentique')
    const image = await door.get(`${at}/badge.svg`, owner)
    expect((await check(image.text)).text).toContain('Ce badge est authentique')
    expect((await check(jws, email)).text).toContain('Il a été remis à cette adresse.')
    expect((await check(jws, 'odile@valbrenne.example')).text).toContain('pas été remis')
  })

  test('says that it was altered, comes from elsewhere, or cannot be read', async () => {
    expect((await check(tampered(jws))).text).toContain('Ce badge a été modifié')
    const [, body = ''] = jws.split('.')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    expect((await check(`${none}.${body}.abcd`)).text).toContain('Ce badge a été modifié')
    const there = Buffer.from('{"iss":"https://ailleurs.example"}').toString('base64url')
    expect((await check(`${none}.${there}.abcd`)).text).toContain('Ce badge vient d’ailleurs')
    expect((await check('une phrase qui n’est pas un badge')).text).toContain('savons lire')
    expect((await door.post('/badges/verifier', { badge: '' })).status).toBe(422)
  })
})

describe('keys', () => {
  test('are added, never taken away: an old badge still verifies, a new one has the new key', async () => {
    expect((await door.post('/badges/registre/cle', {}, staff)).status).toBe(403)
    expect((await door.post('/badges/registre/cle', {}, administrator)).status).toBe(303)
    const set = await published()
    expect(set.keys).toHaveLength(2)
    expect(await stranger(jws, set)).toBe('OpenBadgeCredential')
    const next = await issue('Un autre soir.')
    const signed = (await door.get(`/badges/${next}/badge.jwt`, owner)).text
    expect(await stranger(signed, set)).toBe('OpenBadgeCredential')
    expect(await stranger(signed, { keys: set.keys.slice(1) })).toBe('refused')
  })

  test('two that add a key at once leave one more, and a house makes its first once', async () => {
    const before = (await published()).keys.length
    await Promise.all([1, 2].map(() => door.post('/badges/registre/cle', {}, administrator)))
    const after = (await published()).keys.length
    expect(after - before).toBeGreaterThanOrEqual(1)
    const numbers = await sql<{ number: number }>`
      select number from network_badge_keys order by number`.execute(db)
    expect(numbers.rows.map(({ number }) => number)).toEqual(
      Array.from({ length: after }, (_, at) => at + 1),
    )
  })

  test('keep their private half in the database alone', async () => {
    const { rows } = await sql<{ d: string }>`
      select private_jwk ->> 'd' as d from network_badge_keys`.execute(db)
    const secrets = rows.map(({ d }) => d)
    expect(secrets.every((secret) => secret.length > 100)).toBe(true)
    const pages = ['/badges/cles.json', '/badges/emetteur.json', '/badges/registre', at]
    for (const path of pages) {
      const { text } = await door.get(path, administrator)
      for (const secret of secrets) expect(text).not.toContain(secret)
    }
    const lines = await sql<{
      text: string
    }>`select audit_lines::text as text from audit_lines`.execute(db)
    for (const { text } of lines.rows)
      for (const secret of secrets) expect(text).not.toContain(secret)
  })
})

test('a badge given by mistake is revoked, and any verifier reads so', async () => {
  const reason = 'Remis deux fois pour la même mission.'
  expect((await door.post(`${at}/revoquer`, { reason }, owner)).status).toBe(403)
  expect((await door.post(`${at}/revoquer`, { reason: 'Non' }, staff)).status).toBe(422)
  expect((await door.post(`${at}/revoquer`, { reason }, staff)).location).toBe(at)
  expect((await door.post(`${at}/revoquer`, { reason }, staff)).status).toBe(422)
  const list = JSON.parse((await door.get('/badges/revocations.json')).text)
  expect(list.revokedCredentials).toEqual([
    { id: `http://localhost:3000${at}`, revoked: true, revocationReason: reason },
  ])
  const checked = await door.post('/badges/verifier', { badge: jws })
  expect(checked.text).toContain('Ce badge a été retiré')
  expect(checked.text).toContain(reason)
})

test('erasing the person empties the badge; the copy they kept still verifies', async () => {
  expect(await room.personExport?.(db, owner.id)).toHaveProperty('badges')
  await run((ctx) => room.personErase?.(ctx, owner.id) ?? Promise.resolve())
  const { rows } = await sql<{ text: string }>`
    select network_badges::text as text from network_badges`.execute(db)
  expect(rows.length).toBeGreaterThan(0)
  for (const { text } of rows) {
    expect(text).not.toContain(owner.id)
    expect(text).not.toContain('eyJ')
    expect(text).not.toContain('table trois')
  }
  for (const file of ['', '/badge.jwt', '/badge.svg']) {
    expect((await door.get(at + file, staff)).status).toBe(404)
  }
  expect(await stranger(jws, await published())).toBe('OpenBadgeCredential')
})
