import { describe, expect, it } from 'vitest'
import type { Vote } from '../vote.ts'
import { ballotSheet, lookedFrom, sheetFrom, unclearGroup } from './ballot-sheet.ts'

const now = new Date('2026-11-30T09:00:00Z')

function voteOf(method: Vote['method']): Vote {
  return {
    ...{ id: '01900000-0000-7000-8000-00000000e471', title: 'La place', question: 'Quel nom ?' },
    ...{ options: ['Marché', 'Tilleuls', 'Gouges'].map((label) => ({ label, details: '' })) },
    ...{ grades: ['À rejeter', 'Passable', 'Bien'], method },
  } as unknown as Vote
}

/** A sheet of this vote where these boxes are ticked, said by what they mean: `choice=o1`. */
function read(method: Vote['method'], meant: readonly string[], more: object = {}) {
  const vote = voteOf(method)
  const { plan } = ballotSheet(vote, 'fr', false, now)
  const ticked = Object.entries(plan.boxes)
    .filter(([, { field, value }]) => meant.includes(`${field}=${value}`))
    .map(([id]) => id)
  expect(ticked).toHaveLength(meant.length)
  return sheetFrom(vote, plan, 4, { ticked, written: {}, isSpoilt: false, ...more })
}

describe('what is ticked on paper is the ballot that a screen would send', () => {
  it.each([
    ['single', ['choice=o1'], { kind: 'one', option: 1 }],
    ['single', [], { kind: 'one', option: null }],
    ['approval', ['choice=o0', 'choice=o2'], { kind: 'approvals', approved: [0, 2] }],
    ['mj', ['choice__o0=g2', 'choice__o2=g0'], { kind: 'grades', grades: [2, null, 0] }],
    ['irv', ['choice__o1=1', 'choice__o0=2'], { kind: 'ranking', ranks: [[1], [0]] }],
  ] as const)('%s %j', (method, meant, choice) => {
    const sheet = read(method, meant)
    expect(sheet).toEqual({ number: 5, choice })
    // Back on its paper, it is the same ballot again.
    const vote = voteOf(method)
    const { plan } = ballotSheet(vote, 'fr', false, now)
    const looked = lookedFrom(vote, plan, '7A', { number: 5, choice })
    expect(looked.ticked).toHaveLength(meant.length)
    expect(sheetFrom(vote, plan, 4, looked)).toEqual(sheet)
  })
})

it('what no ballot says is no sheet: a person corrects it, or says that it is spoilt', () => {
  expect(read('single', ['choice=o0', 'choice=o1'])).toBeUndefined()
  expect(read('mj', ['choice__o0=g2', 'choice__o0=g1'])).toBeUndefined()
  const spoilt = read('single', ['choice=o0', 'choice=o1'], { isSpoilt: true })
  expect(spoilt).toEqual({ number: 5, choice: null })
})

it('what is to be decided stands at the question where more is ticked than counts', () => {
  const { plan } = ballotSheet(voteOf('mj'), 'fr', false, now)
  const groups = Object.keys(plan.groups)
  for (const group of groups) {
    const own = Object.keys(plan.boxes).filter((id) => plan.groupOf[id] === group)
    expect(unclearGroup(plan, own.slice(0, 2))).toBe(group)
  }
  expect(groups.length).toBeGreaterThan(1)
  expect(unclearGroup(plan, [])).toBe(groups[0])
})

it('ranks that a large paper asks in figures are read as they are typed', () => {
  const vote = voteOf('irv')
  const options = [...vote.options, { label: 'Rien', details: '' }]
  const { plan } = ballotSheet({ ...vote, options }, 'fr', true, now)
  const written = Object.fromEntries(
    Object.entries(plan.zones).map(([id, field]) => [id, field.endsWith('o3') ? '1' : '']),
  )
  const looked = { ticked: [], written, isSpoilt: false }
  expect(sheetFrom({ ...vote, options }, plan, 0, looked)?.choice).toEqual({
    ...{ kind: 'ranking', ranks: [[3]] },
  })
})

it('the large paper is another form than the usual one', () => {
  const forms = [false, true].map((isLarge) => ballotSheet(voteOf('irv'), 'fr', isLarge, now).form)
  expect(forms[0]?.form).not.toBe(forms[1]?.form)
  for (const { form } of forms) expect(form).toMatch(/^[0-9A-Z]{1,12}$/)
})
