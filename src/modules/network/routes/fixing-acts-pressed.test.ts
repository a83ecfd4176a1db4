import { beforeEach, describe, expect, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { type Press, pressed } from '#platform/testing/pressed-act.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { issueBadge } from '../badges/actions/issue-badge.ts'
import { listSignatures } from '../declaration/store/signatures.ts'
import { fixingActs } from '../fixing-acts.ts'
import { networkModule } from '../module.ts'
import { badgePaths } from '../paths/badge.ts'
import { coachingPaths } from '../paths/coaching.ts'
import { membershipPaths as members } from '../paths/membership.ts'
import { missionPaths } from '../paths/mission.ts'
import { pairAtWork } from '../testing/pair-at-work.ts'
import { type PayingMember, payingMember } from '../testing/paying-member.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes })
const staff = asPerson('lab-team')
const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, { person: staff }, what)
const because = 'Le conseil a changé d’avis en séance.'
const why = { fields: { reason: because }, needs: 'reason' } as const

let number = 0
beforeEach(() => {
  number++
  clock.pass({ days: 1 })
})

async function post(path: string, fields: Record<string, string | string[]>, as?: Viewer) {
  const answer = await door.post(path, fields, as)
  if (answer.status !== 303)
    throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 3_000)}`)
  return answer.location ?? ''
}

const place = () =>
  run((inside) =>
    registerPlace(inside, {
      ...{ kind: 'commune', subtype: '', slug: `val${number}`, name: `Val${number}` },
      source: 'demo',
    }),
  )

const member = (speaker?: { name: string; email: string | undefined }) =>
  payingMember(ctx({ person: staff }), `valbrenne-${number}`, speaker)

const odile = () => ({ name: 'Odile Serre', email: `odile${number}@valbrenne.example` })

async function badge(): Promise<string> {
  const personId = await run((inside) => recordPerson(inside, odile()))
  const input = { kind: 'mission', personId, words: 'Deux soirs.' } as const
  const issued = await run((inside) => issueBadge(inside, input))
  if (!issued.ok) throw new Error(issued.refusal)
  return issued.value.id
}

const missionFields = {
  title: 'Animer la table trois',
  text: 'Quarante habitant·es tiré·es au sort, deux soirs en janvier.',
}

async function mission(): Promise<string> {
  const at = await post(missionPaths.create, missionFields, staff)
  return at.split('/').at(-1) ?? ''
}

/** A word that its signatory confirmed. */
async function signature(): Promise<string> {
  await run(async (inside) => {
    await room.seed?.(inside)
  })
  await place()
  await post('/reseau/declaration/signer', {
    ...{ territory: `Val${number}`, title: 'Maire', ...odile(), accepts: 'yes' },
    evidence: 'Délibération du 12 mars 2026',
    ...{ commitment1: 'Publier chaque réponse dans les trente jours', due1: '2027-06-01' },
  })
  const letters = await db.selectFrom('outbox_mails').select('bodyText').execute()
  const text = letters.map(({ bodyText }) => bodyText).join('\n')
  const links = text.match(/\/reseau\/declaration\/confirmer\/[0-9a-f]+/g) ?? []
  await post(links.at(-1) ?? '', {})
  const [waiting] = await listSignatures(db, ['confirmed'])
  return `/reseau/declaration/signatures/${waiting?.id}`
}

const end = { outcome: 'reached', outcomeText: 'Un panel de vingt personnes est recruté.' }

/** Two people who work together. */
async function coaching(): Promise<string> {
  await place()
  const named = { name: 'Tomás Ferreira', email: `tomas${number}@collectif.example` }
  const coach = { id: await run((inside) => recordPerson(inside, named)), name: named.name }
  return pairAtWork(post, { staff, territory: `Val${number}`, coach, coached: odile() })
}

const closed = async () => {
  const id = await coaching()
  await post(coachingPaths.close(id), end, staff)
  return id
}

/** Every act of the table, by its page. */
const presses: Record<keyof typeof fixingActs, () => Promise<Press>> = {
  'cancel-payment': async () => {
    const { invoiceId: id, paymentId } = await member(odile())
    return { page: members.invoice(id), path: members.cancelPayment(id, paymentId), ...why }
  },
  'credit-invoice': async () => {
    const { invoiceId: id } = await member(odile())
    return { page: members.invoice(id), path: members.credit(id), ...why }
  },
  'issue-badge': async () => {
    const id = await closed()
    return { page: coachingPaths.show(id), path: coachingPaths.thank(id) }
  },
  'revoke-badge': async () => {
    const id = await badge()
    return { page: badgePaths.show(id), path: badgePaths.revoke(id), ...why }
  },
  'close-coaching': async () => {
    const id = await coaching()
    const typed = { fields: end, needs: 'outcomeText' }
    return { page: coachingPaths.show(id), path: coachingPaths.close(id), ...typed }
  },
  'publish-signature': async () => {
    const at = await signature()
    return { page: at, path: `${at}/publier` }
  },
  'withdraw-signature': async () => {
    const at = await signature()
    await post(`${at}/publier`, {}, staff)
    return { page: at, path: `${at}/retirer`, ...why }
  },
  'publish-mission': async () => {
    const at = missionPaths.create
    return { page: at, path: at, fields: missionFields, needs: 'title' }
  },
  'close-mission': async () => {
    const at = missionPaths.close(await mission())
    const { outcomeText } = end
    return { page: at, path: at, fields: { outcomeText }, needs: 'outcomeText' }
  },
  'withdraw-mission': async () => {
    const slug = await mission()
    return { page: missionPaths.show(slug), path: missionPaths.withdraw(slug) }
  },
  'leave-membership': async () => {
    const { membershipId: id } = await member(odile())
    const leftOn = dayOf(clock.now())
    const fields = { leftOn, leaveReason: 'budget', leaveNote: 'Budget voté.' }
    const path = members.act(id, 'quitter')
    return { page: members.membership(id), path, fields, needs: 'leaveReason' }
  },
}

test.each(Object.keys(presses) as (keyof typeof presses)[])(
  '%s: its page asks what the table says, and it writes what the table says',
  async (name) => {
    await pressed({ door, db, as: staff }, fixingActs[name], await presses[name]())
  },
)

/** Spaces that do not break are written as plain ones here. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

/** Before any of these acts, its page says whom a letter reaches, and who is left for the team to tell. */
describe.each<[string, (one: PayingMember) => string]>([
  ['of an invoice', ({ invoiceId }) => members.invoice(invoiceId)],
  ['of a membership', ({ membershipId }) => members.membership(membershipId)],
])('the page %s', (_, at) => {
  const seen = async (speaker?: { name: string; email: string | undefined }) =>
    plain((await door.get(at(await member(speaker)), staff)).text)

  test('names whom a letter tells', async () => {
    const text = await seen(odile())
    expect(text).toContain('dans une minute, avec la raison, à : Odile Serre.')
    expect(text).not.toContain('à prévenir autrement')
  })

  test('names who has no address, to be told otherwise', async () => {
    const text = await seen({ name: 'Jean Petit', email: undefined })
    expect(text).toContain('Sans courriel, à prévenir autrement : Jean Petit.')
    expect(text).not.toContain('dans une minute, avec la raison')
  })

  test('says so when nobody is noted as speaking for the territory', async () => {
    expect(await seen()).toContain('Prévenez-le par téléphone ou par lettre')
  })
})
