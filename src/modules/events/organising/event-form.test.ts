import { describe, expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { agendaQuery, readAgendaFilter, spanOf } from '../agenda/agenda-filter.ts'
import { time } from '../fields.ts'
import { countStates } from '../registration.ts'
import { choicesOf, countedAs, readAnswers } from '../seating/question.ts'
import { staffRegistrationShape } from '../seating/registration-form.ts'
import { formOfEvent } from '../testing/form-of-event.ts'
import { writtenSpan } from '../written-span.ts'
import { eventShape, wordsOf } from './event-form.ts'

describe('the form of an event', () => {
  test('reads days and hours in the time zone of the place', () => {
    const read = parseForm(eventShape, formOfEvent({ timeZone: 'Indian/Reunion' }), 'fr')
    if (!read.ok) throw new Error(JSON.stringify(read.form.problems))
    expect(wordsOf(read.value).startsAt.toISOString()).toBe('2026-12-10T14:30:00.000Z')
  })

  test.each([
    [{ endsAt: '17:00' }, 'endsAt'],
    [{ onDay: '2026-02-30' }, 'onDay'],
    [{ capacity: '0' }, 'capacity'],
    [{ onlineUrl: 'javascript:alert(1)' }, 'onlineUrl'],
    [{ seatClasses: 'Sur place ; beaucoup' }, 'seatClasses'],
    [{ seatClasses: 'Sur place (40)' }, 'seatClasses'],
    [{ onDay: '2027-03-28', startsAt: '02:30' }, 'startsAt'],
    [{ endDay: '2027-03-28', endsAt: '2 h 30' }, 'endsAt'],
    [{ timeZone: 'Indian/Réunion' }, 'timeZone'],
    [{ timeZone: 'loin '.repeat(20) }, 'timeZone'],
  ])('refuses %o beside its field', (input, field) => {
    const read = parseForm(eventShape, formOfEvent(input), 'fr')
    expect(read.ok ? [] : Object.keys(read.form.problems)).toEqual([field])
  })

  test('hours are read as people write them', () => {
    expect(['18:30', '18h30', '18 h', '9h05'].map((text) => time.parse(text))).toEqual([
      '18:30',
      '18:30',
      '18:00',
      '09:05',
    ])
    expect(time.safeParse('25:00').success).toBe(false)
  })
})

describe('questions', () => {
  const diet = {
    id: 'a',
    kind: 'diet' as const,
    label: 'Repas',
    choices: choicesOf('Un\n Deux \nUn'),
    required: true,
    keptDays: 10,
  }

  test('say what is missing, and what is not among the choices', () => {
    expect(diet.choices).toEqual(['Un', 'Deux'])
    expect(readAnswers([diet], {}).missing).toEqual([diet])
    expect(readAnswers([diet], { question_a: 'Trois' }).odd).toEqual([diet])
    expect(readAnswers([diet], { question_a: 'Deux' }).answers).toEqual([
      { questionId: 'a', answer: 'Deux' },
    ])
  })

  test('are never cut: what is too long comes back', () => {
    const free = { ...diet, choices: [] }
    const long = 'a'.repeat(1001)
    expect(readAnswers([free], { question_a: long })).toMatchObject({ answers: [], odd: [free] })
    expect(readAnswers([free], { question_a: long.slice(1) }).answers[0]?.answer).toHaveLength(1000)
  })

  test('are counted without the words that people wrote', () => {
    expect(countedAs(diet, 'Deux')).toBe('Deux')
    expect(countedAs({ choices: [] }, 'Mon fils est allergique')).toBe('')
  })
})

test('the team may register somebody who has no address', () => {
  const read = staffRegistrationShape.safeParse({ name: 'Odette', email: '' })
  expect(read.data).toMatchObject({ email: '', role: 'attendee', medium: 'screen' })
  expect(countStates([{ state: 'waiting' }, { state: 'waiting' }]).waiting).toBe(2)
})

test('the filters of the agenda are its address, there and back', () => {
  const query = '?quand=passes&forme=visite&public=membres&territoire=brest&mois=2026-12'
  expect(agendaQuery(readAgendaFilter(Object.fromEntries(new URLSearchParams(query))))).toBe(query)
  const span = spanOf(readAgendaFilter({ mois: '2026-12' }), new Date())
  expect(span.until?.toISOString()).toBe('2026-12-31T23:00:00.000Z')
})

describe('when it is, in words', () => {
  /** An hour stays in one piece on screen. */
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  const at = (startsAt: string, endsAt: string, timeZone = 'Europe/Paris') => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    timeZone,
  })
  test('on one day, over several, and elsewhere', () => {
    const evening = at('2026-12-01T17:30:00Z', '2026-12-01T19:00:00Z')
    expect(plain(writtenSpan(evening, 'fr'))).toBe('mardi 1er décembre 2026, de 18 h 30 à 20 h')
    expect(writtenSpan(evening, 'en')).toBe('Tuesday 1 December 2026, 18:30 to 20:00')
    const days = at('2026-12-03T08:00:00Z', '2026-12-04T16:00:00Z')
    expect(plain(writtenSpan(days, 'fr'))).toBe(
      'du jeudi 3 décembre 2026 à 9 h au vendredi 4 décembre 2026 à 17 h',
    )
    const island = { ...evening, timeZone: 'Indian/Reunion' }
    expect(plain(writtenSpan(island, 'fr'))).toContain('de 21 h 30 à 23 h (heure de La Réunion)')
  })
})
