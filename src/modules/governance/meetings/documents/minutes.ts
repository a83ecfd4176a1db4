import { writtenDay, writtenMoment } from '#kit/dates.ts'
import { writtenDuration } from '#kit/hours.ts'
import type { Block, Document, Inline } from '#kit/papers/document.ts'
import { proseBlocks, proseWords } from '#kit/prose/blocks.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { decisionTexts } from '../../procedure/nouns.ts'
import { absentHolder, type MeetingView } from '../meeting-view.ts'
import { itemStateWords, meetingTexts } from '../texts/meetings.ts'

/** The minutes of a meeting, as they are at this moment. Who spoke is not in them. */
export function minutesDocument(
  view: MeetingView,
  input: { readonly houseName: string; readonly locale: Locale },
): Document {
  const { locale } = input
  const texts = meetingTexts[locale]
  const { meeting, circle } = view
  return {
    title: meeting.title,
    subtitle: `${circle.name}, ${writtenMoment(meeting.startsAt, locale)}`,
    language: locale,
    authors: [input.houseName],
    date: meeting.startsAt,
    footer: texts.draftFooter,
    blocks: [
      { kind: 'facts', items: factsOf(view, locale) },
      ...view.items.flatMap((item, at): Block[] => [
        { kind: 'heading', level: 1, text: `${at + 1}. ${item.title}` },
        {
          kind: 'paragraph',
          text: [{ italic: `${texts.kinds[item.kind]}, ${itemStateWords(locale, item, meeting)}` }],
        },
        ...proseBlocks(item.notes, { under: 1 }),
      ]),
      ...tasksBlocks(view, locale),
      ...signatureBlocks(view, locale),
    ],
  }
}

/** Minutes are signed once the meeting is over, by whoever led it and whoever wrote. */
function signatureBlocks(view: MeetingView, locale: Locale): readonly Block[] {
  if (view.meeting.state !== 'closed') return []
  const texts = meetingTexts[locale]
  const roles = decisionTexts[locale]
  const absent = view.people.filter(({ medium }) => medium === undefined).map(({ name }) => name)
  // Whoever is listed absent signs nothing: a hand writes who held the role that day.
  const party = (role: string, name: string | undefined) => ({
    ...{ party: '', made: '', name: name && !absent.includes(name) ? name : '', role },
  })
  const day = writtenDay(view.meeting.startsAt, locale)
  return [
    { kind: 'heading', level: 1, text: texts.signatures },
    // A long table ends anywhere on a page: its last lines cannot be moved, these words can.
    { kind: 'paragraph', text: texts.recordOf(view.meeting.title, day) },
    {
      kind: 'signatures',
      parties: [party(roles.facilitator, view.facilitator), party(roles.secretary, view.secretary)],
    },
  ]
}

const blankRows = Array.from({ length: 8 }, () => ['', ''])

/** For a room without screens: the agenda, who signs, and lines to write on. */
export function paperSheet(
  view: MeetingView,
  input: { readonly houseName: string; readonly locale: Locale },
): Document {
  const texts = meetingTexts[input.locale]
  const { meeting, circle } = view
  return {
    title: meeting.title,
    subtitle: `${circle.name}, ${writtenMoment(meeting.startsAt, input.locale)}`,
    language: input.locale,
    authors: [input.houseName],
    date: meeting.startsAt,
    footer: texts.draftFooter,
    blocks: [
      { kind: 'quote', text: proseWords(circle.purpose) },
      {
        kind: 'table',
        caption: texts.presences,
        toSign: true,
        columns: [
          { title: texts.name, width: 2 },
          { title: texts.sign, width: 2 },
        ],
        // Nobody is a member yet: each who comes writes their name.
        rows: view.people.length === 0 ? blankRows : view.people.map(({ name }) => [name, '']),
      },
      ...view.items.flatMap((item, at): Block[] => [
        {
          kind: 'heading',
          level: 2,
          text: `${at + 1}. ${item.title} (${writtenDuration(item.minutes, input.locale)})`,
        },
        { kind: 'blank-lines', label: texts.notesPaper, count: 3 },
        { kind: 'blank-lines', label: texts.decided, count: 2 },
      ]),
    ],
  }
}

function factsOf(view: MeetingView, locale: Locale) {
  const texts = meetingTexts[locale]
  const { meeting } = view
  const holder = (role: 'facilitator' | 'secretary') => {
    const absent = absentHolder(view, role)
    return absent ? texts.holderAbsent(absent) : (view[role] ?? texts.nobody)
  }
  const named = (isThere: boolean) =>
    view.people
      .filter(({ medium }) => (medium !== undefined) === isThere)
      .map(({ name }) => name)
      .join(', ')
  return [
    { name: texts.day, value: writtenMoment(meeting.startsAt, locale) },
    ...(meeting.place ? [{ name: texts.place, value: meeting.place }] : []),
    { name: texts.facilitator, value: holder('facilitator') },
    { name: texts.secretary, value: holder('secretary') },
    { name: texts.present, value: named(true) || texts.nobodyThere },
    // Before anyone is noted present, nobody is absent.
    ...(named(true) && named(false) ? [{ name: texts.absent, value: named(false) }] : []),
  ]
}

function tasksBlocks(view: MeetingView, locale: Locale): Block[] {
  const texts = meetingTexts[locale]
  if (view.tasks.length === 0) return []
  // A list, which a page may part anywhere: its last lines go with the signatures.
  const items = view.tasks.map(({ words, who, dueOn }): Inline => {
    const what = proseWords(words)
    return [
      { bold: who },
      colon[locale],
      ...(typeof what === 'string' ? [what] : what),
      dueOn ? ` (${texts.taskDue(writtenDay(dueOn, locale))})` : '',
    ]
  })
  return [
    { kind: 'heading', level: 1, text: texts.tasks },
    { kind: 'list', items },
  ]
}
