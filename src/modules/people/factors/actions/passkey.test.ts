import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { openSession } from '../../sign-in/actions/open-session.ts'
import { listPasskeys } from '../../sign-in/store/factors.ts'
import { findViewer } from '../../sign-in/store/sessions.ts'
import { addPasskey } from './add-passkey.ts'
import { challengeToAdd, challengeToProve } from './passkey-challenge.ts'
import { proveSecondFactor } from './prove-second-factor.ts'
import { removeFactor } from './remove-factor.ts'

const { db, clock, ctx } = useDatabase()
const origin = 'http://localhost:3000'
let personId = ''

beforeEach(async () => {
  await sql`truncate persons cascade`.execute(db)
  personId = await recordPerson(ctx(), { name: 'Odile Serre', email: 'o@valbrenne.example' })
})

/** A security key in software: real signatures, no browser (WebAuthn level 3, § 6 and § 7). */
function softwareKey(site = 'localhost') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest()
  let counter = 0
  const authData = (flags: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter++)
    return Buffer.concat([sha256(site), Buffer.from([flags]), count])
  }
  const answer = (response: Record<string, string>) =>
    JSON.stringify({
      id: text(id),
      rawId: text(id),
      type: 'public-key',
      response,
      clientExtensionResults: {},
    })
  return {
    /** Answers `navigator.credentials.create`. */
    create(challenge: string, from = origin) {
      const attested = Buffer.concat([
        authData(0x45),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey(publicKey),
      ])
      const attestationObject = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        Buffer.from([0x59, attested.length >> 8, attested.length & 0xff]),
        attested,
      ])
      const client = clientData('webauthn.create', challenge, from)
      return answer({ clientDataJSON: text(client), attestationObject: text(attestationObject) })
    },
    /** Answers `navigator.credentials.get`. */
    get(challenge: string, from = origin) {
      const data = authData(0x05)
      const client = clientData('webauthn.get', challenge, from)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return answer({
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(signature),
      })
    },
    /** A copied key counts from where the copy was made. */
    rewind() {
      counter = 0
    },
  }
}

function clientData(type: string, challenge: string, from: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))
}

function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const part = (mark: string, coordinate: string) =>
    Buffer.concat([Buffer.from(mark, 'hex'), Buffer.from(coordinate, 'base64url')])
  return Buffer.concat([Buffer.from('a5010203262001', 'hex'), part('215820', x), part('225820', y)])
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}

function text(bytes: Buffer): string {
  return bytes.toString('base64url')
}

async function signIn(): Promise<string> {
  const session = await openSession(ctx(), personId, 'Firefox')
  return hashToken(session?.token ?? '')
}

async function add(session: string, key: ReturnType<typeof softwareKey>) {
  const asked = await challengeToAdd(ctx(), session)
  return addPasskey(ctx(), session, { answer: key.create(asked?.challenge ?? ''), label: 'clé' })
}

async function prove(session: string, answer: string) {
  return proveSecondFactor(ctx(), session, { kind: 'passkey', text: answer })
}

async function challenge(session: string): Promise<string> {
  return (await challengeToProve(ctx(), session))?.challenge ?? ''
}

describe('adding a passkey', () => {
  it('keeps its public half, proves this door, and gives recovery codes', async () => {
    const session = await signIn()
    const added = await add(session, softwareKey())
    expect(added.ok && added.value.recoveryCodes).toHaveLength(10)
    expect(await listPasskeys(db, personId)).toMatchObject([{ label: 'clé', counter: 0 }])
    expect(await findViewer(db, session, clock.now())).toMatchObject({ secondFactor: true })
  })

  it('takes an answer to its own challenge only, and once', async () => {
    const session = await signIn()
    const asked = await challengeToAdd(ctx(), session)
    const key = softwareKey()
    const made = (value: string) => addPasskey(ctx(), session, { answer: value, label: 'clé' })
    expect(await made(key.create('bm90LW91cnM'))).toEqual({ ok: false, refusal: 'key-refused' })
    const answer = key.create(asked?.challenge ?? '')
    expect((await made(answer)).ok).toBe(true)
    expect(await made(answer)).toEqual({ ok: false, refusal: 'key-refused' })
  })

  it('refuses a key made on another site, or for another site', async () => {
    const session = await signIn()
    const asked = (await challengeToAdd(ctx(), session))?.challenge ?? ''
    const elsewhere = softwareKey().create(asked, 'https://mauvais.example')
    expect((await addPasskey(ctx(), session, { answer: elsewhere, label: 'x' })).ok).toBe(false)
    const again = (await challengeToAdd(ctx(), session))?.challenge ?? ''
    const other = softwareKey('mauvais.example').create(again)
    expect((await addPasskey(ctx(), session, { answer: other, label: 'x' })).ok).toBe(false)
  })

  it('knows a key it has already', async () => {
    const session = await signIn()
    const key = softwareKey()
    await add(session, key)
    expect(await add(session, key)).toEqual({ ok: false, refusal: 'key-known' })
  })
})

describe('proving with a passkey', () => {
  it('opens the door that waits', async () => {
    const key = softwareKey()
    await add(await signIn(), key)
    const waiting = await signIn()
    expect(await findViewer(db, waiting, clock.now())).toBeUndefined()
    const proven = await prove(waiting, key.get(await challenge(waiting)))
    expect(
      proven.ok && (await findViewer(db, hashToken(proven.value.token), clock.now())),
    ).toMatchObject({ secondFactor: true })
    expect((await listPasskeys(db, personId))[0]?.lastUsedAt).toEqual(clock.now())
  })

  it('refuses an answer said again, to an old challenge, or at another door', async () => {
    const key = softwareKey()
    await add(await signIn(), key)
    const [first, second] = [await signIn(), await signIn()]
    const answer = key.get(await challenge(first))
    expect((await prove(second, answer)).ok).toBe(false)
    expect((await prove(first, answer)).ok).toBe(true)
    expect((await prove(second, answer)).ok).toBe(false)
    const late = key.get(await challenge(second))
    clock.pass({ minutes: 5, seconds: 1 })
    expect(await prove(second, late)).toEqual({ ok: false, refusal: 'key-refused' })
  })

  it('refuses the key of someone else, and a copied key', async () => {
    const key = softwareKey()
    await add(await signIn(), key)
    const waiting = await signIn()
    expect((await prove(waiting, softwareKey().get(await challenge(waiting)))).ok).toBe(false)
    const proven = await prove(waiting, key.get(await challenge(waiting)))
    expect(proven.ok).toBe(true)
    key.rewind()
    const again = await signIn()
    expect((await prove(again, key.get(await challenge(again)))).ok).toBe(false)
  })

  it('counts what is sent instead of an answer as a try', async () => {
    await add(await signIn(), softwareKey())
    const waiting = await signIn()
    for (const nothing of ['', '{}', 'null', '{"id":"x"}']) {
      expect((await prove(waiting, nothing)).ok).toBe(false)
    }
    const tries = await db.selectFrom('second_factor_tries').selectAll().execute()
    expect(tries).toHaveLength(4)
  })
})

it('a removed key opens nothing any more', async () => {
  const key = softwareKey()
  const session = await signIn()
  await add(session, key)
  const [kept] = await listPasskeys(db, personId)
  const gone = { kind: 'passkey', id: kept?.id ?? '' } as const
  expect((await removeFactor(ctx(), session, gone)).ok).toBe(true)
  expect(await removeFactor(ctx(), session, gone)).toEqual({ ok: false, refusal: 'not-found' })
})
