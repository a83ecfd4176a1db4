import { beforeEach, describe, expect, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import type { ActsWith } from '#kit/fixing-act.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { issueBadge } from '../badges/actions/issue-badge.ts'
import { listSignatures } from '../declaration/store/signatures.ts'
import type { fixingActs } from '../fixing-acts.ts'
import { publishMission } from '../missions/actions/publish-mission.ts'
import { missionShape } from '../missions/mission.ts'
import { listAnswers, lockMission } from '../missions/store/missions.ts'
import { networkModule } from '../module.ts'
import { coachingPaths } from '../paths/coaching.ts'
import { membershipPaths as members } from '../paths/membership.ts'
import { missionPaths } from '../paths/mission.ts'
import { pairAtWork } from '../testing/pair-at-work.ts'
import { payingMember } from '../testing/paying-member.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes })
const staff = asPerson('lab-team')
const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, {}, what)
const because = 'Le conseil a changé d’avis en séance.'

let number = 0
let email = ''
beforeEach(async () => {
  number++
  email = `jeanne${number}@benevoles.example`
  clock.pass({ days: 1 })
  await db.deleteFrom('outbox_mails').execute()
})

async function mission(): Promise<string> {
  const form = missionShape.parse({
    title: `Animer la table ${number}`,
    text: 'Quarante habitant·es tiré·es au sort, deux soirs en janvier.',
    ...{ skills: ['facilitation'], timeNeeded: 'deux soirs', answerUntil: '' },
  })
  const made = await act(door.house, { person: staff }, (ctx) =>
    publishMission(ctx, form, undefined),
  )
  if (!made.ok) throw new Error(made.refusal)
  const offer = { message: 'Je suis libre les deux soirs.', name: 'Jeanne Castaing', email }
  const answered = await door.post(missionPaths.answer(made.value.slug), offer)
  expect(answered.status).toBe(303)
  return made.value.slug
}

async function chosen(): Promise<string> {
  const slug = await mission()
  const found = await run((ctx) => lockMission(ctx.db, slug))
  const [answer] = await listAnswers(db, found?.id ?? '')
  const reply = { verdict: 'chosen', reply: 'Merci, à mardi soir.' }
  const path = missionPaths.reply(slug, answer?.id ?? '')
  expect((await door.post(path, reply, staff)).status).toBe(303)
  return slug
}

const end = { outcomeText: 'Quarante personnes sont venues, trente sont restées.', words: '' }

async function badge(): Promise<string> {
  const personId = await run((ctx) => recordPerson(ctx, { name: 'Jeanne Castaing', email }))
  const words = 'Deux soirs à la table trois.'
  const issued = await run((ctx) => issueBadge(ctx, { kind: 'mission', personId, words }))
  if (!issued.ok) throw new Error(issued.refusal)
  return issued.value.id
}

/** A word that its signatory confirmed; the team has not looked at it yet. */
async function confirmed(): Promise<string> {
  await run(async (ctx) => {
    await room.seed?.(ctx)
    await registerPlace(ctx, {
      ...{ kind: 'commune', subtype: '', slug: `val${number}`, name: `Val${number}` },
      source: 'demo',
    })
  })
  const form = {
    ...{ territory: `Val${number}`, name: 'Odile Serre', title: 'Maire', email, accepts: 'yes' },
    evidence: 'Délibération du 12 mars 2026',
    ...{ commitment1: 'Publier chaque réponse dans les trente jours', due1: '2027-06-01' },
  }
  expect((await door.post('/reseau/declaration/signer', form)).status).toBe(303)
  const text = (await letters()).map(({ bodyText }) => bodyText).join('\n')
  const link = /\/reseau\/declaration\/confirmer\/[0-9a-f]+/.exec(text)?.[0] ?? ''
  expect((await door.post(link, {})).status).toBe(303)
  const [waiting] = await listSignatures(db, ['confirmed'])
  return `/reseau/declaration/signatures/${waiting?.id}`
}

const ended = { outcome: 'in-part', outcomeText: 'Un panel de vingt personnes est recruté.' }

/** A pair at work: the team writes its end, the coached person alone left an address of this test. */
async function coaching(): Promise<string> {
  await run((ctx) =>
    registerPlace(ctx, {
      ...{ kind: 'commune', subtype: '', slug: `val${number}`, name: `Val${number}` },
      source: 'demo',
    }),
  )
  const coach = { name: 'Tomás Ferreira', email: `tomas${number}@collectif.example` }
  const id = await run((ctx) => recordPerson(ctx, coach))
  const posted: Parameters<typeof pairAtWork>[0] = async (path, fields, as) => {
    const answer = await door.post(path, fields, as)
    expect(answer.status).toBe(303)
    return answer.location ?? ''
  }
  return pairAtWork(posted, {
    ...{ staff, territory: `Val${number}`, coach: { id, name: coach.name } },
    coached: { name: 'Jeanne Castaing', email },
  })
}

const member = () =>
  payingMember(ctx({ person: staff }), `val-payeur-${number}`, { name: 'Odile Serre', email })

const left = () => ({ leftOn: dayOf(clock.now()), leaveReason: 'budget' })

const letters = () =>
  db.selectFrom('outbox_mails').select(['recipient', 'bodyText']).orderBy('id').execute()

type Waits = ActsWith<typeof fixingActs, 'settledBefore'>
const whileWaiting: Record<Waits, (slug: string) => ReturnType<typeof door.post>> = {
  'close-mission': (slug) => door.post(missionPaths.close(slug), end, staff),
  'withdraw-mission': (slug) => door.post(missionPaths.withdraw(slug), {}, staff),
}

describe('what waits', () => {
  test.each(Object.keys(whileWaiting) as Waits[])(
    '%s is refused while an answer waits, and nothing of it is done',
    async (name) => {
      const slug = await mission()
      await db.deleteFrom('outbox_mails').execute()
      const refused = await whileWaiting[name](slug)
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('attend')
      expect((await run((ctx) => lockMission(ctx.db, slug)))?.state).toBe('open')
      expect(await letters()).toEqual([])
    },
  )

  test.each(Object.keys(whileWaiting) as Waits[])(
    'control: %s goes on once everybody has an answer',
    async (name) => {
      const slug = await chosen()
      expect((await whileWaiting[name](slug)).status).toBe(303)
      expect((await run((ctx) => lockMission(ctx.db, slug)))?.state).not.toBe('open')
    },
  )
})

/** Each act that tells somebody: from where it can be done, the act, and what they read. */
type Tells = ActsWith<typeof fixingActs, 'tells'>
const telling: Record<
  Tells,
  {
    readonly from: () => Promise<string>
    readonly act: (at: string) => Promise<unknown>
    readonly says: string
    readonly also?: () => string
  }
> = {
  'issue-badge': { from: async () => '', act: badge, says: '/badges/recu/' },
  'revoke-badge': {
    from: badge,
    act: (id) => door.post(`/badges/${id}/revoquer`, { reason: because }, staff),
    says: because,
  },
  'close-coaching': {
    from: coaching,
    act: (at) => door.post(coachingPaths.close(at), ended, staff),
    says: ended.outcomeText,
    also: () => `tomas${number}@collectif.example`,
  },
  'publish-signature': {
    from: confirmed,
    act: (at) => door.post(`${at}/publier`, {}, staff),
    says: '/reseau/declaration',
  },
  'withdraw-signature': {
    from: async () => {
      const at = await confirmed()
      await door.post(`${at}/publier`, {}, staff)
      return at
    },
    act: (at) => door.post(`${at}/retirer`, { reason: because }, staff),
    says: because,
  },
  'withdraw-mission': {
    from: chosen,
    act: (slug) => door.post(missionPaths.withdraw(slug), {}, staff),
    says: 'Cette mission est retirée',
  },
  'cancel-payment': {
    from: async () => {
      const { invoiceId, paymentId } = await member()
      return members.cancelPayment(invoiceId, paymentId)
    },
    act: (at) => door.post(at, { reason: because }, staff),
    says: because,
  },
  'credit-invoice': {
    from: async () => members.credit((await member()).invoiceId),
    act: (at) => door.post(at, { reason: because }, staff),
    says: because,
  },
  'leave-membership': {
    from: async () => members.act((await member()).membershipId, 'quitter'),
    act: (at) => door.post(at, { ...left(), leaveNote: because }, staff),
    says: because,
  },
}

test.each(Object.keys(telling) as Tells[])(
  '%s tells whom the table says, once, with words',
  async (name) => {
    const { from, act: done, says, also } = telling[name]
    const at = await from()
    await db.deleteFrom('outbox_mails').execute()
    await done(at)
    // The team reads of it too, in a letter of its own.
    const sent = (await letters()).filter(({ recipient }) => recipient !== 'contact@exemple.fr')
    const who = also ? [email, also()] : [email]
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(who)
    for (const { bodyText } of sent) expect(bodyText).toContain(says)
  },
)
