import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { networkModule } from '../../module.ts'
import { publishSignature } from '../actions/decide-signature.ts'
import { markCommitment } from '../actions/follow-commitment.ts'
import { remindSignatures } from '../actions/remind-signatures.ts'
import { writeDeclaration } from '../actions/write-declaration.ts'
import { listCommitments } from '../store/commitments.ts'
import { findDeclaration } from '../store/declarations.ts'
import { findSignatureOf, listSignatures } from '../store/signatures.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes })
const staff = asPerson('lab-team')
const plain = (text: string) => text.replaceAll(/[  ]/g, ' ')
let territoryId = ''

const form = {
  territory: 'Valbrenne',
  name: 'Odile Serre',
  title: 'Maire',
  email: 'odile.serre@valbrenne.example',
  accepts: 'yes',
  commitment1: 'Publier chaque réponse dans les trente jours',
  due1: '2027-06-01',
}

/** Signs and confirms; the team publishes it, or has it to check. */
async function signature(state: 'confirmed' | 'published'): Promise<string> {
  await door.post('/reseau/declaration/signer', form)
  const [mail] = await db.selectFrom('outbox_mails').selectAll().orderBy('id').execute()
  const text = String((mail as unknown as Record<string, unknown>)['bodyText'])
  const link = /(\/reseau\/declaration\/confirmer\/[0-9a-f]+)/.exec(text)?.[1] ?? ''
  await door.post(link, {})
  const [confirmed] = await listSignatures(db, ['confirmed'])
  const id = confirmed?.id ?? ''
  if (state === 'published') await publishSignature(ctx({ person: staff }), id)
  return id
}

beforeAll(async () => {
  await room.seed?.(ctx())
  const place = { kind: 'commune', subtype: '', slug: 'valbrenne', name: 'Valbrenne' } as const
  territoryId = (await registerPlace(ctx(), { ...place, source: 'demo' })).id
})

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await db.deleteFrom('network_signatures').execute()
  await db.deleteFrom('outbox_mails').execute()
})

describe('what came too late is said in words', () => {
  test.each([
    ['ne-pas-publier', 'published'],
    ['retirer', 'confirmed'],
  ] as const)('%s, when the signature is %s', async (act, state) => {
    const id = await signature(state)
    const at = `/reseau/declaration/signatures/${id}/${act}`
    const { status, text } = await door.post(at, { reason: 'Le conseil n’a pas délibéré.' }, staff)
    expect(status).toBe(422)
    expect(plain(text)).toContain('C’est déjà fait, ou ce n’est plus le moment')
    expect(plain(text)).toContain('rien n’est enregistré')
  })

  test('a link that was already confirmed says where it stands', async () => {
    await door.post('/reseau/declaration/signer', form)
    const [mail] = await db.selectFrom('outbox_mails').selectAll().execute()
    const text = String((mail as unknown as Record<string, unknown>)['bodyText'])
    const link = /(\/reseau\/declaration\/confirmer\/[0-9a-f]+)/.exec(text)?.[1] ?? ''
    await door.post(link, {})
    const again = await door.post(link, {})
    expect(again).toMatchObject({ status: 303, location: link })
    expect(plain((await door.get(link)).text)).toContain('Cette adresse est déjà confirmée')
  })
})

describe('of two who write at once', () => {
  test('whoever writes the text second keeps their words, and is told that there is another version', async () => {
    const at = '/reseau/declaration/ecrire'
    const { number = 0, text = '' } = (await findDeclaration(db)) ?? {}
    const other = { title: 'Le titre de l’autre', text, changes: '', after: number }
    await writeDeclaration(ctx({ person: staff }), other)

    const mine = { title: 'Mon titre', text, changes: '', after: String(number) }
    const refused = await door.post(at, mine, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('value="Mon titre"')
    expect(plain(refused.text)).toContain('Une autre version a été publiée')
    expect((await findDeclaration(db))?.title).toBe('Le titre de l’autre')
    // Sent again, it comes after the version that is there now.
    expect(refused.text).toContain(`name="after" value="${number + 1}"`)
  })

  test('news told by the link do not write over what the referent noted meanwhile', async () => {
    await signature('published')
    clock.set('2027-11-25T09:00:00Z')
    const asked = ctx()
    await remindSignatures(asked)
    const words = asked.mails[0]?.text ?? ''
    const link = /(\/reseau\/declaration\/nouvelles\/[0-9a-f]+)/.exec(words)?.[1] ?? ''
    const opened = (await door.get(link)).text
    const seen = /name="_seen" value="([^"]*)"/.exec(opened)?.[1] ?? ''
    const [promise] = await listCommitments(db, territoryId)
    const id = promise?.id ?? ''
    const noted = { state: 'kept', note: 'Vingt-huit réponses.', evidenceHref: undefined } as const
    await markCommitment(ctx({ person: staff }), territoryId, id, noted)

    const told = { [`state_${id}`]: 'dropped', [`note_${id}`]: 'Pas le temps.', _seen: seen }
    const refused = await door.post(link, { ...told, _whole: 'yes' })
    expect(refused.status).toBe(422)
    expect(plain(refused.text)).toContain('Vingt-huit réponses.')
    expect(refused.text).toContain('Pas le temps.')
    expect((await listCommitments(db, territoryId))[0]?.note).toBe('Vingt-huit réponses.')
    expect(await findSignatureOf(db, territoryId)).toBeDefined()
  })
})

test('a house without a text leads to the page that says so, whether one opens or sends the form', async () => {
  const empty = openDoor(database, { routes: room.routes })
  await db.deleteFrom('network_declarations').execute()
  for (const answer of [
    await empty.get('/reseau/declaration/signer'),
    await empty.post('/reseau/declaration/signer', form),
  ]) {
    expect(answer).toMatchObject({ status: 302, location: '/reseau/declaration' })
  }
})
