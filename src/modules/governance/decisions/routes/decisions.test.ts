import { beforeAll, describe, expect, test } from 'vitest'
import { trapField } from '#kit/form.ts'
import { newId } from '#kit/ids.ts'
import type { SentBack } from '#kit/sent-back.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { aCircle } from '../../examples.ts'
import { governanceModule } from '../../module.ts'
import { endDelays } from '../../procedure/actions/end-delay.ts'
import { lookAtDecision } from '../../procedure/actions/hold-decision.ts'
import type { ConsentEvent } from '../../procedure/consent.ts'
import { replayConsent } from '../../procedure/consent-acts.ts'
import { findDecisionBySlug, listReviewsDue } from '../../procedure/store/decisions.ts'
import { listEvents } from '../../procedure/store/log.ts'
import { insertCircle } from '../../store/circles.ts'
import { reopenDecision } from '../actions/reopen-decision.ts'
import { reviewDecision } from '../actions/review-decision.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: governanceModule.routes })

const people: Record<string, Viewer> = {}
const circleId = aCircle().id
const staff = asPerson('lab-team')
const stranger = asPerson('volunteer')

const who = (name: string): Viewer => {
  const viewer = people[name]
  if (!viewer) throw new Error(name)
  return viewer
}

beforeAll(async () => {
  await insertCircle(db, aCircle(), undefined)
  for (const name of ['Ana', 'Bilal', 'Chloé', 'Dario']) {
    // Whoever facilitates has an address, and one of the circle; the others come in person.
    const written = { Ana: 'ana@cercle.example', Dario: 'dario@cercle.example' }
    const email = name === 'Ana' || name === 'Dario' ? written[name] : undefined
    const personId = await recordPerson(ctx(), { name, email })
    people[name] = asPerson('volunteer', { id: personId, name })
    const id = newId(clock.now(), clock.chance)
    const member = { id, circleId, personId, joinedOn: '2026-01-01' }
    await db.insertInto('circle_members').values(member).execute()
  }
})

async function post(path: string, fields: Record<string, string | string[]>, as: string) {
  const answer = await door.post(path, fields, who(as))
  if (answer.status !== 303) {
    const words = /class="notice danger"[^>]*>.*?<p>(.*?)<\/p>/s.exec(answer.text)?.[1]
    throw new Error(`${path} ${JSON.stringify(fields)}: ${answer.status} ${words}`)
  }
  return answer.location ?? ''
}

async function prepareConsent(title: string, more: Record<string, string> = {}): Promise<string> {
  const id = who('Ana').id
  return post(
    '/decisions',
    {
      circle: 'animation',
      kind: 'consent',
      title,
      text: 'Se réunir le mardi soir.',
      carrier: id,
      facilitator: id,
      mode: 'room',
      quorum: '2',
      ...more,
    },
    'Ana',
  )
}

const everyone = () => Object.values(people).map(({ id }) => id)

async function openRound(at: string) {
  const lead = (act: string) => post(`${at}/conduite`, { act }, 'Ana')
  await post(`${at}/conduite`, { act: 'open', present: everyone() }, 'Ana')
  for (let step = 0; step < 4; step++) await lead('next')
}

const consent = (at: string, as: string, version = '1') =>
  post(`${at}/reponse`, { answer: 'consent', version }, as)

async function logOf(at: string) {
  const decision = await findDecisionBySlug(db, at.split('/')[2] ?? '')
  if (!decision) throw new Error(at)
  return { decision, log: await listEvents(db, decision.id) }
}

describe('a decision by consent, from the preparation to the register', () => {
  let at: string

  test('is prepared, opened, and goes step by step', async () => {
    at = await prepareConsent('Le jour de nos réunions', {
      isPublic: 'yes',
      reviewOn: '2027-03-01',
    })
    expect(at).toBe('/decisions/le-jour-de-nos-reunions')
    await post(`${at}/conduite`, { act: 'open', present: everyone() }, 'Ana')
    await post(`${at}/conduite`, { act: 'next' }, 'Ana')
    await post(`${at}/parole`, { said: 'question', text: 'À quelle heure ?' }, 'Bilal')
    const { log } = await logOf(at)
    const asked = log.find(({ event }) => event.kind === 'asked')?.event as { words: string }
    const reply = { act: 'reply', question: asked.words, text: 'À dix-huit heures.' }
    await post(`${at}/conduite`, reply, 'Ana')
    await post(`${at}/conduite`, { act: 'next' }, 'Ana')
    await post(`${at}/parole`, { said: 'reaction', text: 'Cela me convient.' }, 'Chloé')
    const { text } = await door.get(at, who('Dario'))
    expect(text).toContain('À quelle heure')
    expect(text).toContain('À dix-huit heures.')
    await post(`${at}/conduite`, { act: 'next' }, 'Ana')
    await post(`${at}/conduite`, { act: 'next' }, 'Ana')
  })

  test('an objection needs its reason and its tie; what was typed comes back', async () => {
    const input = { answer: 'objection', version: '1', text: 'Le mardi, je travaille.', tie: '' }
    const answer = await door.post(`${at}/reponse`, input, who('Dario'))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Le mardi, je travaille.')
    expect(answer.text).toContain('raison d’être du cercle')
  })

  test('one objection is taken, examined and lifted by a new text that everyone reads again', async () => {
    for (const name of ['Ana', 'Bilal', 'Chloé']) await consent(at, name)
    await post(
      `${at}/reponse`,
      { answer: 'objection', version: '1', text: 'Le mardi, je travaille.', tie: 'Sans moi' },
      'Dario',
    )
    expect((await door.post(`${at}/conduite`, { act: 'adopt' }, who('Ana'))).status).toBe(422)
    const { log } = await logOf(at)
    const objection = (log.at(-1)?.event as { objection: string } | undefined)?.objection ?? ''
    await post(`${at}/conduite`, { act: 'take', objection }, 'Ana')
    const test_ = { act: 'test', objection, valid: 'yes', text: 'Le cercle perdrait un membre.' }
    await post(`${at}/conduite`, test_, 'Ana')
    const edit = { version: '1', text: 'Se réunir le jeudi soir.', lifts: objection }
    await post(`${at}/texte`, edit, 'Ana')

    const stale = await door.post(
      `${at}/reponse`,
      { answer: 'consent', version: '1' },
      who('Bilal'),
    )
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('Le texte a changé')
    const { text } = await door.get(at, who('Bilal'))
    expect(text).toMatch(/<del>.*mardi/s)
    expect(text).toMatch(/<ins>.*jeudi/s)
    for (const name of ['Ana', 'Bilal', 'Chloé', 'Dario']) await consent(at, name, '2')
    await post(`${at}/conduite`, { act: 'adopt', text: 'On essaie un trimestre.' }, 'Ana')
  })

  test('an English page says that the decision is written in French', async () => {
    const { text } = await door.get(`${at}?langue=en`)
    expect(text).toMatch(/<html lang="en">.*<h1 lang="fr">.*<div class="prose" lang="fr">/s)
  })

  test('anyone reads what was decided; only the circle reads what was said', async () => {
    const open = await door.get(at)
    expect(open.status).toBe(200)
    expect(open.text).toContain('Se réunir le jeudi soir.')
    expect(open.text).not.toContain('je travaille')
    expect(open.text).not.toContain('Dario')
    expect((await door.get('/decisions')).text).toContain('Le jour de nos réunions')
    expect((await door.get(at, who('Bilal'))).text).toContain('je travaille')
  })

  test('reading its log again gives the state that is kept', async () => {
    const { decision, log } = await logOf(at)
    const read = replayConsent(log.map(({ event }) => event as ConsentEvent))
    expect(read).toMatchObject({
      ok: true,
      state: { step: decision.step, version: decision.version, outcome: decision.outcome },
    })
    await expect(
      db.updateTable('decision_events').set({ kind: 'consented' }).execute(),
    ).rejects.toThrow(/not rewritten/)
  })

  test('comes back by itself on its review day, and can be taken up again', async () => {
    expect(await listReviewsDue(db, '2027-02-28', circleId)).toEqual([])
    expect(await listReviewsDue(db, '2027-03-01', circleId)).toHaveLength(1)
    const reason = 'Trois personnes travaillent le jeudi.'
    const ana = ctx({ person: who('Ana') })
    const held = await lookAtDecision(ana, at.split('/')[2] ?? '')
    if (!held) throw new Error(at)
    const noted = { result: 'reopened', note: '', reviewOn: undefined } as const
    expect(await reviewDecision(ana, held, noted)).toMatchObject({ refusal: 'reopen-reason' })
    const unsaid = await door.post(`${at}/revue`, { result: 'reopened', note: 'Non' }, who('Ana'))
    expect([unsaid.status, unsaid.text.includes('>Non</textarea>')]).toEqual([422, true])
    const again = await post(`${at}/revue`, { result: 'reopened', note: reason }, 'Ana')
    expect(again).toBe(`${at}-2`)
    expect((await door.get(again, who('Bilal'))).text).toContain('Se réunir le jeudi soir.')
    // Anyone reads what had been decided, and why it is taken up again.
    const before = (await door.get(at)).text
    expect(before.split(reason)).toHaveLength(2)
    expect(before).toContain('Se réunir le jeudi soir.')
    // What is under way again is in the list and the files of the circle, and of nobody else.
    const file = async (as?: Viewer) => (await door.get('/decisions/liste.json', as)).text
    expect(await file(who('Bilal'))).toContain(`${again}"`)
    expect(await file()).toContain(`${at}"`)
    expect(await file()).not.toContain(again)
    const member = (await door.get(again, who('Bilal'))).text
    expect(member).toContain(`href="${at}"`)
    expect((await door.post(`${at}/reprendre`, { reason }, who('Ana'))).status).toBe(422)
    expect(await listReviewsDue(db, '2027-03-01', circleId)).toEqual([])
  })
})

describe('a decision that was left', () => {
  test('is taken up once, by whoever leads it, with a reason', async () => {
    const at = await prepareConsent('Une affaire laissée')
    const reason = 'La subvention est arrivée hier.'
    const open = (fields: Record<string, string>, as?: Viewer) =>
      door.post(`${at}/reprendre`, fields, as)
    await post(`${at}/conduite`, { act: 'open', present: everyone() }, 'Ana')
    expect((await open({ reason }, who('Ana'))).status).toBe(422)
    await post(`${at}/conduite`, { act: 'withdraw', text: 'Pas d’argent cette année.' }, 'Ana')
    expect((await open({ reason }, stranger)).status).toBe(404)
    expect((await open({ reason }, who('Bilal'))).status).toBe(403)
    const short = await open({ reason: 'Voilà' }, who('Ana'))
    expect([short.status, short.text.includes('>Voilà</textarea>')]).toEqual([422, true])
    const both = await Promise.all([open({ reason }, who('Ana')), open({ reason }, who('Ana'))])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
    const ana = ctx({ person: who('Ana') })
    const held = await lookAtDecision(ana, at.split('/')[2] ?? '')
    if (!held) throw new Error(at)
    expect(await reopenDecision(ana, held, { reason })).toMatchObject({
      refusal: 'not-reopenable',
    })
    const page = (await door.get(at, who('Bilal'))).text
    expect(page).toContain(reason)
    expect(page).toContain('Pas d’argent cette année.')
    expect(page).toContain(`href="${at}-2"`)
  })
})

describe('what is written for somebody on paper', () => {
  test('is refused under whom it is about', async () => {
    const at = await prepareConsent('Une affaire sur papier')
    await post(`${at}/conduite`, { act: 'open', present: everyone() }, 'Ana')
    for (let step = 0; step < 2; step++) await post(`${at}/conduite`, { act: 'next' }, 'Ana')
    const reaction = { said: 'reaction', text: 'D’accord.', for: who('Chloé').id }
    await post(`${at}/parole`, reaction, 'Ana')
    const twice = await door.post(`${at}/parole`, reaction, who('Ana'))
    expect(twice.status).toBe(422)
    expect(twice.text).toMatch(/<select [^>]*name="for"[^>]*aria-invalid="true"/)
    expect(twice.text).toContain('D’accord.')
  })
})

describe('who may do what', () => {
  test('a stranger finds nothing; a member does not lead; a paper answer is the secretary’s', async () => {
    const at = await prepareConsent('Une affaire du cercle')
    expect((await door.get(at)).status).toBe(404)
    expect((await door.get(at, stranger)).status).toBe(404)
    await openRound(at)
    const answer = { answer: 'consent', version: '1' }
    expect((await door.post(`${at}/reponse`, answer, stranger)).status).toBe(404)
    // The team of the house may look, and has no voice in a circle that is not theirs.
    expect((await door.post(`${at}/reponse`, answer, staff)).status).toBe(422)
    expect((await door.post(`${at}/conduite`, { act: 'adopt' }, who('Bilal'))).status).toBe(422)
    const forAnother = { ...answer, for: who('Chloé').id }
    expect((await door.post(`${at}/reponse`, forAnother, who('Bilal'))).status).toBe(422)
    await post(`${at}/reponse`, forAnother, 'Ana')
    const { log } = await logOf(at)
    expect(log.at(-1)).toMatchObject({ channel: 'paper', event: { kind: 'consented' } })
  })

  test('what people write is shown as they wrote it, and runs nothing', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    const at = await prepareConsent('Un texte hostile', { text: hostile, context: hostile })
    await openRound(at)
    const objection = { answer: 'objection', version: '1', text: hostile, tie: hostile }
    await post(`${at}/reponse`, objection, 'Bilal')
    const { text } = await door.get(at, who('Ana'))
    expect(text).toContain('&lt;img src=x')
    expect(text).not.toContain('<img src=x')
    expect(text).not.toContain('<script>alert')
  })
})

describe('a decision over days', () => {
  test('goes on at the end of each delay; who said nothing is marked absent when that is the rule', async () => {
    const days = { mode: 'days', silence: 'absent', stepDays: '3' }
    const at = await prepareConsent('À son heure', days)
    const held = ctx({ person: who('Ana') })
    await post(`${at}/conduite`, { act: 'open' }, 'Ana')
    const stepNow = async () => (await logOf(at)).decision.step
    expect(await stepNow()).toBe('clarification')
    clock.pass({ days: 2 })
    expect(await endDelays(ctx())).toBe(0)
    clock.pass({ days: 2 })
    await endDelays(ctx())
    expect(await stepNow()).toBe('reactions')
    clock.pass({ days: 4 })
    const pen = ctx()
    await endDelays(pen)
    expect(await stepNow()).toBe('amendment')
    expect(pen.mails.map(({ to }) => to)).toEqual(['ana@cercle.example'])
    expect(pen.mails[0]?.subject).toMatch(/^À vous d’écrire\s: À son heure$/)
    await post(`${at}/conduite`, { act: 'next' }, 'Ana')
    const objection = { answer: 'objection', version: '1', text: 'Trop tôt.', tie: 'Le soin.' }
    await post(`${at}/reponse`, objection, 'Dario')
    const letters = db.selectFrom('outbox_mails').select(['recipient', 'subject', 'bodyText'])
    const [warned] = await letters.where('subject', 'like', 'Une objection%').execute()
    expect(warned?.recipient).toBe('ana@cercle.example')
    expect(JSON.stringify(warned)).not.toMatch(/Dario|Trop tôt/)
    expect((await door.get(at, who('Dario'))).text).toContain('Si vous consentez, elle est retirée')
    expect((await door.get(at, who('Bilal'))).text).not.toContain('elle est retirée')
    await consent(at, 'Dario')
    expect((await door.get(at, who('Dario'))).text).not.toContain('elle est retirée')
    await consent(at, 'Ana')
    await consent(at, 'Bilal')
    clock.pass({ days: 4 })
    const over = ctx()
    await endDelays(over)
    const [letter] = over.mails
    expect([over.mails.length, letter?.to]).toEqual([1, 'ana@cercle.example'])
    expect(letter?.text).toMatch(/Ont consenti\s: 3\. N’ont rien dit\s: 0\./)
    expect(letter?.text).toMatch(/notées absentes\s: 1/)
    expect(letter?.text).toContain('constater la décision')
    const { log } = await logOf(at)
    const read = replayConsent(log.map(({ event }) => event as ConsentEvent))
    const present = [who('Ana').id, who('Bilal').id, who('Dario').id]
    expect(read.ok && read.state.present.toSorted()).toEqual(present.toSorted())
    expect(log.at(-1)).toMatchObject({ channel: 'clock' })
    const since = await db.selectFrom('outbox_mails').select('id').execute()
    await post(`${at}/conduite`, { act: 'adopt' }, 'Ana')
    expect(held.mails).toEqual([])
    const told = await db
      .selectFrom('outbox_mails')
      .select(['recipient', 'subject'])
      .where('id', 'not in', [newId(clock.now(), clock.chance), ...since.map(({ id }) => id)])
      .execute()
    expect(told.map(({ recipient }) => recipient)).toEqual(['dario@cercle.example'])
    expect(told[0]?.subject).toMatch(/^Adoptée?\s: À son heure$/)
  })
})

describe('a person who asks to be forgotten', () => {
  test('takes their words away; the count of those who consented stays', async () => {
    const at = await prepareConsent('Une affaire à oublier')
    await openRound(at)
    const objection = { answer: 'objection', version: '1', text: 'Mes mots à moi', tie: 'Mon lien' }
    await post(`${at}/reponse`, objection, 'Dario')
    const kept = await governanceModule.personExport?.(db, who('Dario').id)
    expect(JSON.stringify(kept)).toContain('Mes mots à moi')
    await governanceModule.personErase?.(ctx(), who('Dario').id)
    const { text } = await door.get(at, who('Ana'))
    expect(text).not.toContain('Mes mots à moi')
    const { log } = await logOf(at)
    // What they did stays in the log; nobody waits for them any more.
    expect(log.at(-2)?.event.kind).toBe('objected')
    expect(log.at(-1)?.event).toEqual({ kind: 'left', person: who('Dario').id })
  })
})

test('a decision sent after the session ran out is given back whole, to be sent again', async () => {
  let given: SentBack | undefined
  const signedOut = openDoor(database, {
    routes: governanceModule.routes,
    drawProblem: (_frame, status, sentBack) => {
      given = sentBack
      return `<h1>${status}</h1>`
    },
  })
  const form = (await door.get('/decisions/nouvelle?cercle=animation', who('Ana'))).text
  const names = [...form.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(
    ([, name = '']) => name,
  )
  expect(names).toEqual(expect.arrayContaining(['_key', 'title', 'secretary']))
  const fields = Object.fromEntries(names.map((name) => [name, `Mot de ${name}`]))
  delete fields[trapField]
  const here = { 'sec-fetch-site': 'same-origin' }
  expect(await signedOut.post('/decisions', fields, undefined, here)).toMatchObject({ status: 403 })
  expect(given?.short.map(({ text }) => text)).toContain('Mot de title')
  expect(given?.again?.fields.map(([name]) => name)).toEqual(Object.keys(fields))
})
