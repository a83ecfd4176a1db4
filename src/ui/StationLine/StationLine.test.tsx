import { expect, test } from 'vitest'
import { type Station, StationLine } from './StationLine.tsx'

const stations: Station[] = [
  { label: 'Idée', date: '12 avr.', state: 'done' },
  { label: 'Cadrage', state: 'current', late: true },
  { label: 'Accord', state: 'ahead' },
]
const stopped: Station[] = [
  { label: 'Idée', state: 'done' },
  { label: 'Cadrage', state: 'stopped' },
  { label: 'Accord', state: 'ahead' },
]

function drawn(size: 'small' | 'full', values = stations, caption?: string | false): string {
  return String(
    <StationLine locale="fr" size={size} title="Avancement" stations={values} caption={caption} />,
  )
}

test('the full line is a list with a name, whose current station is said', () => {
  const html = drawn('full')
  expect(html).toMatch(/^<div class="station-frame"><ol [^>]*aria-label="Avancement"/)
  expect(html.match(/<li /g)).toHaveLength(3)
  expect(html.match(/aria-current="step"/g)).toHaveLength(1)
  expect(html).toContain('<li class="current" aria-current="step">')
})

test('each state has its words, not only its shape and colour', () => {
  const html = drawn('full')
  for (const word of ['(faite)', '(en cours)', '(à venir)']) expect(html).toContain(word)
  expect(drawn('full', stopped)).toContain('arrêtée ici')
})

test('late is a triangle and a word, in both sizes', () => {
  for (const html of [drawn('full'), drawn('small'), drawn('small', stations, false)]) {
    expect(html).toContain('en retard')
    expect(html).toContain('M0-6.5 6.5 5h-13z')
  }
  expect(drawn('small', stopped)).not.toContain('en retard')
})

test('the small line is one image with a name, a description and its words under it', () => {
  const html = drawn('small')
  expect(html).toMatch(/<svg [^>]*role="img"/)
  expect(html).toContain('<title>Avancement</title>')
  expect(html).toContain(
    '<desc>Étape 2 sur 3\u00a0: Cadrage, en cours, en retard (Cadrage).</desc>',
  )
  expect(html).toContain('<p class="station-caption">Cadrage, <strong>en retard</strong></p>')
})

test('stopped is a grey square, and the line before it turns grey', () => {
  const html = drawn('small', stopped)
  expect(html).toContain('<rect')
  expect(html).not.toContain('f-accent')
  expect(html).toContain('Cadrage, arrêtée ici')
})

test('a finished line says its last station; an empty one says that nothing has started', () => {
  const finished = stations.map(({ label }) => ({ label, state: 'done' as const }))
  expect(drawn('small', finished)).toContain('Étape 3 sur 3\u00a0: Accord, faite.')
  const ahead = stations.map(({ label }) => ({ label, state: 'ahead' as const }))
  expect(drawn('small', ahead)).toContain('Aucune des 3 étapes n’est commencée.')
  expect(drawn('small', [])).toContain('Aucune des 0 étapes')
})
