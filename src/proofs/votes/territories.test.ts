import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { anAssociation, anInvoiceForm } from '#modules/network/demo/membership-examples.ts'
import { saveBilling } from '#modules/network/fees/store/billing.ts'
import { saveFeeSchedule } from '#modules/network/fees/store/fees.ts'
import { billMembership } from '#modules/network/invoices/actions/bill-membership.ts'
import { openMembership } from '#modules/network/membership/actions/open-membership.ts'
import { findMembership, saveMembership } from '#modules/network/membership/store/memberships.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { votePaths } from '#modules/votes/paths.ts'
import { listRoll } from '#modules/votes/roll/store/roll.ts'
import { findVote } from '#modules/votes/store/votes.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../../app.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: makeRooms().flatMap((room) => room.routes) })
const staff = asPerson('lab-team')

/** A territory of the network: with a main contact and an invoice, with a referent alone, or with nobody known. */
async function joined(name: string, how: 'billed' | 'referent' | 'nobody') {
  return act(door.house, { person: staff }, async (ctx) => {
    const { id: territoryId } = await registerPlace(ctx, {
      kind: 'commune',
      subtype: '',
      slug: name.toLowerCase(),
      name,
      source: 'demo',
      population: 900,
    })
    const known = how !== 'nobody'
    const email = `mairie@${name.toLowerCase()}.example`
    const personId = known
      ? await recordPerson(ctx, { name: `Odile de ${name}`, email })
      : undefined
    if (how === 'referent' && personId)
      await recordRole(ctx, {
        personId,
        role: 'territory-referent',
        place: { kind: 'territory', id: territoryId },
      } as never)
    const opened = await openMembership(ctx, {
      territoryId,
      source: 'team',
      ...(how === 'billed' ? { contactPersonId: personId } : {}),
    } as never)
    if (!opened.ok) throw new Error(opened.refusal)
    const membership = await findMembership(ctx.db, opened.value.id)
    if (!membership) throw new Error('no membership')
    const agreed = { ...membership, state: 'agreed', agreementOn: '2026-11-24' } as const
    await saveMembership(ctx.db, agreed, ctx.now)
    const billed = how === 'billed' && (await billMembership(ctx, membership.id, anInvoiceForm))
    if (billed && !billed.ok) throw new Error(billed.refusal)
    const active = { ...agreed, state: 'active', since: '2026-11-25', until: '2027-11-24' } as const
    await saveMembership(ctx.db, active as never, ctx.now)
    return territoryId
  })
}

let slug = ''
beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await saveBilling(db, anAssociation, clock.now())
  const fees = {
    id: newId(clock.now(), clock.chance),
    effectiveFrom: '2026-01-01',
    bands: [{ fromPopulation: 0, cents: 20_000 }],
    freeKinds: [],
    organisationCents: 15_000,
  }
  await saveFeeSchedule(db, fees, clock.now())
  await joined('Aubrac', 'billed')
  await joined('Belval', 'referent')
  await joined('Corlay', 'nobody')
  const made = await door.post(
    votePaths.create,
    {
      title: 'Le bureau',
      question: 'Qui ?',
      options: 'Ada\nBéa',
      method: 'approval',
      tier: 'open',
      seats: '1',
      proxies: '0',
      closesOn: '2026-12-20',
    },
    staff,
  )
  slug = /scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
})

const roll = async () => listRoll(db, (await findVote(db, slug))?.id ?? '')
const page = async () => (await door.get(votePaths.prepare(slug), staff)).text

describe('territories that vote are reached', () => {
  test('by who speaks for them, else their referent, and where their invoices go', async () => {
    const filled = await door.post(
      votePaths.roll(slug),
      { source: 'members', weighing: 'one' },
      staff,
    )
    expect(filled.status).toBe(303)
    expect((await roll()).map(({ name, contact }) => [name, contact])).toEqual([
      ['Aubrac', 'mairie@aubrac.example'],
      ['Belval', 'mairie@belval.example'],
      ['Corlay', ''],
    ])
    const [billed] = await roll()
    expect(billed?.address).toBe(`Pour Odile de Aubrac\n${anInvoiceForm.buyerAddress}`)
  })

  test('whatever source brings them again, nobody has a second line, and the organiser is told', async () => {
    for (const [name, position] of [
      ['Communes', 1],
      ['Petites communes', 2],
    ] as const)
      await db
        .insertInto('network_colleges')
        .values({
          id: newId(clock.now(), clock.chance),
          name,
          purpose: '',
          kinds: ['commune'],
          fromPopulation: null,
          belowPopulation: null,
          weight: 1,
          position,
          createdAt: clock.now(),
        })
        .execute()
    for (const fields of [
      { source: 'members' },
      { source: 'college', which: 'Communes' },
      { source: 'college', which: '' },
      { source: 'list', people: 'Commune de Belval ; mairie@belval.example' },
    ]) {
      const again = await door.post(votePaths.roll(slug), { weighing: 'one', ...fields }, staff)
      expect(again.status, JSON.stringify(fields)).toBe(303)
      expect(await roll(), JSON.stringify(fields)).toHaveLength(3)
    }
  })

  test('the referent who reads the mail of a territory is a voter beside it, looked at before the opening', async () => {
    const role = { source: 'role', which: 'territory-referent', weighing: 'one' }
    expect((await door.post(votePaths.roll(slug), role, staff)).status).toBe(303)
    expect(await roll()).toHaveLength(4)
    expect(await page()).toContain('Peut-être la même personne, deux fois')
    const refused = await door.post(votePaths.act(slug), { act: 'open', unreached: 'yes' }, staff)
    expect(refused.text).toContain('Des lignes de la liste se ressemblent')
    expect((await door.post(votePaths.roll(slug), { remove: '4' }, staff)).status).toBe(303)
  })

  test('who cannot be is told before the opening, with what to do, and can be completed', async () => {
    const before = await page()
    expect(before).toMatch(/1\spersonne ou territoire sans courriel ni adresse/)
    expect(before).toContain('3 ; Corlay ;')
    expect(before).not.toContain('1 ; Aubrac ;')
    const bad = await door.post(votePaths.reach(slug), { reach: '3 ; Corlay ; mairie ;' }, staff)
    expect([bad.status, /Ligne 1/.test(bad.text)]).toEqual([422, true])
    const line = '3 ; Corlay ; ; Mairie, 2 rue Haute, 22320 Corlay'
    expect((await door.post(votePaths.reach(slug), { reach: line }, staff)).status).toBe(303)
    expect(await page()).not.toContain('sans courriel ni adresse')
  })

  test.skipIf(!hasCommand('pdftotext'))(
    'each letter carries a postal address, and the address to type',
    async () => {
      await door.post(votePaths.act(slug), { act: 'open' }, staff)
      const { response } = await door.post(votePaths.letters(slug), {}, staff)
      const bytes = new Uint8Array(await response.arrayBuffer())
      const text = told(bytes, 'letters.pdf', 'pdftotext', '-layout', 'FILE', '-')
      for (const words of [
        'Place de la Mairie',
        '35999 Valbrenne',
        '2 rue Haute',
        '22320 Corlay',
        `/voter/${slug.slice(-4)}`,
      ])
        expect(text).toContain(words)
    },
  )
})
