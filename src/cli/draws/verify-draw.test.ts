import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  beaconRandomness,
  drawLetterList,
  type Happening,
  hashOf,
  type LetterList,
  letterListText,
  lettersSeed,
  linesHash,
  makeReceipt,
  type ReceiptInput,
  receiptText,
  sealDraw,
} from '#engines/sortition/index.ts'
import { timestampRequest } from '#engines/timestamps/index.ts'
import { hasCommand } from '#platform/testing/commands.ts'
import { makeTimeAuthority, type TimeAuthority } from '#platform/testing/time-authority.ts'
import { CommandEnds, type Terminal } from '../terminal.ts'
import { type VerifyOptions, verifyDraw } from './verify-draw.ts'

const round = 1000
const signature =
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'
const hasOpenssl = hasCommand('openssl')
if (!hasOpenssl) process.stdout.write('openssl is not on this machine: no stamp was made.\n')

const list: LetterList = {
  ...{ frame: hashOf('cells'), size: 4, oneByHome: false, shares: [['', 4]] },
  lines: Array.from({ length: 20 }, (_, at) => [at + 2, '', 0]),
}
const listText = letterListText(list)
const seed = lettersSeed(
  round,
  beaconRandomness(round, signature) ?? new Uint8Array(0),
  hashOf(listText),
)

/** Letters by the rule’s round, then the draw by the same one: enough for what is checked here. */
const before: readonly Happening[] = [
  { at: '2023-08-20T08:00:00Z', kind: 'rules-published', payload: { lettersRound: round } },
  {
    at: '2023-08-22T08:00:00Z',
    kind: 'letters-fixed',
    payload: { list: 1, sha256: hashOf(listText), round },
  },
  {
    at: '2023-08-23T16:10:00Z',
    kind: 'mailing-committed',
    payload: {
      ...{ wave: 1, list: 1, round, signature, seed, listSha256: hashOf(listText) },
      drawn: linesHash(drawLetterList(list, seed)),
    },
  },
  { at: '2023-08-24T10:00:00Z', kind: 'committed', payload: {} },
]
const plain: ReceiptInput = {
  fixed: { title: 'Jury', seats: 2, method: 'list', round, engine: 'sortition/1' },
  ...{ rules: 'Deux places.\n', pool: 'a;1\nb;2\nc;3\n', dice: [3, 5, 2], signature },
  panels: Array.from({ length: 1000 }, (_, at) => [at % 2, 2]),
  log: before,
}

describe('draws verify', () => {
  let folder = ''
  let authority: TimeAuthority | undefined
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'))
    authority = hasOpenssl ? makeTimeAuthority('Horloge de Brenne') : undefined
  }, 60_000)
  afterAll(() => {
    rmSync(folder, { recursive: true })
    authority?.close()
  })
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  async function verify(text: string, options: VerifyOptions = {}) {
    const sentences: string[] = []
    const out = {
      say: (line: string) => void sentences.push(line),
      note: () => undefined,
      json: () => undefined,
    } as unknown as Terminal
    const code = await verifyDraw(out, file('recu.json', text), options).then(
      () => 0,
      (problem) => (problem instanceof CommandEnds ? 1 : 99),
    )
    return { code, said: sentences.join('\n') }
  }
  const receiptOf = (input: ReceiptInput) => {
    const receipt = makeReceipt(input)
    if (!receipt) throw new Error('no receipt')
    return receiptText(receipt)
  }

  test('draws the letters again from the list of the witness', async () => {
    const text = receiptOf(plain)
    expect(await verify(text)).toMatchObject({ code: 0 })
    const letters = file('lettres.json', listText)
    const again = await verify(text, { letters })
    expect(again.code).toBe(0)
    expect(again.said).toContain('✓ lettres retirées')
    const other = file('autres.json', listText.replace('"size":4', '"size":5'))
    expect((await verify(text, { letters: other })).said).toContain('✗ lettres retirées')
    const typed = receiptOf({
      ...plain,
      log: [
        { at: '2023-08-20T08:00:00Z', kind: 'rules-published', payload: {} },
        {
          at: '2023-08-23T16:10:00Z',
          kind: 'mailing-committed',
          payload: { wave: 1, seed: 'dés 3-5-2' },
        },
        ...before.slice(3),
      ],
    })
    const weaker = await verify(typed)
    expect(weaker.code).toBe(0)
    expect(weaker.said).toContain('prouve moins')
  })

  test.skipIf(!hasOpenssl)(
    'checks each time stamp, its root when one is given',
    async () => {
      if (!authority) throw new Error('no authority')
      const { commitment } = sealDraw(plain)
      const imprint = new Uint8Array(Buffer.from(commitment, 'hex'))
      const response = authority.reply(timestampRequest(imprint, Uint8Array.of(7)))
      const text = (bytes: Uint8Array) =>
        receiptOf({
          ...plain,
          log: [
            ...before,
            {
              at: '2023-08-24T11:00:00Z',
              kind: 'stamped',
              payload: { sha256: createHash('sha256').update(bytes).digest('hex') },
            },
          ],
          anchors: [{ kind: 'rfc3161', response: Buffer.from(bytes).toString('base64') }],
        })
      const sound = await verify(text(response))
      expect(sound.code).toBe(0)
      expect(sound.said).toContain('Horloge de Brenne')
      expect(sound.said).toContain('après la balise')
      expect(sound.said).toContain('racine non vérifiée')
      const roots = file('racine.pem', authority.root)
      expect((await verify(text(response), { roots })).said).toContain('racine donnée')
      const stranger = makeTimeAuthority('Une autre')
      const unknown = file('autre.pem', stranger.root)
      stranger.close()
      expect(await verify(text(response), { roots: unknown })).toMatchObject({ code: 1 })
      // One byte of the signature, with the whole receipt made again around it: only the stamp tells.
      const changed = response.slice()
      changed[changed.length - 20] = (changed[changed.length - 20] as number) ^ 1
      const lie = await verify(text(changed))
      expect(lie.code).toBe(1)
      expect(lie.said).toContain('✓ jetons d’horodatage')
      expect(lie.said).toContain('✗ jeton signé')
    },
    60_000,
  )
})
