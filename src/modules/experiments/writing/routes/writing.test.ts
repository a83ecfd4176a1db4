import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import type { Kinds } from '../../instrument-kinds.ts'
import { coreRoutes, protocolRoutes } from '../../module.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { findProtocol } from '../../protocol/store/versions.ts'
import { checklists } from '../../template/principles.ts'
import { phasesIn } from '../../template/protocol-answer.ts'
import { aLine } from '../../testing/a-line.ts'
import { recordedIn } from '../../testing/recorded.ts'

const database = useDatabase()
const { db } = database

/** A kind of instrument that only these tests know: the contract is enough. */
const kinds: Kinds = [
  {
    name: 'walks',
    texts: {
      fr: { title: 'Marches exploratoires', help: 'On marche, on note.' },
      en: { title: 'Walks', help: 'People walk and note.' },
    },
    shape: z.object({
      walks: z.coerce.number().int().min(1).max(20),
      place: z.string().max(200),
      stops: z.array(z.object({ name: z.string().max(80) })).default([]),
    }),
    fields: [
      field('walks', 'number', 'Nombre de marches'),
      field('place', 'text', 'Lieu de départ'),
      {
        ...field('stops', 'text', 'Haltes'),
        ...{ type: 'rows', row: { fr: 'Halte', en: 'Stop' }, least: 0, most: 9, required: false },
        fields: [{ name: 'name', type: 'text', label: { fr: 'Nom', en: 'Name' }, required: true }],
      },
    ],
    notice: {
      fr: { recorded: 'Rien sur les personnes.', retention: 'Aucune.', conduct: 'On écoute.' },
      en: { recorded: 'Nothing.', retention: 'None.', conduct: 'One listens.' },
    },
    open: async () => ({ instrumentId: 'x', href: '/x' }),
    close: async () => undefined,
    figures: async () => [],
    pending: async () => [],
    evidence: async () => [],
  },
]

function field(name: string, type: 'number' | 'text', label: string) {
  return {
    name,
    type,
    label: { fr: label, en: label },
    hint: { fr: '', en: '' },
    required: name !== 'place',
  } as const
}

const door = openDoor(database, {
  routes: [...protocolRoutes(() => kinds), ...coreRoutes(() => kinds)],
})
const staff = asPerson('lab-team', { name: 'Camille Aubry' })
const colleague = asPerson('lab-team', { name: 'Odile Serre' })

const experiment = recordedIn(database)

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

const protocolOf = async (one: Experiment) => {
  const protocol = await findProtocol(db, one.id)
  if (!protocol) throw new Error('no protocol')
  return protocol
}

describe('writing a protocol, by the forms', () => {
  let one: Experiment
  let at: typeof protocolPaths

  beforeAll(async () => {
    one = await experiment()
    at = protocolPaths
  })

  test('begins with what the experiment already says', async () => {
    expect((await door.get(at.workshop(one.slug), staff)).text).toContain(
      'Le protocole n’est pas commencé',
    )
    expect((await door.post(at.begin(one.slug), {}, staff)).location).toBe(at.workshop(one.slug))
    const page = (await door.get(at.workshop(one.slug), staff)).text
    expect(page).toContain('5 questions sur')
    expect((await door.get(at.part(one.slug, 'pourquoi'), staff)).text).toContain(one.question)
  })

  test('remarks are made, settled, taken up again', async () => {
    const path = at.comments(one.slug, 'ethique')
    expect((await door.post(at.comments(one.slug, 'ethique'), { text: '' }, staff)).status).toBe(
      422,
    )
    const text = 'Et pour les photos ?'
    expect((await door.post(at.comments(one.slug, 'ethique'), { text }, staff)).status).toBe(303)
    const page = (await door.get(path, staff)).text
    expect(page).toMatch(/Et pour les photos\s\?/)
    const comment = /\/protocole\/remarques\/[0-9a-f-]{36}/.exec(page)?.[0] ?? ''
    const settle = `/experiences/${one.slug}${comment}`
    await door.post(settle, { resolved: 'yes', section: 'ethique' }, staff)
    expect((await door.get(path, staff)).text).toContain('Réglée')
    await door.post(settle, { resolved: '', section: 'ethique' }, staff)
    expect((await door.get(path, staff)).text).not.toContain('Réglée')
  })

  test('rows are added, changed, moved, taken away', async () => {
    const path = at.part(one.slug, 'moyens')
    const add = async (label: string, amount: string) => {
      const base = hidden(
        (await door.get(at.row(one.slug, 'budget', 'nouveau'), staff)).text,
        'base',
      )
      const line = { label, side: 'expense', amount, base }
      return door.post(at.row(one.slug, 'budget', 'nouveau'), line, staff)
    }
    expect((await add('Lettres', 'beaucoup')).status).toBe(422)
    expect((await add('Lettres', '680,50')).location).toBe(`${path}#budget`)
    await add('Repas', '200')
    const rows = () =>
      protocolOf(one).then(({ content }) => {
        const answer = content['budget']
        return answer && 'answer' in answer
          ? (answer.answer as { id: string; label: string; amount: number }[])
          : []
      })
    expect((await rows()).map(({ label, amount }) => [label, amount])).toEqual([
      ['Lettres', 68050],
      ['Repas', 20000],
    ])
    const base = String((await protocolOf(one)).changedAt['budget'])
    const [first] = await rows()
    const id = first?.id ?? ''
    await door.post(at.rowMove(one.slug, 'budget', id), { way: 'down', base }, staff)
    expect((await rows()).map(({ label }) => label)).toEqual(['Repas', 'Lettres'])
    // From the older page: the other row, added since, stays.
    const gone = await door.post(at.rowRemove(one.slug, 'budget', id), { base }, staff)
    expect(decodeURIComponent(gone.response.headers.get('set-cookie') ?? '')).toMatch(
      /La ligne est retirée\. Enregistré/,
    )
    expect((await rows()).map(({ label }) => label)).toEqual(['Repas'])
    expect((await door.get(path, staff)).text).toContain('200\u00a0€')
  })

  test('chapters are folded: one line each says how far it is, and the one to go on with is open', async () => {
    const { text } = await door.get(at.workshop(one.slug), staff)
    const chapters = [...text.matchAll(/<details class="disclosure"( open[^>]*)?><summary>(.*?)</g)]
    const told = chapters.map(([, open, summary = '']) => ({ isOpen: open !== undefined, summary }))
    expect(told).toHaveLength(6)
    for (const { summary } of told)
      expect(summary).toMatch(/^.+\s: \d+ questions? répondues? sur \d+$/)
    expect(told.filter(({ isOpen }) => isOpen)).toHaveLength(1)
  })

  test('phases get their dates, milestones and instruments from forms', async () => {
    const fresh = at.row(one.slug, 'etapes', 'nouveau')
    const base = async () => String((await protocolOf(one)).changedAt['phases'] ?? 0)
    const phase = { title: 'Écouter le quartier', startsOn: '2027-01-11', endsOn: '2027-02-12' }
    const wrong = await door.post(fresh, { ...phase, endsOn: '2027-02-30' }, staff)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Cette date n’existe pas au calendrier.')
    const saved = await door.post(fresh, { ...phase, base: await base() }, staff)
    const page = await door.get(saved.location ?? '', staff)
    expect(page.text).toContain('Marches exploratoires')
    // Alone, it goes nowhere: no button that would change nothing.
    const alone = (await door.get(at.part(one.slug, 'methode'), staff)).text
    expect(alone).toContain('Écouter le quartier')
    expect(alone).not.toMatch(/Monter|Descendre/)
    const id = saved.location?.split('/').at(-1) ?? ''

    const milestone = { title: 'Premier retour', on: '2027-01-20', base: await base() }
    await door.post(at.milestones(one.slug, id), milestone, staff)
    const settings = (await door.get(at.newInstrument(one.slug, id, 'walks'), staff)).text
    expect(settings).toContain('Nombre de marches')
    expect(settings).toContain('Rien sur les personnes.')
    const instrument = at.instrument(one.slug, id, 'nouveau')
    const none = { kind: 'walks', walks: '0', place: 'Mairie', base: await base() }
    expect((await door.post(instrument, none, staff)).status).toBe(422)
    await door.post(instrument, { ...none, walks: '3', base: await base() }, staff)

    const [stored] = phasesIn((await protocolOf(one)).content['phases'])
    expect(stored).toMatchObject({
      ...phase,
      milestones: [{ title: 'Premier retour', on: '2027-01-20' }],
      instruments: [{ kind: 'walks', settings: { walks: 3, place: 'Mairie' } }],
    })
    const edited = { ...phase, title: 'Écouter tout le quartier', base: await base() }
    await door.post(at.row(one.slug, 'etapes', id), edited, staff)
    expect(phasesIn((await protocolOf(one)).content['phases'])[0]?.instruments).toHaveLength(1)

    const part = stored?.instruments[0]?.id ?? ''
    expect((await door.get(at.instrument(one.slug, id, part), staff)).text).toContain('value="3"')

    // A row is asked for, then a colleague saves: nothing was saved by the first, and nothing is written over.
    const place = at.instrument(one.slug, id, part)
    const form = { kind: 'walks', walks: '3', place: 'Mairie', _whole: 'yes', base: await base() }
    const asked = { ...form, 'stops.0.name': 'La halle', place: 'Gare', _row: 'stops:add' }
    const drawn = await door.post(place, asked, staff)
    expect([drawn.status, drawn.location]).toEqual([200, undefined])
    expect(drawn.text).toMatch(/name="stops\.0\.name"[^>]*value="La halle"/)
    expect(drawn.text).toMatch(/name="stops\.1\.name"[^>]*value=""/)
    await door.post(place, { ...form, place: 'Médiathèque' }, colleague)
    const late = { ...asked, _row: '', walks: '0' }
    const back = await door.post(place, { ...late, base: hidden(drawn.text, 'base') }, staff)
    expect(back.status).toBe(422)
    const sent = { ...late, walks: '4', base: hidden(back.text, 'base') }
    expect((await door.post(place, sent, staff)).location).toContain('/rapprocher/')
    expect(phasesIn((await protocolOf(one)).content['phases'])[0]?.instruments).toMatchObject([
      { settings: { walks: 3, place: 'Médiathèque' } },
    ])
    const aside = (await door.get(at.versions(one.slug), staff)).text
    expect(aside).toContain('Lieu de départ')
    expect(aside).toMatch(/Halte\s1\s: La halle/)

    await door.post(at.instrumentRemove(one.slug, id, part), { base: await base() }, staff)
    const mark = stored?.milestones[0]?.id ?? ''
    await door.post(at.milestoneRemove(one.slug, id, mark), { base: await base() }, staff)
    expect(phasesIn((await protocolOf(one)).content['phases'])[0]).toMatchObject({
      milestones: [],
      instruments: [],
    })
  })

  test('a checklist is attached, filled in, and taken away', async () => {
    const [checklist] = checklists
    if (!checklist) throw new Error('no checklist')
    await door.post(at.attach(one.slug, checklist.name), {}, staff)
    const path = at.part(one.slug, 'listes')
    expect((await door.get(path, staff)).text).toContain('Pas encore examiné')
    const row = at.row(one.slug, checklist.address, 'follow-up')
    const base = hidden((await door.get(row, staff)).text, 'base')
    const crossed = { state: 'not-held', severity: 'red-line', evidence: '', remark: '', base }
    await door.post(row, crossed, staff)
    expect((await door.get(path, staff)).text).toContain('Ligne rouge non tenue')
    await door.post(at.detach(one.slug, checklist.name), {}, staff)
    expect((await protocolOf(one)).content[`checklist-${checklist.name}`]).toBeUndefined()
    expect((await door.post(at.attach(one.slug, 'autre'), {}, staff)).status).toBe(404)
  })

  test('what is written on the page of the budget is copied, not typed again', async () => {
    const line = { nature: 'staff', label: 'Animation', planned: '2 900', plannedDays: '19' }
    await door.post(`/experiences/${one.slug}/budget/lignes`, aLine(line), staff)
    await door.post(at.importRows(one.slug, 'budget'), {}, staff)
    expect((await door.get(at.part(one.slug, 'moyens'), staff)).text).toContain('Animation')
    const none = await door.post(at.importRows(one.slug, 'risques'), {}, staff)
    expect([none.status, none.text.includes('aucune ligne à reprendre')]).toEqual([422, true])
  })
})
