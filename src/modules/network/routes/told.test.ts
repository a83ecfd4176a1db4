import { beforeEach, describe, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import { wholeField } from '#kit/left-out.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { playTold, type ToldPress } from '#platform/testing/play-told.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { coachingTexts } from '../coaching/texts/coaching.ts'
import { listSignatures } from '../declaration/store/signatures.ts'
import { declarationTexts } from '../declaration/texts/declaration.ts'
import { answeredTexts } from '../members/texts/answered.ts'
import { openMembership } from '../membership/actions/open-membership.ts'
import { findMembership, saveMembership } from '../membership/store/memberships.ts'
import { publishMission } from '../missions/actions/publish-mission.ts'
import { missionShape } from '../missions/mission.ts'
import { listAnswers, lockMission } from '../missions/store/missions.ts'
import { missionTexts } from '../missions/texts/mission.ts'
import { networkModule } from '../module.ts'
import { coachingPaths, skillPaths } from '../paths/coaching.ts'
import { membershipPaths as members } from '../paths/membership.ts'
import { missionPaths } from '../paths/mission.ts'

const database = useDatabase()
const { db, clock } = database
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes })
const staff = asPerson('lab-team')
const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, { person: staff }, what)

let number = 0
let email = ''
beforeEach(() => clock.pass({ days: 1 }))

/** Another place, and another person, each time something is made. */
async function place(): Promise<string> {
  number++
  email = `odile${number}@valbrenne.example`
  const input = {
    kind: 'commune',
    subtype: '',
    slug: `val${number}`,
    name: `Val${number}`,
  } as const
  return (await run((ctx) => registerPlace(ctx, { ...input, source: 'demo' }))).id
}

async function sent(path: string, fields: Record<string, string | string[]>, as = staff) {
  const answer = await door.post(path, fields, as)
  if (answer.status !== 303) throw new Error(`${path}: ${answer.text.slice(0, 2_000)}`)
  return answer.location ?? ''
}

async function request(): Promise<string> {
  const territoryId = await place()
  return run(async (ctx) => {
    const contactPersonId = await recordPerson(ctx, { name: 'Odile Serre', email })
    const opened = await openMembership(ctx, { territoryId, source: 'team', contactPersonId })
    if (!opened.ok) throw new Error(opened.refusal)
    const membership = await findMembership(ctx.db, opened.value.id)
    if (!membership) throw new Error('no membership')
    await saveMembership(ctx.db, { ...membership, state: 'requested' }, ctx.now)
    return opened.value.id
  })
}

const onRequest =
  (what: 'accepter' | 'demander' | 'decliner', fields = {}) =>
  async (): Promise<ToldPress> => ({
    path: members.act(await request(), what),
    ...{ fields, as: staff, email },
  })

async function missionAnswer(): Promise<ToldPress> {
  await place()
  const form = missionShape.parse({
    title: `Animer la table ${number}`,
    text: 'Quarante habitant·es tiré·es au sort, deux soirs en janvier.',
    ...{ skills: ['facilitation'], timeNeeded: 'deux soirs', answerUntil: '' },
  })
  const made = await run((ctx) => publishMission(ctx, form, undefined))
  if (!made.ok) throw new Error(made.refusal)
  const { slug } = made.value
  const offer = { message: 'Je suis libre les deux soirs.', name: 'Odile Serre', email }
  await door.post(missionPaths.answer(slug), offer)
  const mission = await run((ctx) => lockMission(ctx.db, slug))
  const [answer] = await listAnswers(db, mission?.id ?? '')
  const fields = { verdict: 'chosen', reply: 'Merci, à mardi soir.' }
  return { path: missionPaths.reply(slug, answer?.id ?? ''), fields, as: staff, email }
}

async function proposal(): Promise<ToldPress> {
  await place()
  const name = 'Tomás Ferreira'
  const coachId = await run((ctx) => recordPerson(ctx, { name, email }))
  const skills = { skills: ['sortition'], languages: 'fr', place: '', hoursPerMonth: '4' }
  const about = { coaches: 'yes', shown: 'staff', otherWords: '', about: '', availability: '' }
  const whole = { ...skills, ...about, [wholeField]: 'yes' }
  await sent(skillPaths.own, whole, asPerson([], { id: coachId, name }))
  const at = await sent(coachingPaths.ask, {
    ...{ territory: `Val${number}`, themes: ['sortition'], how: 'either', availability: 'Mardi' },
    ...{ title: 'Maire', name: 'Odile Serre', email: `coachee${number}@valbrenne.example` },
    need: 'Nos réunions attirent toujours les mêmes personnes : nous voulons tirer au sort.',
  })
  return { path: `${at}/proposer`, fields: { coach: coachId }, as: staff, email }
}

async function signature(): Promise<ToldPress> {
  await run(async (ctx) => {
    await room.seed?.(ctx)
  })
  await place()
  const person = { name: 'Odile Serre', title: 'Maire', email, accepts: 'yes' }
  const evidence = 'Délibération du 12 mars 2026'
  const form = { ...person, evidence, territory: `Val${number}` }
  await door.post('/reseau/declaration/signer', form)
  const letters = await db.selectFrom('outbox_mails').select('bodyText').execute()
  const text = letters.map(({ bodyText }) => bodyText).join('\n')
  const links = text.match(/\/reseau\/declaration\/confirmer\/[0-9a-f]+/g) ?? []
  for (const link of links) await door.post(link, {})
  const waiting = (await listSignatures(db, ['confirmed'])).at(-1)
  const path = `/reseau/declaration/signatures/${waiting?.id}/ne-pas-publier`
  const reason = 'Aucune délibération de ce conseil ne le dit.'
  return { path, fields: { reason }, as: staff, email }
}

/** The council has decided: both sign, and whoever speaks for the territory gets its pages. */
async function agreement(): Promise<ToldPress> {
  const id = await request()
  await run(async (ctx) => {
    const membership = await findMembership(ctx.db, id)
    if (!membership) throw new Error('no membership')
    await saveMembership(ctx.db, { ...membership, state: 'deliberated' }, ctx.now)
  })
  const agreementOn = dayOf(clock.now())
  const fields = { agreementOn, referent: 'yes' }
  return { path: members.act(id, 'convention'), fields, as: staff, email }
}

/** Signed without it: the access is given afterwards. */
async function accessAfter(): Promise<ToldPress> {
  const { path } = await agreement()
  await sent(path, { agreementOn: dayOf(clock.now()) })
  return { path: path.replace('/convention', '/acces'), fields: {}, as: staff, email }
}

/** Each pair of the room: what is pressed, and the sentences that may follow. */
const { fr } = answeredTexts
const { access, untold } = fr.agreed
const afterAlone = { ...fr.access, nobody: `${fr.access.nobody} ${untold('Odile Serre')}` }
const accessAlone = { ...access, nobody: `${access.nobody} ${untold('Odile Serre')}` }
const plays = {
  'network/answered.ts#accepted': [fr.accepted, onRequest('accepter')],
  'network/answered.ts#moreAsked': [
    fr.moreAsked,
    onRequest('demander', { answer: 'Depuis quand ?' }),
  ],
  'network/answered.ts#declined': [
    fr.declined,
    onRequest('decliner', { answer: 'Revenez après les élections de mars.' }),
  ],
  'network/answered.ts#agreed.access': [accessAlone, agreement],
  'network/answered.ts#access': [afterAlone, accessAfter],
  'network/mission.ts#replied': [missionTexts.fr.replied, missionAnswer],
  'network/coaching.ts#proposed': [coachingTexts.fr.proposed, proposal],
  'network/declaration.ts#declineDone': [declarationTexts.fr.declineDone, signature],
} as const

describe('what a page says of whom it told', () => {
  test.each(Object.entries(plays))('%s', async (_key, [telling, make]) => {
    await playTold({ door, db }, telling, make)
  })
})
