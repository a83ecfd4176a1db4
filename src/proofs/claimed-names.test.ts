import { beforeAll, describe, expect, it } from 'vitest'
import { trapField } from '#kit/form.ts'
import { othersAtAddress } from '#kit/own-address.ts'
import { recordPerson } from '#modules/people/index.ts'
import { findAddressHolders, findIdentityByEmail } from '#modules/people/persons/index.ts'
import { eraseByRule } from '#modules/people/rights/actions/erase-person.ts'
import type { Ctx } from '#platform/context.ts'
import { act } from '#platform/world.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { grouped, invalidIn } from './access/send-form.ts'
import { crawl, type FormSeen } from './crawl.ts'
import { useDemonstration, wholeHouse } from './demonstration-forms.ts'
import { fill, formsOf } from './forms.ts'

/**
 * Every form of everybody that asks for a name and an address is sent by a visitor who types the address of somebody
 * known, and another name: nothing of it is told, shown or erased as theirs.
 */
const database = useDemonstration()
const { db } = database
const { rooms, door } = wholeHouse(database)
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, {}, what)

const known = { name: 'Zéphyrine Marqueval', email: 'zephyrine.marqueval@ailleurs.example' }
const typed = 'Hippolyte Cazalbou'

const isAddress = ({ name, type }: { name: string; type: string }) =>
  type !== 'hidden' && /mail/i.test(name)
const isName = ({ name, type }: { name: string; type: string }) =>
  type === 'text' && /^name$|(?:^|\.|\[)name\]?$|^signerName$/.test(name)

async function formsThatName(): Promise<ReadonlyMap<string, FormSeen>> {
  const visit = async (path: string) => (await door.get(path)).text
  const { forms } = await crawl(
    listRoutes(),
    visit,
    ['/', '/reseau/coaching', '/reseau/missions', '/agenda'],
    3,
  )
  return new Map(
    [...forms].flatMap(([key, [form]]) =>
      form?.fields.some(isAddress) && form.fields.some(isName) ? [[key, form] as const] : [],
    ),
  )
}

let territory: string

/** True when the form was taken. */
async function send({ page, action }: FormSeen, name: string): Promise<boolean> {
  const shown = await door.get(page)
  const form = formsOf(shown.text, page).find(
    (item) => item.method === 'POST' && item.action === action,
  )
  if (!form) throw new Error(`no form for ${action} on ${page}`)
  const words = (field: { name: string; type: string }) => (isAddress(field) ? known.email : name)
  const input: Record<string, string> = { [trapField]: '', territory }
  for (const field of form.fields)
    if (isAddress(field) || isName(field)) input[field.name] = words(field)
    else if (/^(?:commitment|due)\d/.test(field.name)) input[field.name] = ''
  let answer = await door.post(action, grouped(fill(form, input)))
  if (answer.status === 422) {
    const refused = Object.fromEntries(invalidIn(answer.text).map((field) => [field, '']))
    answer = await door.post(action, grouped(fill(form, { ...refused, ...input })))
  }
  return answer.status < 400
}

/** What is told to them, less the letters of the mailbox, which are of whoever reads it. */
async function toldTo(personId: string): Promise<string> {
  const told = await Promise.all(rooms.map((room) => room.personExport?.(db, personId) ?? {}))
  const mailbox = [othersAtAddress, 'keptLetters', 'letters']
  return JSON.stringify(told, (key, value) => (mailbox.includes(key) ? undefined : value))
}

async function aTerritory(): Promise<string> {
  const rows = await db
    .selectFrom('territories' as never)
    .select('id' as never)
    .limit(1)
    .execute()
  return (rows as { id: string }[])[0]?.id ?? ''
}

async function claimants(): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('identities' as never)
    .select('personId' as never)
    .where('claimedEmail' as never, '=', known.email as never)
    .execute()
  return (rows as { personId: string }[]).map(({ personId }) => personId)
}

describe('a visitor who types the address of somebody under another name', () => {
  let id: string
  let before: string
  const taken: string[] = []
  beforeAll(async () => {
    id = await run((ctx) => recordPerson(ctx, known))
    before = await toldTo(id)
    territory = await aTerritory()
    for (const [key, form] of await formsThatName()) if (await send(form, typed)) taken.push(key)
  }, 240_000)

  it('is heard by every form of everybody', () => {
    expect(taken.toSorted()).toEqual([
      'POST /agenda/:slug/inscription',
      'POST /experiences/:slug/repondre',
      'POST /experiences/:slug/reprendre',
      'POST /experiences/proposer',
      'POST /lettres/inscription',
      'POST /reseau/adherer',
      'POST /reseau/coaching',
      'POST /reseau/declaration/signer',
      'POST /reseau/missions/:slug/repondre',
      'POST /ressources/:slug/reutiliser',
      'POST /series/:slug/inscription',
    ])
  })

  it('is somebody of their own, once, whose address is said to be that of another', async () => {
    const all = await claimants()
    expect(all).toHaveLength(1)
    expect((await findAddressHolders(db, all)).get(all[0] ?? '')).toMatchObject({ personId: id })
    expect((await findIdentityByEmail(db, known.email))?.personId).toBe(id)
  })

  it('adds nothing to what is told to the one whose address it is', async () => {
    expect(await toldTo(id)).toBe(before)
  })

  it('is told what they asked, and keeps it when the other is erased', async () => {
    const [claimant = ''] = await claimants()
    const told = await toldTo(claimant)
    expect(told).toContain(typed)
    await run(async (ctx) => {
      const erased = await eraseByRule(ctx, { all: () => rooms }, id)
      if (!erased.ok) throw new Error(erased.refusal)
    })
    expect(await toldTo(claimant)).toBe(told)
  }, 60_000)
})
