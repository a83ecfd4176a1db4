import { z } from 'zod'
import type { FormState, RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import { page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { type Medium, media, meetingActs } from '../../meeting.ts'
import { paths } from '../../paths.ts'
import { idOf } from '../../routes/id-of.ts'
import { roundShape } from '../../speaking-round.ts'
import { endRound, openRound, passFloor } from '../actions/hold-round.ts'
import { addItem, placeItem, writeNotes } from '../actions/keep-agenda.ts'
import { actOnMeeting, keepPresences } from '../actions/move-meeting.ts'
import { sendMinutes } from '../actions/send-minutes.ts'
import { itemShape, notesShape } from '../agenda.ts'
import { MeetingPage } from '../pages/MeetingPage.tsx'
import { RunMeetingPage, type RunMeetingPageProps } from '../pages/RunMeetingPage.tsx'
import { meetingTexts } from '../texts/meetings.ts'
import { inMeeting, meetingView, type OnMeeting, onMeeting } from './on-meeting.ts'

const onThis = {
  ...inMeeting('hold'),
  refusals: (locale: Locale) => meetingTexts[locale].refusals,
  next: runHref,
}

export const meetingRoutes: readonly Route[] = [
  get(paths.meeting(':slug', ':meeting'), 'signed-in', onMeeting('see', show)),
  get(
    paths.run(':slug', ':meeting'),
    'signed-in',
    onMeeting('hold', async (c, on) => page(c, await runPage(c, on))),
  ),
  buttonRoute({
    ...onThis,
    path: paths.move(':slug', ':meeting'),
    shape: z.object({ act: z.enum(meetingActs) }),
    draw: drawRefused,
    act: (c, { meeting }, { act }) => actOnMeeting(c.var.ctx, meeting.id, act),
    next: (on, _value, { act }) =>
      act === 'open' || act === 'reopen' ? runHref(on) : meetingHref(on),
    notice: (locale, _value, { act }) => meetingTexts[locale].moved[act],
  }),
  buttonRoute({
    ...onThis,
    path: paths.presences(':slug', ':meeting'),
    draw: drawRefused,
    act: (c, on, _given, raw) => notePresences(c, on, raw),
    notice: (locale) => meetingTexts[locale].presencesNoted,
  }),
  actRoute({
    ...onThis,
    path: paths.items(':slug', ':meeting'),
    fresh: true,
    shape: itemShape,
    draw: (c, on, form) => {
      const { state, own } = apart(form)
      return runPage(c, on, { item: own, state })
    },
    act: (c, { meeting }, input) => addItem(c.var.ctx, meeting.id, input),
    notice: (locale) => meetingTexts[locale].itemAdded,
  }),
  actRoute({
    ...onThis,
    path: paths.item(':slug', ':meeting', ':item'),
    fresh: true,
    shape: notesShape,
    draw: (c, on, form) => runPage(c, on, { notes: { itemId: idOf(c, 'item'), form } }),
    act: (c, { meeting }, input) => writeNotes(c.var.ctx, meeting.id, idOf(c, 'item'), input),
    under: {
      'not-now': 'notes',
      'written-meanwhile': 'notes',
      'bad-day': 'due',
      'day-passed': 'due',
      'due-too-far': 'due',
      'not-a-member': 'who',
    },
    notice: (locale) => meetingTexts[locale].saved,
  }),
  buttonRoute({
    ...onThis,
    path: paths.moveItem(':slug', ':meeting', ':item'),
    shape: z.object({ where: z.enum(['up', 'down', 'now']) }),
    draw: drawRefused,
    act: (c, { meeting }, { where }) => placeItem(c.var.ctx, meeting.id, idOf(c, 'item'), where),
    notice: (locale) => meetingTexts[locale].itemMoved,
  }),
  actRoute({
    ...onThis,
    path: paths.rounds(':slug', ':meeting'),
    fresh: true,
    shape: roundShape,
    draw: (c, on, form) => {
      const { state, own } = apart(form)
      return runPage(c, on, { round: own, state })
    },
    act: (c, { meeting }, input) => openRound(c.var.ctx, meeting.id, input),
    notice: (locale) => meetingTexts[locale].roundOpened,
  }),
  buttonRoute({
    ...onThis,
    ...inMeeting('see'),
    path: paths.floor(':slug', ':meeting'),
    draw: drawRefused,
    act: (c, on, _given, raw) => passOn(c, on, raw),
    next: (on) => (on.mayHold ? runHref(on) : meetingHref(on)),
  }),
  buttonRoute({
    ...onThis,
    path: paths.send(':slug', ':meeting'),
    draw: drawRefused,
    act: (c, { meeting }) => sendMinutes(c.var.ctx, meeting.id),
    next: meetingHref,
    notice: (locale, { sent, onPaper }) => {
      const texts = meetingTexts[locale]
      // Nobody has an address: the names to whom paper is given say it all.
      const words = sent > 0 ? [texts.sent(counted(sent, texts.person, texts.persons))] : []
      return [...words, ...(onPaper.length > 0 ? [texts.noEmail(onPaper.join(', '))] : [])].join(
        ' ',
      )
    },
  }),
]

function runHref({ circle, meeting }: OnMeeting): string {
  return paths.run(circle.slug, meeting.id)
}

function meetingHref({ circle, meeting }: OnMeeting): string {
  return paths.meeting(circle.slug, meeting.id)
}

async function show(c: HttpContext, on: OnMeeting) {
  const { ctx, frame } = c.var
  const view = await meetingView(ctx, on)
  return page(c, <MeetingPage frame={frame} view={view} mayHold={on.mayHold} />)
}

async function runPage(c: HttpContext, on: OnMeeting, forms?: RunMeetingPageProps['forms']) {
  const { ctx, frame } = c.var
  const view = await meetingView(ctx, on)
  return <RunMeetingPage frame={frame} view={view} {...(forms ? { forms } : {})} />
}

/** The reason on the page of those who hold the meeting; others go back to what they follow. */
async function drawRefused(c: HttpContext, on: OnMeeting, form: FormState) {
  if (on.mayHold) return runPage(c, on, { state: form })
  const view = await meetingView(c.var.ctx, on)
  const problem = form.problems['form'] ?? ''
  return <MeetingPage frame={c.var.frame} view={view} mayHold={false} problem={problem} />
}

/** What is said of the meeting rather than of a field is said above: its form may not be there any more. */
function apart({ values, problems: { form, ...problems } }: FormState) {
  return {
    own: { values, problems },
    state: { values: {}, problems: form === undefined ? {} : { form } },
  }
}

async function notePresences(c: HttpContext, { meeting }: OnMeeting, fields: RawForm) {
  const present = new Map<string, Medium>()
  for (const medium of media) {
    for (const member of listed(fields[medium])) present.set(member, medium)
  }
  // A form of before, or a program, that says nothing of who holds it leaves both as they are.
  const chosen = (name: 'facilitator' | 'secretary') => listed(fields[name])[0]
  const holders =
    fields['facilitator'] === undefined || fields['secretary'] === undefined
      ? undefined
      : { facilitatorId: chosen('facilitator'), secretaryId: chosen('secretary') }
  return keepPresences(c.var.ctx, meeting.id, present, holders)
}

function passOn(c: HttpContext, { meeting }: OnMeeting, { how, turn }: RawForm) {
  if (how === 'end') return endRound(c.var.ctx, meeting.id)
  return passFloor(c.var.ctx, meeting.id, {
    how: how === 'passed' ? 'passed' : 'spoken',
    turn: typeof turn === 'string' ? turn : '',
  })
}

function listed(field: RawForm[string] | undefined): readonly string[] {
  return field === undefined || field === '' ? [] : typeof field === 'string' ? [field] : field
}
