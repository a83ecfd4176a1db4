import { describe, expect, test } from 'vitest'
import type { Block } from '#kit/papers/document.ts'
import { wholeProtocol } from '../../template/protocol-example.ts'
import type { KindTitles } from '../../template/setting-words.ts'
import { type ProtocolSheet, protocolDocument } from './sheet.ts'

const freeze = {
  version: 7,
  versionName: undefined,
  sha256: 'a'.repeat(64),
  frozenAt: new Date('2026-09-02T12:12:00Z'),
  frozenBy: undefined,
  amends: undefined,
  reason: '',
}
const sheet: ProtocolSheet = {
  title: 'Une expé',
  territory: 'Valbrenne',
  version: 7,
  versionName: undefined,
  content: wholeProtocol,
  freeze,
  adoption: undefined,
  freezes: [freeze],
  address: 'https://exemple.fr/experiences/tirer-au-sort/protocole',
  kindTitles: {},
  writtenAt: new Date('2026-11-25T09:00:00Z'),
}
const headings = (blocks: readonly Block[]) =>
  blocks.filter((block) => block.kind === 'heading').map((block) => block.text)
const written = (overrides: Partial<ProtocolSheet>) =>
  JSON.stringify(protocolDocument({ ...sheet, ...overrides }, 'fr').blocks)

describe('a protocol as a document', () => {
  test('bears its title, its territory, its authors and its licence', () => {
    const document = protocolDocument(sheet, 'fr')
    expect(document).toMatchObject({
      title: 'Tirer au sort sans acheter de fichier',
      subtitle: 'Protocole d’expérimentation, Valbrenne',
      authors: ['Commune de Valbrenne', 'Le Labo', 'Un laboratoire de sociologie'],
      date: freeze.frozenAt,
    })
    expect(document.footer).toContain('CC BY 4.0')
    expect(document.footer).toContain(sheet.address)
  })

  test.each([
    ['CC-BY-4.0', 'Licence CC BY 4.0.'],
    ['CC-BY-SA-4.0', 'Licence CC BY-SA 4.0.'],
    ['', 'Licence non dite.'],
    ['CC-BY-NC-4.0', 'Licence non dite.'],
    ['toString', 'Licence non dite.'],
    [undefined, 'Licence non dite.'],
  ])('answered %s, says of its licence: %s', (licence, begins) => {
    const { licence: _, ...others } = wholeProtocol
    const content = licence === undefined ? others : { ...others, licence: { answer: licence } }
    expect(protocolDocument({ ...sheet, content }, 'fr').footer).toContain(begins)
  })

  test('says the hash when it is frozen, and that it may change when it is not', () => {
    expect(written({})).toContain(freeze.sha256)
    expect(written({ freeze: undefined, freezes: [] })).toContain('il peut encore changer')
  })

  test('follows the parts of a protocol, and leaves out what nobody answered', () => {
    const found = headings(protocolDocument(sheet, 'fr').blocks)
    expect(found[0]).toBe('Pourquoi cette expé')
    expect(found).toContain('Critères d’arrêt')
    expect(found).not.toContain('Ce qu’on regardera par curiosité')
    expect(found).not.toContain('Titre')
  })

  test('tells each amendment with its reason', () => {
    const amended = { ...freeze, version: 9, amends: 7, reason: 'On y entre en fauteuil.' }
    const words = written({ version: 9, freeze: amended, freezes: [amended, freeze] })
    expect(words).toContain('On y entre en fauteuil.')
    expect(words).toContain('de la 7 à la 9')
    // Read at the older version, the later amendment is not part of it.
    expect(written({ freezes: [amended, freeze] })).not.toContain('fauteuil')
  })

  test('names instruments and their settings in words', () => {
    const phase = {
      id: 'a',
      title: 'Débattre',
      startsOn: '2027-01-11',
      endsOn: '2027-01-11',
      instruments: [{ id: 'i', kind: 'sessions', settings: { minutes: 150, place: '' } }],
    }
    const content = { ...wholeProtocol, phases: { answer: [phase] } }
    const asked = (name: string, fr: string) =>
      ({ name, label: { fr, en: fr }, hint: { fr: '', en: '' }, required: false }) as const
    const kindTitles: KindTitles = {
      sessions: {
        title: 'Séances',
        fields: [
          { ...asked('minutes', 'Durée'), type: 'minutes' },
          { ...asked('place', 'Lieu'), type: 'text' },
        ],
      },
    }
    const words = written({ content, kindTitles })
    expect(words).toContain('Séances')
    expect(words).toMatch(/Durée\s: 2\sh\s30/)
    expect(words).not.toContain('Lieu\u00a0:')
    expect(words).toContain('le 11 janvier 2027')
  })

  test('in English speaks English', () => {
    const found = headings(protocolDocument(sheet, 'en').blocks)
    expect(found[0]).toBe('Why this experiment')
  })
})
