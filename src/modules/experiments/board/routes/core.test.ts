import { beforeAll, describe, expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eligibilityCriteria } from '../../eligibility.ts'
import type { Experiment } from '../../experiment.ts'
import { currentGate, gateOf } from '../../gates/store/gate-facts.ts'
import { coreRoutes } from '../../module.ts'
import { stations } from '../../stage.ts'
import { findExperiment } from '../../store/experiments.ts'
import { aLine, metBy } from '../../testing/a-line.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { refusalTexts } from '../../texts/refusal.ts'

const database = useDatabase()
const { db, ctx } = database
const routes = coreRoutes(() => [])
const door = openDoor(database, { routes })
const staff = asPerson('lab-team')

const experiment = recordedIn(database)

async function aTerritory(): Promise<string> {
  const place = await registerPlace(ctx(), {
    kind: 'commune',
    subtype: '',
    slug: 'valbrenne',
    name: 'Valbrenne',
    source: 'demo',
    regionCode: '75',
    population: 8400,
    lon: 1.2,
    lat: 46.6,
  })
  return place.id
}

describe('from the idea to the protocol, by the forms', () => {
  let one: Experiment
  let at: string

  beforeAll(async () => {
    one = await experiment()
    at = `/experiences/${one.slug}`
  })

  const pass = (from: string) => door.post(`${at}/etapes/franchir`, { from }, staff)
  const stage = async () => (await findExperiment(db, one.id))?.stage

  test('a gate that lacks something is refused with the list of what is missing', async () => {
    const refused = await pass('idea')
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Il manque encore quelque chose')
    expect(refused.text).toContain('Le feu vert du comité de pilotage')
    expect(await stage()).toBe('idea')
  })

  test('a decision by consent opens the first gate', async () => {
    const decision = {
      subject: 'framing',
      circle: 'Copil Labo',
      decidedOn: '2026-11-20',
      outcome: 'consented',
      minutes: 'Aucune objection.',
    }
    const early = { ...decision, decidedOn: '2026-11-26' }
    expect((await door.post(`${at}/etapes/decision`, early, staff)).status).toBe(422)
    expect((await door.post(`${at}/etapes/decision`, decision, staff)).status).toBe(303)
    expect((await door.get(`${at}/etapes`)).text).toContain('adoptée par consentement')
    expect((await pass('idea')).status).toBe(303)
    expect(await stage()).toBe('framing')
  })

  test('an English page says that the experiment is written in French', async () => {
    const { text } = await door.get(`${at}?langue=en`, staff)
    expect(text).toMatch(/<html lang="en">.*<h1 lang="fr">.*<p class="lead" lang="fr">/s)
  })

  test('the seven criteria are met on one page, with evidence', async () => {
    const to = `${at}/criteres/lignes`
    const met = (text: string) => metBy(eligibilityCriteria, text)
    expect((await door.post(to, met(''), staff)).status).toBe(422)
    expect((await door.post(to, met('Vu en réunion le 3 novembre.'), staff)).status).toBe(303)
    expect((await door.get(`${at}/criteres`)).text).toContain('7 critères sur 7')
  })

  test('a territory, and a budget that balances', async () => {
    const edited = await door.post(
      `${at}/preparer`,
      {
        title: one.title,
        question: one.question,
        hypothesis: one.hypothesis,
        summary: one.summary,
        challenges: [...one.challenges],
        territory: await aTerritory(),
      },
      staff,
    )
    expect(edited.status).toBe(303)
    const cost = { nature: 'staff', label: 'Animation', planned: '2 900', plannedDays: '19' }
    await door.post(`${at}/budget/lignes`, aLine(cost), staff)
    expect((await pass('framing')).status).toBe(422)
    // Nothing spent against nothing received is no balance.
    expect((await door.get(`${at}/budget`)).text).not.toContain('équilibré')
    // To stop is offered apart, at the end, and has not the weight of what is done every day.
    const stages = (await door.get(`${at}/etapes`, staff)).text
    expect(/<a [^>]*arreter"[^>]*>/.exec(stages)?.[0]).not.toMatch(/class=/)
    const beside = /<div class="actions">[\s\S]*?<\/div>/.exec(stages)
    expect(beside?.[0]).toContain('etapes/dates')
    expect(beside?.[0]).not.toContain('arreter')
    expect(stages.indexOf('etapes/arreter')).toBeGreaterThan(stages.lastIndexOf('<h2'))
    const revenue = { nature: 'territory', label: 'Contribution', planned: '3240,00' }
    await door.post(`${at}/budget/lignes`, aLine(revenue), staff)
    // Bars of one page share one scale: these two are as long as what they say.
    const drawn = (await door.get(`${at}/budget`)).text
    const [first = 0, second = 0] = [...drawn.matchAll(/<rect [^>]*class="f-sheet s-ink"[^>]*>/g)]
      .map(([bar]) => Number(/width="([\d.]+)%"/.exec(bar)?.[1]))
      .toSorted((a, b) => a - b)
    expect(second).toBe(100)
    expect(first / second).toBeCloseTo(2900 / 3240, 3)
    expect((await pass('framing')).status).toBe(303)
    expect(await stage()).toBe('agreement')
  })

  test('what the territory pays is typed once, in the budget or in the agreement', async () => {
    const amount = (text: string, name: string) =>
      new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1]
    const budgeted = await door.get(`${at}/convention/modifier`, staff)
    expect(amount(budgeted.text, 'amount')).toBe('3240')
    const other = await experiment({ title: 'La convention d’abord' })
    const to = `/experiences/${other.slug}`
    const terms = { object: 'Réunir des habitants.', amount: '1 250,50' }
    expect((await door.post(`${to}/convention/modifier`, terms, staff)).status).toBe(303)
    const budget = (await door.get(`${to}/budget`, staff)).text
    expect(budget).toMatch(/le territoire verse 1\s250,50\s€/)
    const [, href = ''] = /href="([^"]*de=convention)"/.exec(budget) ?? []
    const line = (await door.get(href, staff)).text
    expect(amount(line, 'lines.new1.planned')).toBe('1250,50')
    expect(line).toMatch(/value="territory" selected/)
    const revenue = { nature: 'territory', label: 'Contribution', planned: '1 000' }
    expect((await door.post(`${to}/budget/lignes`, aLine(revenue), staff)).status).toBe(303)
    // Two amounts are told to whoever may correct one, and to nobody else.
    const apart = /Le budget prévoit que le territoire verse 1\s000/
    expect((await door.get(`${to}/budget`, staff)).text).toMatch(apart)
    expect((await door.get(`${to}/budget`, asPerson('volunteer'))).text).not.toMatch(apart)
  })

  test('a gap that the circle accepted is as good as a balance', async () => {
    const poor = await experiment({ title: 'Un essai à perte', stage: 'framing' })
    const to = `/experiences/${poor.slug}`
    const cost = { nature: 'staff', label: 'Animation', planned: '100' }
    await door.post(`${to}/budget/lignes`, aLine(cost), staff)
    const economics = async () => {
      const { requirements } = await currentGate(db, poor)
      return requirements.find((requirement) => requirement.key === 'economics')?.state
    }
    expect(await economics()).toBe('missing')
    const decision = {
      subject: 'economics',
      circle: 'Copil Labo',
      decidedOn: '2026-11-20',
      outcome: 'consented',
      minutes: 'Les fonds propres couvrent l’écart.',
    }
    await door.post(`${to}/etapes/decision`, decision, staff)
    expect(await economics()).toBe('met')
  })

  test('each gate asks somebody about each of its requirements', async () => {
    const one = await experiment({ title: 'Toutes les portes' })
    for (const station of stations) {
      const { requirements } = await gateOf(db, one, station)
      const unasked = requirements.filter(({ fact }) => fact === undefined)
      expect([station, unasked.map(({ key }) => key)]).toEqual([station, []])
    }
  })

  test('an agreement with its council, its parties and a public declaration', async () => {
    const agreement = {
      object: 'Essayer un tirage au sort sans fichier.',
      deliberationRef: '2026-11-12',
      deliberationOn: '2026-11-12',
      signedOn: '2026-11-11',
      declarationOn: '2026-11-21',
      amount: '3240',
    }
    const wrong = await door.post(`${at}/convention/modifier`, agreement, staff)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('La signature vient après la délibération')
    const right = { ...agreement, signedOn: '2026-11-20' }
    const file = new File(['%PDF-1.7 signé'], 'convention.pdf', { type: 'text/html' })
    const sent = await door.post(`${at}/convention/modifier`, { ...right, file }, staff)
    expect(sent.status).toBe(303)
    expect((await pass('agreement')).status).toBe(422)
    for (const organisation of ['Valbrenne', 'Le Labo']) {
      const party = { organisation, representative: 'Odile Serre', representativeTitle: 'maire' }
      await door.post(`${at}/convention/parties/nouveau`, party, staff)
    }
    // Nobody agrees with themselves, under whatever name.
    const again = { organisation: 'Commune de Valbrenne', representative: '' }
    const twice = await door.post(`${at}/convention/parties/nouveau`, again, staff)
    expect(twice.status).toBe(422)
    expect(twice.text).toContain(refusalTexts.fr['party-twice'])
    const changed = await door.post(
      `${at}/convention/modifier`,
      { ...right, object: 'Autre chose' },
      staff,
    )
    expect(changed.text).toContain('ses termes ne changent plus que par un avenant')
    // Signed, its terms are read; what was typed over them comes back, and what may be completed still is.
    const signed = (await door.get(`${at}/convention/modifier`, staff)).text
    expect(signed).not.toMatch(/<textarea[^>]*name="(?:object|preamble)"/)
    expect(signed).toContain(`href="${at}/convention/avenants"`)
    expect(changed.text).toContain('Autre chose</textarea>')
    const hidden = signed.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
    const { deliberationRef, deliberationOn, signedOn } = right
    const kept = Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]))
    const completed = { deliberationRef, deliberationOn, signedOn, declarationPlace: 'Quimper' }
    const sentOn = await door.post(`${at}/convention/modifier`, { ...kept, ...completed }, staff)
    expect(sentOn.status).toBe(303)
    const register = (await door.get(`${at}/convention`, staff)).text
    expect(register).toMatch(/Essayer un tirage au sort sans fichier[\s\S]*Quimper/)
    expect((await pass('agreement')).status).toBe(303)
    expect(await stage()).toBe('protocol')
  })

  test('the signed file is for those who work on it, as a file to keep', async () => {
    const link = /\/experiences\/[^"]+\/fichiers\/[0-9a-f-]{36}/
    const path = link.exec((await door.get(`${at}/convention`, staff)).text)?.[0] ?? ''
    expect(path).not.toBe('')
    expect((await door.get(`${at}/convention`)).text).not.toMatch(link)
    const file = await door.get(path, staff)
    expect(file.text).toBe('%PDF-1.7 signé')
    expect(file.response.headers.get('content-type')).toBe('application/pdf')
    expect(file.response.headers.get('content-disposition')).toContain('attachment')
    expect((await door.get(path, asPerson('participant'))).status).toBe(403)
    expect((await door.get(path)).status).toBe(303)
    const other = await experiment({ title: 'Une autre' })
    const stolen = path.replace(one.slug, other.slug)
    expect((await door.get(stolen, staff)).status).toBe(404)
  })

  test('a requirement set aside stays in view, with its reason and for everyone', async () => {
    const keys = ['protocol-complete', 'protocol-adopted', 'protocol-frozen']
    for (const key of keys) {
      const to = `${at}/etapes/exigences/${key}/dispense`
      expect((await door.post(to, { reason: 'Vite.' }, staff)).status).toBe(422)
      const reason = `Le conseil vote en janvier : on commence sans ${key}.`
      expect((await door.post(to, { reason }, staff)).status).toBe(303)
    }
    expect((await pass('protocol')).status).toBe(303)
    for (const path of [at, `${at}/etapes`]) {
      expect((await door.get(path)).text).toContain('on commence sans protocol-frozen')
    }
  })

  test('stopped, it says where, when and why, as plainly as a success', async () => {
    const text = 'Moins de vingt inscriptions au 24 novembre : le panel ne ressemblerait à rien.'
    const input = { reason: 'too-few-participants', text }
    expect((await door.post(`${at}/etapes/arreter`, input, staff)).status).toBe(303)
    const page = (await door.get(at)).text.replaceAll('\u00a0', ' ')
    expect(page).toContain('Arrêtée le 25 novembre 2026')
    expect(page).toContain('Trop peu de personnes ont participé')
    expect(page).toContain(text)
    expect((await door.get('/experiences?etape=arretees')).text).toContain(one.title)
    const back = { text: 'Une seconde vague de lettres a été votée.' }
    expect((await door.get(`${at}/etapes/arreter`, staff)).location).toBe(at)
    expect((await door.get(`${at}/etapes/reprendre`, staff)).status).toBe(200)
    expect((await door.post(`${at}/etapes/reprendre`, back, staff)).status).toBe(303)
    const kept = await door.get(`${at}/etapes/reprendre`, staff)
    expect([kept.status, kept.location]).toEqual([303, `${at}/etapes`])
    expect(await stage()).toBe('running')
  })
})

describe('every page under an experiment', () => {
  const gets = routes.filter((route) => route.method === 'GET' && route.path.includes(':slug'))
  const posts = routes.filter((route) => route.method === 'POST' && route.path.includes(':slug'))
  const addressed = (path: string, slug: string) =>
    path
      .replace(':slug', slug)
      .replace(':key', 'challenge')
      .replace(':criterion', 'novelty')
      .replace(':id', 'nouveau')

  test('of a draft is unknown to whoever may not see it, for reading and for acting', async () => {
    const draft = await experiment({ title: 'Un brouillon', visibility: 'draft' })
    const outsiders = [
      asPerson('participant'),
      asPerson([{ role: 'innovator', place: { kind: 'experiment', id: staff.id } }]),
    ]
    for (const person of outsiders) {
      for (const route of gets) {
        const answer = await door.get(addressed(route.path, draft.slug), person)
        expect([route.path, answer.status]).toEqual([route.path, 404])
      }
      for (const route of posts) {
        const answer = await door.post(addressed(route.path, draft.slug), {}, person)
        expect([route.path, answer.status]).toEqual([route.path, 404])
      }
    }
  })

  test('that acts on a published one refuses a person of another place', async () => {
    const open = await experiment({ title: 'Une publique' })
    for (const route of posts.filter((post) => post.audience !== 'anyone')) {
      const path = addressed(route.path, open.slug)
      expect([path, (await door.post(path, {}, asPerson('participant'))).status]).toEqual([
        path,
        403,
      ])
      expect([path, (await door.post(path, {})).status]).toEqual([path, 403])
    }
  })

  test('opens for the lab, in both languages', async () => {
    const open = await experiment({ title: 'Une ouverte', seeking: true })
    for (const route of gets) {
      if (route.path.includes('fichiers')) continue
      const path = addressed(route.path, open.slug)
      const answer = await door.get(path, staff)
      // Nothing is recorded yet: there is no paper to print, nothing to amend, nothing to resume.
      const isOver = /etapes\/reprendre|convention\/avenants/.test(path)
      // The page of one line of the budget, or of one criterion, is a place in its grid.
      if (/\/budget\/lignes\/|\/criteres\/novelty$/.test(path)) continue
      const expected = /engagements|parties|convention\.\w+$/.test(path) ? 404 : isOver ? 303 : 200
      expect([path, answer.status]).toEqual([path, expected])
      if (expected === 200 && !/export|\.png$/.test(path)) {
        expect((await door.get(`${path}?langue=en`, staff)).text).toContain('<html lang="en"')
      }
    }
  })

  test('shows what people typed, and runs nothing of it', async () => {
    const running = /<script>|<img src=x|<svg onload|<iframe srcdoc|href="javascript:/i
    const handled = /<[a-z]+[^>]*\son\w+=/i
    const words = scriptAttacks.join(' ')
    const hostile = await experiment({
      title: scriptAttacks.slice(0, 2).join(' ').slice(0, 110),
      question: words.slice(0, 390),
      hypothesis: words.slice(0, 1900),
      summary: words.slice(0, 3900),
      now: { title: words.slice(0, 110), text: words.slice(0, 900), on: '2026-11-25' },
    })
    const at = `/experiences/${hostile.slug}`
    const text = words.slice(0, 450)
    const sent = [
      [`${at}/risques/nouveau`, { text, likelihood: '3', severity: '3', state: 'watched' }],
      [`${at}/risques/criteres-d-arret`, { text }],
      [`${at}/budget/lignes`, aLine({ nature: 'staff', label: text.slice(0, 150), note: text })],
      [
        `${at}/equipe/personnes/nouveau`,
        { name: '<b>x</b>', role: 'lead', title: text.slice(0, 110) },
      ],
      [`${at}/etapes/exigences/economics`, { text }],
      [`${at}/etapes/exigences/steering-decision/dispense`, { reason: text }],
      [`${at}/criteres/lignes`, { 'criteria.novelty.state': 'met', 'criteria.novelty.text': text }],
      [`${at}/convention/modifier`, { object: text }],
      [`${at}/convention/parties/nouveau`, { organisation: text.slice(0, 150) }],
    ] as const
    for (const [path, fields] of sent) {
      expect([path, (await door.post(path, fields, staff)).status]).toEqual([path, 303])
    }
    // Control: written as they are, these texts would be caught.
    expect(words).toMatch(running)
    expect(words).toMatch(handled)
    const pages = ['', '/etapes', '/criteres', '/convention', '/equipe', '/budget', '/risques']
    for (const page of [...pages.map((item) => at + item), '/experiences', '/portefeuille']) {
      const html = (await door.get(page, staff)).text
      expect(html).not.toMatch(running)
      expect(html).not.toMatch(handled)
    }
  })
})

describe('a decision that a circle takes in this house', () => {
  const leading = openDoor(database, {
    routes: coreRoutes(
      () => [],
      ({ subject, experimentId }) => [
        { label: 'Décider dans un cercle', href: `/decider?${subject}=${experimentId}` },
      ],
    ),
  })

  test('is one link away while the idea waits to be framed, and not afterwards', async () => {
    const idea = await experiment({ title: 'Une idée à cadrer', stage: 'idea' })
    const page = await leading.get(`/experiences/${idea.slug}/etapes/decision`, staff)
    expect(page.text).toContain(`href="/decider?framing=${idea.id}"`)
    const framed = await experiment({ title: 'Une idée cadrée', stage: 'framing' })
    const later = await leading.get(`/experiences/${framed.slug}/etapes/decision`, staff)
    expect(later.status).toBe(200)
    expect(later.text).not.toContain('/decider?')
  })
})
