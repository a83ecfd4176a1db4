import { describe, expect, test } from 'vitest'
import { completeness } from '../../protocol/protocol-completeness.ts'
import { smicvalProtocol } from './smicval-protocol.ts'
import { daysFrom, instantOf } from './story.ts'

describe('the clock of a story', () => {
  test('counts its days from today, so that an invented world never looks old', () => {
    expect(daysFrom('2026-11-25')(-30)).toBe('2026-10-26')
  })

  test('sets acts of one day a minute apart, from ten in the morning', () => {
    expect(instantOf('2020-01-29', 0)).toEqual(new Date('2020-01-29T08:00:00Z'))
    expect(instantOf('2020-01-29', 2)).toEqual(new Date('2020-01-29T08:02:00Z'))
  })
})

test('the protocol of SMICVAL says first that it was written afterwards', () => {
  expect(smicvalProtocol['context']).toMatchObject({
    answer: expect.stringMatching(/^Protocole reconstitué en novembre 2026/),
  })
  const written = ['title', 'challenges', 'question', 'hypothesis']
  const rest = completeness(smicvalProtocol).missing.map(({ key }) => key)
  expect(rest.sort()).toEqual(written.sort())
})
