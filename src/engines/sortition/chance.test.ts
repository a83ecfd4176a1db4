import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beaconIndex,
  beaconRandomness,
  panelIndex,
  quicknet,
  roundAt,
  timeOfRound,
} from './receipts/beacon.ts'
import { canonicalJson } from './receipts/canonical-json.ts'
import { diceNumber, diceOfList, sixSidedDice } from './receipts/dice.ts'
import { md5 } from './receipts/md5.ts'
import { rfc3797, rivestOrder, sourcesKey } from './receipts/public-sources.ts'
import {
  drawTicket,
  leafOf,
  poolFile,
  rankingKey,
  rankTickets,
  vrsOrder,
} from './receipts/ranking.ts'
import {
  fromHex,
  hex,
  hkdfExpand,
  hkdfExtract,
  hmacSha256,
  join,
  sha256,
  utf8,
} from './receipts/sha256.ts'
import { SeedStream, streamOf, ticketOf } from './seed-stream.ts'

const bytes = (text: string) => fromHex(text) ?? new Uint8Array(0)
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make)

const round1000 =
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'

describe('hashes', () => {
  test('SHA-256 and MD5 equal those of the system, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        expect(hex(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'))
        expect(md5(message)).toBe(createHash('md5').update(message).digest('hex'))
      }),
    )
  })

  test('HMAC and HKDF give the vectors of RFC 4231 and RFC 5869', () => {
    expect(hex(hmacSha256(utf8('Jefe'), utf8('what do ya want for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
    const key = hkdfExtract(bytes('000102030405060708090a0b0c'), new Uint8Array(22).fill(0x0b))
    expect(hex(key)).toBe('077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5')
    expect(hex(hkdfExpand(key, bytes('f0f1f2f3f4f5f6f7f8f9'), 42))).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    )
  })
})

describe('the stream of a seed', () => {
  const seed = sha256(utf8('ouvroir-test-seed'))

  test('gives the published numbers, then goes on', () => {
    const stream = new SeedStream(seed)
    expect(times(8, () => stream.index(1000))).toEqual([761, 948, 147, 729, 116, 988, 41, 805])
    expect(times(10, () => stream.index(6))).toEqual([2, 5, 4, 1, 4, 3, 5, 4, 0, 2])
  })

  test('shuffles as published', () => {
    expect(streamOf('ouvroir-test-seed').shuffle([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([
      9, 3, 1, 7, 8, 5, 10, 4, 6, 2,
    ])
  })

  test('throws away words that would favour small numbers', () => {
    const stream = new SeedStream(seed)
    expect(times(6, () => stream.below(3n << 62n))).toEqual([
      1961544300247260761n,
      12808737684617805729n,
      9156405230674646116n,
      4648381532150127988n,
      817826590490624041n,
      6194000404103186805n,
    ])
  })

  test('orders tickets', () => {
    const ids = ['p0001', 'p0002', 'p0003']
    expect(ids.map((id) => hex(ticketOf(seed, id)).slice(0, 16))).toEqual([
      'fb7be53abe118891',
      'df3690b8f8d489d0',
      '3735adc632d2b6ba',
    ])
  })
})

describe('public sources', () => {
  test('RFC 3797: the example of the RFC, ten of them and on', () => {
    const key = sourcesKey([[9319], [2, 5, 12, 8, 10], [9, 18, 26, 34, 41, 45]])
    expect(key).toBe('9319./2.5.8.10.12./9.18.26.34.41.45./')
    const first = join(Uint8Array.of(0, 0), utf8(key), Uint8Array.of(0, 0))
    expect(md5(first).toUpperCase()).toBe('990DD0A5692A029A98B5E01AA28F3459')
    expect(rfc3797(key, 25, 16)).toEqual([17, 7, 2, 16, 25, 23, 8, 24, 19, 13, 22, 5, 18, 9, 1, 4])
  })

  test('verifiable random selection: the six first of the draft', () => {
    // Ten rounds are published before; the ninth is revealed once the lotteries have run.
    let salt = utf8('totally not a bikeshed')
    for (let turn = 0; turn < 9; turn++) salt = sha256(salt)
    expect(hex(sha256(salt)).slice(0, 8)).toBe('950ea08d')
    const key = hkdfExtract(salt, utf8('1.2.3.4.5.6./'.repeat(3)))
    const colours = [
      'lavenderblush',
      'blue',
      'darkgoldenrod',
      'mediumvioletred',
      'bisque',
      'lightpink',
    ]
    expect(vrsOrder(key, colours.toSorted())).toEqual(colours)
    expect(hex(hkdfExpand(key, utf8('blue'), 32)).slice(0, 8)).toBe('03f710be')
  })

  test('Rivest’s consistent sampler: its own example', () => {
    const ids = ['A-1', 'A-2', 'A-3', 'B-1', 'B-2', 'B-3']
    expect(rivestOrder(ids, '314159').slice(0, 4)).toEqual(['B-2', 'B-3', 'A-3', 'A-2'])
  })

  test('dice: three with ten sides, or four with six, thrown again above 999', () => {
    expect(diceNumber([3, 5, 2])).toBe(352)
    expect(diceNumber([3, 5, 10])).toBeUndefined()
    expect(diceNumber([3, 5, 2], 4)).toBeUndefined()
    expect(diceNumber([9, 3, 5, 2], 4)).toBe(9352)
    expect([1, 100, 1000, 1001, 10_000].map(diceOfList)).toEqual([3, 3, 3, 4, 4])
    expect(
      sixSidedDice([
        [6, 6, 6, 6],
        [1, 1, 2, 1],
      ]),
    ).toBe(6)
    expect(sixSidedDice([[1, 1, 1]])).toBeUndefined()
  })
})

describe('the beacon', () => {
  test('a round is verified offline by its signature, and by no other round', () => {
    const randomness = beaconRandomness(1000, round1000)
    expect(hex(randomness ?? new Uint8Array(0))).toBe(
      'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
    )
    expect(beaconRandomness(1001, round1000)).toBeUndefined()
    expect(beaconRandomness(1000, round1000.replace(/9$/, '8'))).toBeUndefined()
    expect(beaconRandomness(1000, 'not hexadecimal')).toBeUndefined()
  })

  test('rounds and times', () => {
    expect(roundAt(Date.UTC(2026, 3, 20) / 1000)).toBe(27946612)
    expect(roundAt(Date.UTC(2027, 2, 6, 14) / 1000)).toBe(37179412)
    expect(timeOfRound(roundAt(quicknet.genesis))).toBe(quicknet.genesis)
  })

  test('index of a panel: the beacon and the commitment, then the dice', () => {
    const commitment = sha256(utf8('example commitment file v1\n'))
    const randomness = bytes('fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587')
    expect(beaconIndex(randomness, commitment)).toBe(433)
    expect(panelIndex(352, 433)).toBe(785)
    expect(panelIndex(999, 999)).toBe(998)
  })
})

describe('tickets, leaves and ranking', () => {
  const key = sha256(utf8('test-key-do-not-use'))
  const strata = ['F|18-29', 'M|18-29', 'F|30-59', 'M|30-59', 'F|60+', 'M|60+']
  const tickets = strata.map((_, at) => drawTicket(key, `p${at + 1}`))
  const file = poolFile(tickets.map((ticket, at) => `${ticket};${strata[at]}`))
  const randomness = bytes('fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd')
  const ranking = rankingKey(1000, randomness, sha256(utf8(file)), '4.1.6.6.2.3.')

  test('the known answer of the protocol', () => {
    expect(hex(sha256(utf8(file)))).toBe(
      'c4604697a042f176b0780f37cd71674c8ae06a00094c6b5655172a570f09fbc8',
    )
    expect(hex(ranking)).toBe('5fd3b9e6e1606646ebfb42ad827f2c2a0652070621bf6faf7982c13b7adcf9b7')
    expect(rankTickets(ranking, tickets).map((ticket) => ticket.slice(0, 8))).toEqual([
      '214dff44',
      'a38ccef7',
      '653d1bc6',
      'f09a1695',
      'a13d95f3',
      '515bd29e',
    ])
  })

  test('a leaf opens with what its person was told', () => {
    const traits = {
      age: '30-44',
      diplome: 'bac',
      logement: 'locataire',
      secteur: 'bourg',
      sexe: 'F',
    }
    const parts = {
      ticket: '214dff44a1b2c3d4e5f6',
      traits,
      household: 'h0007',
      code: 'K7RW3TPX',
      salt: '000102030405060708090a0b0c0d0e0f',
    }
    expect(leafOf(parts)).toBe('411d71be14ad8fef925a47a6e524f41dc8175db4a532753d428d829b5ffcbff7')
    expect(leafOf({ ...parts, code: 'K7RW3TPY' })).not.toBe(leafOf(parts))
  })
})

test('canonical JSON has one form for one value', () => {
  expect(canonicalJson({ b: [1, 'é"\n'], a: null, c: undefined })).toBe(
    '{"a":null,"b":[1,"é\\"\\n"]}',
  )
  expect(() => canonicalJson(0.5)).toThrow('not a whole number')
})
