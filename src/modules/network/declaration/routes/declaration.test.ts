import type { Kysely } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { asPerson } from '#platform/testing/world.ts'
import { networkModule } from '../../module.ts'
import type { NetworkTables } from '../../tables.ts'
import { publishSignature, withdrawSignature } from '../actions/decide-signature.ts'
import { hasSignedDeclaration } from '../actions/has-signed.ts'
import { remindSignatures } from '../actions/remind-signatures.ts'
import { listCommitments } from '../store/commitments.ts'
import { findSignatureOf, listSignatures, saveSignatureState } from '../store/signatures.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const tables: Kysely<NetworkTables> = db
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes })
const staff = asPerson('lab-team')
let territoryId = ''
let slug = ''

async function place(name: string) {
  return registerPlace(ctx(), {
    kind: 'commune',
    subtype: '',
    slug: name.toLowerCase(),
    name,
    source: 'demo',
    regionCode: '53',
    departmentCode: '35',
    population: 8400,
    lon: -1.4,
    lat: 48,
  })
}

beforeAll(async () => {
  await room.seed?.(ctx())
  await place('Saint-Aubrac')
})

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await db.deleteFrom('network_signatures').execute()
  await db.deleteFrom('outbox_mails').execute()
  if (!territoryId) {
    const made = await place('Valbrenne')
    territoryId = made.id
    slug = made.slug
  }
})

const form = {
  territory: 'Valbrenne',
  name: 'Odile Serre',
  title: 'Maire',
  email: 'odile.serre@valbrenne.example',
  evidence: 'Délibération du 12 mars 2026',
  accepts: 'yes',
  commitment1: 'Publier chaque réponse dans les trente jours',
  due1: '2027-06-01',
}

async function letters(): Promise<readonly { to: string; text: string }[]> {
  const rows = await db.selectFrom('outbox_mails').selectAll().orderBy('id').execute()
  return rows.map((row: Record<string, unknown>) => ({
    to: String(row['recipient']),
    text: String(row['bodyText']),
  }))
}

async function linkIn(part: string): Promise<string> {
  // Letters written at the same instant have no order: the next ones come after.
  clock.pass({ seconds: 1 })
  const all = (await letters()).map(({ text }) => text).join('\n')
  const matches = [...all.matchAll(new RegExp(`(/reseau/declaration/${part}/[0-9a-f]+)`, 'g'))]
  return matches.at(-1)?.[1] ?? ''
}

async function signed() {
  expect((await door.post('/reseau/declaration/signer', form)).status).toBe(303)
  const link = await linkIn('confirmer')
  expect((await door.post(link, {})).status).toBe(303)
  const [waiting] = await listSignatures(db, ['confirmed'])
  expect(
    (await door.post(`/reseau/declaration/signatures/${waiting?.id}/publier`, {}, staff)).status,
  ).toBe(303)
  return waiting?.id ?? ''
}

test('is signed on a page whose titles follow one another', async () => {
  const { text } = await door.get('/reseau/declaration/signer')
  const levels = [...text.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
  expect(levels[0]).toBe(1)
  for (const [at, level] of levels.entries())
    expect(level, levels.join(' ')).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
})

describe('a territory signs', () => {
  test('by a form, a link, and a check by the team; nothing shows before', async () => {
    expect((await door.post('/reseau/declaration/signer', form)).status).toBe(303)
    expect((await door.get('/reseau/declaration')).text).not.toContain('Odile Serre')
    const link = await linkIn('confirmer')
    // A machine that follows the links of a mail confirms nothing.
    expect((await door.get(link)).text).toContain('Confirmer')
    expect(await listSignatures(db, ['confirmed'])).toEqual([])
    await door.post(link, {})
    expect((await door.get('/reseau/declaration')).text).not.toContain('Odile Serre')

    const [waiting] = await listSignatures(db, ['confirmed'])
    await door.post(`/reseau/declaration/signatures/${waiting?.id}/publier`, {}, staff)
    const { text } = await door.get('/reseau/declaration')
    for (const part of [
      'Odile Serre, Maire',
      'Délibération du 12 mars 2026',
      'Publier chaque réponse',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('odile.serre@')
  })

  test('a referent of the territory signs at once, and only for it', async () => {
    const referent = asPerson([
      { role: 'territory-referent', place: { kind: 'territory', id: territoryId } },
    ])
    await door.post('/reseau/declaration/signer', { ...form, territory: 'Saint-Aubrac' }, referent)
    expect(await listSignatures(db, ['published'])).toEqual([])
    await door.post('/reseau/declaration/signer', form, referent)
    expect((await findSignatureOf(db, territoryId))?.channel).toBe('online')
  })

  test('a later signature takes the place of the one before', async () => {
    await signed()
    await signed()
    expect(await listSignatures(db, ['published'], territoryId)).toHaveLength(1)
    expect(await listSignatures(db, ['replaced'], territoryId)).toHaveLength(1)
  })

  test('two checks at the same instant leave one word, without an accident', async () => {
    const ids: string[] = []
    for (let rank = 0; rank < 2; rank++) {
      await door.post('/reseau/declaration/signer', form)
      await door.post(await linkIn('confirmer'), {})
    }
    ids.push(...(await listSignatures(db, ['confirmed'])).map((signature) => signature.id))
    expect(ids).toHaveLength(2)
    const answers = await Promise.all(
      ids.map((id) => door.post(`/reseau/declaration/signatures/${id}/publier`, {}, staff)),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await listSignatures(db, ['published'], territoryId)).toHaveLength(1)
  })

  // The negative control: the same two acts without the lock that takes them one by one.
  test('without the lock, the index alone refuses the second word, with an accident', async () => {
    for (let rank = 0; rank < 2; rank++) {
      await door.post('/reseau/declaration/signer', form)
      await door.post(await linkIn('confirmer'), {})
    }
    const ids = (await listSignatures(db, ['confirmed'])).map((signature) => signature.id)
    let ready = 0
    let open: () => void = () => undefined
    const both = new Promise<void>((resolve) => {
      open = resolve
    })
    const unlocked = (id: string) =>
      tables.transaction().execute(async (inside) => {
        const signatures = await listSignatures(inside, ['published'], territoryId)
        ready += 1
        if (ready === 2) open()
        // Both have looked, and neither saw the word of the other.
        await both
        expect(signatures).toEqual([])
        await saveSignatureState(inside, id, 'published', clock.now())
      })
    const ends = await Promise.allSettled(ids.map(unlocked))
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('what is missing is said, and what was typed is kept', async () => {
    const { accepts: _, ...unticked } = form
    const refused = await door.post('/reseau/declaration/signer', { ...unticked, due1: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('cochez cette case')
    expect(refused.text).toContain('va avec son échéance')
    expect(refused.text).toContain('Publier chaque réponse dans les trente jours')
    expect(await listSignatures(db, ['waiting'])).toEqual([])
  })

  test('a machine that fills the trap is thanked, and nothing is kept', async () => {
    const answer = await door.post('/reseau/declaration/signer', { ...form, site: 'x' })
    expect(answer.status).toBe(303)
    expect(await listSignatures(db, ['waiting'])).toEqual([])
  })

  test('a refusal is told to whoever asked, with its reason', async () => {
    await door.post('/reseau/declaration/signer', form)
    await door.post(await linkIn('confirmer'), {})
    const [waiting] = await listSignatures(db, ['confirmed'])
    const at = `/reseau/declaration/signatures/${waiting?.id}/ne-pas-publier`
    clock.pass({ seconds: 1 })
    expect((await door.post(at, { reason: '' }, staff)).status).toBe(422)
    expect((await door.post(at, { reason: 'Le conseil n’a pas délibéré.' }, staff)).status).toBe(
      303,
    )
    const last = (await letters()).at(-1)
    expect(last).toMatchObject({ to: form.email })
    expect(last?.text).toContain('Le conseil n’a pas délibéré.')
  })

  test('hostile words are shown as words', async () => {
    const [attack = ''] = scriptAttacks
    await door.post('/reseau/declaration/signer', {
      ...form,
      name: attack,
      title: attack,
      evidence: attack,
      commitment1: attack,
    })
    await door.post(await linkIn('confirmer'), {})
    const [waiting] = await listSignatures(db, ['confirmed'])
    await publishSignature(ctx({ person: staff }), waiting?.id ?? '')
    expect((await door.get('/reseau/declaration')).text).not.toContain(attack)
  })
})

describe('the years after', () => {
  test('news are asked for after one year, then after two; the lapse is shown; news bring it back', async () => {
    await signed()
    expect(await remindSignatures(ctx())).toBe(0)
    clock.set('2027-11-25T09:00:00Z')
    const first = ctx()
    expect(await remindSignatures(first)).toBe(1)
    expect(await remindSignatures(ctx())).toBe(0)
    expect(first.mails[0]?.text).toContain('Publier chaque réponse')
    expect((await door.get('/reseau/declaration')).text).toContain('nouvelles demandées')

    clock.set('2028-11-25T09:00:00Z')
    const second = ctx()
    expect(await remindSignatures(second)).toBe(1)
    const page = await door.get('/reseau/declaration')
    expect(page.text).toContain('deux ans sans nouvelles')
    expect(page.text).toContain('échéance dépassée')

    const link =
      /(\/reseau\/declaration\/nouvelles\/[0-9a-f]+)/.exec(second.mails[0]?.text ?? '')?.[1] ?? ''
    const [commitment] = await listCommitments(db, territoryId)
    expect((await door.get(link)).text).toContain('Publier chaque réponse')
    const empty = await door.post(link, { [`state_${commitment?.id}`]: 'kept' })
    expect(empty.status).toBe(422)
    const told = {
      [`state_${commitment?.id}`]: 'kept',
      [`note_${commitment?.id}`]: 'Vingt-huit réponses publiées.',
    }
    expect((await door.post(link, told)).status).toBe(303)
    const after = (await door.get('/reseau/declaration')).text
    expect(after).toContain('Vingt-huit réponses publiées.')
    expect(after).not.toContain('deux ans sans nouvelles')
    expect(await remindSignatures(ctx())).toBe(0)
  })

  test('a link and a signature that nobody confirmed go after sixty days', async () => {
    await door.post('/reseau/declaration/signer', form)
    const link = await linkIn('confirmer')
    clock.set('2027-01-20T09:00:00Z')
    expect((await door.get(link)).status).toBe(200)
    clock.set('2027-01-27T09:00:00Z')
    expect((await door.get(link)).status).toBe(404)
    await room.purge?.(ctx())
    expect(await listSignatures(db, ['waiting'])).toEqual([])
  })

  test('the name of a signer goes when they ask, and the word of the territory stays', async () => {
    await signed()
    const signature = await findSignatureOf(db, territoryId)
    const personId = signature?.signer?.personId ?? ''
    expect(await room.personExport?.(db, personId)).toMatchObject({
      signatures: [{ name: 'Odile Serre', title: 'Maire' }],
    })
    await room.personErase?.(ctx(), personId)
    const { text } = await door.get('/reseau/declaration')
    expect(text).not.toContain('Odile Serre')
    expect(text).toContain('ne souhaite plus être nommée')
  })
})

describe('what the team keeps', () => {
  const record = {
    territory: 'Valbrenne',
    signedOn: '2026-10-01',
    name: 'Odile Serre',
    title: 'Maire',
    email: '',
    evidence: 'Délibération 2026-45',
  }
  const pdf = () => new File(['%PDF-1.4 signed'], 'deliberation.pdf', { type: 'application/pdf' })

  test('records a signature with its document, public only when it is said so', async () => {
    const made = await door.post(
      '/reseau/declaration/enregistrer',
      { ...record, file: pdf() },
      staff,
    )
    expect(made.status).toBe(303)
    const document = `${made.location}/document`
    expect((await door.get(document)).status).toBe(404)
    expect((await door.get(document, staff)).status).toBe(200)
    const open = { ...record, filePublic: 'yes', file: pdf() }
    const second = await door.post('/reseau/declaration/enregistrer', open, staff)
    expect((await door.get(`${second.location}/document`)).status).toBe(200)
  })

  test('refuses a day to come and a file that is no document', async () => {
    const early = { ...record, signedOn: '2026-11-26' }
    expect((await door.post('/reseau/declaration/enregistrer', early, staff)).text).toContain(
      'dans l’avenir',
    )
    const odd = { ...record, file: new File(['MZ\u0090\u0000'], 'x.exe') }
    expect((await door.post('/reseau/declaration/enregistrer', odd, staff)).status).toBe(422)
  })

  test('withdraws a word with a public reason', async () => {
    const id = await signed()
    const reason = 'Le nouveau conseil a voté le retrait.'
    await door.post(`/reseau/declaration/signatures/${id}/retirer`, { reason }, staff)
    const { text } = await door.get('/reseau/declaration')
    expect(text).toContain(reason)
    expect(await findSignatureOf(db, territoryId)).toBeUndefined()
  })

  test('writes a new version; what was signed stays under the version before', async () => {
    await signed()
    const version = {
      title: 'Deuxième texte',
      text: 'Nous voulons mieux que la première fois, ensemble.',
      changes: 'Tout',
      after: '1',
    }
    expect((await door.post('/reseau/declaration/ecrire', version, staff)).status).toBe(303)
    const again = await door.post('/reseau/declaration/ecrire', version, staff)
    expect(again.status).toBe(422)
    expect(again.text).toContain('Une autre version a été publiée')
    const { text } = await door.get('/reseau/declaration')
    expect(text).toContain('Deuxième texte')
    expect(text).toContain('version 1')
    expect((await door.get('/reseau/declaration?version=1')).text).toContain(
      'Il existe une version plus récente à signer',
    )
  })

  test('gives its signatures as open data, without a name', async () => {
    await signed()
    const csv = await door.get('/reseau/declaration/signatures.csv')
    expect(csv.text).toContain('Valbrenne')
    expect(csv.text).toContain('Maire')
    expect(csv.text).not.toContain('Odile')
  })

  test('is closed to others', async () => {
    const id = await signed()
    const referent = asPerson([
      { role: 'territory-referent', place: { kind: 'territory', id: territoryId } },
    ])
    for (const viewer of [undefined, referent]) {
      const answer = await door.get(`/reseau/declaration/signatures/${id}`, viewer)
      expect([401, 302, 303, 403]).toContain(answer.status)
    }
    expect(slug).toBe('valbrenne')
  })
})

test('the other rooms ask at the door whether a territory keeps its word', async () => {
  expect(await hasSignedDeclaration(db, territoryId)).toBe(false)
  const id = await signed()
  expect(await hasSignedDeclaration(db, territoryId)).toBe(true)
  await withdrawSignature(ctx({ person: staff }), id, 'Le conseil a voté le retrait.')
  expect(await hasSignedDeclaration(db, territoryId)).toBe(false)
})
