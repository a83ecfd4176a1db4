import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedFields, fieldsOf, filled, wordsOf } from '../fields.ts'
import { resourceKinds, shapeOf } from '../resource-shape.ts'
import * as rows from '../rows.ts'
import { sheetContent } from '../sheet-content.ts'
import { aSheet } from '../testing/examples.ts'
import { fateOf, maySubmitFrom, meetingsOf, pick, stageAfterEdit, stages } from '../working-text.ts'
import { partValues, readPart, withPart } from './part-form.ts'
import { partAt, partOfField, partsOf } from './parts.ts'

const words = aSheet({
  facets: { publics: ['youth', 'elected'], levels: ['consult'], format: 'video' },
  participedia: { recruitment_method: ['random'] },
  territoryIds: ['01936000-0000-7000-8000-00000000aaaa'],
})

describe('a resource as fields', () => {
  test('comes back the same', () => {
    const back = wordsOf(fieldsOf(words), words)
    expect(back).toMatchObject({
      ...words,
      facets: { publics: ['youth', 'elected'], levels: ['consult'], format: 'video', phases: [] },
    })
    expect(fieldsOf(back)).toEqual(fieldsOf(words))
    expect(sheetContent.safeParse(back.content).success).toBe(true)
  })

  test('keeps steps for a method, an order for a collection, and nothing that its kind does not have', () => {
    const { content } = aSheet()
    const steps = [{ title: 'Ouvrir', text: 'Saluer.\n\n- un\n- deux', minutes: 15 }]
    const items = [
      { slug: 'b', note: 'd’abord' },
      { slug: 'a', note: '' },
    ]
    const resourceWords = aSheet({ kind: 'method', content: { ...content, steps, items } })
    const method = wordsOf(fieldsOf(resourceWords), resourceWords)
    expect(method.content.steps).toEqual(steps)
    expect(method.content.items).toBeUndefined()
    const collection = wordsOf(fieldsOf(resourceWords), { ...resourceWords, kind: 'collection' })
    expect(collection.content.items).toEqual(items)
  })

  test('leaves aside what no list knows', () => {
    const strange = {
      ...fieldsOf(words),
      licence: 'à moi',
      evidenceLevel: '9',
      publics: 'martiens',
    }
    const read = wordsOf({ ...strange, link: 'javascript:alert(1)' }, words)
    expect(read).toMatchObject({ licence: 'CC-BY-4.0', evidenceLevel: 0, facets: { publics: [] } })
    expect(read.content.link).toBeUndefined()
  })

  test('two writings differ where their words do; empty and absent are the same', () => {
    expect(changedFields({ a: '1', b: '2' }, { a: '1', b: '3', c: '4' })).toEqual(['b', 'c'])
    expect(changedFields({ a: '' }, {})).toEqual([])
    expect(filled({ a: ' x ', b: '  ', c: undefined })).toEqual({ a: 'x' })
  })
})

describe('lists written as text', () => {
  test('come back, whatever people type in them', () => {
    const text = fc.string({ maxLength: 30 })
    fc.assert(
      fc.property(fc.array(fc.record({ name: text, organisation: text })), (authors) => {
        const once = rows.readAuthors(rows.writeAuthors(authors))
        expect(rows.readAuthors(rows.writeAuthors(once))).toEqual(once)
      }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: fc.string({ minLength: 1 }), text }), { maxLength: 5 }),
        (values) => {
          const read = rows.readSteps(rows.writeSteps(values))
          expect(read).toHaveLength(values.length)
          expect(rows.readSteps(rows.writeSteps(read))).toEqual(read)
        },
      ),
    )
  })

  test('a source without an address that opens is counted, and left out', () => {
    const text =
      'Rapport | https://exemple.fr/r\nhttps://exemple.fr/seul\nOuï-dire\nPiège | javascript:alert(1)'
    expect(rows.readSources(text)).toEqual([
      { label: 'Rapport', href: 'https://exemple.fr/r' },
      { label: 'exemple.fr', href: 'https://exemple.fr/seul' },
    ])
    expect(rows.sourcesWithoutAddress(text)).toBe(2)
    expect(rows.writeSources(rows.readSources(text))).toContain('Rapport | https://exemple.fr/r')
  })

  test('a resource is in a collection once', () => {
    expect(rows.readItems('a | x\nb\na | y')).toEqual([
      { slug: 'a', note: 'x' },
      { slug: 'b', note: '' },
    ])
    expect(rows.linesOf(' un \n\n deux')).toEqual(['un', 'deux'])
  })
})

describe('the pages of the editor', () => {
  test.each(resourceKinds)('ask everything of a %s, once, each at its address', (kind) => {
    const parts = partsOf(kind)
    const addresses = parts.map(({ address }) => address)
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of addresses) expect(address).toMatch(/^[a-z-]+$/)
    const keys = parts.flatMap(({ fields }) => fields.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of shapeOf(kind).sections) {
      expect(partOfField(kind, `sections.${key}`)).toBeDefined()
    }
    expect(partAt(kind, 'presentation')).toEqual(partOfField(kind, 'title'))
    expect(partAt(kind, 'nulle-part')).toBeUndefined()
  })

  const part = (kind: 'method' | 'case-sheet' | 'collection', address: string) => {
    const found = partAt(kind, address)
    if (!found) throw new Error(address)
    return found
  }

  test('read rows, put steps in the order asked, and let an emptied row go', () => {
    const read = readPart(
      part('method', 'etapes'),
      {
        'steps.0.0': 'Fermer',
        'steps.0.1': 'Remercier.',
        'steps.0.2': '5',
        'steps.0.3': '2',
        'steps.1.0': 'Ouvrir',
        'steps.1.1': '',
        'steps.1.2': '',
        'steps.1.3': '1',
        'steps.2.0': '',
        'steps.2.1': '',
        'steps.2.2': '',
        'steps.2.3': '',
      },
      'fr',
    )
    expect(read).toEqual({
      fields: { steps: '### Ouvrir\n\n\n### Fermer (5 min)\nRemercier.'.replace('\n\n\n', '\n\n') },
      problems: {},
    })
  })

  test('read three ranks, and say what a source lacks', () => {
    const ranks = readPart(
      part('case-sheet', 'classement'),
      { 'themes.1': 'climat', 'themes.3': 'eau', 'themes.2': 'climat', format: 'text' },
      'fr',
    )
    expect(ranks.fields['themes']).toBe('climat\neau')
    const sources = readPart(
      part('case-sheet', 'sources'),
      { 'sources.0.0': 'Ouï-dire', 'sources.0.1': '' },
      'fr',
    )
    expect(sources.problems['sources']).toMatch(/adresse/)
    const empty = readPart(
      part('case-sheet', 'presentation'),
      { title: ' ', lead: 'x'.repeat(2001) },
      'fr',
    )
    expect(Object.keys(empty.problems)).toEqual(['title', 'lead'])
    const link = partOfField('video', 'link')
    expect(
      link && readPart(link, { title: 'a', lead: 'b', link: 'nulle part' }, 'en').problems['link'],
    ).toMatch(/https/)
  })

  test('show what they read', () => {
    const values = partValues(part('case-sheet', 'classement'), { themes: 'climat\neau' })
    expect(values).toMatchObject({ themes: 'climat\neau', 'themes.1': 'climat', 'themes.2': 'eau' })
    expect(withPart({ a: '1', b: '2' }, { b: '', c: '3' })).toEqual({ a: '1', c: '3' })
  })
})

describe('two people who write at once', () => {
  const current = { fields: { title: 'Un', lead: 'Deux' }, changedAt: { title: 3, lead: 1 } }

  test('touch different fields: both are kept', () => {
    expect(fateOf(current, { fields: { lead: 'Trois' }, base: 2 })).toEqual({
      kind: 'saved',
      changed: { lead: 'Trois' },
    })
  })

  test('touch the same field: the second is set aside, never lost, never winning', () => {
    expect(fateOf(current, { fields: { title: 'Le mien' }, base: 2 })).toEqual({
      kind: 'beside',
      fields: ['title'],
    })
    expect(fateOf(current, { fields: { title: 'Le mien' }, base: 3 }).kind).toBe('saved')
    expect(fateOf(current, { fields: { title: 'Un' }, base: 0 }).kind).toBe('nothing')
  })

  test('are shown both texts, and their merge when they did not touch the same words', () => {
    const base = { title: 'Le panel se réunit le mardi à 18 h.' }
    const mine = { title: 'Le panel se réunit le jeudi à 18 h.' }
    const theirs = { title: 'Le panel se réunit le mardi à 20 h.' }
    expect(meetingsOf(base, mine, theirs)).toEqual([
      {
        key: 'title',
        base: base.title,
        mine: mine.title,
        theirs: theirs.title,
        merged: 'Le panel se réunit le jeudi à 20 h.',
      },
    ])
    expect(meetingsOf({}, { a: 'x' }, { a: 'y' })[0]?.merged).toBeUndefined()
    expect(meetingsOf({}, { a: 'x' }, { a: 'x' })).toEqual([])
    expect(pick({ a: '1' }, ['a', 'b'])).toEqual({ a: '1', b: '' })
  })

  test('a text that was accepted and changes is read again; the others stay where they are', () => {
    expect(stages.map(stageAfterEdit)).toEqual([
      'writing',
      'submitted',
      'changes-asked',
      'writing',
      'refused',
    ])
    expect(stages.filter(maySubmitFrom)).toEqual(['writing', 'changes-asked'])
  })
})
