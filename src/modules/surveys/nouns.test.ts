import { expect, it } from 'vitest'
import { attemptShape } from './attempt.ts'
import { fixingActs } from './fixing-acts.ts'
import { questionnaireOf } from './own-questionnaire.ts'
import { knownShape, newcomersOf, readRecipients } from './recipients.ts'
import { smallQuestionnaire } from './testing/small-survey.ts'
import { kioskWay, ownWay } from './way.ts'

it('an attempt is a call or a door with a known end, and nothing else', () => {
  expect(attemptShape.safeParse({ medium: 'door', outcome: 'absent' }).success).toBe(true)
  expect(attemptShape.safeParse({ medium: 'paper', outcome: 'absent' }).success).toBe(false)
})

it('a list of people is read by line, and the first line that cannot be a name is told', () => {
  const { people, wrongLine } = readRecipients('Ana Riou ; 3 rue Haute, 35000 Rennes\n\nBo Lee')
  expect(wrongLine).toBeUndefined()
  expect(people).toEqual([
    { name: 'Ana Riou', address: '3 rue Haute, 35000 Rennes' },
    { name: 'Bo Lee', address: '' },
  ])
  expect(readRecipients('Ana\n; 3 rue Haute').wrongLine).toBe(2)
})

it('an event is named by its address, whole or not', () => {
  for (const event of ['https://ouvroir.example/agenda/halle?langue=en', '/agenda/halle/', 'halle'])
    expect(knownShape.parse({ from: 'event', event }).event).toBe('halle')
  expect(knownShape.safeParse({ from: 'event', event: '' }).success).toBe(false)
  expect(knownShape.parse({ from: 'members', event: '' }).from).toBe('members')
})

it('whoever is on the list already is not written to twice', () => {
  const ana = { name: 'Ana Riou', address: '', personId: 'p1' }
  const list = [ana, { name: 'Bo Lee', address: '3 rue Haute' }]
  const people = [
    { name: 'Ana R.', address: '', personId: 'p1' },
    { name: 'Bo Lee', address: '3 rue Haute' },
    { name: 'Cy Roux', address: '' },
    { name: 'Cy Roux', address: '' },
  ]
  expect(newcomersOf(list, people)).toEqual([{ name: 'Cy Roux', address: '' }])
})

it('a kiosk has no address that says which answer it is at', () => {
  const code = 'K7RW3TPX2BCD9FGH'
  const { page, review, send, sent } = kioskWay('halle', code)
  expect([page('vous'), review, send, sent].join(' ')).not.toContain(code)
  expect(ownWay('halle', code).page('vous')).toContain(code)
})

it('a questionnaire is read from what the survey holds, and nothing is made of nothing', () => {
  const questionnaire = JSON.stringify(smallQuestionnaire)
  expect(questionnaireOf({ questionnaire, fingerprint: undefined })?.id).toBe('marche')
  expect(questionnaireOf({ questionnaire: undefined, fingerprint: undefined })).toBeUndefined()
})

it('acts that fix something ask for it in words', () => {
  expect(Object.keys(fixingActs)).toEqual(['open', 'close', 'publish'])
  for (const { asks } of Object.values(fixingActs)) expect(asks).not.toEqual([])
})
