import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import { coreRoutes, protocolRoutes } from '../../module.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { paths } from '../../paths.ts'
import { wholeProtocol } from '../../template/protocol-example.ts'
import { templateSections } from '../../template/protocol-sections.ts'
import { partAddresses } from '../../template/protocol-template.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { findStanding, listFreezes } from '../store/freezes.ts'
import { beginProtocol, findProtocol } from '../store/versions.ts'

const database = useDatabase()
const { db, clock } = database

const own = protocolRoutes(() => [])
const door = openDoor(database, { routes: [...own, ...coreRoutes(() => [])] })
const staff = asPerson('lab-team', { name: 'Camille Aubry' })

const recorded = recordedIn(database)
const experiment = (overrides: Partial<Experiment> = {}) =>
  recorded({ stage: 'protocol', ...overrides })

async function whole(overrides: Partial<Experiment> = {}): Promise<Experiment> {
  const one = await experiment(overrides)
  const version = { act: 'begun', authorId: staff.id, at: clock.now() } as const
  await beginProtocol(db, one.id, { ...version, answers: wholeProtocol })
  return one
}

const protocolOf = async (one: Experiment) => {
  const protocol = await findProtocol(db, one.id)
  if (!protocol) throw new Error('no protocol')
  return protocol
}

const adoption = {
  circle: 'Comité de pilotage',
  adoptedOn: '2026-11-25',
  minutes: 'Aucune objection après un tour.',
  link: '',
}

async function frozen(one: Experiment) {
  const version = String((await protocolOf(one)).version)
  await door.post(protocolPaths.adoption(one.slug), { ...adoption, version }, staff)
  const answer = await door.post(protocolPaths.freeze(one.slug), {}, staff)
  // One lands where the experiment is, in plain words: how to check the text is one click away.
  expect(answer.location).toBe(paths.experiment(one.slug))
  const { text } = await door.get(paths.experiment(one.slug), staff)
  expect(text).not.toMatch(/SHA-?256|certutil|sha256sum/i)
  expect(text).toContain('Ensuite')
  expect(text).toContain(`href="${protocolPaths.verify(one.slug)}"`)
}

describe('freezing, verifying, amending', () => {
  let one: Experiment

  beforeAll(async () => {
    one = await whole({ title: 'Tirer au sort en public' })
  })

  test('waits for the adoption of the text as it stands', async () => {
    const refused = await door.post(protocolPaths.freeze(one.slug), {}, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('notez la décision du cercle')
    const noMinutes = { ...adoption, minutes: '', version: '1' }
    const missing = await door.post(protocolPaths.adoption(one.slug), noMinutes, staff)
    expect([missing.status, missing.text.includes('Donnez un compte rendu')]).toEqual([422, true])
    const early = { ...adoption, adoptedOn: '2026-11-30', version: '1' }
    expect((await door.post(protocolPaths.adoption(one.slug), early, staff)).status).toBe(422)
    // before-its-text: nobody read on the 24th what was written on the 25th.
    const older = { ...adoption, adoptedOn: '2026-11-24', version: '1' }
    const before = await door.post(protocolPaths.adoption(one.slug), older, staff)
    expect([before.status, before.text.includes('pas encore écrite')]).toEqual([422, true])
  })

  test('a draft is for the team alone; frozen, it is for everyone', async () => {
    expect((await door.get(protocolPaths.read(one.slug))).text).not.toContain('deux dés')
    expect((await door.get(protocolPaths.document(one.slug, 'json'))).status).toBe(404)
    expect((await door.get(protocolPaths.version(one.slug, 1))).status).toBe(404)
    await frozen(one)
    const page = (await door.get(protocolPaths.read(one.slug))).text
    expect(page).toContain('deux dés')
    expect(page).toContain('Figé')
    expect((await door.get(protocolPaths.version(one.slug, 1))).status).toBe(200)
    expect((await door.get(`/experiences/${one.slug}`)).text).toContain('Reprendre ce protocole')
  })

  test('the file that is sent has the hash that is published', async () => {
    const [freeze] = await listFreezes(db, one.id)
    const page = (await door.get(protocolPaths.verify(one.slug))).text
    expect(page).toContain(freeze?.sha256)
    expect(page).toContain('sha256sum protocole-v1.json')
    const file = await door.get(protocolPaths.frozenFile(one.slug, 1))
    const bytes = new Uint8Array(await file.response.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(freeze?.sha256)
    expect(file.response.headers.get('content-disposition')).toContain('protocole-v1.json')
    expect((await door.get(protocolPaths.frozenFile(one.slug, 2))).status).toBe(404)
    expect((await door.get(`${protocolPaths.read(one.slug)}/protocole-v01.json`)).status).toBe(404)
  })

  test('it goes out as PDF, Word, Markdown and JSON', async () => {
    const pdf = await door.get(protocolPaths.document(one.slug, 'pdf'))
    expect(pdf.text.startsWith('%PDF-')).toBe(true)
    const docx = await door.get(protocolPaths.document(one.slug, 'docx'))
    expect(docx.text.startsWith('PK')).toBe(true)
    const markdown = (await door.get(protocolPaths.document(one.slug, 'md'))).text
    expect(markdown).toContain('Tirer au sort sans acheter de fichier')
    expect(markdown).toContain('Critères d’arrêt')
    const twin = JSON.parse((await door.get(protocolPaths.document(one.slug, 'json'))).text)
    expect(twin.frozen.file).toBe(`http://localhost:3000${protocolPaths.frozenFile(one.slug, 1)}`)
    expect(
      twin.sections.find((section: { key: string }) => section.key === 'stopping-rule'),
    ).toMatchObject({
      standards: ['OSF stopping rule', 'OSF stopping criteria'],
    })
  })

  test('sections are closed, and say so', async () => {
    const path = protocolPaths.part(one.slug, 'methode')
    expect((await door.get(path, staff)).text).toContain('Le protocole est figé')
    const refused = await door.post(path, { fidelity: 'Autrement' }, staff)
    expect([refused.status, refused.text.includes('ouvrez un avenant')]).toEqual([422, true])
    expect(refused.text).toContain('Autrement')
  })

  test('an amendment says why, shows the words, and gives a new file', async () => {
    const short = await door.post(protocolPaths.amendments(one.slug), { reason: 'Vite.' }, staff)
    expect(short.status).toBe(422)
    const reason = 'La salle des fêtes remplace la mairie : on y entre en fauteuil.'
    await door.post(protocolPaths.amendments(one.slug), { reason }, staff)
    const path = protocolPaths.part(one.slug, 'mandat')
    await door.post(path, { tailoring: 'Seuls les horaires peuvent changer.' }, staff)
    expect((await door.get(protocolPaths.read(one.slug))).text).not.toContain('Seuls les horaires')

    const done = await door.post(protocolPaths.amendmentFreeze(one.slug), {}, staff)
    expect(done.location).toBe(paths.experiment(one.slug))
    const page = (await door.get(protocolPaths.read(one.slug))).text.replaceAll('\u00a0', ' ')
    expect(page).toContain('Seuls les horaires')
    expect(page).toContain(reason)
    const difference = (await door.get(protocolPaths.differencesOf(one.slug, 1, 2))).text
    expect(difference).toContain('<del>')
    expect(difference).toContain('1 question a changé.')
    const old = (await door.get(protocolPaths.version(one.slug, 1))).text
    expect(old).toContain('La version en vigueur est la 2')
    expect(await findStanding(db, one.id)).toMatchObject({ frozen: { version: 2, amends: 1 } })
  })

  test('an amendment given up leaves the frozen text', async () => {
    const reason = 'Une idée à laquelle le comité a finalement renoncé.'
    await door.post(protocolPaths.amendments(one.slug), { reason }, staff)
    const done = await door.post(protocolPaths.amendmentAbandon(one.slug), {}, staff)
    expect(done.location).toBe(protocolPaths.freeze(one.slug))
    expect((await findStanding(db, one.id)).amendment).toBeUndefined()
  })
})

describe('a protocol that was not written in this house', () => {
  const replayed = 'rien n’a été figé à l’époque'
  const decided = 'a été décidé avant de commencer'

  test('never says that it was frozen before it began', async () => {
    const one = await whole({ title: 'Rejouée de sources', source: 'starter' })
    await frozen(one)
    const { text } = await door.get(protocolPaths.read(one.slug))
    expect(text).toContain(replayed)
    expect(text).toContain('Expérimentation racontée')
    expect(text).not.toContain(decided)
  })

  test('unlike one of this house', async () => {
    const one = await whole({ title: 'Écrite ici' })
    await frozen(one)
    const { text } = await door.get(protocolPaths.read(one.slug))
    expect(text).toContain(decided)
    expect(text).not.toContain(replayed)
    expect(text).not.toContain('Expérimentation racontée')
  })
})

describe('adopting a protocol elsewhere', () => {
  let one: Experiment

  beforeAll(async () => {
    one = await whole({ title: 'Une méthode à reprendre' })
    await frozen(one)
  })

  test('anyone asks without an account, and the request is read first', async () => {
    const path = protocolPaths.adopt(one.slug)
    expect((await door.get(path)).text).toContain('Pas besoin de compte')
    const typed = {
      changes: 'Avec des lycéen·nes.',
      name: 'Camille Aubry',
      email: 'pas une adresse',
    }
    const wrong = await door.post(path, typed)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Avec des lycéen·nes.')
    const asked = await door.post(path, {
      ...typed,
      email: 'camille@exemple.fr',
      title: 'Chez nous',
    })
    expect(asked.location).toContain('/experiences/proposition/')
    expect((await door.get(asked.location ?? '')).text).toContain('Chez nous')
    expect((await door.get(protocolPaths.family(one.slug))).text).not.toContain('Chez nous')
  })

  test('the lab copies in one act, and the family shows the differences without ranking', async () => {
    const path = protocolPaths.adopt(one.slug)
    const input = { title: 'La même aux Trois-Rives', changes: 'Trente-deux communes.' }
    const adopted = await door.post(path, input, staff)
    expect(adopted.location).toContain('/protocole/ecrire')
    const family = (await door.get(protocolPaths.family(one.slug), staff)).text
    expect(family).toContain('La même aux Trois-Rives')
    expect(family).toContain('Trente-deux communes.')
    expect(family).toContain('Repris de «\u00a0Une méthode à reprendre\u00a0», version 1')
    expect(family).toContain('Question par question')
  })

  test('a machine that fills the trap leaves nothing', async () => {
    const trapped = { changes: 'x', name: 'x', email: 'x@exemple.fr', site: 'http://exemple.fr' }
    const answer = await door.post(protocolPaths.adopt(one.slug), trapped)
    expect(answer.location).toBe('/experiences')
  })

  test('what is not frozen cannot be taken up', async () => {
    const draft = await whole({ title: 'Pas encore figée' })
    expect((await door.get(protocolPaths.adopt(draft.slug))).text).toContain('pas encore figé')
  })
})

describe('every address of the protocol', () => {
  const addressed = (path: string, slug: string) =>
    path
      .replace(':slug', slug)
      .replace(':section', 'etapes')
      .replace(':draft', newId(clock.now(), clock.chance))
      .replace(':row', 'nouveau')
      .replace('parties/:part', 'parties/moyens')
      .replace(':part', 'nouveau')
      .replace(':version', '1')
      .replace(':name', 'local-convention')
      .replace(':id', newId(clock.now(), clock.chance))
      .replace(/:file\{.*\}/, 'protocole-v1.json')

  test('of a draft experiment is unknown to whoever may not see it', async () => {
    const draft = await whole({ title: 'Un brouillon', visibility: 'draft' })
    for (const route of own) {
      const path = addressed(route.path, draft.slug)
      const outsider = asPerson('participant')
      const answer =
        route.method === 'GET'
          ? await door.get(path, outsider)
          : await door.post(path, {}, outsider)
      expect([route.method, path, answer.status]).toEqual([route.method, path, 404])
    }
  })

  test('that writes refuses people of another place, and visitors', async () => {
    const open = await whole({ title: 'Une publique' })
    await frozen(open)
    for (const route of own) {
      if (route.audience === 'anyone') continue
      const path = addressed(route.path, open.slug)
      for (const person of [asPerson('participant'), undefined]) {
        const answer =
          route.method === 'GET' ? await door.get(path, person) : await door.post(path, {}, person)
        const expected = route.method === 'GET' && !person ? 303 : 403
        expect([route.method, path, answer.status]).toEqual([route.method, path, expected])
      }
    }
  })

  test('opens in both languages', async () => {
    const open = await whole({ title: 'Une bilingue' })
    await frozen(open)
    for (const route of own) {
      if (
        route.method !== 'GET' ||
        /\.(pdf|docx|md|json)|:file|:draft|:row|\/ecrire\/:section$/.test(route.path)
      )
        continue
      const query = route.path.endsWith('differences') ? '?de=1&a=1&' : '?'
      const path = `${addressed(route.path, open.slug)}${query}`
      expect([path, (await door.get(path, staff)).status]).toEqual([path, 200])
      expect((await door.get(`${path}langue=en`, staff)).text).toContain('<html lang="en"')
    }
  })
})

describe('what people type in a protocol', () => {
  const running = /<script>|<img src=x|<svg onload|<iframe srcdoc|href="javascript:/i
  const handled = /<[a-z]+[^>]*\son\w+=/i

  test('is shown on every page, and runs nowhere', async () => {
    const one = await whole({ title: 'Une hostile' })
    const words = scriptAttacks.join(' ')
    const line = words.slice(0, 190)
    const base = '1'
    for (const [part, address] of Object.entries(partAddresses)) {
      const typed = templateSections.filter(
        (section) => section.part === part && /^(text|line|list)$/.test(section.kind),
      )
      if (typed.length === 0) continue
      const answers = typed.map(({ key, kind }) => [key, kind === 'text' ? words : line])
      const boxes = templateSections.filter(({ kind }) => kind === 'choices')
      const ticked = boxes.map(({ key, options }) => [key, options?.[0]?.value ?? ''])
      const sent = { ...Object.fromEntries([...answers, ...ticked]), 'minors.beside': '' }
      const { status } = await door.post(protocolPaths.part(one.slug, address), sent, staff)
      expect([part, status]).toEqual([part, 303])
    }
    const row = { label: line, side: 'expense', amount: '1', carrier: line, base }
    await door.post(protocolPaths.row(one.slug, 'budget', 'nouveau'), row, staff)
    const phase = {
      title: line,
      purpose: words.slice(0, 3900),
      startsOn: '2027-01-01',
      endsOn: '2027-01-02',
      base,
    }
    await door.post(protocolPaths.row(one.slug, 'etapes', 'nouveau'), phase, staff)
    await door.post(
      protocolPaths.comments(one.slug, 'contexte'),
      { text: words.slice(0, 3900) },
      staff,
    )
    const taken = (await protocolOf(one)).content['budget']
    const [first] = taken && 'answer' in taken ? (taken.answer as { id: string }[]) : []
    const budget = protocolPaths.row(one.slug, 'budget', first?.id ?? '')
    const before = String((await protocolOf(one)).changedAt['budget'])
    await door.post(budget, { ...row, base: before, amount: '2' }, staff)
    const aside = await door.post(budget, { ...row, base: before, amount: '3' }, staff)
    expect(aside.location).toContain('/rapprocher/')
    const latest = (await protocolOf(one)).version
    const pages = [
      protocolPaths.read(one.slug),
      protocolPaths.versions(one.slug),
      protocolPaths.differencesOf(one.slug, 1, latest),
      protocolPaths.comments(one.slug, 'contexte'),
      protocolPaths.part(one.slug, 'pourquoi'),
      protocolPaths.part(one.slug, 'methode'),
      protocolPaths.part(one.slug, 'moyens'),
      aside.location ?? '',
    ]
    for (const path of pages) {
      const html = (await door.get(path, staff)).text
      expect(html).toContain('&lt;')
      expect([path, running.exec(html)?.[0]]).toEqual([path, undefined])
      expect([path, handled.exec(html)?.[0]]).toEqual([path, undefined])
    }
  })
})
