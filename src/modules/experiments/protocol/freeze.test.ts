import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256Hex, verifyFrozenProtocol } from '../freeze-verification.ts'
import type { ProtocolContent } from '../template/protocol-answer.ts'
import { type FrozenFacts, frozenBytes } from './freeze.ts'
import { frozenPlans } from './frozen-plans.ts'

const facts: FrozenFacts = {
  experiment: { id: '0199', slug: 'tirer-au-sort', title: 'Tirer au sort sans acheter de fichier' },
  territory: { id: 'commune-35999', name: 'Valbrenne' },
  version: 7,
  frozenAt: new Date('2026-09-02T12:12:00Z'),
  adoption: { circle: 'Comité de pilotage', on: '2026-08-28', version: 7 },
  amendment: undefined,
  adoptedFrom: undefined,
  content: { title: { answer: 'Tirer au sort' }, minors: { without: 'Adultes seulement' } },
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytesOf = (written: string) => new TextEncoder().encode(written)

describe('a frozen protocol', () => {
  test('has the same hash for an outside program', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'frozen-'))
    const file = join(folder, 'protocole-v7.json')
    writeFileSync(file, frozenBytes(facts))
    const words = execFileSync('sha256sum', [file], { encoding: 'utf8' }).slice(0, 64)
    rmSync(folder, { recursive: true })
    expect(await sha256Hex(frozenBytes(facts))).toBe(words)
  })

  test('is read without this software: questions stand beside answers', () => {
    const written = JSON.parse(text(frozenBytes(facts)))
    expect(written.sections[0]).toEqual({
      key: 'title',
      title: 'Titre',
      question: expect.stringContaining('expé'),
      answer: 'Tirer au sort',
    })
    expect(written.sections[1]).toMatchObject({ key: 'minors', without: 'Adultes seulement' })
  })

  test('does not depend on the order in which sections were written', () => {
    const content: ProtocolContent = Object.fromEntries(Object.entries(facts.content).reverse())
    expect(frozenBytes({ ...facts, content })).toEqual(frozenBytes(facts))
  })

  test('writes accents in one way only', () => {
    const content: ProtocolContent = { title: { answer: 'e\u0301lu·es' } }
    const same: ProtocolContent = { title: { answer: '\u00e9lu·es' } }
    expect(frozenBytes({ ...facts, content })).toEqual(frozenBytes({ ...facts, content: same }))
  })

  test('any text gives a file that verifies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (title) => {
        const bytes = frozenBytes({ ...facts, content: { title: { answer: title } } })
        expect((await verifyFrozenProtocol(bytes)).ok).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the verification of a file', () => {
  test('says what the file is and its hash', async () => {
    const bytes = frozenBytes(facts)
    expect(await verifyFrozenProtocol(bytes, await sha256Hex(bytes))).toEqual({
      ok: true,
      value: {
        sha256: await sha256Hex(bytes),
        experiment: facts.experiment,
        version: 7,
        frozenAt: '2026-09-02T12:12:00.000Z',
        sections: 2,
      },
    })
  })

  test('sees one changed letter', async () => {
    const published = await sha256Hex(frozenBytes(facts))
    const forged = bytesOf(text(frozenBytes(facts)).replace('Adultes', 'Enfants'))
    expect(await verifyFrozenProtocol(forged, published)).toEqual({
      ok: false,
      refusal: 'another-hash',
    })
  })

  test('sees a file that some program saved again', async () => {
    const pretty = bytesOf(JSON.stringify(JSON.parse(text(frozenBytes(facts))), null, 2))
    expect(await verifyFrozenProtocol(pretty)).toEqual({ ok: false, refusal: 'not-canonical' })
    const ended = bytesOf(`${text(frozenBytes(facts))}\n`)
    expect(await verifyFrozenProtocol(ended)).toEqual({ ok: false, refusal: 'not-canonical' })
  })

  test('refuses what is not a protocol', async () => {
    for (const written of ['', 'bonjour', '[]', '{}', '{"format":"ouvroir-protocol/1"}', 'null']) {
      expect(await verifyFrozenProtocol(bytesOf(written))).toEqual({
        ok: false,
        refusal: 'not-a-protocol',
      })
    }
    expect((await verifyFrozenProtocol(new Uint8Array([0xff, 0xfe]))).ok).toBe(false)
  })
})

describe('the plans of analysis of a frozen protocol', () => {
  const row = { id: 'a', question: 'Plus ?', design: 'complete', outcome: 'y', treatment: 't' }

  test('are read from its bytes, and from nothing else', () => {
    const content: ProtocolContent = { ...facts.content, 'trial-plan': { answer: [row] } }
    const [plan, ...others] = frozenPlans(frozenBytes({ ...facts, content }))
    expect(others).toEqual([])
    expect(plan).toMatchObject({
      question: 'Plus ?',
      fields: { design: 'complete', outcome: 'y', treatment: 't', alpha: 0.05 },
    })
  })

  test('are none where there are none, or where the bytes are no protocol', () => {
    expect(frozenPlans(frozenBytes(facts))).toEqual([])
    expect(frozenPlans(bytesOf('{"sections":[{"key":"trial-plan","answer":"?"}]}'))).toEqual([])
    expect(frozenPlans(bytesOf('pas un protocole'))).toEqual([])
  })
})
